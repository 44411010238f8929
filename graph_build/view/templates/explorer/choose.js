// Which things and ties are drawn, for each view: { shown: [{ thing, level, parent }], ties, total }.
const FEW = 22; // units, and industries, in the first picture: as many lines as a screen has
const FEW_PAIRS = 70;
const NEAR = 80;
const ENOUGH_PAIRS = 600;
const MOST_TIES = 25000; // more take a browser more than 3 s

function choose() {
  return { overview: chooseOverview, near: chooseNear, path: choosePath, all: chooseAll }[state.view]();
}

// Duties by unit, by industry and by both, each duty once.
function loads() {
  const units = new Map(), industries = new Map(), pairs = new Map();
  const add = (map, key, duty) => (map.get(key) || map.set(key, new Set()).get(key)).add(once(duty));
  for (const duty of things) {
    if (duty.kind !== "Duty" || !inScope(duty)) continue;
    const holders = holdersOf(duty);
    const topics = around[duty.id].filter((tie) => tie.kind === "IN_INDUSTRY" && isOn("Industry")).map((tie) => tie.to);
    holders.forEach((unit) => add(units, unit, duty));
    topics.forEach((industry) => add(industries, industry, duty));
    for (const unit of holders) for (const industry of topics) add(pairs, unit + " " + industry, duty);
  }
  return { units, industries, pairs };
}

function holdersOf(duty) {
  const held = around[duty.id].filter((tie) => isRole(tie) && isOn(tie.kind) && isOn(things[tie.from].kind));
  return [...new Set(held.map((tie) => tie.from))];
}

function chooseOverview() {
  const { units, industries, pairs } = loads();
  const top = (map) => heaviest([...map]).slice(0, FEW * (1 + state.more));
  const left = top(units), right = top(industries);
  const taken = new Set([...left, ...right].map(([id]) => id));
  const linked = heaviest([...pairs]).filter(([ends]) => ends.split(" ").every((end) => taken.has(Number(end))));
  const drawn = linked.slice(0, Math.min(ENOUGH_PAIRS, FEW_PAIRS * (1 + state.more)));
  return {
    shown: [...left, ...right].map(([id, duties]) => ({ thing: things[id], load: duties.size })),
    ties: drawn.map(([ends, duties]) => {
      const [from, to] = ends.split(" ").map(Number);
      return { from, to, kind: "SHARED", load: duties.size };
    }),
    total: units.size + industries.size,
    pairs: pairs.size,
  };
}

function heaviest(entries) {
  return entries.sort(([a, x], [b, y]) => y.size - x.size || (String(a) < String(b) ? -1 : 1));
}

function chooseNear() {
  const middle = byKey.get(state.of);
  const reached = new Map([[middle.id, { thing: middle, level: 0, parent: null }]]);
  let edge = [middle];
  for (let level = 1; level <= state.steps; level++) edge = stepFrom(edge, level, reached);
  for (const { thing, level } of [...reached.values()]) {
    if (thing.kind === "Duty") reach(thing, level + 1, reached, isRole);
  }
  const all = [...reached.values()];
  return within(all.slice(0, NEAR * (1 + state.more)), all.length);
}

function stepFrom(edge, level, reached) {
  const next = [];
  for (const thing of edge) {
    if (level > 1 && isFrame(thing)) continue;
    next.push(...reach(thing, level, reached, () => true));
  }
  return next;
}

function reach(thing, level, reached, wanted) {
  const next = [];
  for (const tie of inOrder(around[thing.id])) {
    const end = other(tie, thing);
    if (reached.has(end.id) || !wanted(tie) || !tiePasses(tie) || !passes(end)) continue;
    reached.set(end.id, { thing: end, level, parent: thing.id });
    next.push(end);
  }
  return next;
}

const order = new Map(data.ties.map((sort, place) => [sort.kind, place]));
const inOrder = (some) => [...some].sort((a, b) => order.get(a.kind) - order.get(b.kind));

// What is shown with the ties between, of how many in all. That everything is of this place and
// that year is left out, but where it led to the thing.
function within(shown, total) {
  const taken = new Set(shown.map(({ thing }) => thing.id));
  const parents = new Map(shown.map(({ thing, parent }) => [thing.id, parent]));
  const way = (tie) => parents.get(tie.from) === tie.to || parents.get(tie.to) === tie.from;
  const telling = (tie) => state.view === "all" || way(tie) || ![tie.from, tie.to].some((end) => isFrame(things[end]));
  const between = ties.filter((tie) => taken.has(tie.from) && taken.has(tie.to) && isOn(tie.kind) && telling(tie));
  return { shown, ties: between, total };
}

// The shortest way between two things; where there are several, the first in the order of ties.
function choosePath() {
  const start = byKey.get(state.of), end = byKey.get(state.to);
  const reached = new Map([[start.id, { thing: start, level: 0, parent: null }]]);
  let edge = [start];
  for (let level = 1; edge.length && !reached.has(end.id); level++) edge = stepFrom(edge, level, reached);
  const way = [];
  for (let at = reached.get(end.id); at; at = reached.get(at.parent)) way.unshift(at);
  const ends = [{ thing: start, level: 0, parent: null }, { thing: end, level: 1, parent: null }];
  return way.length ? within(way, way.length) : { shown: ends, ties: [], total: 2, apart: true };
}

// Everything, but of very many ties only the first in their order, roles before all others.
function chooseAll() {
  const all = things.filter(passes).map((thing) => ({ thing }));
  const chosen = within(all, things.length);
  if (chosen.ties.length <= MOST_TIES) return chosen;
  return { ...chosen, ties: inOrder(chosen.ties).slice(0, MOST_TIES), pairs: chosen.ties.length };
}
