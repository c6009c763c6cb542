import type { Locator, Page } from "@playwright/test";
import { exactText, presses, type Press } from "../support/gestures.ts";

/** One thing the person does, and how to say it. */
export interface Act {
  readonly words: string;
  readonly perform: (page: Page, press: Press) => Promise<unknown>;
}

/** What must appear in no file that Cairn writes. */
export const PASSWORD = "granite-canary-7Q2x";

/** How long a person looks before the next act, in milliseconds. */
const LOOK = 700;

/** Launch an instance, wait until it runs, and stop it again. */
export const procedure: readonly Act[] = [
  { words: "Enter the user name", perform: (page, press) => type(page, press, page.getByLabel("User name"), "ada") },
  { words: "Enter the password", perform: (page, press) => type(page, press, page.getByLabel("Password"), PASSWORD) },
  {
    words: "Sign in",
    perform: async (page, press) => {
      await press(page.getByRole("button", { name: "Sign in" }));
      await page.getByRole("heading", { name: "Console home" }).waitFor();
    },
  },
  { words: "Open the compute service", perform: (page, press) => press(page.getByRole("link", { name: "Compute" }).first(), 0.2) },
  { words: "Begin a launch", perform: (page, press) => press(page.getByRole("button", { name: "Launch instances" })) },
  { words: "Name the instance", perform: (page, press) => type(page, press, page.getByLabel("Name", { exact: true }), "web-3") },
  {
    words: "Search for the image and take Debian 13",
    perform: async (page, press) => {
      await type(page, press, page.getByRole("combobox", { name: "Image" }), "deb");
      await page.waitForTimeout(LOOK);
      await press(page.getByRole("option", { name: /Debian 13/u }));
    },
  },
  { words: "Take the instance type", perform: (page, press) => choose(page, press, "Choose an instance type", /t3\.medium/u) },
  { words: "Take the key pair", perform: (page, press) => choose(page, press, "Choose a key pair", /ops-laptop/u) },
  {
    words: "Take two security groups",
    perform: async (page, press) => {
      await choose(page, press, "Choose security groups", /^web-sg/u);
      await page.waitForTimeout(LOOK);
      await press(page.getByRole("option", { name: /^ssh-bastion/u }));
      await page.keyboard.press("Escape");
    },
  },
  { words: "Ask for a public address", perform: (page, press) => press(exactText(page, "Auto-assign public IP")) },
  { words: "Turn on monitoring", perform: (page, press) => press(exactText(page, "Detailed monitoring")) },
  { words: "Take spot capacity", perform: (page, press) => press(exactText(page, "Spot")) },
  { words: "Ask for dedicated hardware", perform: (page, press) => press(exactText(page, "Dedicated")) },
  {
    words: "Set the start date",
    perform: async (page, press) => {
      await press(page.getByRole("button", { name: /start date/iu }));
      await page.waitForTimeout(LOOK);
      await press(page.getByRole("button", { name: "Next month" }));
      await page.waitForTimeout(LOOK);
      await press(page.locator("td[role=gridcell], td").filter({ hasText: /^15/u }).first());
    },
  },
  { words: "Show the advanced details", perform: (page, press) => press(exactText(page, "Advanced details")) },
  {
    words: "Write the user data",
    perform: async (page, press) => {
      await press(page.locator(".ace_content"));
      await page.keyboard.press("Control+End");
      await page.keyboard.type("apt-get update\napt-get install -y nginx", { delay: 30 });
    },
  },
  {
    words: "Launch",
    perform: async (page, press) => {
      await press(page.getByRole("button", { name: "Launch instance", exact: true }));
      await instance(page).getByText("Pending").waitFor();
    },
  },
  { words: "Wait until it runs", perform: (page) => instance(page).getByText("Running").waitFor({ timeout: 15_000 }) },
  {
    words: "Stop it by its row's menu",
    perform: async (page, press) => {
      await press(instance(page).getByRole("button", { name: "Instance actions" }));
      await page.waitForTimeout(LOOK);
      await press(page.getByRole("menuitem", { name: "Stop instance" }));
    },
  },
  {
    words: "Confirm",
    perform: async (page, press) => {
      await press(page.getByRole("dialog").getByRole("button", { name: "Stop", exact: true }));
      await instance(page).getByText("Stopped").waitFor({ timeout: 15_000 });
    },
  },
];

/** Performs the procedure on a page that shows the sign-in page; tells each act before it is done. */
export async function performProcedure(page: Page, tell: (words: string) => void = () => undefined): Promise<void> {
  const press = presses(page);
  for (const { words, perform } of procedure) {
    tell(words);
    await perform(page, press);
    await page.waitForTimeout(LOOK);
  }
}

function instance(page: Page): Locator {
  return page.getByRole("row").filter({ hasText: "web-3" });
}

async function type(page: Page, press: Press, field: Locator, text: string): Promise<void> {
  await press(field);
  await page.keyboard.type(text, { delay: 15 });
  await page.waitForTimeout(250);
}

async function choose(page: Page, press: Press, placeholder: string, option: RegExp): Promise<void> {
  await press(exactText(page, placeholder));
  await page.waitForTimeout(LOOK);
  await press(page.getByRole("option", { name: option }));
}
