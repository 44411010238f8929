"use strict";
(() => {
// What is typed is handed to the explorer in its address; nothing is sent anywhere.
const byId = (id) => document.getElementById(id);

function ask() {
  const find = byId("words").value.trim(), place = byId("place").value;
  const given = { ...(find && { find }), ...(place && { place }) };
  location.href = `explorer.html#${new URLSearchParams(given)}`;
}

byId("go").addEventListener("click", ask);
byId("words").addEventListener("keydown", (event) => {
  if (event.key === "Enter" && !event.isComposing) ask();
});
byId("ask").hidden = false;
})();
