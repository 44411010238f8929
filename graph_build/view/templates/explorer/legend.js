// Switches for roles and kinds, each with how many are drawn of how many there are.
const legend = document.getElementById("legend");

function showLegend(chosen) {
  const drawn = new Map();
  for (const { kind } of data.kinds) drawn.set(kind, countOf(chosen.shown.map(({ thing }) => thing).filter((thing) => thing.kind === kind)));
  for (const { kind } of chosen.ties) drawn.set(kind, (drawn.get(kind) || 0) + 1);
  const focused = document.activeElement?.dataset.name;
  legend.replaceChildren(...roles.map((sort) => roleSwitch(sort, drawn)), ...data.kinds.map((kind) => kindSwitch(kind, drawn)));
  if (focused) legend.querySelector(`[data-name="${focused}"]`)?.focus();
}

// Duties are counted as everywhere: a clause and the rows of a table that say it again are one.
const countOf = (some) => new Set(some.map((thing) => (thing.kind === "Duty" ? once(thing) : thing.key))).size;

function roleSwitch(sort, drawn) {
  const all = ties.filter((tie) => tie.kind === sort.kind && inScope(things[tie.to])).length;
  const shown = state.view === "overview" ? "" : `${drawn.get(sort.kind) || 0}/`;
  return toggler(sort.kind, swatch(sort.short, sort.color, "#000000"), `${sort.caption} ${shown}${all}`);
}

function kindSwitch(kind, drawn) {
  const all = countOf(things.filter((thing) => thing.kind === kind.kind && inScope(thing)));
  return toggler(kind.kind, swatch(kind.mark, kind.color, kind.text), `${kind.caption} ${drawn.get(kind.kind) || 0}/${all}`);
}

function toggler(name, mark, words) {
  const made = button(words, () => toggle(name), { "aria-pressed": String(isOn(name)), "data-name": name });
  made.prepend(mark);
  return made;
}
