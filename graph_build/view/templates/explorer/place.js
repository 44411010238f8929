// Where the chosen things stand: the same choice in a frame of the same shape, the same places.
const WIDE = 170, HIGH = 46; // pixels that one labelled box takes
const isTall = () => frame.clientHeight > frame.clientWidth; // as on a phone

function place(chosen) {
  return { overview: inColumns, near: inRings, path: inRow, all: asComputed }[state.view](chosen);
}

// Units to the left, industries to the right, each industry near the units that it is tied to.
function inColumns(chosen) {
  const units = chosen.shown.filter(({ thing }) => isUnit(thing));
  const industries = chosen.shown.filter(({ thing }) => !isUnit(thing));
  const row = new Map(units.map(({ thing }, at) => [thing.id, at]));
  const pull = new Map(industries.map(({ thing }) => [thing.id, middleRow(chosen.ties, thing, row)]));
  industries.sort((a, b) => pull.get(a.thing.id) - pull.get(b.thing.id));
  const rows = Math.max(units.length, industries.length);
  const at = (column, x) => column.map(({ thing }, place) => [thing.id, { x, y: ((place + 0.5) * rows * 30) / column.length }]);
  return new Map([...at(units, 0), ...at(industries, isTall() ? 300 : 760)]);
}

function middleRow(some, thing, row) {
  let sum = 0, weight = 0;
  for (const tie of some) {
    if (tie.to !== thing.id) continue;
    sum += row.get(tie.from) * tie.load;
    weight += tie.load;
  }
  return weight ? sum / weight : row.size;
}

// The centre, and around it ring by ring what it is tied to, no two boxes over each other.
function inRings(chosen) {
  const [middle, ...rest] = chosen.shown;
  const places = new Map([[middle.thing.id, { x: 0, y: 0, turn: 0 }]]);
  const levels = [...new Set(rest.map(({ level }) => level))].sort();
  let ring = 1;
  for (const level of levels) {
    const turn = ({ parent }) => places.get(parent)?.turn ?? 0;
    let waiting = rest.filter((each) => each.level === level).sort((a, b) => turn(a) - turn(b));
    for (; waiting.length; ring += 1) waiting = fillRing(waiting, slotsOf(ring), places);
  }
  return places;
}

// The first of them are on the ring, evenly; what is left over is returned.
function fillRing(waiting, slots, places) {
  const row = waiting.slice(0, slots.length);
  row.forEach(({ thing }, at) => places.set(thing.id, slots[Math.floor((at * slots.length) / row.length)]));
  return waiting.slice(slots.length);
}

function slotsOf(ring) {
  const a = WIDE * (isTall() ? 0.2 + ring : 0.35 + ring * 1.05);
  const b = HIGH * (isTall() ? 0.9 + ring * 4 : 0.9 + ring * 2.2);
  const slots = [];
  for (let turn = 0; turn < 720; turn++) {
    const angle = (turn / 720) * 2 * Math.PI - Math.PI / 2;
    const slot = { x: Math.round(a * Math.cos(angle)), y: Math.round(b * Math.sin(angle)), turn };
    const near = (one) => Math.abs(one.x - slot.x) < WIDE && Math.abs(one.y - slot.y) < HIGH;
    if (!slots.some(near)) slots.push(slot);
  }
  return slots;
}

// One below the other.
function inRow(chosen) {
  return new Map(chosen.shown.map(({ thing }, at) => [thing.id, { x: (at % 2) * 120, y: at * 90 }]));
}

function asComputed(chosen) {
  return new Map(chosen.shown.map(({ thing }) => [thing.id, { x: thing.x, y: thing.y }]));
}
