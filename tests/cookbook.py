"""Shows every named query with its answer: `python -m tests.cookbook` writes queries/README.md.

The page is Chinese, by folder; a test fails when it is stale.
"""

import tempfile
from itertools import groupby
from pathlib import Path

from graph_build.cli.columns import head
from graph_build.cli.output import as_text
from graph_build.pipeline import build
from graph_build.query import NamedQuery, describe, list_queries, run
from graph_build.store.base import Answer
from graph_build.store.folder import open_store
from graph_build.store.ladybug import LadybugStore
from tests.golden import NOTICES, ROOT

PAGE = ROOT / "queries" / "README.md"
_SHOWN = 8
_WIDEST = 60

# A value for each parameter that has no default.
GIVEN = {
    "function": "应急局",
    "unit": "大同市应急管理局",
    "duty": "大同市2026/三/（八）",
    "notice": "大同市2026",
    "industry": "城镇燃气",
    "hazard": "瓦斯",
    "campaign": "三个必须",
    "partner": "大同市消防救援局",
    "instrument": "安全生产法",
}

_FOLDERS = {
    "audit": "审计",
    "campaigns": "行动、原则和制度",
    "departments": "单位",
    "duties": "职责",
    "evidence": "依据",
    "industries": "行业领域与危险有害因素",
    "paths": "路径",
    "requirements": "时限、频次和指标",
    "years": "年度与层级",
}
_OPENING = """# 查询手册

本页由 `make cookbook` 生成，请勿手改。答案取自 `data/notices` 中的五份通知，最多列八行，长文截短。
查询只用 LadybugDB 与 Neo4j 都支持的 Cypher。
"""


def needed_by(query: NamedQuery) -> dict[str, str]:
    """A value for each parameter of the query that has no default."""
    return {p.name: GIVEN[p.name] for p in query.params if p.default is None}


def page(store: LadybugStore) -> str:
    """The whole page, with the answers of `store`."""
    parts = [_OPENING]
    for subject, queries in groupby(list_queries(), key=lambda query: query.subject):
        parts.append(f"## {_FOLDERS[subject]}（{subject}）\n")
        parts += [_section(query, run(store, query, needed_by(query))) for query in queries]
    return "\n".join(parts)


def _section(query: NamedQuery, answer: Answer) -> str:
    params = "".join(f"- {describe(param)}\n" for param in query.params)
    words = "".join(f" -p {name}={value}" for name, value in needed_by(query).items())
    return (
        f"### {query.name}\n\n{query.title}\n\n{params}\n"
        f"```cypher\n{query.statement}\n```\n\n"
        f"```\ndutygraph query {query.name}{words}\n```\n\n{_answer(answer)}"
    )


def _answer(answer: Answer) -> str:
    if not answer.rows:
        return "五份通知里没有。\n"
    lines = [[head(column) for column in answer.columns], ["---"] * len(answer.columns)]
    lines += [[_cell(value) for value in row] for row in answer.rows[:_SHOWN]]
    table = "".join(f"| {' | '.join(line)} |\n" for line in lines)
    return f"{table}\n共 {len(answer.rows)} 行。\n"


def _cell(value: object) -> str:
    text = " ".join(as_text(value).split())
    short = text if len(text) <= _WIDEST else f"{text[:_WIDEST]}…"
    return short.replace("|", "\\|")


if __name__ == "__main__":
    with tempfile.TemporaryDirectory() as name:
        build(list(NOTICES), Path(name) / "graph")
        with open_store(Path(name) / "graph") as opened:
            PAGE.write_text(page(opened), encoding="utf-8")
