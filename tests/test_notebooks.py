"""The notebooks run as they stand, say what the graph says, and are committed without outputs."""

import re
from pathlib import Path

import nbformat
import pytest
from fontTools.fontBuilder import FontBuilder
from fontTools.pens.ttGlyphPen import TTGlyphPen

from graph_build import to_networkx
from graph_build.store.folder import read_graph
from graph_build.store.neo4j import Neo4jStore, Target
from tests.golden import NOTICES
from tests.notebooks import CONNECTS, NOTEBOOKS, answers, complaints, executed, pictures

ROLES = {"LEADS": "牵头", "ASSISTS": "配合", "RESPONSIBLE_FOR": "负责", "SUPERVISES": "督促"}


@pytest.fixture(scope="module")
def network(five_graph):
    """The graph of the five notices, read from the tables and not from the database."""
    return to_networkx(five_graph)


@pytest.fixture(scope="module")
def run(five_graph):
    """A notebook by the start of its name, run once for all tests."""
    done = {}

    def _run(start):
        if start not in done:
            [path] = (path for path in NOTEBOOKS if path.name.startswith(start))
            done[start] = executed(path, five_graph)
        return done[start]

    return _run


@pytest.mark.parametrize("path", NOTEBOOKS, ids=lambda path: path.stem)
def test_notebook_is_committed_without_outputs(path):
    notebook = nbformat.read(path, as_version=4)
    code = [cell for cell in notebook.cells if cell.cell_type == "code"]
    assert [cell.outputs for cell in code] == [[]] * len(code)
    assert [cell.execution_count for cell in code] == [None] * len(code)


@pytest.mark.parametrize("path", NOTEBOOKS, ids=lambda path: path.stem)
def test_notebook_opens_with_chinese_words_and_names_its_graph_once(path):
    notebook = nbformat.read(path, as_version=4)
    assert re.match("# .*[\u4e00-\u9fff]", notebook.cells[0].source)
    code = "\n".join(cell.source for cell in notebook.cells if cell.cell_type == "code")
    assert code.count(CONNECTS) == code.count("connect(") == 1


@pytest.mark.parametrize("path", NOTEBOOKS, ids=lambda path: path.stem)
def test_notebook_runs_without_a_warning(path, run):
    notebook = run(path.name)
    assert complaints(notebook) == ""
    assert list(answers(notebook))


@pytest.fixture(scope="module")
def neo4j_environment(neo4j_of_module, five_graph):
    """What a notebook needs to know to ask the Neo4j that holds the five notices."""
    server = neo4j_of_module
    target = Target(server.uri, server.username, server.password, server.database)
    with Neo4jStore(target) as store:
        store.load(read_graph(five_graph))
    return {
        "NEO4J_USERNAME": server.username,
        "NEO4J_PASSWORD": server.password,
        "NEO4J_DATABASE": server.database,
    }


@pytest.mark.parametrize("path", NOTEBOOKS, ids=lambda path: path.stem)
def test_notebook_says_the_same_on_neo4j(path, run, neo4j_of_module, neo4j_environment):
    on_neo4j = executed(path, neo4j_of_module.uri, environment=neo4j_environment)
    assert list(answers(on_neo4j)) == list(answers(run(path.name)))
    assert complaints(on_neo4j) == ""


def _lines(notebook) -> list[str]:
    """The lines of all answers, blanks made one."""
    return [" ".join(line.split()) for text in answers(notebook) for line in text.splitlines()]


def _duties(network, notice):
    """Duties of the notice that no row of a table restates, with the edges of their units."""
    restated = {end for _, end, facts in network.edges(data=True) if facts["type"] == "SAME_AS"}
    return {
        node: [
            (start, facts["type"])
            for start, _, facts in network.in_edges(node, data=True)
            if facts["type"] in ROLES
        ]
        for node in network
        if node[0] == "Duty" and node[1].startswith(f"{notice}/") and node not in restated
    }


def _performs(network, unit) -> set[str]:
    edges = network.out_edges(unit, data=True)
    return {end[1] for _, end, facts in edges if facts["type"] == "PERFORMS"}


@pytest.mark.parametrize("notice", [path.stem for path in NOTICES])
def test_numbers_of_each_notice_are_those_of_the_tables(notice, network, run):
    [node] = (n for n, facts in network.nodes(data=True) if facts.get("file") == f"{notice}.txt")
    duties, year = _duties(network, node[1]), network.nodes[node]["year"]
    owned = sum(bool(edges) for edges in duties.values())
    units = len({unit for edges in duties.values() for unit, _ in edges})
    shown = f"{year} {node[1]} {len(duties)} {owned} {units}"
    assert any(line.endswith(shown) for line in _lines(run("01")))

    ours = [
        [kind for unit, kind in edges if "应急管理" in _performs(network, unit)]
        for edges in duties.values()
    ]
    roles = " ".join(str(sum(kind in kinds for kinds in ours)) for kind in ROLES)
    assert f"{node[1]} {year} {len(duties)} {owned} {roles}" in _lines(run("02"))


def test_quote_is_read_back_from_the_file(run):
    [printed] = (text for text in answers(run("01")) if text.startswith("文件："))
    in_file, quoted = printed.splitlines()
    assert in_file.removeprefix("文件： ") == quoted.removeprefix("引文： ") != ""


def test_chart_is_drawn(run):
    assert len(pictures(run("02"))) == 1


def _font(folder: Path, characters: str) -> None:
    """A font in `folder` in which every character is a box."""
    pen = TTGlyphPen(None)
    for move, point in (("moveTo", (0, 0)), ("lineTo", (0, 700)), ("lineTo", (700, 700))):
        getattr(pen, move)(point)
    pen.closePath()
    font = FontBuilder(1000, isTTF=True)
    font.setupGlyphOrder([".notdef", "box"])
    font.setupCharacterMap({ord(character): "box" for character in characters})
    font.setupGlyf(dict.fromkeys((".notdef", "box"), pen.glyph()))
    font.setupHorizontalMetrics(dict.fromkeys((".notdef", "box"), (1000, 0)))
    font.setupHorizontalHeader(ascent=800, descent=-200)
    font.setupNameTable({"familyName": "Boxes", "styleName": "Regular"})
    font.setupOS2()
    font.setupPost()
    folder.mkdir()
    font.save(folder / "boxes.ttf")


def _with_font(graph, folder, characters):
    """The notebook with the chart, run where a font has these characters."""
    _font(folder / "fonts", characters)
    environment = {"XDG_DATA_HOME": str(folder), "MPLCONFIGDIR": str(folder / "mpl")}
    return executed(NOTEBOOKS[1], graph, environment=environment)


CHARACTERS = "".join(map(chr, (*range(0x20, 0x7F), *range(0x4E00, 0xA000), 0x2212)))


def test_chart_is_written_in_chinese_where_a_font_can(five_graph, tmp_path):
    notebook = _with_font(five_graph, tmp_path, CHARACTERS)
    assert not any("没有中文字体" in text for text in answers(notebook))
    assert complaints(notebook) == ""


def test_font_that_lacks_one_character_is_not_used(five_graph, tmp_path):
    notebook = _with_font(five_graph, tmp_path, CHARACTERS.replace("牵", ""))
    assert complaints(notebook) == ""
    assert len(pictures(notebook)) == 1
