"use strict";
(() => {
// Rows are shown or hidden; what was asked for stands in the address (#name=…&place=…), so that
// back, forward and a copied link work. An address without "=" is a mark or its panel.
const START = { name: "", kind: document.getElementById("kind").value, place: "", fate: "" };
const controls = Object.fromEntries(Object.keys(START).map((name) => [name, document.getElementById(name)]));
const groups = [...document.querySelectorAll("tbody[data-kind]")].map((body) => ({
  body,
  rows: [...body.querySelectorAll("tr[data-place]")],
  fates: body.dataset.fates.split(" "),
}));
const asked = () => Object.fromEntries(Object.entries(controls).map(([name, control]) => [name, control.value.trim()]));

function show() {
  const { name, kind, place, fate } = asked();
  const words = name.toLowerCase();
  let shown = 0;
  for (const { body, rows, fates } of groups) {
    const wanted = body.dataset.called.includes(words) && (kind === "all" || body.dataset.kind === kind) && (!fate || fates.includes(fate));
    for (const row of rows) row.hidden = !wanted || Boolean(place && row.dataset.place !== place);
    const first = rows.find((row) => !row.hidden);
    for (const row of rows) row.classList.toggle("first", row === first);
    body.hidden = !first;
    shown += first ? 1 : 0;
  }
  document.getElementById("count").textContent = `显示 ${shown} / 共 ${groups.length} 个`;
  document.getElementById("nothing").hidden = shown > 0;
}

function write(replaced) {
  const given = new URLSearchParams(Object.entries(asked()).filter(([name, value]) => value !== START[name]));
  const link = "#" + (given.size ? given : "name=");
  if (replaced) location.replace(link);
  else location.hash = link;
}

// A select takes only what it offers; anything else falls back to what the page opens with.
function read() {
  if (location.hash && !location.hash.includes("=")) return show();
  const given = new URLSearchParams(location.hash.slice(1));
  for (const [name, control] of Object.entries(controls)) {
    const value = given.get(name) ?? START[name];
    const offered = !control.options || [...control.options].some((option) => option.value === value);
    if (control.value.trim() !== value) control.value = offered ? value : START[name];
  }
  show();
}

controls.name.addEventListener("input", () => write(true));
for (const name of ["kind", "place", "fate"]) controls[name].addEventListener("change", () => write(false));
document.getElementById("reset").addEventListener("click", () => {
  for (const [name, control] of Object.entries(controls)) control.value = START[name];
  write(false);
});
document.addEventListener("keydown", (event) => {
  const close = event.key === "Escape" && document.querySelector(".panel:target .close");
  if (close) close.click();
});
document.getElementById("filters").hidden = false;
window.addEventListener("hashchange", read);
read();
})();
