import type { MaskReason } from "../../generated/wire";
import { ABOUT_A_PASSWORD, ABOUT_A_SECRET, SECRET_WORDS } from "./words";

/** The reason by what a field is called. */
export function secretByName(names: readonly string[]): MaskReason | null {
  for (const name of names) {
    const plain = asWords(name);
    if (plain === "") continue;
    const found = SECRET_WORDS.find(({ words }) => words.test(plain));
    if (found === undefined) continue;
    const after = plain.slice(found.words.exec(plain)?.index ?? 0);
    const about = found.reason === "password" ? ABOUT_A_PASSWORD : ABOUT_A_SECRET;
    if (!about.test(after)) return found.reason;
  }
  return null;
}

/** `secretAccessKey`, `secret_access-key` → `secret access key`. */
export function asWords(name: string): string {
  return name
    .slice(0, 200)
    .replace(/(\p{Ll})(\p{Lu})/gu, "$1 $2")
    .replace(/[-_.:[\]/'’]+/g, " ")
    .trim();
}
