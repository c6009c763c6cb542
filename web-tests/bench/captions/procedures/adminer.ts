import type { Hand, Procedure } from "../procedure.ts";
import { ADMINER_PASSWORD } from "../sites/adminer.ts";

async function logIn({ page }: Hand, url: string): Promise<void> {
  await page.goto(url);
  await page.getByLabel("System").or(page.locator("select[name='auth[driver]']")).first().selectOption({ label: "SQLite 3" });
  await page.locator("input[name='auth[password]']").fill(ADMINER_PASSWORD);
  await page.locator("input[name='auth[db]']").fill("inventory.db");
  await page.getByRole("button", { name: "Login" }).click();
  await page.getByRole("link", { name: "Create table" }).first().waitFor();
}

/** Adminer: a database tool of plain HTML, in which nothing is labelled the way a specification has it. */
export const adminer: readonly Procedure[] = [
  {
    name: "adminer-insert",
    site: "adminer",
    path: "/",
    perform: async (hand) => {
      const { page } = hand;
      await hand.pick(page.locator("select[name='auth[driver]']"), "SQLite 3");
      await hand.type(page.locator("input[name='auth[username]']"), "ada");
      await hand.type(page.locator("input[name='auth[password]']"), ADMINER_PASSWORD);
      await hand.type(page.locator("input[name='auth[db]']"), "inventory.db");
      await hand.press(page.getByRole("button", { name: "Login" }));
      await hand.press(page.locator("#tables").getByRole("link", { name: "hosts" }).last());
      await hand.press(page.getByRole("link", { name: "New item" }));
      await hand.type(page.locator("[name='fields[name]']"), "cache-1");
      await hand.type(page.locator("[name='fields[zone]']"), "lab");
      await hand.type(page.locator("[name='fields[cores]']"), "6");
      await hand.press(page.getByRole("button", { name: "Save", exact: true }));
    },
  },
  {
    name: "adminer-table",
    site: "adminer",
    path: "/",
    prepare: logIn,
    perform: async (hand) => {
      const { page } = hand;
      await hand.press(page.locator("#menu").getByRole("link", { name: "Create table" }));
      // The list of columns grows as it is filled in, and its fields are numbered by halving.
      const column = (row: number, part: string) => page.locator(`#edit-fields [name^='fields['][name$='[${part}]']`).nth(row - 1);
      await hand.type(page.locator("[name='name']"), "racks");
      await hand.type(column(1, "field"), "label");
      await hand.pick(column(1, "type"), "text");
      await hand.type(column(2, "field"), "height");
      await hand.type(column(2, "length"), "10");
      await hand.press(column(2, "null"));
      await hand.press(page.getByRole("button", { name: "Save" }).last());
      await hand.press(page.getByRole("link", { name: "Alter table" }));
    },
  },
  {
    name: "adminer-delete",
    site: "adminer",
    path: "/",
    prepare: logIn,
    perform: async (hand) => {
      const { page } = hand;
      page.on("dialog", (dialog) => void dialog.accept());
      await hand.press(page.locator("#tables").getByRole("link", { name: "select" }).first());
      await hand.press(page.getByRole("link", { name: "Search", exact: true }));
      await hand.pick(page.locator("select[name='where[0][col]']"), "retired");
      await hand.type(page.locator("input[name='where[0][val]']"), "1");
      await hand.press(page.getByRole("button", { name: "Select", exact: true }));
      await hand.press(page.getByRole("row").filter({ hasText: "old-mail" }).getByRole("checkbox"));
      await hand.press(page.getByRole("button", { name: "Delete" }));
    },
  },
];
