// The behaviour of plain.html: every listener here is one way in which real consoles differ.
const at = (id) => document.getElementById(id);

at("deploy").addEventListener("keydown", (event) => {
  if (event.key !== "Enter") return;
  event.preventDefault();
  at("deploy").click();
});
at("deploy").addEventListener("click", () => (at("deploy").dataset.done = "yes"));
at("plus").addEventListener("click", () => (at("amount").textContent = String(Number(at("amount").textContent) + 1)));
at("route").addEventListener("click", (event) => {
  event.preventDefault();
  history.pushState(null, "", at("route").href);
  document.querySelector("h1").textContent = "Usage";
  document.title = "Usage | Plain console";
});
at("chart").addEventListener("click", () => (at("chart").style.background = "#fee"));
at("ask").addEventListener("click", () => confirm("Restart all servers?"));
at("copy").addEventListener("click", () => navigator.clipboard.writeText("arn:depot:1"));
at("closed").attachShadow({ mode: "closed" }).innerHTML = "<button>Refresh quota</button>";

at("switch").addEventListener("click", () => {
  const on = at("switch").getAttribute("aria-checked") !== "true";
  setTimeout(() => {
    at("switch").setAttribute("aria-checked", String(on));
    at("switch").textContent = on ? "On" : "Off";
  }, 30);
});
at("approval").addEventListener("click", (event) => {
  event.preventDefault();
  setTimeout(() => (at("approval").checked = !at("approval").checked), 20);
});
at("volume").addEventListener("pointerdown", (event) => at("volume").setPointerCapture(event.pointerId));
at("volume").addEventListener("pointermove", (event) => {
  if (event.buttons === 0) return;
  const value = Math.round(event.clientX - at("volume").getBoundingClientRect().x);
  at("volume").setAttribute("aria-valuenow", String(value));
  at("volume").firstElementChild.style.marginLeft = `${value}px`;
});
at("show").addEventListener("click", () => (at("secret").type = "text"));
const digits = [...document.querySelectorAll(".otp input")];
for (const [index, digit] of digits.entries()) digit.addEventListener("input", () => digits[index + 1]?.focus());
at("query-clear").addEventListener("click", () => {
  at("query").value = "";
  show("");
});
at("query").addEventListener("input", () => show(at("query").value));

function show(filter) {
  const servers = [["web-1", "Running"], ["db-1", "Stopped"]].filter(([name]) => name.includes(filter));
  at("rows").innerHTML = servers
    .map(([name, state]) => `<tr class="row" data-name="${name}"><td><input type="checkbox" aria-label="Select row"></td><th scope="row">${name}</th><td>${state}</td><td><button class="edit">Edit</button> <button class="kebab" aria-label="Kebab toggle">⋮</button></td></tr>`)
    .join("");
}
show("");
at("rows").addEventListener("click", (event) => {
  const row = event.target.closest("tr");
  if (event.target.closest(".kebab")) openMenu(event.target, ["Start", "Delete"]);
  else if (!event.target.closest("button, input")) row.setAttribute("aria-selected", String(row.classList.toggle("on")));
});
at("all").addEventListener("change", () => {
  for (const box of at("rows").querySelectorAll("input")) box.checked = at("all").checked;
});
at("sort").addEventListener("click", () => at("sort").parentElement.setAttribute("aria-sort", "ascending"));
at("page-2").addEventListener("click", () => at("page-2").setAttribute("aria-current", "page"));

// A menu at the end of the body without any link to what opened it.
function openMenu(opener, items, submenu) {
  document.querySelector("[data-menu]")?.remove();
  const menu = document.createElement("div");
  menu.dataset.menu = "";
  menu.className = "popup";
  menu.setAttribute("role", "menu");
  menu.innerHTML = items.map((item) => `<div role="menuitem" tabindex="-1">${item}</div>`).join("");
  const box = opener.getBoundingClientRect();
  menu.style.left = `${box.x + scrollX}px`;
  menu.style.top = `${box.bottom + scrollY}px`;
  menu.addEventListener("click", (event) => {
    if (event.target.getAttribute("aria-haspopup") === null) menu.remove();
  });
  document.body.append(menu);
  if (submenu) submenu(menu);
}
at("menu").addEventListener("click", () => openMenu(at("menu"), ["Rename", "Move to"], addSubmenu));
document.addEventListener("keydown", (event) => {
  if (event.key === "Escape") document.querySelector("[data-menu]")?.remove();
});
function addSubmenu(menu) {
  const parent = menu.lastElementChild;
  parent.setAttribute("aria-haspopup", "menu");
  parent.addEventListener("pointerenter", () => {
    if (menu.querySelector(".popup")) return;
    const sub = document.createElement("div");
    sub.className = "popup";
    sub.setAttribute("role", "menu");
    sub.style.left = "90px";
    sub.style.top = "20px";
    sub.innerHTML = '<div role="menuitem" tabindex="-1">Archive</div>';
    menu.append(sub);
  });
}

const chosen = new Set();
at("zones").addEventListener("click", () => {
  if (at("zone-list")) return;
  const list = document.createElement("ul");
  list.id = "zone-list";
  list.className = "popup";
  list.setAttribute("role", "listbox");
  list.setAttribute("aria-multiselectable", "true");
  list.innerHTML = ["zone-a", "zone-b", "zone-c"].map((zone) => `<li role="option" aria-selected="false">${zone}</li>`).join("");
  list.addEventListener("click", (event) => {
    event.target.setAttribute("aria-selected", "true");
    chosen.add(event.target.textContent);
    at("zones").textContent = [...chosen].join(", ");
  });
  const box = at("zones").getBoundingClientRect();
  list.style.left = `${box.right + 20 + scrollX}px`;
  list.style.top = `${box.y + scrollY}px`;
  document.body.append(list);
  at("zones").setAttribute("aria-expanded", "true");
});
document.addEventListener("keydown", (event) => {
  if (event.key === "Escape" && at("zone-list")) {
    at("zone-list").remove();
    at("zones").setAttribute("aria-expanded", "false");
  }
});
at("unchip").addEventListener("click", () => at("unchip").parentElement.remove());
at("tab-1").addEventListener("keydown", (event) => {
  if (event.key !== "ArrowRight") return;
  at("tab-1").setAttribute("aria-selected", "false");
  at("tab-2").setAttribute("aria-selected", "true");
  at("tab-2").focus();
});
at("node").addEventListener("click", () => at("node").setAttribute("aria-expanded", "true"));
at("open-dialog").addEventListener("click", () => at("dialog").showModal());
at("dialog").addEventListener("click", (event) => {
  if (event.target === at("dialog")) at("dialog").close();
});
document.addEventListener("keydown", (event) => {
  if (event.ctrlKey && event.key === "s") {
    event.preventDefault();
    document.title = "Saved | Plain console";
  }
});
