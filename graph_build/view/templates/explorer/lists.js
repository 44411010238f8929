// The picture in words: its things and its lines, each with the click that it has in the picture.
const shownList = document.getElementById("shown"), lineList = document.getElementById("lines");
const LISTED = 500; // of a kind; the saved table has the rest

function showLists({ shown, ties: lines }) {
  const groups = data.kinds.flatMap(({ kind, caption }) => {
    const some = shown.filter(({ thing }) => thing.kind === kind);
    return some.length ? [make("h3", {}, `${caption}（${some.length}）`), listOf(some, thingLine)] : [];
  });
  fold(shownList, `图中内容清单（${shown.length}）`, groups);
  fold(lineList, `图中连线清单（${lines.length}）`, [listOf(inOrder(lines), lineOf)]);
}

// Open if it was open before.
function fold(place, heading, parts) {
  const list = make("details", {}, make("summary", {}, heading), ...parts);
  list.open = Boolean(place.querySelector("details")?.open);
  place.replaceChildren(list);
}

function listOf(some, line) {
  const rest = some.length - LISTED;
  const lines = some.slice(0, LISTED).map((each) => make("li", {}, ...line(each)));
  return make("ul", {}, ...lines, rest > 0 ? make("li", {}, `还有 ${rest} 条，见“存 CSV”`) : "");
}

const thingLine = ({ thing, load }) => [nameOf(thing), load ? `（${load}）` : ""];

function lineOf(tie) {
  const [from, to] = [things[tie.from].label, things[tie.to].label];
  const said = tie.load ? `${from} 与 ${to}：共有职责 ${tie.load} 项` : `${from} → ${sorts.get(tie.kind).caption} → ${to}`;
  return [button(said, () => lookAtTie(tie), { class: "name" })];
}
