const STATES = [
  ["ok", "✔ Running"],
  ["info", "◔ Pending"],
  ["calm", "⊖ Stopped"],
  ["warn", "◔ Stopping"],
] as const;

const LIGHT = "--page:#fff;--ink:#0f141a;--line:#c6c6cd;--calm:#656871;--link:#006ce0;--side:#f6f6f9;--ok:#00802f;--warn:#b7791f";
const DARK = "--page:#161d26;--ink:#d1d5db;--line:#424650;--calm:#8c8c94;--link:#42b4ff;--side:#131920;--ok:#29ad32;--warn:#ffb347";

const STYLE = `
* { box-sizing: border-box } body { margin: 0; font: 14px/20px sans-serif; background: var(--page); color: var(--ink) }
header { height: 48px; background: #0f1b2a; color: #fff; padding: 14px 20px; display: flex; gap: 24px }
header b:last-child { margin-left: auto } main { display: flex; height: calc(100vh - 48px); overflow: hidden }
nav { width: 260px; padding: 20px 24px; background: var(--side); border-right: 1px solid var(--line) } nav p { margin: 0 0 8px }
section { flex: 1; padding: 20px 40px } .tip { background: linear-gradient(90deg, #5f2bbb, #0972d3); color: #fff; border-radius: 12px; padding: 14px 20px }
.bar { display: flex; gap: 8px; margin: 20px 0 12px } h1 { font-size: 20px; margin: 0 auto 0 0 }
button { font: bold 14px/20px sans-serif; border: 2px solid var(--link); border-radius: 20px; background: none; color: var(--link); padding: 4px 20px }
button.main { background: #ff9900; border-color: #ff9900; color: #0f141a }
table { width: 100%; border-collapse: collapse } td, th { text-align: left; padding: 9px 8px; border-bottom: 1px solid var(--line) }
.ok { color: var(--ok) } .info, .name { color: var(--link) } .calm { color: var(--calm) } .warn { color: var(--warn) }`;

/** A console page as consoles are: bar, navigation, a coloured tip, a full table, buttons. */
export function consolePage(dark: boolean): string {
  const rows = Array.from({ length: 40 }, (_, number) => row(number)).join("");
  const links = ["Dashboard", "Events", "Instances", "Launch templates", "Images", "Volumes", "Security groups", "Key pairs"];
  const head = ["Name", "Instance ID", "State", "Type", "Zone", "Public IPv4", "Checks"].map((name) => `<th>${name}`).join("");
  return `<!doctype html><meta charset="utf-8"><style>:root { ${dark ? DARK : LIGHT} }${STYLE}</style>
    <header><b>Cloud</b><span>Services</span><b>Frankfurt ▾ &nbsp; operator @ 1234-5678-9012 ▾</b></header>
    <main><nav>${links.map((link) => `<p>${link}`).join("")}</nav><section>
    <div class="tip"><b>New: resource groups.</b> Manage instances together by tag. <u>Learn more</u></div>
    <div class="bar"><h1>Instances <span class="calm">(40)</span></h1><button>Connect</button><button>Instance state ▾</button>
    <button class="main">Launch instances</button></div><table><tr><th><input type="checkbox">${head}</tr>${rows}</table></section></main>`;
}

function row(number: number): string {
  const [look, state] = STATES[number % STATES.length] ?? STATES[0];
  const id = (number * 2_654_435_761).toString(16).slice(0, 10);
  const zone = `eu-central-1${"abc".charAt(number % 3)}`;
  return `<tr><td><input type="checkbox"><td class="name">web-frontend-${number}<td>i-0${id}<td class="${look}">${state}
    <td>m6i.${number % 4}xlarge<td>${zone}<td>3.120.${number * 5}.${number + 7}<td class="ok">✔ 2/2 checks passed</tr>`;
}
