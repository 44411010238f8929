// A box that suggests as one types: names, other names, 拼音首字母.
const box = document.getElementById("search");
const found = document.getElementById("found");
const SUGGESTED = 12;
const HERE = 12; // more than what parts a name lent by the function from an own one
let suggested = [], at = -1;

function suggest(typed) {
  const words = typed.trim().toLowerCase();
  if (!words) return [];
  const ranked = things.map((thing) => [rank(thing, words), thing]).filter(([value]) => value > 0)
    .map(([value, thing]) => [value + (isHere(thing) ? HERE : 0), thing]);
  ranked.sort(([a, x], [b, y]) => b - a || around[y.id].length - around[x.id].length || x.id - y.id);
  return ranked.slice(0, SUGGESTED).map(([, thing]) => thing);
}

// What one place calls 应急局 is not wanted first where another is chosen.
const isHere = (thing) => Boolean(state.place) && thing.label.startsWith(state.place);

// Names and initials of each thing, and those that a unit has from its function: 应急局, 安监局.
const called = things.map((thing) => {
  const lending = around[thing.id].filter((tie) => tie.kind === "PERFORMS" && tie.from === thing.id).map((tie) => things[tie.to]);
  const names = (some) => some.flatMap((each) => [each.label, ...each.names].map((name) => name.toLowerCase()));
  const letters = (some) => some.flatMap((each) => each.initials);
  return { own: names([thing]), lent: names(lending), letters: letters([thing]), lentLetters: letters(lending) };
});

// The thing that the words name, and nothing else: 应急局 is what several may be called.
function named(words) {
  const name = words.trim().toLowerCase(), [best] = suggest(words);
  if (!best || called[best.id].own[0] === name) return best;
  const so = things.filter((thing) => [...called[thing.id].own, ...called[thing.id].lent].includes(name));
  return so.length === 1 ? so[0] : undefined;
}

function rank(thing, words) {
  const { own, lent, letters, lentLetters } = called[thing.id];
  const starts = (name) => name.startsWith(words), has = (name) => name.includes(words);
  const bonus = { Duty: 0, Notice: 1, Function: 1 }[thing.kind] ?? 2;
  if (own.includes(words)) return 70 + bonus;
  if (lent.includes(words)) return 60 + bonus;
  if (starts(own[0])) return 50 + bonus;
  if (letters.includes(words)) return 40 + bonus;
  if (lentLetters.includes(words)) return 35 + bonus;
  if (own.some(has)) return 30 + bonus;
  if (letters.some(starts)) return 20 + bonus;
  return words.length > 2 && letters.some(has) ? 10 + bonus : 0;
}

function showSuggested() {
  suggested = suggest(box.value);
  at = suggested.length ? 0 : -1;
  found.replaceChildren(...suggested.map(suggestion));
  if (box.value.trim() && !suggested.length) found.append(make("li", { class: "none", role: "option", "aria-disabled": "true" }, "没有找到"));
  say(!box.value.trim() ? "" : suggested.length ? `找到 ${suggested.length} 项，上下键选择` : "没有找到");
  open(Boolean(box.value.trim()));
}

function suggestion(thing, place) {
  const kind = kinds.get(thing.kind);
  const where = thing.kind === "Duty" ? thing.key.slice("Duty/".length) : kind.caption;
  const line = make("li", { role: "option", id: "found-" + place }, swatch(kind.mark, kind.color, kind.text), thing.label + " ", make("small", {}, where));
  line.addEventListener("mousedown", (event) => {
    event.preventDefault();
    take(thing);
  });
  return line;
}

function open(wanted) {
  found.hidden = !wanted;
  box.setAttribute("aria-expanded", String(wanted));
  [...found.children].forEach((line, place) => line.setAttribute("aria-selected", String(place === at)));
  if (wanted && at >= 0) {
    box.setAttribute("aria-activedescendant", "found-" + at);
    found.children[at].scrollIntoView({ block: "nearest" });
  } else box.removeAttribute("aria-activedescendant");
}

function take(thing) {
  box.value = "";
  open(false);
  centre(thing);
}

box.addEventListener("input", showSuggested);
box.addEventListener("blur", () => open(false));
box.addEventListener("keydown", (event) => {
  const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
  if (step && suggested.length) at = (at + step + suggested.length) % suggested.length;
  else if (event.key === "Enter" && at >= 0 && !found.hidden) return take(suggested[at]);
  else if (event.key === "Escape") return open(false);
  else return;
  event.preventDefault();
  open(true);
});
document.addEventListener("keydown", (event) => {
  if (event.key !== "/" || event.target.matches("input, select")) return;
  event.preventDefault();
  box.focus();
});
