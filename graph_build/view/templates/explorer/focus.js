// Where the keyboard goes on, and what is said aloud, when a click has changed the page.
const narrow = matchMedia("(max-width: 50rem)"); // as in explorer.css: the words stand below the picture
const say = (words) => { document.getElementById("said").textContent = words; };

// From a list to what it opened; from what is gone to the words, the list or the picture.
function keepFocus(held, was) {
  const opened = state.on && (state.on !== was.on || state.with !== was.with);
  const gone = held !== document.body && (document.activeElement === document.body || held.hidden || held.disabled);
  const head = details.querySelector("h2");
  if (gone || (opened && held.closest("#shown, #lines"))) (head ?? listed(was.on) ?? frame).focus();
  else if (opened && narrow.matches && held !== box) details.scrollIntoView();
  if (opened) say(`已列出“${head.textContent}”的说明与原文`);
}

function listed(key) {
  const seen = [...shownList.querySelectorAll("details[open] .name")];
  return seen.find((name) => name.dataset.key === key);
}

document.addEventListener("keydown", (event) => {
  if (event.key !== "Escape" || !state.on || event.target.matches("input, select")) return;
  go({ on: "", with: "" });
});
