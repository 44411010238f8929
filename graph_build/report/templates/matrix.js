(() => {
// A figure opens the duties of its cell: the panel of its row without those of other columns, and
// with the words that say so, which stand in the panels of the duties. What is shown is the
// address: #p-r5 is a row, #p-r5c2 a cell of it; an address with "=" tells which rows are asked for
// (#unit=…&place=…&topic=…), and any other leaves them as they are.
const byId = (id) => document.getElementById(id);
const heads = [...document.querySelectorAll("thead th")].slice(2);
const groups = [...document.querySelectorAll("tbody[data-group]")].map((body) => ({
  body,
  rows: [...body.rows].slice(1).map((line) => ({ line, cells: [...line.cells], name: line.cells[0].textContent.toLowerCase() })),
}));
const rows = groups.flatMap((group) => group.rows);
const totals = document.querySelector(".totals tr");

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
  const head = heads[column];
  panel.querySelector(".column").textContent = head ? head.textContent : "全部";
  panel.querySelector(".figures").textContent = label.slice(label.lastIndexOf("：") + 1);
  panel.querySelector(".close").hash = cell.id;
  point(panel.querySelector(".explorer"), head?.dataset.key);
  for (const line of panel.querySelectorAll("li")) {
    line.hidden = !has(line, column);
    fill(line);
  }
}

// The explorer opens what a unit and a topic share; of a function it knows no ties to duties.
function point(link, topic) {
  if (!link) return;
  const given = new URLSearchParams(link.hash.slice(1));
  given.delete("with");
  if (topic && !given.get("on").startsWith("Function/")) given.set("with", topic);
  link.hash = given;
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

// Rows that are not asked for are hidden, and columns in which the others have nothing.
function filter() {
  const { unit, place, topic } = filters.asked();
  const only = heads.findIndex((head) => head.textContent === topic);
  for (const { body, rows } of groups) {
    for (const { line, cells, name } of rows) {
      line.hidden = !name.includes(unit.toLowerCase()) || (only >= 0 && !cells[only + 2].id);
      line.hidden ||= Boolean(place && body.dataset.group !== place);
    }
    body.hidden = rows.every(({ line }) => line.hidden);
  }
  const shown = rows.filter(({ line }) => !line.hidden);
  total(shown, only);
  byId("count").textContent = `显示 ${shown.length} / 共 ${rows.length} 行`;
  byId("nothing").hidden = shown.length > 0;
}

// A duty of several rows counts once, as in the totals that the page came with.
function total(shown, only) {
  const all = new Set(), columns = heads.map(() => new Set());
  for (const { cells } of shown) {
    for (const line of byId(`p-${cells[1].id}`).querySelectorAll("li")) {
      const duty = line.querySelector("a").hash;
      all.add(duty);
      for (const column of line.dataset.c.split(" ")) columns[column].add(duty);
    }
  }
  totals.cells[1].textContent = all.size;
  columns.forEach((duties, column) => {
    totals.cells[column + 2].textContent = duties.size;
    const hidden = only < 0 ? !duties.size : column !== only;
    for (const cell of [heads[column], totals.cells[column + 2], ...rows.map(({ cells }) => cells[column + 2])]) cell.hidden = hidden;
  });
}

function follow() {
  if (location.hash.includes("=")) filters.read();
  show();
}

for (const link of document.querySelectorAll(".matrix td[id] > a")) {
  link.hash = `p-${link.parentElement.id}`;
}
const START = Object.fromEntries(["unit", "place", "topic"].filter(byId).map((name) => [name, ""]));
const filters = addressFilters(START, "unit", filter);
addEventListener("hashchange", follow);
filter();
follow();
})();
