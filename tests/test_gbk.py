"""The command on a machine whose locale is GBK, as older Chinese ones have it: a real locale.

Arguments, names of files and the terminal are GBK there; what is written is UTF-8 all the same.
"""

import csv
import json
import os
import subprocess
import sys
import zipfile
from dataclasses import dataclass
from pathlib import Path

import pytest

from tests.golden import ROOT

NOTICE = """大同市人民政府办公室关于做好{year}年𠮷祥安全生产工作的通知

各县（区）人民政府，市直各单位：

一、重点任务

（一）管好𠮷祥燃气🔥。排查隐患。（责任单位：市住建局、市𠮷查局、市应急局）

（二）管好消防安全。开展检查。（牵头单位：市消防救援支队；配合单位：市公安局）

大同市人民政府办公室
{year}年1月5日
"""
LACKING = "没有 zh_CN.GBK 的来源：Debian 上 apt-get install locales，再运行这些测试"
PAGES = ("index", "explorer", "matrix", "timeline", "audit")


@dataclass(frozen=True, slots=True)
class Machine:
    """A folder, and commands that run in it under the locale; all names of files are GBK."""

    folder: bytes
    environment: dict[str, str]

    def run(self, *words: str, code: int = 0) -> bytes:
        """What `dutygraph` says on stdout."""
        command = [sys.executable, "-m", "graph_build", *(word.encode("gbk") for word in words)]
        told = subprocess.run(
            command, cwd=self.folder, env=self.environment, capture_output=True, check=False
        )
        said = told.stderr.decode("gbk")
        assert told.returncode == code, said
        assert "Traceback" not in said
        return told.stdout

    def read(self, name: str) -> bytes:
        with open(os.path.join(self.folder, name.encode("gbk")), "rb") as file:
            return file.read()


@pytest.fixture(scope="module")
def surroundings(tmp_path_factory) -> dict[str, str]:
    """The environment of the locale zh_CN.GBK, compiled here; where it can't be, CI fails."""
    folder = tmp_path_factory.mktemp("locales")
    command = ["localedef", "-i", "zh_CN", "-f", "GBK", str(folder / "zh_CN.GBK")]
    try:
        subprocess.run(command, check=True, capture_output=True)
    except (OSError, subprocess.CalledProcessError):
        if os.environ.get("CI"):
            pytest.fail(LACKING, pytrace=False)
        pytest.skip(LACKING)
    rest = {
        name: value
        for name, value in os.environ.items()
        if not name.startswith(("LC_", "LANG", "PYTHONIOENCODING"))
    }
    there = {"LOCPATH": str(folder), "LC_ALL": "zh_CN.GBK", "PYTHONUTF8": "0"}
    path = os.pathsep.join([str(ROOT), os.environ.get("PYTHONPATH", "")])
    return {**rest, **there, "PYTHONPATH": path}


@pytest.fixture(scope="module")
def machine(surroundings, tmp_path_factory) -> Machine:
    """The graph 图谱 is built of three notices: their names are GBK, UTF-8 and ASCII."""
    there = Machine(os.fsencode(tmp_path_factory.mktemp("gbk")), surroundings)
    notices = os.path.join(there.folder, "通知".encode("gbk"))
    os.mkdir(notices)
    names = {2024: "前年.md".encode("gbk"), 2025: "去年的.md".encode(), 2026: b"now.md"}
    for year, name in names.items():
        with open(os.path.join(notices, name), "wb") as file:
            file.write(NOTICE.format(year=year).encode())
    said = there.run("build", "通知", "--graph", "图谱").decode("gbk")
    assert "通知    3 份" in said
    assert "大同市<U+20BB7>查局（3 次）" in said
    return there


def test_locale_is_gbk_indeed(surroundings):
    script = "import sys; print(sys.stdout.encoding, sys.getfilesystemencoding())"
    told = subprocess.run(
        [sys.executable, "-c", script], env=surroundings, check=True, capture_output=True
    )
    assert told.stdout.split() == [b"gbk", b"gbk"]


