"""The statements of hostile-….toml, which no engine must be sent."""

import tomllib
from pathlib import Path

FOLDER = Path(__file__).parent


def read_hostile(engine: str, *groups: str) -> list[tuple[str, str]]:
    """Word of the refusal and statement, of the named groups or of all."""
    listed = tomllib.loads((FOLDER / f"hostile-{engine}.toml").read_text(encoding="utf-8"))
    wanted = groups or tuple(listed)
    return [(word, statement) for group in wanted for word, statement in listed[group]]


def aimed(statement: str, **targets: object) -> str:
    """The statement with its `{file}`, `{out}` and `{url}` filled in."""
    for name, target in targets.items():
        statement = statement.replace(f"{{{name}}}", str(target))
    return statement
