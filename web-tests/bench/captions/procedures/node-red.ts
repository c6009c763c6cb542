import type { Hand, Procedure } from "../procedure.ts";

async function settle({ page }: Hand): Promise<void> {
  await page.locator("#red-ui-workspace-chart").waitFor();
  await page.waitForTimeout(1500);
}

/** Node-RED: an editor of its own making, with a canvas in SVG, trays that slide in, and menus without roles. */
export const nodeRed: readonly Procedure[] = [
  {
    name: "node-red-timer",
    site: "node-red",
    path: "/",
    prepare: settle,
    perform: async (hand) => {
      const { page } = hand;
      await hand.doublePress(page.locator(".red-ui-flow-node-label-text").filter({ hasText: "Every minute" }));
      await hand.type(page.locator("#node-input-name"), "Every five minutes");
      await hand.type(page.locator("#inject-time-interval-count"), "5");
      await hand.press(page.getByRole("button", { name: "Done" }));
      await hand.doublePress(page.locator(".red-ui-flow-node-label-text").filter({ hasText: "Ask the" }));
      await hand.type(page.locator("#node-input-url"), "http://127.0.0.1:9/status");
      await hand.pick(page.locator("#node-input-method"), "POST");
      await hand.press(page.getByRole("button", { name: "Done" }));
      await hand.press(page.locator("#red-ui-header-button-deploy"));
    },
  },
  {
    name: "node-red-flows",
    site: "node-red",
    path: "/",
    prepare: settle,
    perform: async (hand) => {
      const { page } = hand;
      await hand.press(page.locator(".red-ui-palette-header").filter({ hasText: "common" }));
      await hand.type(page.locator(".red-ui-palette-search input"), "mqtt");
      await hand.press(page.locator(".red-ui-tab-label").filter({ hasText: "Old import" }));
      await hand.doublePress(page.locator(".red-ui-tab-label").filter({ hasText: "Old import" }));
      await hand.type(page.locator("#node-input-name"), "Retired import");
      await hand.press(page.getByRole("button", { name: "Enabled" }));
      await hand.press(page.getByRole("button", { name: "Done" }));
      await hand.press(page.locator("#red-ui-header-button-sidemenu"));
      await hand.press(page.locator("#menu-item-user-settings"));
      await hand.press(page.getByText("Show grid").first());
      await hand.press(page.locator("#red-ui-settings-tab-link-keyboard, a[href*='keyboard']").or(page.getByText("Keyboard", { exact: true })).first());
      await hand.press(page.getByRole("button", { name: "Close" }));
      await hand.press(page.locator("#red-ui-header-button-deploy"));
    },
  },
];
