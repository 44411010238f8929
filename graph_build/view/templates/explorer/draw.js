// The picture, by vis-network. Kinds differ by mark, roles by word and by stroke, not by colour alone.
const frame = document.getElementById("network");
const nodes = new vis.DataSet(), edges = new vis.DataSet();
const network = new vis.Network(frame, { nodes, edges }, options);
const GREY = { color: "#8a8f98", highlight: "#000000" };
const LABELLED = 160; // ties with a word on them; more would cover the picture

function draw(chosen) {
  const places = place(chosen);
  const plain = state.view === "all";
  nodes.clear();
  edges.clear();
  nodes.add(chosen.shown.map((each) => {
    const { x, y } = places.get(each.thing.id);
    return { x, y, ...(plain ? asDot(each.thing) : asBox(each)) };
  }));
  edges.add(chosen.ties.map((tie, at) => ({ id: at, from: tie.from, to: tie.to, ...stroke(tie, chosen.ties.length) })));
  network.fit({ animation: false, maxZoomLevel: 1.15 });
}

function asBox({ thing, load }) {
  const kind = kinds.get(thing.kind);
  const count = load ? `（${load}）` : "";
  const middle = state.view === "near" && thing.key === state.of;
  return {
    id: thing.id,
    label: `${kind.mark} ${state.view === "overview" ? cut(thing.label, 20) : folded(thing.label)}${count}`,
    shape: "box",
    shapeProperties: { borderDashes: thing.kind === "UnitGroup" ? [5, 3] : false, borderRadius: thing.kind === "Duty" ? 0 : 6 },
    borderWidth: middle ? 3 : 1,
    borderWidthSelected: 3,
    labelHighlightBold: false,
    color: { background: kind.color, border: "#1a1a1a", highlight: { background: kind.color, border: "#000000" } },
    font: { color: kind.text, size: middle ? 17 : 14 },
  };
}

function asDot(thing) {
  const kind = kinds.get(thing.kind);
  const size = Math.min(24, 5 + 2 * Math.sqrt(around[thing.id].length));
  return {
    id: thing.id,
    label: size > 15 ? cut(thing.label, 12) : undefined,
    shape: kind.shape,
    size,
    color: { background: kind.color, border: "#1a1a1a", highlight: { background: kind.color, border: "#000000" } },
    font: { color: "#000000", size: 16, strokeWidth: 4, strokeColor: "#ffffff" },
  };
}

function stroke(tie, count) {
  const sort = sorts.get(tie.kind);
  if (!sort) return { arrows: "", width: Math.min(9, 1 + 1.5 * Math.log2(tie.load)), color: GREY };
  return {
    arrows: state.view === "all" ? "" : "to",
    width: state.view === "all" ? 0.7 : sort.width,
    dashes: state.view !== "all" && sort.dashes, // thousands of dashed lines take seconds
    label: count > LABELLED ? undefined : sort.short || (state.view === "path" ? sort.caption : undefined),
    color: { color: sort.color, highlight: sort.color },
  };
}

const cut = (text, most) => ([...text].length > most ? [...text].slice(0, most - 1).join("") + "…" : text);
function folded(text) {
  const letters = [...cut(text, 20)];
  return letters.length <= 10 ? letters.join("") : letters.slice(0, 10).join("") + "\n" + letters.slice(10).join("");
}

function showSelected() {
  const drawn = [state.on, state.with].map((key) => byKey.get(key)).filter((thing) => thing && nodes.get(thing.id));
  network.selectNodes(drawn.map((thing) => thing.id), state.view === "overview" && drawn.length === 1);
}

network.on("click", ({ nodes: [node], edges: [edge] }) => {
  if (node !== undefined) look(things[node]);
  else if (edge !== undefined) lookAtTie(edges.get(edge));
  else go({ on: "", with: "" });
});
network.on("doubleClick", ({ nodes: [node] }) => node !== undefined && centre(things[node]));
function lookAtTie({ from, to }) {
  go({ on: things[from].key, with: things[to].key });
}

frame.addEventListener("keydown", (event) => {
  const { x, y } = network.getViewPosition(), scale = network.getScale(), far = 90 / scale;
  const moves = { ArrowLeft: [-far, 0], ArrowRight: [far, 0], ArrowUp: [0, -far], ArrowDown: [0, far] };
  const zooms = { "+": 1.25, "=": 1.25, "-": 0.8 };
  if (moves[event.key]) network.moveTo({ position: { x: x + moves[event.key][0], y: y + moves[event.key][1] } });
  else if (zooms[event.key]) network.moveTo({ scale: scale * zooms[event.key] });
  else if (event.key === "0") network.fit({ animation: false });
  else return;
  event.preventDefault();
});
