"""Skeletons: the files of a new briefing, with gaps that the checks ask staff to fill.

Nothing is invented: a gap is empty, and is refused until a person fills it.
"""

from collections.abc import Mapping


def briefing(day: str) -> Mapping[str, bytes]:
    """Return the files of a new briefing: its card, and its body in both languages."""
    return {
        "briefing.yaml": _BRIEFING.format(day=day).encode(),
        "body.zh.md": _BODY.format(heading="小标题").encode(),
        "body.en.md": _BODY.format(heading="A heading").encode(),
    }


_BRIEFING = """\
# yaml-language-server: $schema=../../../docs/schema/briefing.json
title: {{zh: "", en: ""}}
date: {day}
audience: {{zh: "", en: ""}}    # 写给谁 / who it is written for
key-figures: []               # 三至五条数字事实的标识 / ids of three to five figures
"""

_BODY = """\
> [!JUDGEMENT]
> - [[fact]]

## {heading}

[[fact]]
"""
