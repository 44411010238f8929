"""What `docs/components.md` shows: `python -m tests.components_doc` writes the example's files in.

A line that is a file name in back quotes stands before a block that is the file.
"""

import re
from pathlib import Path

ROOT = Path(__file__).parent.parent
DOC = ROOT / "docs" / "components.md"
EXAMPLE = ROOT / "examples" / "local-habits"
_FILE = re.compile(r"^`(?P<name>examples/[^`]+)`\n\n```\w+\n(?P<text>.*?)```$", re.DOTALL | re.M)
_BLOCK = re.compile(r"```(?P<language>\w+)\n(?P<text>.*?)```", re.DOTALL)


def shown_files() -> dict[str, str]:
    """The files that the doc shows, by name."""
    return {match["name"]: match["text"] for match in _FILE.finditer(DOC.read_text("utf-8"))}


def blocks(language: str) -> list[str]:
    """The blocks in one language that are no files."""
    rest = _FILE.sub("", DOC.read_text("utf-8"))
    return [match["text"] for match in _BLOCK.finditer(rest) if match["language"] == language]


def table(head: str) -> list[list[str]]:
    """The cells of the table whose first column is headed `head`, back quotes taken off."""
    _, _, rest = DOC.read_text("utf-8").partition(f"\n| {head} |")
    rows = rest.split("\n\n", 1)[0].splitlines()[2:]
    return [[cell.strip() for cell in row.strip("|").split("|")] for row in rows]


def quoted(cell: str) -> list[str]:
    """The words in back quotes."""
    return re.findall(r"`([^`]+)`", cell)


def _with_files(text: str) -> str:
    def filled(match: re.Match[str]) -> str:
        start, end = (at - match.start() for at in match.span("text"))
        file = (ROOT / match["name"]).read_text("utf-8")
        return f"{match.group()[:start]}{file}{match.group()[end:]}"

    return _FILE.sub(filled, text)


if __name__ == "__main__":
    DOC.write_text(_with_files(DOC.read_text("utf-8")), encoding="utf-8")
