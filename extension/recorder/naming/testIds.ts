import { attribute } from "./dom";
import { humanise } from "./icons";
import { hasLetter, isGenerated } from "./text";
import { TEST_IDS } from "./vocabulary";

/** The test id of an element, as written. */
export function testIdOf(element: Element): string | null {
  for (const name of TEST_IDS) {
    const value = attribute(element, name);
    if (value !== null && value !== "" && value.length <= 200) return value;
  }
  return null;
}

/** A test id that reads like prose, as words; otherwise nothing. */
export function proseOf(testId: string | null): string {
  if (testId === null || isGenerated(testId) || /^OUIA-Generated/i.test(testId)) return "";
  const words = humanise(testId.replace(/^data[- ]testid[ :]+/i, "").replace(/(^|[-_ ])(btn|button|link|toggle|input|field|test|qa|cy)($|[-_ ])/gi, " "));
  const known = words.split(" ").filter((word) => /^\p{L}{2,}$/u.test(word));
  return hasLetter(words) && known.length === words.split(" ").length && known.length <= 6 ? words : "";
}
