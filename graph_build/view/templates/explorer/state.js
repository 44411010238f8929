// What is looked at stands in the address, so that back, forward and a copied link work.
const START = { view: "overview", of: "", to: "", steps: 1, off: [], place: "", year: "", more: 0, on: "", with: "" };
const VIEWS = ["overview", "near", "path", "all"];
let state = START;

function readState(hash) {
  const given = new URLSearchParams(hash.replace(/^#/, ""));
  const key = (name) => (byKey.has(given.get(name)) ? given.get(name) : "");
  const among = (name, values) => (values.includes(given.get(name)) ? given.get(name) : "");
  const number = (name, low, high) => Math.min(high, Math.max(low, parseInt(given.get(name), 10) || low));
  const read = {
    view: among("view", VIEWS) || START.view,
    of: key("of"),
    to: key("to"),
    steps: number("steps", 1, 3),
    off: (given.get("off") || "").split(".").filter((name) => kinds.has(name) || sorts.has(name)),
    place: among("place", data.places),
    year: among("year", data.years.map(String)),
    more: number("more", 0, 99),
    on: key("on"),
    with: key("with"),
  };
  const lacking = (read.view === "near" && !read.of) || (read.view === "path" && !(read.of && read.to));
  return lacking || (read.view === "all" && !data.whole) ? { ...read, view: START.view } : read;
}

function writeState(wanted) {
  const given = new URLSearchParams();
  for (const [name, start] of Object.entries(START)) {
    const value = Array.isArray(wanted[name]) ? wanted[name].join(".") : String(wanted[name]);
    if (value !== String(start)) given.set(name, value);
  }
  return "#" + given.toString();
}

function go(change) {
  location.hash = writeState({ ...state, ...change });
}
const look = (thing) => go({ on: thing.key, with: "" });
const centre = (thing) => go({ view: "near", of: thing.key, to: "", on: thing.key, with: "", more: 0 });
const isOn = (name) => !state.off.includes(name);

function toggle(name) {
  go({ off: isOn(name) ? [...state.off, name] : state.off.filter((each) => each !== name) });
}

// True if place, year and the legend let the thing through.
function passes(thing) {
  return isOn(thing.kind) && inScope(thing);
}
function inScope(thing) {
  if (thing.kind !== "Duty" && thing.kind !== "Notice") return true;
  return (!state.place || thing.place === state.place) && (!state.year || String(thing.year) === state.year);
}
const tiePasses = (tie) => isOn(tie.kind) && inScope(things[tie.from]) && inScope(things[tie.to]);
