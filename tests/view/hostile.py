"""Records whose every title, name, quote and file name is a text that some pages would run."""

from dataclasses import fields, is_dataclass, replace
from typing import Any

HOSTILE = (
    "<script>hacked=1</script>",
    "<img src=x onerror=hacked=1>",
    "<svg onload=hacked=1>",
    '"><script>hacked=1</script>',
    "'><img src=x onerror=hacked=1>",
    "</script><b>粗</b>",
    "</script><script>hacked=1</script>",
    "<!--<script>",
    "--><script>hacked=1</script>",
    "]]><script>hacked=1</script>",
    "</style><script>hacked=1</script>",
    "</title><script>hacked=1</script>",
    "</textarea><img src=x onerror=hacked=1>",
    "javascript:hacked=1",
    "JaVaScRiPt:hacked=1",
    "data:text/html,<script>hacked=1</script>",
    '<a href="javascript:hacked=1">点</a>',
    '<iframe src="javascript:hacked=1">',
    '<object data="x">',
    "<embed src=x>",
    "<link rel=stylesheet href=http://example.invalid/x.css>",
    "<img src=http://example.invalid/x.png>",
    "<meta http-equiv=refresh content=0;url=x>",
    "<base href=http://example.invalid/>",
    "<form action=x><input name=key>",
    "<body onload=hacked=1>",
    "<details open ontoggle=hacked=1>",
    "<video><source onerror=hacked=1>",
    "<math><mi xlink:href=x>",
    '" onmouseover="hacked=1',
    "' onfocus='hacked=1' autofocus='",
    "` onclick=hacked=1 `",
    "${hacked=1}",
    "#{hacked=1}",
    "{{ 7 * 7 }}",
    "{% raw %}",
    "{# 注 #}",
    "{{ config.items() }}",
    "\\u003cscript\\u003ehacked=1\\u003c/script\\u003e",
    "&lt;script&gt;hacked=1&lt;/script&gt;",
    "&#60;img src=x onerror=hacked=1&#62;",
    "%3Cscript%3Ehacked=1%3C/script%3E",
    '=HYPERLINK("http://example.invalid")',
    "+1+1",
    "-1+1",
    "@SUM(1)",
    "__proto__",
    "constructor",
    "\u2028hacked=1\u2029",
    "\u202e反转\u202c",
    "<b href>",
    "../../x",
    "C:\\x\\y",
    "'; hacked=1; '",
    '"; hacked=1; "',
    "\\'; hacked=1; //",
    "\\",
    "*/hacked=1/*",
)
_POISONED = (
    "title",
    "text",
    "heading",
    "quote",
    "written",
    "canonical",
    "file",
    "number",
    "issuer",
)


class Poison:
    """Adds to each text one of the hostile ones, the same to the same."""

    def __init__(self) -> None:
        self._given: dict[str, str] = {}

    def records(self, value: Any) -> Any:
        """The same records, with every title, name, quote and file name poisoned."""
        if isinstance(value, tuple):
            return tuple(map(self.records, value))
        if not is_dataclass(value) or isinstance(value, type):
            return value
        changed = {field.name: self._field(field.name, value) for field in fields(value)}
        return replace(value, **changed)

    def _field(self, name: str, value: Any) -> Any:
        found = getattr(value, name)
        if name in _POISONED and isinstance(found, str):
            return self._given.setdefault(found, found + HOSTILE[len(self._given) % len(HOSTILE)])
        return self.records(found)

    @property
    def used(self) -> set[str]:
        """The hostile texts that stand somewhere in the records."""
        return {
            text for text in HOSTILE if any(each.endswith(text) for each in self._given.values())
        }
