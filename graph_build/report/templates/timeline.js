(() => {
// Rows are shown or hidden. An address without "=" is a mark or its panel.
const START = { name: "", kind: document.getElementById("kind").value, place: "", fate: "" };
const groups = [...document.querySelectorAll("tbody[data-kind]")].map((body) => ({
  body,
  rows: [...body.querySelectorAll("tr[data-place]")],
  fates: body.dataset.fates.split(" "),
}));

function show() {
  const { name, kind, place, fate } = filters.asked();
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

function follow() {
  if (location.hash && !location.hash.includes("=")) show();
  else filters.read();
}

const filters = addressFilters(START, "name", show);
window.addEventListener("hashchange", follow);
follow();
})();
