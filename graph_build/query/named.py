"""Finds the named queries, binds what the user typed to their parameters, and runs them."""

from collections.abc import Iterator, Mapping
from difflib import get_close_matches
from functools import cache
from importlib.resources.abc import Traversable

from graph_build.errors import ParameterError, ResourceError, UnknownQueryError
from graph_build.query.header import NamedQuery, Parameter, convert, read_query
from graph_build.resources import query_folder
from graph_build.store.base import Answer, Limits, Store

_SUFFIX = ".cypher"


@cache
def list_queries() -> tuple[NamedQuery, ...]:
    """All named queries, by subject and name."""
    return read_folder(query_folder())


def read_folder(folder: Traversable) -> tuple[NamedQuery, ...]:
    """The queries of a folder and its sub-folders; a name must not come twice."""
    found: dict[str, NamedQuery] = {}
    for subject, entry in _files(folder, ""):
        name = entry.name.removesuffix(_SUFFIX)
        if name in found:
            raise ResourceError(
                where=f"查询 {subject}/{entry.name}", what="名称重复", todo="请改名后重试"
            )
        found[name] = read_query(name, subject, entry.read_text(encoding="utf-8"))
    return tuple(sorted(found.values(), key=lambda query: (query.subject, query.name)))


def find_query(name: str) -> NamedQuery:
    """The query of that name; raises `UnknownQueryError` that names similar ones."""
    queries = {query.name: query for query in list_queries()}
    if name in queries:
        return queries[name]
    close = get_close_matches(name, queries, n=3, cutoff=0.5)
    hint = f"是不是 {'、'.join(close)}？" if close else ""
    raise UnknownQueryError(
        where=f"查询 {name}", what="没有这个名称", todo=f"{hint}用 dutygraph query 查看全部查询"
    )


def bind(query: NamedQuery, given: Mapping[str, str]) -> dict[str, str | int]:
    """A value for each parameter of the query: what is given, else its default.

    Raises `ParameterError` that lists all parameters if one is missing, unknown or of a wrong
    type: an engine would take a missing one for null and answer with nothing.
    """
    unknown = given.keys() - {param.name for param in query.params}
    if unknown:
        raise _bad_parameters(query, f"没有参数 {'、'.join(sorted(unknown))}")
    return {param.name: _value(query, param, given) for param in query.params}


def run(
    store: Store,
    query: NamedQuery,
    given: Mapping[str, str] | None = None,
    *,
    limits: Limits = Limits(),  # noqa: B008 - frozen
) -> Answer:
    """The query's answer; raises `ResourceError` if its columns aren't those of its header."""
    answer = store.run(query.statement, bind(query, given or {}), limits=limits)
    if answer.columns != query.returns:
        raise ResourceError(
            where=f"查询 {query.subject}/{query.name}.cypher",
            what=f"returns 写的是 {', '.join(query.returns)}，实际返回 {', '.join(answer.columns)}",
            todo="请改正后重试",
        )
    return answer


def _files(folder: Traversable, subject: str) -> Iterator[tuple[str, Traversable]]:
    for entry in sorted(folder.iterdir(), key=lambda entry: entry.name):
        if entry.is_dir():
            yield from _files(entry, f"{subject}/{entry.name}".lstrip("/"))
        elif entry.name.endswith(_SUFFIX):
            yield subject, entry


def _value(query: NamedQuery, param: Parameter, given: Mapping[str, str]) -> str | int:
    if param.name not in given:
        if param.default is None:
            raise _bad_parameters(query, f"缺少参数 {param.name}")
        return param.default
    try:
        return convert(param.type, given[param.name])
    except ValueError:
        raise _bad_parameters(
            query, f"参数 {param.name} 应为整数，给的是 {given[param.name]}"
        ) from None


def _bad_parameters(query: NamedQuery, what: str) -> ParameterError:
    params = "；".join(describe(param) for param in query.params) or "无"
    return ParameterError(
        where=f"查询 {query.name}", what=what, todo=f"用 --param 名称=值 给出；参数：{params}"
    )


def describe(param: Parameter) -> str:
    """The parameter in one phrase for the user: `year（整数，缺省 0）年度，0 为全部`."""
    type_ = "整数" if param.type == "int" else "文字"
    default = "必填" if param.default is None else f"缺省 {param.default!r}"
    return f"{param.name}（{type_}，{default}）{param.about}"
