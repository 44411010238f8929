// Elements are made by hand and text is set as text: no markup is ever read from data.
function make(tag, facts, ...children) {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(facts || {})) {
    if (name === "click") element.addEventListener("click", value);
    else element.setAttribute(name, value);
  }
  element.append(...children.filter((child) => child !== ""));
  return element;
}

const button = (words, click, facts) => make("button", { type: "button", click, ...facts }, words);
const nameOf = (thing) => button(thing.label, () => look(thing), { class: "name", "data-key": thing.key });

function swatch(mark, color, ink) {
  const made = make("span", { class: "swatch", "aria-hidden": "true" }, mark);
  made.style.background = color;
  made.style.color = ink;
  return made;
}

// The text with every place of the words marked.
function marked(text, words) {
  const parts = words ? text.split(words) : [text];
  return parts.flatMap((part, at) => (at ? [make("mark", {}, words), part] : [part]));
}

// The sentence of the text in which the words stand.
function sentence(text, words) {
  const at = text.indexOf(words);
  if (at < 0) return words;
  const start = Math.max(...["。", "；", "\n"].map((stop) => text.lastIndexOf(stop, at - 1) + 1));
  const stops = ["。", "；", "\n"].map((stop) => text.indexOf(stop, at + words.length)).filter((place) => place >= 0);
  return text.slice(at ? start : 0, stops.length ? Math.min(...stops) + 1 : undefined).trim();
}
