import { expect, test, type Browser, type Page } from "@playwright/test";
import type { Page as PageFacts } from "../../extension/generated/wire.ts";
import type { Served } from "../support/http.ts";
import { expectTold, launch, line, listenOn, press, serveDesign } from "./support.ts";

/** Real design systems, pressed with a trusted pointer: what is told must be what a reader would say. */
test.describe("design systems", () => {
  let browser: Browser;
  test.beforeAll(async () => { browser = await launch(); });
  test.afterAll(async () => { await browser.close(); });

  async function withDesign(entry: string, height: number, work: (page: Page) => Promise<void>): Promise<void> {
    const served: Served = await serveDesign(entry);
    const page = await browser.newPage({ viewport: { width: 1300, height } });
    const broken: string[] = [];
    page.on("pageerror", (error) => broken.push(error.message));
    await page.goto(served.url);
    await page.locator("h1").first().waitFor();
    await listenOn(page);
    await work(page);
    expect(broken).toEqual([]);
    await page.close();
    await served.close();
  }

  test("Cloudscape", async () => {
    await withDesign("web-tests/naming/pages/cloudscape.tsx", 2600, async (page) => {
      const text = (words: string) => page.getByText(words, { exact: true }).first();
      const region = await press(page, text("Choose a region"));
      expectTold(region, 'button "Region" in section Network settings');
      expect.soft(region.explanations).toEqual([{ kind: "description", text: "Choose the region" }, { kind: "constraint", text: "It cannot be changed later." }]);
      expect.soft(region.value).toEqual({ kind: "empty" });
      const option = await press(page, text("eu-west-1"));
      expectTold(option, 'option "eu-west-1" from button "Region" in section Network settings');
      expect.soft(option.explanations).toEqual([{ kind: "description", text: "Ireland" }]);
      const again = await press(page, page.getByRole("button", { name: /Region/ }));
      expectTold(again, 'button "Region" in section Network settings');
      expect.soft(again.value).toEqual({ kind: "options", labels: ["eu-west-1"] });
      await page.keyboard.press("Escape");
      await press(page, text("Choose groups"));
      expectTold(await press(page, text("web-sg")), 'option "web-sg" from button "Security groups" in section Network settings');
      await page.keyboard.press("Escape");
      await press(page, page.getByRole("combobox", { name: "AMI" }));
      expectTold(await press(page, text("ami-456")), 'option "ami-456" from combobox "AMI" in section Network settings');

      const checkbox = await press(page, text("Auto-assign public IP"));
      expectTold(checkbox, 'checkbox "Auto-assign public IP" in section Network settings');
      expect.soft(checkbox.explanations).toEqual([{ kind: "description", text: "Assigns a public IPv4 address" }]);
      expect.soft(checkbox.states.checked).toBe("false");
      expectTold(await press(page, text("Detailed monitoring")), 'switch "Detailed monitoring" in section Network settings');
      expectTold(await press(page, text("Dedicated")), 'radio "Dedicated" in group Tenancy < section Network settings');
      expectTold(await press(page, text("PostgreSQL")), 'radio/tile "PostgreSQL" in group Engine < section Network settings');

      expectTold(await press(page, page.getByRole("button", { name: "Choose date" })), 'button/iconButton "Choose date" in field Start date < section Network settings');
      const day = await press(page, page.locator("td", { hasText: "15" }).first());
      expect.soft(line(day)).toMatch(/^gridcell\/calendarDay "\w+ 15, \d{4}" from button "Start date" in field Start date < section Network settings$/);
      expect.soft(day.value).toEqual({ kind: "text", text: day.label.text });

      expectTold(await press(page, page.getByRole("textbox", { name: "User data" })), 'textbox "User data" in section Advanced details');
      expectTold(await press(page, page.locator("tbody tr").nth(1).locator("td").first()), 'checkbox/rowCheckbox "db-1" in row db-1 < table Instances');
      expectTold(await press(page, page.locator("thead th").first()), 'checkbox/allRowsCheckbox "Select all" in table Instances');
      expectTold(await press(page, page.getByRole("button", { name: "Edit db-1" })), 'button/iconButton "Edit" in row db-1 < table Instances');
      expectTold(await press(page, text("Stopped")), 'cell "Stopped" in row db-1 < table Instances');
      expectTold(await press(page, page.getByRole("button", { name: "Actions" }).first()), 'button/menuButton "Actions" in section Instances');
      expectTold(await press(page, text("Stop instance")), 'menuitem "Stop instance" in menu Actions from button "Actions" in section Instances');
      expectTold(await press(page, text("Security")), 'tab "Security"');
      expectTold(await press(page, text("Launch templates")), 'link/navigationLink "Launch templates" in navigation Instances');
      expectTold(await press(page, text("Monitor")), 'button "Monitor" in panel Instance details');
      expectTold(await press(page, page.getByRole("button", { name: "Launch instance" })), 'button/primaryButton "Launch instance"');
      const confirm = await press(page, page.getByRole("button", { name: "Confirm" }));
      expect.soft(line({ ...confirm, opener: null })).toBe('button/primaryButton "Confirm" in dialog Confirm launch');

      const facts = await page.evaluate(() => (globalThis as unknown as { Naming: typeof import("../../extension/recorder/naming/index.ts") }).Naming.createDescriber(document).page());
      expect.soft(facts).toMatchObject({ heading: "Launch an instance", breadcrumb: ["EC2", "Instances"], language: "en" } satisfies Partial<PageFacts>);
    });
  });

  test("PatternFly", async () => {
    await withDesign("web-tests/scenarios/pages/patternfly.tsx", 1800, async (page) => {
      const text = (words: string) => page.getByText(words, { exact: true }).first();
      expectTold(await press(page, page.getByRole("textbox", { name: "Name" })), 'textbox "Name" in section General');
      expectTold(await press(page, text("Choose a project")), 'button "Project" in section General');
      const option = await press(page, text("prod"));
      expectTold(option, 'option "prod" from button "Project" in section General');
      expect.soft(option.explanations).toEqual([{ kind: "description", text: "Production" }]);
      expectTold(await press(page, text("Always pull the image")), 'checkbox "Always pull the image" in section General');
      expectTold(await press(page, text("Pause rollouts")), 'switch "Pause rollouts" in section General');
      expectTold(await press(page, text("Recreate")), 'radio "Recreate" in group Strategy < section General');
      expectTold(await press(page, page.locator("tbody tr").nth(1).locator("input")), 'checkbox/rowCheckbox "db-1" in row db-1 < table Pods < section All pods');
      expectTold(await press(page, page.getByRole("button", { name: "Kebab toggle" }).nth(1)), 'button/menuButton "" in row db-1 < table Pods < section All pods');
      expectTold(await press(page, text("Delete Pod")), 'menuitem "Delete Pod" from button "" in row db-1 < table Pods < section All pods');
      const confirm = await press(page, page.getByRole("button", { name: "Delete", exact: true }));
      expect.soft(line({ ...confirm, opener: null })).toBe('button "Delete" in dialog Delete Pod?');
      await page.waitForTimeout(300);
      expectTold(await press(page, text("Events")), 'tab "Events"');

      expectTold(await press(page, text("Advanced options")), 'button "Advanced options"');
    });
  });

  test("Fluent", async () => {
    await withDesign("web-tests/scenarios/pages/fluent.tsx", 1400, async (page) => {
      const text = (words: string) => page.getByText(words, { exact: true }).first();
      expectTold(await press(page, page.getByRole("textbox", { name: "Name" })), 'textbox "Name" in section Basics');
      expectTold(await press(page, text("Choose a region")), 'combobox "Region" in section Basics');
      expectTold(await press(page, text("North Europe")), 'option "North Europe" from combobox "Region" in section Basics');
      await press(page, page.getByRole("combobox", { name: "Image" }));
      expectTold(await press(page, text("Debian 13")), 'option "Debian 13" from combobox "Image" in section Basics');
      expectTold(await press(page, page.getByRole("button", { name: "Increment value" })), 'button/iconButton "" in field Instances < section Basics');
      expectTold(await press(page, text("Encrypt the disk")), 'checkbox "Encrypt the disk" in section Basics');
      expectTold(await press(page, text("Auto-shutdown")), 'switch "Auto-shutdown" in section Basics');
      expectTold(await press(page, text("Trusted launch")), 'radio "Trusted launch" in group Security type < section Basics');
      expectTold(await press(page, text("More")), 'button/menuButton "More"');
      expectTold(await press(page, text("Resize")), 'menuitem "Resize" in menu More from button "More"');
      await press(page, text("Delete"));
      const confirm = await press(page, page.getByRole("button", { name: "Yes, delete" }));
      expect.soft(line({ ...confirm, opener: null })).toBe('button "Yes, delete" in dialog Delete resource?');
      await page.waitForTimeout(400);
      expectTold(await press(page, text("Activity log")), 'tab "Activity log"');
      expectTold(await press(page, text("Tags")), 'button/disclosure "Tags"');
    });
  });
});
