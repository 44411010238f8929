"""What the pane says of a thing, beside its quotes: the Chinese name of each fact."""

from collections.abc import Iterator, Mapping
from typing import Any

from graph_build.report.words import KINDS

_NAMES: Mapping[str, Mapping[str, str]] = {
    "Notice": {
        "title": "标题", "number": "文号", "issuer": "发文机关", "issued_on": "成文日期",
        "printed_on": "印发日期", "addressees": "主送", "copies": "抄送", "file": "来源文件",
    },
    "Jurisdiction": {"code": "区划代码", "level": "层级"},
    "Duty": {
        "path": "编号", "year": "年度", "deadlines": "完成时限", "limits": "限时",
        "frequencies": "频次", "targets": "量化指标", "unread": "未能识别",
    },
    "Department": {"kind": "类别", "names": "文件中的写法"},
    "UnitGroup": {"kind": "类别", "names": "文件中的写法"},
    "Function": {"aliases": "单位名称与旧称"},
    "Industry": {"code": "GB/T 4754 代码", "aliases": "其他写法"},
    "Hazard": {"class": "类别", "scheme": "分类依据", "aliases": "其他写法"},
    "Campaign": {"kind": "类别", "aliases": "其他写法", "kin": "相近而不同"},
    "Instrument": {},
}  # fmt: skip
_SENTENCES = ("deadlines", "limits", "frequencies", "targets", "unread")
_WORDS: Mapping[str, Mapping[str, str]] = {
    "Department": KINDS,
    "UnitGroup": KINDS,
    "Jurisdiction": {"nation": "国家", "province": "省级", "city": "市级", "county": "县级"},
    "Campaign": {
        "campaign": "行动", "principle": "原则", "violation": "违法行为", "object": "重点对象",
        "system": "制度、工程",
    },
}  # fmt: skip


def facts(label: str, row: Mapping[str, Any]) -> Iterator[tuple[str, str]]:
    """Name and value of every fact that is there, in the order of the ontology."""
    words = _WORDS.get(label, {})
    for name, caption in _NAMES[label].items():
        value = row[name]
        if value not in (None, "", []):
            values = value if isinstance(value, list) else [str(value)]
            between = "\n" if name in _SENTENCES else "、"
            yield caption, between.join(words.get(each, each) for each in values)
    if label == "Department" and not row["in_lexicon"]:
        yield "词典", "未收录，名称按原文"
