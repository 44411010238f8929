// What is known of the thing that was clicked, each tie with the words that say so.
const details = document.getElementById("details");
const PAGE = 30;

function showDetails() {
  const thing = byKey.get(state.on), second = byKey.get(state.with);
  if (thing && second) details.replaceChildren(...aboutPair(thing, second));
  else if (thing) details.replaceChildren(...about(thing));
  else details.replaceChildren(make("p", { class: "quiet" }, "点一个方框或一条线，这里就列出它的全部原文。"));
}

function about(thing) {
  const known = around[thing.id].filter((tie) => inScope(things[tie.from]) && inScope(things[tie.to]));
  return [
    make("h2", { tabindex: -1 }, kindMark(thing), thing.label),
    actions(thing),
    make("dl", {}, ...thing.facts.flatMap(([name, value]) => [make("dt", {}, name), make("dd", {}, value)])),
    thing.text ? make("p", { class: "dutytext" }, thing.text) : "",
    known.some(isRole) ? make("p", { class: "loads" }, held(known)) : "",
    ...holders(thing, known),
    ...data.ties.flatMap((sort) => group(thing, sort, known.filter((tie) => tie.kind === sort.kind))),
  ].filter((part) => part !== "");
}

const kindMark = (thing) => {
  const kind = kinds.get(thing.kind);
  return make("span", {}, swatch(kind.mark, kind.color, kind.text), make("small", {}, kind.caption + " "));
};

function actions(thing) {
  const middle = byKey.get(state.of);
  const row = make("p", { class: "actions" }, backToPicture(), button("以它为中心", () => centre(thing)));
  if (middle && middle !== thing) {
    row.append(" ", button(`它与“${cut(middle.label, 10)}”之间的路径`, () => go({ view: "path", of: middle.key, to: thing.key, more: 0 })));
  }
  if (thing.kind === "Campaign") {
    const asked = new URLSearchParams({ name: thing.label, kind: "all" });
    row.append(" ", make("a", { href: `timeline.html#${asked}` }, "在时间线中看"));
  }
  if (thing.matrix) row.append(" ", make("a", { href: inMatrix(thing.matrix) }, "在矩阵中看"));
  return row;
}

// A column is opened for the place that is looked at; a row has its own.
function inMatrix(link) {
  return state.place && link.includes("=") ? `${link}&${new URLSearchParams({ place: state.place })}` : link;
}

// Seen where the words stand below the picture, as on a phone.
const backToPicture = () => button("↑ 回到图", () => frame.focus(), { class: "back" });

function held(known) {
  const count = (sort) => new Set(known.filter((tie) => tie.kind === sort.kind).map((tie) => once(dutyOf(tie)) + tie.from)).size;
  return roles.map((sort) => `${sort.caption} ${count(sort)}`).join("　");
}

// Of an industry, a campaign, a place, a year: who holds its duties, role by role.
function holders(thing, known) {
  if (isUnit(thing) || thing.kind === "Duty") return [];
  const duties = new Set(known.map(dutyOf).filter(Boolean));
  const roleTies = [...duties].flatMap((duty) => around[duty.id].filter(isRole));
  return roles.flatMap((sort) => group(null, sort, roleTies.filter((tie) => tie.kind === sort.kind), "谁"));
}

// One kind of tie, thirty at a time. Without a thing each line names both ends.
function group(thing, sort, some, who = "") {
  if (!some.length) return [];
  const list = make("div", {});
  let at = 0;
  const next = () => {
    const lines = some.slice(at, at + PAGE).map((tie) => tieLine(thing, sort, tie));
    list.append(...lines);
    at += PAGE;
    more.hidden = at >= some.length;
    more.textContent = `再列（还有 ${some.length - at} 条）`;
    return lines[0];
  };
  const more = button("", () => next().querySelector("button").focus(), { class: "actions" });
  next();
  return [make("h3", {}, roleMark(sort), `${who}${sort.caption}（${some.length}）`), list, more];
}

const roleMark = (sort) => (sort.short ? swatch(sort.short, sort.color, "#000000") : "");

function tieLine(thing, sort, tie) {
  const ends = thing ? [nameOf(other(tie, thing))] : [nameOf(things[tie.from]), " → ", nameOf(things[tie.to])];
  const basis = data.bases[tie.basis];
  return make("div", { class: "tie" }, ...ends, basis ? make("span", { class: "basis" }, `　依据：${basis}`) : "", ...quoteOf(tie));
}

function quoteOf(tie) {
  if (tie.quote < 0) return [];
  const [notice, clause, words] = data.quotes[tie.quote];
  const duty = dutyOf(tie);
  const text = tie.words === words && duty ? sentence(duty.text, words) : words;
  const year = byKey.get("Notice/" + notice)?.year;
  const source = [notice, clause, year ? year + "年" : ""].filter(Boolean).join("　");
  return [make("blockquote", {}, make("p", {}, ...marked(text, tie.words)), make("footer", {}, source))];
}

// A line of the first picture: the duties that both have.
function aboutPair(unit, topic) {
  const direct = around[unit.id].filter((tie) => other(tie, unit) === topic && tiePasses(tie));
  const shared = direct.length ? [] : around[unit.id].filter((tie) => isRole(tie) && tiePasses(tie) && touches(dutyOf(tie), topic));
  return [
    make("h2", { tabindex: -1 }, nameOf(unit), " 与 ", nameOf(topic)),
    make("p", { class: "actions" }, backToPicture()),
    ...direct.map((tie) => tieLine(unit, sorts.get(tie.kind), tie)).flatMap((line, at) => [make("h3", {}, roleMark(sorts.get(direct[at].kind)), sorts.get(direct[at].kind).caption), line]),
    ...data.ties.flatMap((sort) => group(unit, sort, shared.filter((tie) => tie.kind === sort.kind))),
  ];
}
const touches = (duty, topic) => around[duty.id].some((tie) => other(tie, duty) === topic);
