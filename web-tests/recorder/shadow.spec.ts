import { createServer } from "node:http";
import { expect, test } from "../support/fixture.ts";
import { listen } from "../support/http.ts";

const SECRET = "granite-canary-5X1q";

const PAGE = `<!doctype html><title>Shadows</title><h1>Shadows</h1><div id="host"></div><made-up id="custom"></made-up>
<script>
const fill = (host, html) => { const root = host.attachShadow({ mode: "closed" }); root.innerHTML = html; return root; };
const root = fill(document.getElementById("host"), "<button>Save settings</button><label>Password <input type=password></label><label>Region <input id=region></label><div id=toasts></div>");
root.querySelector("button").onclick = () => setTimeout(() => { const toast = document.createElement("div"); toast.setAttribute("role", "status"); toast.textContent = "Settings were saved."; root.getElementById("toasts").append(toast); }, 150);
fill(document.getElementById("custom"), "<button>Restart node</button>");
</script>`;

test("in closed shadow trees controls are named, what comes of an act is seen, and a password stays away", async ({ cairn }) => {
  const server = await listen(createServer((_, response) => { response.writeHead(200, { "content-type": "text/html" }).end(PAGE); }));
  const page = cairn.firstPage();
  await page.goto(server.url);
  const recording = await cairn.record(page);
  await page.waitForTimeout(600);
  // The page hides its controls from everybody: only the pointer finds them.
  await page.mouse.click(60, 88);
  await page.waitForTimeout(700);
  await page.keyboard.press("Tab");
  await page.keyboard.type(SECRET);
  await page.keyboard.press("Tab");
  await page.keyboard.type("Lyon");
  await page.keyboard.press("Tab");
  await page.keyboard.press("Enter");
  await page.waitForTimeout(700);
  await recording.stop();
  const { guide, files } = await recording.export("Markdown");
  await server.close();
  expect(guide.steps.map(({ action, target }) => [action, target.name])).toEqual([["click", "Save settings"], ["enter", "Password"], ["enter", "Region"], ["click", "Restart node"]]);
  expect(guide.steps[0]?.outcome.map(({ text }) => text)).toContain("Settings were saved.");
  expect(guide.steps[1]).toMatchObject({ masked: true, value: null });
  expect(guide.steps[2]?.value).toBe("Lyon");
  for (const bytes of Object.values(files)) expect(Buffer.from(bytes).includes(SECRET)).toBe(false);
});
