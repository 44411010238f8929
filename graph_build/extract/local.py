"""The users' own components: found by their entry points, placed behind ours in order of name.

A package that declares `NAME = "module:function"` in the group `dutygraph_components` is taken up
once it is installed; NAME is that of its spaCy component.
"""

import hashlib
from collections.abc import Iterator
from dataclasses import dataclass
from importlib.metadata import EntryPoint, entry_points
from importlib.util import find_spec
from pathlib import Path

from spacy.language import Language

from graph_build.errors import ComponentError
from graph_build.extract.components import COMPONENTS

GROUP = "dutygraph_components"


@dataclass(frozen=True, slots=True)
class LocalComponent:
    """A user's component: its name, the package that it comes with, a hash of that package."""

    name: str
    package: str
    version: str
    sha256: str


def local_components() -> tuple[LocalComponent, ...]:
    """What is installed, in the order in which it runs; nothing is imported for it.

    Raises:
        ComponentError: a module is missing, or two components have one name.
    """
    return tuple(map(_described, _points()))


def loaded() -> tuple[str, ...]:
    """The names of the users' components, whose modules are imported now.

    spaCy imports what a package declares in `spacy_factories` when a pipeline is made, and does
    not say whose module failed; here it is said.
    """
    points = _points()
    for point in points:
        try:
            point.load()
        except Exception as error:  # a module may raise anything
            raise _broken(point, f"载入失败（{type(error).__name__}：{error}）") from error
    return tuple(point.name for point in points)


def add(nlp: Language, name: str) -> None:
    """Put the user's component at the end of the pipeline."""
    point = next(point for point in _points() if point.name == name)
    if not nlp.has_factory(name):
        raise _broken(point, "模块里没有以此为名的 @Language.component 或 @Language.factory")
    try:
        nlp.add_pipe(name)
    except Exception as error:  # a factory may raise anything
        raise _broken(point, f"建立失败（{type(error).__name__}：{error}）") from error


def _points() -> list[EntryPoint]:
    points = sorted(entry_points(group=GROUP), key=lambda point: point.name)
    names = [*COMPONENTS, *(point.name for point in points)]
    for point in points:
        if names.count(point.name) > 1:
            raise _broken(point, "与另一个组件重名")
    return points


def _described(point: EntryPoint) -> LocalComponent:
    digest = hashlib.sha256()
    for name, path in _files(point):
        digest.update(name.encode() + b"\0" + path.read_bytes() + b"\0")
    return LocalComponent(point.name, *_package(point), digest.hexdigest())


def _files(point: EntryPoint) -> Iterator[tuple[str, Path]]:
    """Every file of the module, or of the package that holds it, with its name there."""
    top = point.module.partition(".")[0]
    spec = find_spec(top)
    if spec is None:
        raise _broken(point, f"找不到模块 {top}")
    for place in spec.submodule_search_locations or ():
        for path in sorted(Path(place).rglob("*")):
            if path.is_file() and "__pycache__" not in path.parts:
                yield path.relative_to(place).as_posix(), path
    if not spec.submodule_search_locations and spec.origin:
        yield Path(spec.origin).name, Path(spec.origin)


def _package(point: EntryPoint) -> tuple[str, str]:
    return (point.dist.name, point.dist.version) if point.dist else ("", "")


def _broken(point: EntryPoint, what: str) -> ComponentError:
    package, version = _package(point)
    return ComponentError(
        where=f"本地组件 {point.name}（{package} {version}，{point.value}）",
        what=what,
        todo=f"请改正该组件；暂不使用它，可运行 pip uninstall {package}",
    )
