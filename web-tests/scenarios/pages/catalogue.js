const at = (id) => document.getElementById(id);
const says = (id, text) => { at(id).textContent = text; };

/** One button for each row that is asked for: its press divides the guide. */
for (const row of new URLSearchParams(location.search).get("rows").split(",")) {
  const button = document.createElement("button");
  button.textContent = `Begin ${row}`;
  button.id = `begin-${row}`;
  button.onclick = () => { button.disabled = true; };
  at("begin").append(button);
}

at("twice").onclick = () => says("shards", String(Number(at("shards").textContent) + 1));
at("files").addEventListener("contextmenu", (event) => { event.preventDefault(); });
at("tap").onclick = () => says("pinged", "Answered");
at("plain").onclick = () => says("quota", "12 of 20");
at("twin").addEventListener("mousedown", () => {
  if (at("twin").dataset.tried) return;
  at("twin").dataset.tried = "yes";
  at("twin").innerHTML = "<button>Connect</button>";
});
at("twin").addEventListener("click", (event) => { if (event.target.closest("button")) says("connected", "Connected"); });
at("edge").addEventListener("pointerdown", (down) => {
  at("edge").setPointerCapture(down.pointerId);
  at("edge").onpointermove = (move) => {
    const width = Math.round(160 + move.clientX - down.clientX);
    at("column").style.width = `${width}px`;
    at("edge").setAttribute("aria-valuenow", String(width));
  };
});
at("edge").addEventListener("pointerup", () => { at("edge").onpointermove = null; });

at("mixed").onclick = () => at("mixed").setAttribute("aria-checked", "mixed");
at("choose-file").onclick = () => at("hidden-file").click();
at("tag").addEventListener("keydown", (event) => {
  if (event.key !== "Enter") return;
  const item = document.createElement("li");
  item.textContent = at("tag").value;
  at("tags").append(item);
});
at("autosave").onclick = () => at("auto").requestSubmit();
at("between").onclick = () => says("checked", "Fine");

at("ask").onclick = () => at("sure").showModal();
at("trap").onclick = () => { at("trapped").showModal(); at("inside").focus(); };
at("first").addEventListener("focus", () => at("inside").focus());
at("last").addEventListener("focus", () => at("inside").focus());
at("done").onclick = () => at("trapped").close();
