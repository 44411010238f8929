"""Components that users install: taken up by entry points; what is wrong with them is said."""

import shutil
from pathlib import Path

import pytest

from tests.golden import NOTICES
from tests.packages import COMPONENT, install, run_with

_NOTICE = str(NOTICES[1])


@pytest.mark.parametrize(
    ("module", "place", "message"),
    [
        ("import no_such_module", {}, "载入失败（ModuleNotFoundError："),
        (
            COMPONENT.format(body="pass"),
            {"value": "local_rules:write"},
            "载入失败（AttributeError：",
        ),
        (COMPONENT.format(body="pass"), {"value": "nowhere:read"}, "找不到模块 nowhere"),
        (COMPONENT.format(body="pass"), {"name": "other"}, "没有以此为名的 @Language.component"),
        (COMPONENT.format(body="pass"), {"name": "dutygraph_lists"}, "与另一个组件重名"),
    ],
)
def test_component_that_cannot_be_taken_up_is_named(
    module: str, place: dict[str, str], message: str, tmp_path: Path
) -> None:
    install(tmp_path / "site", module, **place)
    result = run_with(tmp_path / "site", "build", _NOTICE, "--graph", str(tmp_path / "graph"))
    assert result.returncode == 1
    assert result.stderr.startswith(
        f"错误：本地组件 {place.get('name', 'local_rule')}（local-rules 1.0"
    )
    assert message in result.stderr
    assert "Traceback" not in result.stderr


def test_component_that_fails_on_one_notice_lets_the_others_go_on(tmp_path: Path) -> None:
    notices = tmp_path / "notices"
    notices.mkdir()
    for notice in NOTICES[:3]:
        shutil.copy(notice, notices)
    body = "assert '大同市' not in doc._.duty_text, '读不懂大同'"
    install(tmp_path / "site", COMPONENT.format(body=body))
    result = run_with(tmp_path / "site", "build", str(notices), "--graph", str(tmp_path / "graph"))
    assert result.returncode == 1
    assert (
        "datong-2026.txt：本地组件 local_rule 出错（AssertionError：读不懂大同）" in result.stderr
    )
    assert "通知    2 份" in result.stdout


def test_component_that_fails_is_named_by_extract(tmp_path: Path) -> None:
    install(tmp_path / "site", COMPONENT.format(body="doc._.duty_claims = (('x',),)"))
    result = run_with(tmp_path / "site", "extract", _NOTICE)
    assert result.returncode == 1
    assert "datong-2026.txt：本地组件 local_rule 在 doc._.duty_claims 中留下的" in result.stderr


def test_components_lists_ours_and_the_users_in_order(tmp_path: Path) -> None:
    install(tmp_path / "site", COMPONENT.format(body="pass"))
    lines = run_with(tmp_path / "site", "components").stdout.splitlines()
    assert lines[1].startswith("dutygraph_outline ")
    assert lines[-1].split()[0] == "local_rule"
    assert lines[-1].endswith("local-rules 1.0")


def test_notices_are_read_again_when_the_component_changed(tmp_path: Path) -> None:
    def build(body: str) -> str:
        install(tmp_path / "site", COMPONENT.format(body=body))
        words = ("build", _NOTICE, "--graph", str(tmp_path / "graph"))
        return run_with(tmp_path / "site", *words).stdout

    build("pass")
    assert "1 份未改动" in build("pass")
    assert "未改动" not in build("doc = doc")
