import { setTimeout as pause } from "node:timers/promises";
import type { Locator, Page } from "@playwright/test";
import { presses, type Press } from "../../support/gestures.ts";
import type { Screen } from "./screen.ts";
import type { SiteName } from "./sites/site.ts";

/** A procedure as a person does it. What it must give lies beside it, in `<name>.json`. */
export interface Procedure {
  readonly name: string;
  readonly site: SiteName;
  /** Path of the page on which the person begins. */
  readonly path: string;
  /** What was done before anybody recorded. */
  readonly prepare?: (hand: Hand, url: string) => Promise<void>;
  readonly perform: (hand: Hand) => Promise<void>;
}

/** How long a person looks at the result before the next act, in milliseconds. */
const LOOK = 500;

/** Trusted input at a person's pace; what stands on the screen before and after each act is written down. */
export class Hand {
  public readonly page: Page;
  private readonly screen: Screen;
  private readonly down: Press;
  private readonly seen: () => Promise<void>;

  public constructor(page: Page, screen: Screen, seen: () => Promise<void> = () => Promise.resolve()) {
    this.page = page;
    this.screen = screen;
    this.down = presses(page);
    this.seen = seen;
  }

  /** Presses a control; `dx` is where on it, from left (0) to right (1). */
  public async press(target: Locator, dx = 0.5): Promise<void> {
    await target.waitFor();
    await this.screen.read(this.page);
    await this.down(target, dx);
    await this.rest();
  }

  public async doublePress(target: Locator): Promise<void> {
    await target.waitFor();
    await this.screen.read(this.page);
    const box = await target.boundingBox();
    if (box === null) throw new Error(`Nothing to press: ${target.toString()} is not on the screen.`);
    await this.page.mouse.dblclick(box.x + box.width / 2, box.y + box.height / 2, { delay: 25 });
    await this.rest();
  }

  /** Presses a field and types into it; what stood there is overwritten. */
  public async type(field: Locator, text: string): Promise<void> {
    await this.press(field);
    await this.page.keyboard.press("Control+A");
    await this.page.keyboard.type(text, { delay: 12 });
    await this.rest();
  }

  public async key(keys: string): Promise<void> {
    await this.page.keyboard.press(keys);
    await this.rest();
  }

  /** Types where the focus is. */
  public async keys(text: string): Promise<void> {
    await this.page.keyboard.type(text, { delay: 12 });
    await this.rest();
  }

  /** Takes an option of a native list: its popup is no part of the page, so the keyboard is the hand here. */
  public async pick(list: Locator, label: string): Promise<void> {
    await this.screen.read(this.page);
    await list.focus();
    await this.page.keyboard.type(label, { delay: 12 });
    await this.rest();
  }

  private async rest(): Promise<void> {
    await pause(LOOK);
    await this.page.waitForLoadState();
    await this.screen.read(this.page);
    await this.seen();
  }
}
