"""`dutygraph components`: the steps of the extraction in order, ours and the user's."""

from collections.abc import Iterable, Iterator
from typing import Any

from graph_build.cli.failure import reported_errors
from graph_build.cli.options import JsonOption

_OURS = "dutygraph"


def components(json_: JsonOption = False) -> None:
    """显示抽取由哪些组件依次完成，包括自己安装的组件。

    例：dutygraph components
    """
    from graph_build.cli.output import print_rows, write_json

    with reported_errors():
        steps = list(_steps())
    if json_:
        write_json(steps)
        return
    rows = [(s["name"], " ".join(s["requires"]), " ".join(s["assigns"]), s["from"]) for s in steps]
    print_rows(("组件", "读取", "给出", "来自"), rows, form="table")


def _steps() -> Iterator[dict[str, Any]]:
    from graph_build.extract import pipeline
    from graph_build.extract.local import local_components

    packages = {found.name: f"{found.package} {found.version}" for found in local_components()}
    nlp = pipeline()
    for name in nlp.pipe_names:
        facts = nlp.get_pipe_meta(name)
        yield {
            "name": name,
            "requires": _bare(facts.requires),
            "assigns": _bare(facts.assigns),
            "from": packages.get(name, _OURS),
        }


def _bare(attributes: Iterable[str]) -> list[str]:
    return [attribute.removeprefix("doc._.") for attribute in attributes]
