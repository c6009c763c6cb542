/** A page with about this many nodes: a table of rows with controls, as consoles have them, and plain text for the rest. */
export function bigPage(nodes: number): string {
  const rows = Math.min(2_000, Math.floor(nodes / 50));
  const rest = Math.max(0, Math.floor((nodes - rows * 19) / 5));
  return `<!doctype html><html lang="en"><meta charset="utf-8"><title>${String(nodes)} nodes</title>
<style>body{font:14px sans-serif} td,th{padding:4px 8px}</style>
<main><h1>Inventory</h1><section aria-label="Servers"><h2>Servers</h2>
<label for="find">Find servers</label><input id="find"><button id="refresh" aria-label="Refresh"><svg width="16" height="16"><path d="M0 0h16v16H0z"/></svg></button>
<label><input type="checkbox" id="stopped"> Show stopped</label><button id="delete">Delete</button>
<table id="table"><thead><tr><th></th><th>Name</th><th>State</th><th></th></tr></thead><tbody id="rows"></tbody></table></section>
<section aria-label="Log"><h2>Log</h2><div id="log"></div></section></main>
<script>
const row = (n) => "<tr><td><input type=checkbox aria-label='Select server-" + n + "'></td><td><a href='#s" + n + "'>server-" + n + "</a></td><td><span>Running</span></td><td><button>Edit</button> <button aria-haspopup=menu aria-label='Actions of server-" + n + "'>⋮</button></td></tr>";
document.getElementById("rows").innerHTML = Array.from({ length: ${String(rows)} }, (_, n) => row(n)).join("");
const log = document.getElementById("log");
const line = "<p><span>12:00</span><em>started</em></p>";
for (let left = ${String(rest)}; left > 0; left -= 20000) log.insertAdjacentHTML("beforeend", line.repeat(Math.min(left, 20000)));
</script></html>`;
}
