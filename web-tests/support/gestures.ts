import type { Locator, Page } from "@playwright/test";

/** Presses a control as a hand does: the pointer goes there, down, some time, up, and then it rests. */
export type Press = (target: Locator | string, dx?: number, delay?: number) => Promise<void>;

/**
 * The press on a page: `dx` is where on the control from left (0) to right (1), `delay` how long it is held.
 * `rest` is how long the pointer stays on the control before, milliseconds.
 */
export function presses(page: Page, rest = 0): Press {
  return async (target, dx = 0.5, delay = 25) => {
    const locator = typeof target === "string" ? page.locator(target) : target;
    await locator.scrollIntoViewIfNeeded();
    const box = await locator.boundingBox();
    if (box === null) throw new Error(`Nothing to press: ${locator.toString()} is not on the screen.`);
    await page.mouse.move(box.x + box.width * dx, box.y + box.height / 2);
    if (rest > 0) await page.waitForTimeout(rest);
    await page.mouse.down();
    await page.waitForTimeout(delay);
    await page.mouse.up();
    await page.waitForTimeout(180);
  };
}

/** The first element with exactly this text. */
export function exactText(page: Page, text: string): Locator {
  return page.getByText(text, { exact: true }).first();
}
