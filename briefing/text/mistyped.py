"""What was meant as a heading or as a reference, and is typed so that Markdown takes it for text."""

import re
from collections.abc import Iterator

from briefing.problems import Bilingual

_HEADING = re.compile(r"#{1,6}(?=[^#\s])|[#＃]*＃")
_SINGLE = re.compile(
    r"(?<!\[)\[(?:(?:table|chart):[a-z0-9-]+|[a-z0-9]+(?:-[a-z0-9]+)+(?:\|(?:claim|when|cite))?)\](?![](])"
)


def mistyped(text: str) -> Iterator[tuple[int, str, Bilingual, Bilingual]]:
    """Yield the line (from 0), the code, what is wrong and the cure of each slip in a run of text."""
    for number, line in enumerate(text.split("\n")):
        if _HEADING.match(line):
            yield number, "prose-heading", *_NO_HEADING
        for single in _SINGLE.finditer(line):
            yield number, "reference-form", *_no_reference(single[0])


_NO_HEADING = (
    Bilingual("这一行不是标题", "this line is no heading"),
    Bilingual("# 用半角，后面空一格：## 标题", "type plain # and a space after them: ## Heading"),
)


def _no_reference(found: str) -> tuple[Bilingual, Bilingual]:
    return (
        Bilingual(f"“{found}”只有一层方括号，不是引用", f"{found} in single brackets is no reference"),
        Bilingual(f"写成 [{found}]", f"write [{found}]"),
    )  # fmt: skip
