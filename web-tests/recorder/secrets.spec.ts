import { expect, test, type Page } from "@playwright/test";
import type { Rect, Value } from "../../extension/generated/wire.ts";
import { cleanUrl } from "../../extension/recorder/masking/url.ts";
import { scrub, scrubValue } from "../../extension/recorder/masking/tokens.ts";
import { secretByName } from "../../extension/recorder/masking/names.ts";
import { ORIGIN, SETTLED, openStage, pageFile, type Stage } from "./trace.ts";

let stage: Stage;
test.beforeAll(async () => { stage = await openStage(); });
test.afterAll(async () => { await stage.close(); });

const type = async (page: Page, selector: string, text: string): Promise<void> => {
  await page.click(selector);
  await page.keyboard.type(text);
  await page.click("h1");
};

interface Case { readonly selector: string; readonly text: string; readonly value: Value }

const TYPED: readonly Case[] = [
  { selector: "#pw", text: "hunter2-canary", value: { kind: "masked", reason: "password" } },
  { selector: "#otp", text: "493817", value: { kind: "masked", reason: "oneTimeCode" } },
  { selector: "#card", text: "4111111111111111", value: { kind: "masked", reason: "card" } },
  { selector: "#token", text: "canary-token-value", value: { kind: "masked", reason: "secret" } },
  { selector: "#marked", text: "canary-nick", value: { kind: "masked", reason: "private" } },
  { selector: "#free", text: "ghp_CANARYcanary0123456789abcdefghijAB", value: { kind: "masked", reason: "secret" } },
  { selector: "#titled", text: "prod/db", value: { kind: "text", text: "prod/db" } },
  { selector: "#plain", text: "Lyon", value: { kind: "text", text: "Lyon" } },
];

for (const { selector, text, value } of TYPED) {
  test(`what is typed into ${selector} is told as ${JSON.stringify(value)}`, async () => {
    await stage.open(pageFile("secrets.html"));
    await type(stage.page, selector, text);
    await stage.page.waitForTimeout(SETTLED);
    expect(stage.trace.of("filled").map((event) => event.value)).toEqual([value]);
    if (value.kind === "masked") expect(stage.trace.text).not.toContain(text);
  });
}

test("a password stays away when the page shows it, repeats it and is pressed upon", async () => {
  await stage.open(pageFile("secrets.html"));
  const { page, trace } = stage;
  await type(page, "#pw", "hunter2-canary");
  await page.click("#eye");
  await page.waitForTimeout(300);
  await page.click("#pw");
  await page.keyboard.type("-more-canary");
  await page.keyboard.press("Control+A");
  await page.keyboard.press("Enter");
  await page.waitForTimeout(SETTLED + 1_000);
  expect(trace.of("outcome").map(({ text }) => text).join()).toContain("Weak:");
  expect(trace.text).not.toContain("canary");
  expect(trace.text).not.toContain("hunter2");
});

test("a password field built anew as a text field is still one", async () => {
  await stage.open(pageFile("secrets.html"));
  await type(stage.page, "#remade", "first-canary");
  await stage.page.click("#remake");
  await stage.page.fill("#remade", "");
  await type(stage.page, "#remade", "second-canary");
  await stage.page.waitForTimeout(SETTLED);
  expect(stage.trace.text).not.toContain("canary");
});

test("a credential in a label, a title or an address is taken out", async () => {
  await stage.open(pageFile("secrets.html"));
  await stage.page.evaluate(() => { document.title = "Key AKIACANARY0123456789"; history.replaceState({}, "", "?access_token=canary-in-query&region=eu#id_token=canary-in-hash"); });
  await stage.page.click("#labelled");
  await stage.page.waitForTimeout(SETTLED);
  expect(stage.trace.of("pressed").map(({ target }) => target.label.text)).toEqual(["Revoke [redacted]"]);
  expect(stage.trace.all("pressed")[0]?.page?.url).toBe(`${ORIGIN}/first?access_token=[redacted]&region=eu#id_token=[redacted]`);
  expect(stage.trace.text.toLowerCase()).not.toContain("canary");
});

test("what a picture must not show is told with its place", async () => {
  await stage.open(pageFile("secrets.html"));
  await type(stage.page, "#token", "canary-token-value");
  await stage.page.waitForTimeout(800);
  const quiet = stage.trace.messages.filter((message) => message.kind === "quiet").at(-1);
  const secrets: readonly Rect[] = quiet?.secrets ?? [];
  for (const selector of ["#token", "#shown"]) {
    const words = selector === "#shown" ? await stage.page.evaluate(() => { const range = document.createRange(); range.selectNodeContents(document.getElementById("shown") as Node); return range.getBoundingClientRect().toJSON() as Rect; }) : await stage.page.locator(selector).boundingBox();
    if (words === null) throw new Error(`${selector} is not on the page`);
    expect(secrets.some((rect) => covers(rect, words))).toBe(true);
  }
  const plain = await stage.page.locator("#plain").boundingBox();
  if (plain !== null) expect(secrets.some((rect) => covers(rect, plain))).toBe(false);
});

const covers = (rect: Rect, box: Rect): boolean => rect.x <= box.x && rect.y <= box.y && rect.x + rect.width >= box.x + box.width && rect.y + rect.height >= box.y + box.height;

