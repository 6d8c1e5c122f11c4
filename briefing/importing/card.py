"""The card of an imported source: what the file says of itself, and gaps for the rest.

Nothing is invented: a gap is empty, and is refused until a person fills it.
"""

import json
from collections.abc import Iterator
from dataclasses import dataclass

from briefing.facts.times import holds, stated
from briefing.importing.taken import Taken
from briefing.importing.words import language
from briefing.model import CARD_FIELDS


@dataclass(frozen=True, slots=True)
class Kept:
    """The file as received, where it is kept beside its text."""

    file: str
    sha256: str
    encoding: str
    """Of an HTML page or a text; empty for other kinds."""


def card(
    article: str, sha256: str, taken: Taken, *, type: str, accessed: str, kept: Kept | None
) -> str:
    """Return the YAML of a card; `accessed` is the day on which the web was asked, or empty."""
    tongue = language(article)
    issued, dated = (
        taken.issued,
        holds(stated(article, tongue), taken.issued) if taken.issued else False,
    )
    day = issued if dated else ""
    given = {
        "title": _quoted(taken.title),
        "authors": f"[{', '.join(map(_quoted, taken.authors))}]" if taken.authors else "",
        "publisher": _quoted(taken.publisher),
        "issued": day,
        "accessed": accessed,
        "url": _quoted(taken.url),
    }
    label = {"zh": "，", "en": ", "}[tongue].join(filter(None, (taken.publisher, day)))
    labels = {"zh": '""', "en": '""'} | {tongue: _quoted(label) or '""'}
    return _CARD.format(
        type=type,
        language=tongue,
        label_zh=labels["zh"],
        label_en=labels["en"],
        given="".join(f"{name}: {value}\n" for name, value in given.items() if value),
        unknown=", ".join(name for name in CARD_FIELDS if not given[name]),
        inferred="" if dated or not issued else _INFERRED.format(issued=issued),
        sha256=sha256,
        original="".join(_original(kept)) if kept else "",
    )


def _quoted(text: str) -> str:
    """Return a text as YAML reads it whatever it holds; a text of JSON is one of YAML."""
    return json.dumps(text, ensure_ascii=False) if text else ""


def _original(kept: Kept) -> Iterator[str]:
    yield "original:                   # 收到的文件，原样保存 / the file as received\n"
    yield f"  file: {kept.file}\n  sha256: {kept.sha256}\n"
    if kept.encoding:
        yield f"  encoding: {kept.encoding}\n"


_INFERRED = """\
inferred:
  issued:
    value: {issued}
    because:
      zh: 网页代码里写的日期，正文没有印出
      en: The date in the code of the page; its text does not print it
"""

_CARD = """\
# yaml-language-server: $schema=../../../docs/schema/source.json
type: {type:<22}# article-newspaper | webpage | press-release | report
language: {language}                # 文章的文字 / language of the article: zh | en
label: {{zh: {label_zh}, en: {label_en}}}     # 简称，印在注释里 / short name, printed in notes
# 查到一项就写上（title: …、authors: […]、publisher: …、issued: 2025-03-14），并从下面删去
# write what is known (title: ..., authors: [...], ...) and strike it from the list
{given}unknown: [{unknown}]
{inferred}quality: unknown            # original | translation | machine-translation | summary | unknown
voice: news                 # news | press-release | summary | report
rights: excerpt
sha256: {sha256}
{original}about:                      # 全文说的地区，附原文中写明地区的几个词 / the place, with the words that name it
  place: {{value: "", quote: ""}}
"""
