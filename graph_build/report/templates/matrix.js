"use strict";
// A figure opens the duties of its cell: the panel of its row without those of other columns, and
// with the words that say so, which stand in the panels of the duties. What is shown is the
// address: #p-r5 is a row, #p-r5c2 a cell of it.
const byId = (id) => document.getElementById(id);

function has(line, column) {
  return column === undefined || line.dataset.c.split(" ").includes(column);
}

// The quotes of a duty that concern the line, or its own words where nobody is named.
function words(line) {
  const duty = byId(line.querySelector("a").hash.slice(1));
  if (line.dataset.q === undefined) return duty.querySelectorAll(".text");
  const said = duty.querySelectorAll(".item");
  return line.dataset.q.split(" ").map((place) => said[place]);
}

function fill(line) {
  if (line.hidden || line.classList.contains("filled")) return;
  line.classList.add("filled");
  line.append(...[...words(line)].map((said) => said.cloneNode(true)));
}

function narrow(panel, row, column) {
  const cell = byId(column === undefined ? row : `${row}c${column}`);
  const label = cell.firstElementChild.getAttribute("aria-label");
  const head = document.querySelectorAll("thead th")[Number(column) + 2];
  panel.querySelector(".column").textContent = head ? head.textContent : "全部";
  panel.querySelector(".figures").textContent = label.slice(label.lastIndexOf("：") + 1);
  panel.querySelector(".close").hash = cell.id;
  for (const line of panel.querySelectorAll("li")) {
    line.hidden = !has(line, column);
    fill(line);
  }
}

function show() {
  for (const panel of document.querySelectorAll(".panel.open")) panel.classList.remove("open");
  const [, row, column] = location.hash.match(/^#p-(r\d+)(?:c(\d+))?$/) ?? [];
  const panel = row && byId(`p-${row}`);
  if (!panel || (column !== undefined && !byId(`${row}c${column}`))) return;
  narrow(panel, row, column);
  panel.classList.add("open");
  panel.scrollTop = 0;
  panel.focus();
}

for (const link of document.querySelectorAll(".matrix td[id] > a")) {
  link.hash = `p-${link.parentElement.id}`;
}
document.addEventListener("keydown", (event) => {
  const close = event.key === "Escape" && document.querySelector(".panel:is(.open, :target) .close");
  if (close) close.click();
});
addEventListener("hashchange", show);
show();