test.describe("rules by table", () => {
  const SECRET = [
    "AKIAABCDEFGHIJKLMNOP", "ASIAABCDEFGHIJKLMNOP", "ghp_0123456789abcdefABCDEF0123456789abcd", "github_pat_11ABCDEFG0123456789_abcdefghij", "glpat-abcdefghij0123456789",
    "xoxb-123456789012-abcdefghijkl", "sk_live_abcdefghijklmnop", "AIzaSyA0123456789abcdefghijklmnopqrstuv", "ya29.a0ABCDEFGHIJKLMNOPQRSTUV", "ATATT3xFfGF0abcdefghij0123456789",
    "ntn_0123456789abcdefghijKLMNOPQR", "hvs.CAESIabcdefghijklmnop", "eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiIxMjM0In0.c2lnbmF0dXJlLWhlcmU", "wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY", "npm_abcdefghijklmnopqrstuvwxyz0123456789", "abc8Q~abcdefghijklmnopqrstuvwxyz0123456",
  ];
  for (const secret of SECRET) test(`${secret.slice(0, 8)}… is taken out of a sentence`, () => { expect(scrub(`before ${secret} after`)).toBe("before [redacted] after"); });

  const PLAIN = ["Launch instance", "arn:aws:iam::123456789012:role/very-long-role-name-for-the-team", "i-0123456789abcdef0", "2f1d3c4b-5a69-4788-9900-aabbccddeeff", "https://eu-west-1.console.example.com/ec2/home", "task-sk-report-builder-for-the-whole-organisation", "da39a3ee5e6b4b0d3255bfef95601890afd80709", "dapibus-something-with-a-long-name", "registry.example.com/team/project/service:1.2.3"];
  for (const text of PLAIN) test(`“${text}” stays`, () => { expect(scrub(text)).toBe(text); });

  test("a private key is taken out, also when its end is not there", () => {
    expect(scrub("a -----BEGIN RSA PRIVATE KEY-----\nMIIabc\n-----END RSA PRIVATE KEY----- b")).toBe("a [redacted] b");
    expect(scrub("a -----BEGIN PRIVATE KEY-----\nMIIabc")).toBe("a [redacted]");
  });

  test("what is assigned to a secret's name is taken out of values", () => {
    expect(scrubValue("export DB_PASSWORD=hunter2 # x")).toBe("export DB_PASSWORD=[redacted] # x");
    expect(scrubValue("Server=db;Password=hunter2;Timeout=3")).toBe("Server=db;Password=[redacted];Timeout=3");
    expect(scrubValue("postgres://user:hunter2@db/app")).toBe("postgres://[redacted]@db/app");
    expect(scrubValue("Authorization: Bearer abcdefghijklmnopqrstuv")).not.toContain("abcdefghij");
  });

  test("time grows with the text, not with its square", () => {
    const hostile = ["eyJ".repeat(30_000), "A".repeat(100_000), "password=".repeat(10_000), "-----BEGIN ".repeat(9_000), "a://b:".repeat(16_000)];
    for (const text of hostile) {
      const begun = performance.now();
      scrubValue(text);
      expect(performance.now() - begun).toBeLessThan(1_000);
    }
  });

  const NAMES: readonly (readonly [string, string | null])[] = [
    ["Password", "password"], ["newPassword", "password"], ["Kennwort", "password"], ["パスワード", "password"], ["密码", "password"], ["Password policy", null],
    ["secret_access_key", "secret"], ["API key", "secret"], ["Client secret", "secret"], ["Secret name", null], ["Token expiration", null], ["Key pair name", null], ["Partition key", null],
    ["MFA code", "oneTimeCode"], ["Verification code", "oneTimeCode"], ["Card number", "card"], ["Zip code", null], ["Instance name", null], ["Spinner", null],
  ];
  for (const [name, reason] of NAMES) test(`a field called “${name}” is ${reason ?? "open"}`, () => { expect(secretByName([name])).toBe(reason); });

  const ADDRESSES: readonly (readonly [string, string])[] = [
    ["https://user:pass@host.test/a", "https://host.test/a"],
    ["https://host.test/a?X-Amz-Signature=abc&X-Amz-Date=1", "https://host.test/a?X-Amz-Signature=[redacted]&X-Amz-Date=1"],
    ["https://host.test/ec2/home?region=eu-west-1#Instances:instanceState=running", "https://host.test/ec2/home?region=eu-west-1#Instances:instanceState=running"],
    ["https://host.test/#access_token=abc&token_type=bearer", "https://host.test/#access_token=[redacted]&token_type=bearer"],
    ["https://host.test/reset/4fJx9Qm2Zp7Lw8Tn3Vb6Rc1Yd5Hs0KgAe", "https://host.test/reset/[redacted]"],
    ["https://host.test/db/2f1d3c4b-5a69-4788-9900-aabbccddeeff/view", "https://host.test/db/2f1d3c4b-5a69-4788-9900-aabbccddeeff/view"],
  ];
  for (const [raw, clean] of ADDRESSES) test(`${raw.slice(0, 60)} is cleaned`, () => { expect(cleanUrl(raw)).toBe(clean); });
});
