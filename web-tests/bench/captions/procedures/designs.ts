import { exactText } from "../../../support/gestures.ts";
import type { Procedure } from "../procedure.ts";

/** Pages of ours that are built with other people's design systems. */
export const designs: readonly Procedure[] = [
  {
    name: "patternfly-pods",
    site: "pages",
    path: "/ds/patternfly.html",
    perform: async (hand) => {
      const { page } = hand;
      const row = page.getByRole("row").filter({ hasText: "db-1" });
      await hand.type(page.locator("#name"), "api");
      await hand.press(page.locator("#project"));
      await hand.press(exactText(page, "prod"));
      await hand.press(exactText(page, "Always pull the image"));
      await hand.press(page.locator(".pf-v6-c-switch__toggle"));
      await hand.press(exactText(page, "Recreate"));
      await hand.press(page.getByRole("button", { name: "Advanced options" }));
      await hand.press(page.getByRole("tab", { name: "Events" }));
      await hand.press(row.getByRole("checkbox"));
      await hand.press(row.getByRole("button", { name: "Kebab toggle" }));
      await hand.press(page.getByRole("menuitem", { name: "Delete Pod" }));
      await hand.press(page.getByRole("dialog").getByRole("button", { name: "Delete", exact: true }));
    },
  },
  {
    name: "fluent-machine",
    site: "pages",
    path: "/ds/fluent.html",
    perform: async (hand) => {
      const { page } = hand;
      await hand.type(page.getByRole("textbox", { name: "Name" }), "vm-1");
      await hand.press(page.getByRole("combobox", { name: "Region" }));
      await hand.press(page.getByRole("option", { name: "North Europe" }));
      await hand.press(page.getByRole("combobox", { name: "Image" }));
      await hand.keys("deb");
      await hand.press(page.getByRole("option", { name: "Debian 13" }));
      await hand.press(exactText(page, "Encrypt the disk"));
      await hand.press(exactText(page, "Auto-shutdown"));
      await hand.press(exactText(page, "Trusted launch"));
      await hand.press(page.getByRole("button", { name: "More" }));
      await hand.press(page.getByRole("menuitem", { name: "Resize" }));
      await hand.press(page.getByRole("tab", { name: "Activity log" }));
      await hand.press(page.getByRole("button", { name: "Tags" }));
      await hand.press(page.getByRole("button", { name: "Delete" }));
      await hand.press(page.getByRole("button", { name: "Yes, delete" }));
    },
  },
  {
    name: "mui-invite",
    site: "pages",
    path: "/ds/mui.html",
    perform: async (hand) => {
      const { page } = hand;
      await hand.press(page.getByRole("button", { name: "Invite member" }));
      await hand.type(page.getByLabel("Email address"), "noor@harbour.example");
      await hand.press(page.getByRole("combobox", { name: "Role" }));
      await hand.press(page.getByRole("option", { name: "Editor" }));
      await hand.press(page.getByRole("combobox", { name: "Teams" }));
      await hand.press(page.getByRole("option", { name: "Network" }));
      await hand.press(page.getByRole("combobox", { name: "Teams" }));
      await hand.press(page.getByRole("option", { name: "Storage" }));
      await hand.press(page.getByLabel("Access ends"), 0.05);
      await hand.keys("11152027");
      await hand.press(exactText(page, "Require a second factor"));
      await hand.press(page.getByRole("button", { name: "Send invitation" }));
    },
  },
  {
    name: "mui-members",
    site: "pages",
    path: "/ds/mui.html",
    perform: async (hand) => {
      const { page } = hand;
      const row = (name: string) => page.getByRole("row").filter({ hasText: name });
      await hand.press(row("Ada Byron").getByRole("checkbox"));
      await hand.press(row("Grace Murray").getByRole("button", { name: "more" }));
      await hand.press(page.getByRole("menuitem", { name: "Suspend" }));
      await hand.type(page.getByPlaceholder("Search members"), "li");
      await hand.press(row("Linus Berg").getByRole("button", { name: "more" }));
      await hand.press(page.getByRole("menuitem", { name: "Remove from organization" }));
      await hand.press(page.getByRole("dialog").getByRole("button", { name: "Remove" }));
      await hand.press(page.getByRole("button", { name: "Reports" }));
    },
  },
  {
    name: "mui-policies",
    site: "pages",
    path: "/ds/mui.html",
    perform: async (hand) => {
      const { page } = hand;
      await hand.press(page.getByRole("tab", { name: "Policies" }));
      await hand.press(page.getByRole("button", { name: "Sign-in" }));
      await hand.press(exactText(page, "Passkey"));
      await hand.press(exactText(page, "Lock accounts after five failed attempts"));
      await hand.press(page.getByRole("button", { name: "Sessions" }));
      await hand.type(page.getByLabel("Session length (hours)"), "12");
      await hand.type(page.getByLabel("Signing key"), "slate-canary-9P3m");
      await hand.press(page.getByRole("button", { name: "Full" }));
      await hand.press(page.getByRole("button", { name: "Save policies" }));
    },
  },
  {
    name: "carbon-create",
    site: "pages",
    path: "/ds/carbon.html",
    perform: async (hand) => {
      const { page } = hand;
      await hand.press(page.getByRole("button", { name: "Create database" }));
      await hand.type(page.getByLabel("Database name"), "ledger");
      await hand.press(page.getByRole("combobox", { name: "Engine" }));
      await hand.press(page.getByRole("option", { name: "PostgreSQL" }));
      await hand.press(exactText(page, "Choose extensions"));
      await hand.press(page.getByRole("option", { name: "pgvector" }));
      await hand.press(page.getByRole("option", { name: "PostGIS" }));
      await hand.press(exactText(page, "Create a database"));
      await hand.press(page.getByRole("button", { name: "Next" }));
      await hand.press(exactText(page, "Large"));
      await hand.press(page.getByRole("button", { name: "Increment number" }));
      await hand.press(page.locator(".cds--toggle__switch"));
      await hand.press(page.getByRole("button", { name: "Next" }));
      await hand.type(page.getByLabel("Admin password"), "shale-canary-5T8n");
      await hand.press(exactText(page, "Allow public network access"));
      await hand.press(page.getByRole("button", { name: "Create", exact: true }));
    },
  },
  {
    name: "carbon-maintenance",
    site: "pages",
    path: "/ds/carbon.html",
    perform: async (hand) => {
      const { page } = hand;
      const row = (name: string) => page.getByRole("row").filter({ hasText: name });
      await hand.press(exactText(page, "Sundays only"));
      await hand.press(page.getByLabel("First run"));
      await hand.press(page.locator(".flatpickr-day:not(.prevMonthDay):not(.nextMonthDay)").filter({ hasText: /^15$/u }));
      await hand.press(page.getByRole("button", { name: "Notifications" }));
      await hand.press(exactText(page, "Send an email before each run"));
      await hand.press(page.getByRole("button", { name: "Save maintenance settings" }));
      await hand.press(row("sessions").getByRole("button", { name: "Options" }));
      await hand.press(page.getByRole("menuitem", { name: "Pause" }));
      await hand.type(page.getByRole("searchbox", { name: "Filter databases" }), "arch");
      await hand.press(row("archive").getByRole("button", { name: "Options" }));
      await hand.press(page.getByRole("menuitem", { name: "Delete" }));
      await hand.type(page.getByLabel("Type archive to confirm"), "archive");
      await hand.press(page.getByRole("dialog").getByRole("button", { name: "Delete" }));
    },
  },
];
