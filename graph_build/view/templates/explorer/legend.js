// Switches for roles and kinds, each with how many are drawn of how many there are.
const legend = document.getElementById("legend");

function showLegend(chosen) {
  const drawn = new Map();
  const count = (name) => drawn.set(name, (drawn.get(name) || 0) + 1);
  chosen.shown.forEach(({ thing }) => count(thing.kind));
  chosen.ties.forEach((tie) => count(tie.kind));
  const focused = document.activeElement?.dataset.name;
  legend.replaceChildren(...roles.map((sort) => roleSwitch(sort, drawn)), ...data.kinds.map((kind) => kindSwitch(kind, drawn)));
  if (focused) legend.querySelector(`[data-name="${focused}"]`)?.focus();
}

function roleSwitch(sort, drawn) {
  const all = ties.filter((tie) => tie.kind === sort.kind && inScope(things[tie.to])).length;
  const shown = state.view === "overview" ? "" : `${drawn.get(sort.kind) || 0}/`;
  return toggler(sort.kind, swatch(sort.short, sort.color, "#000000"), `${sort.caption} ${shown}${all}`);
}

function kindSwitch(kind, drawn) {
  const all = things.filter((thing) => thing.kind === kind.kind && inScope(thing)).length;
  return toggler(kind.kind, swatch(kind.mark, kind.color, kind.text), `${kind.caption} ${drawn.get(kind.kind) || 0}/${all}`);
}

function toggler(name, mark, words) {
  const made = button(words, () => toggle(name), { "aria-pressed": String(isOn(name)), "data-name": name });
  made.prepend(mark);
  return made;
}
