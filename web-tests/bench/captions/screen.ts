import type { Frame, Page } from "@playwright/test";

/** Every word that stood on the screen, or was said to whom cannot see it, while a procedure ran. */
export class Screen {
  private readonly words = new Set<string>();

  public async read(page: Page): Promise<void> {
    for (const frame of page.frames()) {
      for (const text of await textsOf(frame)) this.add(text);
    }
  }

  public add(text: string): void {
    for (const word of wordsOf(text)) this.words.add(word);
  }

  /** The words that never stood there. */
  public unknown(text: string): string[] {
    return wordsOf(text).filter((word) => !this.words.has(word));
  }
}

export function wordsOf(text: string): string[] {
  return text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
}

/** A frame that is just going away shows nothing. */
async function textsOf(frame: Frame): Promise<readonly string[]> {
  return await frame.evaluate(inPage).catch(() => []);
}

function inPage(): string[] {
  const found: string[] = [document.title];
  const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  for (let text = texts.nextNode(); text !== null; text = texts.nextNode()) {
    if (text.parentElement?.checkVisibility() === true) found.push(text.nodeValue ?? "");
  }
  const told = ["aria-label", "aria-description", "aria-valuetext", "aria-roledescription", "title", "alt", "placeholder", "label"];
  const visit = (root: ParentNode): void => {
    for (const element of root.querySelectorAll("*")) {
      for (const name of told) found.push(element.getAttribute(name) ?? "");
      for (const id of `${element.getAttribute("aria-labelledby") ?? ""} ${element.getAttribute("aria-describedby") ?? ""}`.split(/\s+/u)) {
        if (id !== "") found.push(document.getElementById(id)?.textContent ?? "");
      }
      if (element instanceof HTMLInputElement && element.type !== "password") found.push(element.value);
      if (element instanceof HTMLTextAreaElement) found.push(element.value);
      if (element instanceof HTMLOptionElement || element instanceof SVGTextElement) found.push(element.textContent);
      for (const part of ["::before", "::after"]) found.push(getComputedStyle(element, part).content);
      if (element.shadowRoot !== null) visit(element.shadowRoot);
    }
  };
  visit(document);
  return found.filter((text) => text !== "" && text !== "none" && text !== "normal");
}
