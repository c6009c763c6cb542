import { exactText } from "../../../support/gestures.ts";
import type { Hand, Procedure } from "../procedure.ts";

const PASSWORD = "granite-canary-7Q2x";

async function signIn(hand: Hand): Promise<void> {
  await hand.page.getByLabel("User name").fill("ada");
  await hand.page.getByLabel("Password").fill(PASSWORD);
  await hand.page.getByRole("button", { name: "Sign in" }).click();
  await hand.page.getByRole("heading", { name: "Console home" }).waitFor();
}

async function signInTo(hand: Hand, address: string): Promise<void> {
  await signIn(hand);
  await hand.page.goto(address);
  await hand.page.waitForTimeout(800);
}

/** The demo console: Cloudscape, with a service in a frame. */
export const nimbus: readonly Procedure[] = [
  {
    name: "nimbus-launch",
    site: "nimbus",
    path: "/",
    prepare: async (hand, url) => { await signInTo(hand, `${url}/compute/instances/launch`); },
    perform: async (hand) => {
      const { page } = hand;
      await hand.type(page.getByLabel("Name", { exact: true }), "web-3");
      await hand.press(page.getByRole("combobox", { name: "Image" }));
      await hand.keys("deb");
      await hand.press(page.getByRole("option", { name: /Debian 13/u }));
      await hand.press(exactText(page, "Choose an instance type"));
      await hand.press(page.getByRole("option", { name: /t3\.medium/u }));
      await hand.press(exactText(page, "Choose security groups"));
      await hand.press(page.getByRole("option", { name: /^web-sg/u }));
      await hand.press(page.getByRole("option", { name: /^ssh-bastion/u }));
      await hand.key("Escape");
      await hand.press(exactText(page, "Auto-assign public IP"));
      await hand.press(exactText(page, "Detailed monitoring"));
      await hand.press(exactText(page, "Spot"));
      await hand.press(exactText(page, "Dedicated"));
      await hand.press(exactText(page, "Advanced details"));
      await hand.press(page.getByRole("button", { name: "Launch instance", exact: true }));
    },
  },
  {
    name: "nimbus-terminate",
    site: "nimbus",
    path: "/",
    prepare: async (hand, url) => { await signInTo(hand, `${url}/compute/instances`); },
    perform: async (hand) => {
      const { page } = hand;
      await hand.press(page.getByRole("columnheader", { name: "Name" }).getByRole("button").first());
      await hand.type(page.getByRole("searchbox", { name: "Find instances" }), "batch");
      await hand.press(page.getByRole("row").filter({ hasText: "batch-2" }).getByRole("checkbox"));
      await hand.press(page.getByRole("button", { name: "Instance state" }).first());
      await hand.press(page.getByRole("menuitem", { name: "Start instance" }));
      await hand.press(page.getByRole("dialog").getByRole("button", { name: "Start", exact: true }));
      await hand.press(page.getByRole("row").filter({ hasText: "batch-3" }).getByRole("button", { name: "Instance actions" }));
      await hand.press(page.getByRole("menuitem", { name: "Terminate instance" }));
      await hand.type(page.getByRole("dialog").getByRole("textbox"), "batch-3");
      await hand.press(page.getByRole("dialog").getByRole("button", { name: "Terminate", exact: true }));
    },
  },
  {
    name: "nimbus-bucket",
    site: "nimbus",
    path: "/sign-in",
    perform: async (hand) => {
      const { page } = hand;
      const frame = page.frameLocator("iframe");
      await hand.type(page.getByLabel("User name"), "ada");
      await hand.type(page.getByLabel("Password"), PASSWORD);
      await hand.press(page.getByRole("button", { name: "Sign in" }));
      await hand.press(page.getByRole("link", { name: "Object storage" }).first(), 0.2);
      await hand.press(frame.getByRole("button", { name: "Create bucket" }));
      await hand.type(frame.getByLabel("Bucket name"), "tide-tables");
      await hand.press(frame.getByRole("button", { name: /Bucket region/u }));
      await hand.press(frame.getByRole("option", { name: /eu-north-1/u }));
      await hand.press(frame.getByText("Block all public access"));
      await hand.press(frame.getByRole("button", { name: "Create", exact: true }));
    },
  },
];
