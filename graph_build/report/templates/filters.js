"use strict";
// Controls whose choice stands in the address (#name=…&place=…), so that back, forward and a copied
// link work. `start` is what each asks for when the page opens; the one named `typed` is typed into,
// which makes no step back. `changed` shows what is asked for. Escape closes an open panel.
function addressFilters(start, typed, changed) {
  const controls = Object.fromEntries(Object.keys(start).map((name) => [name, document.getElementById(name)]));
  const asked = () => Object.fromEntries(Object.entries(controls).map(([name, control]) => [name, control.value.trim()]));

  function write(replaced) {
    const given = new URLSearchParams(Object.entries(asked()).filter(([name, value]) => value !== start[name]));
    const link = "#" + (given.size ? given : `${typed}=`);
    if (replaced) location.replace(link);
    else location.hash = link;
  }

  // A select takes only what it offers; anything else falls back to what the page opens with.
  function read() {
    const given = new URLSearchParams(location.hash.slice(1));
    for (const [name, control] of Object.entries(controls)) {
      const value = given.get(name) ?? start[name];
      const offered = !control.options || [...control.options].some((option) => option.value === value);
      if (control.value.trim() !== value) control.value = offered ? value : start[name];
    }
    changed();
  }

  for (const [name, control] of Object.entries(controls)) {
    control.addEventListener(name === typed ? "input" : "change", () => write(name === typed));
  }
  document.getElementById("reset").addEventListener("click", () => {
    for (const [name, control] of Object.entries(controls)) control.value = start[name];
    write(false);
  });
  document.addEventListener("keydown", (event) => {
    const close = event.key === "Escape" && document.querySelector(".panel:is(.open, :target) .close");
    if (close) close.click();
  });
  document.getElementById("filters").hidden = false;
  return { asked, read };
}
