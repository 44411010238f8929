"""Tables whose texts are hard to write: every separator, quote and control character."""

import datetime

import pytest

from graph_build.graph.tables import Draft, GraphTables

UGLY = "一是“严查”,二是 \"从严\"；'从快'\n三是 <a&b> \\ C:\\路径"
CONTROLS = "甲\x1f乙\x0b丙\x00丁\ufffe戊\t己"
FORMULA = '=HYPERLINK("x")'
LISTS = (["2025-06-30｜6月底前,“完成”〔1-5〕", "持续\x1f推进；\n不停"], [])


@pytest.fixture(scope="session")
def awkward() -> GraphTables:
    """A notice, two duties and a unit that leads the first by a list and by a sentence."""
    draft = Draft()
    draft.add_node(
        "Notice", id="甲县2025", number="", title=UGLY, issuer=None, year=2025,
        issued_on=datetime.date(2025, 3, 5), printed_on=None, addressees=None, copies=None,
        file="a.txt", sha256="0" * 64,
    )  # fmt: skip
    for number, (title, deadlines) in enumerate(zip((CONTROLS, FORMULA), LISTS, strict=True)):
        draft.add_node(
            "Duty", id=f"甲县2025/{number}", path=str(number), title=title, text=UGLY, year=2025,
            deadline=None, deadlines=deadlines, limits=[], frequencies=[], targets=[], unread=[],
        )  # fmt: skip
    draft.add_node(
        "Department", id="1/甲局", name="-5℃以下", kind="department", names=["甲局"],
        in_lexicon=False,
    )  # fmt: skip
    for basis, quote in (("stated", UGLY), ("subject", CONTROLS)):
        draft.add_edge(
            "LEADS", ("Department", "1/甲局"), ("Duty", "甲县2025/0"), basis=basis,
            written="甲局", rule="list", notice="甲县2025", clause="0", quote=quote,
            span_start=1, span_end=9,
        )  # fmt: skip
    draft.add_edge(
        "SAME_AS", ("Duty", "甲县2025/1"), ("Duty", "甲县2025/0"), similarity=0.5,
        notice="甲县2025", clause="1", quote="=1+1", span_start=1, span_end=9,
    )  # fmt: skip
    return draft.tables()
