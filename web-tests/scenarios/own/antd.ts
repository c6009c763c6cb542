import type { Page } from "@playwright/test";
import { exactText, type Press } from "../../support/gestures.ts";
import type { Expected, Scenario } from "../scenario.ts";

/** antd: lists in portals that act on `mousedown`, entries of menus without a button's role, a question at a button. */
export const antdScenarios: readonly Scenario[] = [
  clusters("list", [{ a: "select", t: "Region", v: "Europe (Frankfurt)", c: "Settings" }], async (page, press) => {
    await press(page.getByRole("combobox", { name: "Region" }));
    await press(page.locator(".ant-select-item-option").filter({ hasText: "Frankfurt" }));
  }),
  clusters("cascade", [{ a: "select", t: "Zone", v: "Amsterdam" }], async (page, press) => {
    await press(page.getByRole("combobox", { name: "Zone" }));
    await press(page.locator(".ant-cascader-menu-item").filter({ hasText: "Europe" }));
    await press(page.locator(".ant-cascader-menu-item").filter({ hasText: "Amsterdam" }));
  }),
  clusters("suggestions", [{ a: "select", t: "Image", v: "debian-13" }], async (page, press) => {
    await press(page.getByRole("combobox", { name: "Image" }));
    await page.keyboard.type("deb");
    await press(page.locator(".ant-select-item-option").filter({ hasText: "debian-13" }));
  }),
  clusters("date", [{ a: "set", t: "Maintenance day", v: "15" }], async (page, press) => {
    await press(page.getByRole("textbox", { name: "Maintenance day" }));
    await press(page.locator(".ant-picker-cell-in-view").filter({ hasText: /^15$/u }));
  }),
  clusters("several options", [{ a: "select", t: "Labels", v: "prod, test" }], async (page, press) => {
    await press(page.getByRole("combobox", { name: "Labels" }));
    await press(page.locator(".ant-select-item-option").filter({ hasText: "prod" }));
    await press(page.locator(".ant-select-item-option").filter({ hasText: "test" }));
    await page.keyboard.press("Escape");
  }),
  clusters("switch", [{ a: "turn on", t: "Deletion protection" }], (page, press) => press(page.getByRole("switch"))),
  clusters("radio", [{ a: "choose", t: "Pro", c: "Plan" }], (page, press) => press(exactText(page, "Pro"))),
  clusters("segment", [{ a: "choose", t: "Night", c: "Window" }], (page, press) => press(exactText(page, "Night"))),
  clusters("row's menu, then a dialog", [{ a: "choose", t: "Delete", c: "archive" }, { a: "click", t: "Delete", c: "Delete cluster" }], async (page, press) => {
    await press(page.getByRole("row").filter({ hasText: "archive" }).getByRole("button", { name: "more" }));
    await press(page.getByRole("menuitem", { name: "Delete" }));
    await press(page.getByRole("dialog").getByRole("button", { name: "Delete" }));
  }),
  clusters("question at a button", [{ a: "click", t: "Pause", c: "orders" }, { a: "click", t: "Pause", c: "Pause the cluster?" }], async (page, press) => {
    await press(page.getByRole("row").filter({ hasText: "orders" }).getByRole("button", { name: "Pause" }));
    await press(page.locator(".ant-popover, .ant-popconfirm").getByRole("button", { name: "Pause" }).first());
  }),
  clusters("row's checkbox", [{ a: "select", t: "archive", v: "check" }], (page, press) => press(page.getByRole("row").filter({ hasText: "archive" }).getByRole("checkbox"))),
  clusters("transfer", [{ a: "open", t: "Access" }, { a: "check", t: "Grace" }, { a: "click", t: "" }], async (page, press) => {
    await press(page.getByRole("tab", { name: "Access" }));
    await press(page.locator(".ant-transfer-list-content-item, .ant-transfer-item").filter({ hasText: "Grace" }).getByRole("checkbox"));
    await press(page.locator(".ant-transfer-operation button, .ant-transfer-actions button").first());
  }),
  clusters("tree", [{ a: "open", t: "Folders" }, { a: "expand", t: "Production" }, { a: "pick", t: "Data tier" }], async (page, press) => {
    await press(page.getByRole("tab", { name: "Folders" }));
    await press(page.locator(".ant-tree-switcher").first());
    await press(exactText(page, "Data tier"));
  }),
  clusters("tooltip names a picture", [{ a: "click", t: "Reload the settings" }], async (page, press) => {
    await page.locator("button.ant-btn-circle").hover();
    await page.getByText("Reload the settings").waitFor();
    await press(page.locator("button.ant-btn-circle"));
  }),
  clusters("drawer with stages", [{ a: "click", t: "Create cluster" }, { a: "type", t: "Cluster name", v: "edge", c: "Create a cluster" }, { a: "click", t: "Next", c: "Create a cluster" }], async (page, press) => {
    await press(page.getByRole("button", { name: "Create cluster" }));
    await press(page.locator(".ant-drawer input"));
    await page.keyboard.type("edge");
    await press(page.getByRole("button", { name: "Next" }));
  }),
];

function clusters(name: string, exp: readonly Expected[], gesture: (page: Page, press: Press) => Promise<unknown>): Scenario {
  return { suite: "antd", name, url: "/ds/antd.html", exp, gesture };
}