def test_second_build_knows_the_files_by_their_names(machine):
    assert "3 份未改动" in machine.run("build", "通知", "--graph", "图谱").decode("gbk")
    manifest = json.loads(machine.read("图谱/manifest.json"))
    assert {each["file"] for each in manifest["notices"]} == {"前年.md", "去年的.md", "now.md"}


def test_pages_are_utf_8(machine):
    said = machine.run("view", "--graph", "图谱", "--out", "网页").decode("gbk")
    assert "双击打开 网页/index.html" in said
    for name in PAGES:
        assert "大同市" in machine.read(f"网页/{name}.html").decode("utf-8")
    assert "管好𠮷祥燃气🔥" in machine.read("网页/explorer.html").decode("utf-8")


def test_reports_of_the_audit_are_utf_8(machine):
    reports = ("--html", "审计.html", "--markdown", "审计.md", "--xlsx", "审计.xlsx")
    said = machine.run("audit", "--graph", "图谱", *reports, code=1).decode("gbk")
    assert "市<U+20BB7>查局" in said
    for name in ("审计.html", "审计.md"):
        assert "市𠮷查局" in machine.read(name).decode("utf-8")
    workbook = os.fsdecode(os.path.join(machine.folder, "审计.xlsx".encode("gbk")))
    with zipfile.ZipFile(workbook) as book:
        assert "市𠮷查局" in book.read("xl/sharedStrings.xml").decode("utf-8")


def test_lines_for_programs_are_utf_8(machine):
    found = machine.run("audit", "--graph", "图谱", "--jsonl", code=1).decode("utf-8")
    assert any("大同市𠮷查局" in str(json.loads(line)) for line in found.splitlines())
    records = machine.run("extract", "通知", "--jsonl").decode("utf-8")
    assert {json.loads(line)["unit"] for line in records.splitlines()} >= {"市𠮷查局", "市住建局"}


def test_query_is_gbk_to_people_and_utf_8_to_programs(machine):
    asked = ("query", "function-leads", "--param", "function=消防救援支队", "--graph", "图谱")
    assert "管好消防安全" in machine.run(*asked).decode("gbk")
    rows = list(csv.DictReader(machine.run(*asked, "--csv").decode("utf-8").splitlines()))
    assert [row["title"] for row in rows] == ["管好消防安全"] * 3
    assert len(json.loads(machine.run(*asked, "--json").decode("utf-8"))) == 3


def test_what_the_terminal_lacks_stands_there_by_its_number(machine):
    assert "市<U+20BB7>查局" in machine.run("names", "--graph", "图谱").decode("gbk")
    assert "市<U+20BB7>查局" in machine.run("extract", "通知").decode("gbk")
    typed = machine.run("cypher", "MATCH (n:Duty) RETURN n.title AS t", "--graph", "图谱")
    assert "管好<U+20BB7>祥燃气<U+1F525>" in typed.decode("gbk")


def test_help_can_be_read(machine):
    assert "安全生产通知" in machine.run("--help").decode("gbk")


def test_package_is_installed_there(surroundings, tmp_path: Path):
    options = ("--quiet", "--no-deps", "--no-build-isolation", "--target", str(tmp_path / "库"))
    command = [sys.executable, "-m", "pip", "install", *options, str(ROOT)]
    line = [os.fsencode(word) if word.isascii() else word.encode("gbk") for word in command]
    subprocess.run(line, env=surroundings, check=True, capture_output=True)
    library = os.path.join(os.fsencode(tmp_path), "库".encode("gbk"))
    told = subprocess.run(
        [sys.executable, "-m", "graph_build", "schema"],
        cwd=tmp_path,
        env={**surroundings, "PYTHONPATH": os.fsdecode(library)},
        check=True,
        capture_output=True,
    )
    assert "图谱定义" in told.stdout.decode("gbk")
