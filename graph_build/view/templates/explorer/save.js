// What is drawn, as a table and as a picture.
function save(name, blob) {
  const link = make("a", { href: URL.createObjectURL(blob), download: name });
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 1000);
}

// A cell that a spreadsheet would compute begins with an apostrophe instead.
function cell(value) {
  const text = String(value ?? "");
  return '"' + (/^[=+\-@\t\r]/.test(text) ? "'" + text : text).replaceAll('"', '""') + '"';
}

function tieRow(tie) {
  const [from, to] = [things[tie.from], things[tie.to]];
  const [notice, clause, words] = tie.quote >= 0 && tie.quote !== undefined ? data.quotes[tie.quote] : ["", "", ""];
  const sort = sorts.get(tie.kind);
  const year = byKey.get("Notice/" + notice)?.year;
  return [kinds.get(from.kind).caption, from.label, sort ? sort.caption : "共有职责", kinds.get(to.kind).caption, to.label, tie.load ?? "", notice, clause, year, words];
}

function csv(chosen) {
  const heads = ["类别", "名称", "关系", "对方类别", "对方", "职责数", "通知", "条款", "年度", "原文"];
  const tied = new Set(chosen.ties.flatMap((tie) => [tie.from, tie.to]));
  const alone = chosen.shown.filter(({ thing }) => !tied.has(thing.id)).map(({ thing }) => [kinds.get(thing.kind).caption, thing.label]);
  const rows = [heads, ...chosen.ties.map(tieRow), ...alone.map((row) => [...row, ...Array(8).fill("")])];
  return "\ufeff" + rows.map((row) => row.map(cell).join(",") + "\r\n").join("");
}

// The picture on white, with what it shows written below it.
function png() {
  const drawn = frame.querySelector("canvas");
  const made = make("canvas", { width: drawn.width, height: drawn.height + 40 });
  const pen = made.getContext("2d");
  pen.fillStyle = "#ffffff";
  pen.fillRect(0, 0, made.width, made.height);
  pen.drawImage(drawn, 0, 0);
  pen.fillStyle = "#000000";
  pen.font = "16px sans-serif";
  pen.fillText(`${where.textContent}　${count.textContent}`, 10, drawn.height + 26);
  made.toBlob((blob) => save("责任图谱.png", blob), "image/png");
}
