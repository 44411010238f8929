// The page follows the address; every control changes the address.
const where = document.getElementById("where"), count = document.getElementById("count");
const more = document.getElementById("more");
const controls = { place: document.getElementById("place"), year: document.getElementById("year") };
let chosen, drawnState = "";

function follow() {
  if (seek()) return;
  state = readState(location.hash);
  chosen = choose();
  const picture = writeState({ ...state, on: "", with: "" });
  if (picture !== drawnState) {
    draw(chosen);
    showLists(chosen);
  }
  drawnState = picture;
  showSelected();
  showState();
  showLegend(chosen);
  showDetails();
}

// The overview hands on what was typed there (#find=…&place=…): the thing of that name is opened,
// and where none has it, the box suggests.
function seek() {
  const words = new URLSearchParams(location.hash.slice(1)).get("find");
  if (words === null) return false;
  const { place, year } = readState(location.hash);
  const key = named(words)?.key ?? "";
  if (!key) addEventListener("hashchange", () => setTimeout(() => offer(words)), { once: true });
  location.replace(writeState({ ...START, place, year, view: key ? "near" : START.view, of: key, on: key }));
  return true;
}

function offer(words) {
  box.value = words;
  box.focus();
  showSuggested();
}

function showState() {
  where.textContent = title();
  const pairs = chosen.pairs === undefined ? "" : `，线 ${chosen.ties.length} / 共 ${chosen.pairs}`;
  count.textContent = `显示 ${chosen.shown.length} / 共 ${chosen.total}${pairs}`;
  more.hidden = !["overview", "near"].includes(state.view) || chosen.shown.length >= chosen.total;
  for (const [name, control] of Object.entries(controls)) control.value = state[name];
  for (const step of document.querySelectorAll("[data-steps]")) {
    step.setAttribute("aria-pressed", String(state.view === "near" && Number(step.dataset.steps) === state.steps));
    step.disabled = state.view !== "near";
  }
  for (const name of ["overview", "all"]) document.getElementById(name).setAttribute("aria-pressed", String(state.view === name));
}

function title() {
  const scope = [state.place, state.year && state.year + "年"].filter(Boolean).join("、");
  const [of, to] = [byKey.get(state.of)?.label, byKey.get(state.to)?.label];
  const said = {
    overview: "单位与行业领域，括号内是职责项数，线越粗共有的职责越多",
    near: `“${of}”周围 ${state.steps} 步`,
    path: chosen.apart ? `“${of}”与“${to}”之间没有路径` : `“${of}”与“${to}”之间最短的路径`,
    all: "全图",
  }[state.view];
  return (scope ? scope + "：" : "") + said;
}

for (const name of data.places) controls.place.append(make("option", { value: name }, name));
for (const year of data.years) controls.year.append(make("option", { value: year }, `${year}年`));
for (const [name, control] of Object.entries(controls)) control.addEventListener("change", () => go({ [name]: control.value, more: 0 }));
for (const step of document.querySelectorAll("[data-steps]")) step.addEventListener("click", () => go({ steps: Number(step.dataset.steps), more: 0 }));
document.getElementById("overview").addEventListener("click", () => go({ view: "overview", more: 0 }));
document.getElementById("all").addEventListener("click", () => go({ view: "all", more: 0 }));
document.getElementById("all").hidden = !data.whole;
document.getElementById("reset").addEventListener("click", () => { location.hash = writeState(START); });
document.getElementById("csv").addEventListener("click", () => save("责任图谱.csv", new Blob([csv(chosen)], { type: "text/csv" })));
document.getElementById("png").addEventListener("click", png);
more.addEventListener("click", () => go({ more: state.more + 1 }));
document.querySelector("[data-jump]").addEventListener("click", (event) => {
  event.preventDefault();
  document.getElementById("pane").focus();
});
network.once("afterDrawing", () => performance.mark("drawn"));
window.addEventListener("hashchange", () => {
  const held = document.activeElement, was = state;
  follow();
  keepFocus(held, was);
});
follow();
