// The graph as the page got it, and the look-ups over it. Nothing here changes afterwards.
const data = JSON.parse(document.getElementById("data").textContent);
const options = JSON.parse(document.getElementById("options").textContent);
const things = data.nodes;
const ties = data.edges;
const byKey = new Map(things.map((thing) => [thing.key, thing]));
const around = things.map(() => []);
for (const tie of ties) {
  around[tie.from].push(tie);
  if (tie.to !== tie.from) around[tie.to].push(tie);
}
const kinds = new Map(data.kinds.map((kind) => [kind.kind, kind]));
const sorts = new Map(data.ties.map((sort) => [sort.kind, sort]));
const roles = data.ties.filter((sort) => sort.short);
const isRole = (tie) => Boolean(sorts.get(tie.kind).short);
const isUnit = (thing) => thing.kind === "Department" || thing.kind === "UnitGroup";
// Places, years, notices: every duty has one, so no way leads through them.
const isFrame = (thing) => ["Notice", "Jurisdiction", "Year"].includes(thing.kind);
const other = (tie, thing) => things[tie.from === thing.id ? tie.to : tie.from];
// A row of a table that says a clause again is counted with its clause.
const once = (duty) => (byKey.has(duty.same) ? duty.same : duty.key);
const dutyOf = (tie) => [things[tie.from], things[tie.to]].find((end) => end.kind === "Duty");
