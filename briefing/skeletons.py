"""Skeletons: the files of a new source or briefing, with gaps that the checks ask staff to fill.

Nothing is invented: a gap is empty, and is refused until a person fills it.
"""

import re
from collections.abc import Mapping

from briefing.artifacts import sha256
from briefing.model import CARD_FIELDS, Language
from briefing.reader import source_text

_CHINESE = re.compile("[\u3400-\u4dbf\u4e00-\u9fff]")


def source(article: bytes) -> Mapping[str, bytes]:
    """Return the files of a new source: the article as received, and its card with its sha256.

    Raises UnicodeDecodeError where the article is not UTF-8.
    """
    card = _SOURCE.format(
        language=_language(source_text(article)),
        unknown=", ".join(CARD_FIELDS),
        sha256=sha256(article),
    )
    return {"article.txt": article, "source.yaml": card.encode()}


def briefing(day: str) -> Mapping[str, bytes]:
    """Return the files of a new briefing: its card, and its body in both languages."""
    return {
        "briefing.yaml": _BRIEFING.format(day=day).encode(),
        "body.zh.md": _BODY.format(heading="小标题").encode(),
        "body.en.md": _BODY.format(heading="A heading").encode(),
    }


def _language(text: str) -> Language:
    """Return the language of a text: Chinese where every tenth character is."""
    return "zh" if 10 * len(_CHINESE.findall(text)) > len(text) else "en"


_SOURCE = """\
# yaml-language-server: $schema=../../../docs/schema/source.json
type: article-newspaper     # article-newspaper | webpage | press-release | report
language: {language}                # 文章的文字 / language of the article: zh | en
label: {{zh: "", en: ""}}     # 简称，印在注释里 / short name, printed in notes
# 查到一项就写上（title: …、authors: […]、publisher: …、issued: 2025-03-14），并从下面删去
# write what is known (title: ..., authors: [...], ...) and strike it from the list
unknown: [{unknown}]
quality: unknown            # original | translation | machine-translation | summary | unknown
voice: news                 # news | press-release | summary | report
rights: excerpt
sha256: {sha256}
about:                      # 全文说的地区，附原文中写明地区的几个词 / the place, with the words that name it
  place: {{value: "", quote: ""}}
"""

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
