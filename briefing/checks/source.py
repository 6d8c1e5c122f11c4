"""来源文件未被改动，卡片不留空白 / The source file is unchanged, and its card leaves no gap.

The file is evidence: its sha256 stands on the card and is computed anew at every build. Each
bibliographic field is given, or listed under `unknown`. Words of the card that place all facts of
the source (`about`) need their own quote.

Accepted:
    sha256: 5d41...            # that of article.txt as it is
    unknown: [authors, url, accessed]
Refused:
    article.txt edited after the card was written
    no `issued`, and `issued` not among `unknown`
"""

from collections.abc import Iterator

from briefing import quotes
from briefing.library import Library, SourceFile
from briefing.model import CARD_FIELDS
from briefing.problems import Location, Problem, finding

CODES = ("card-gap", "id-unknown", "quote-unresolved", "source-changed")


def check(library: Library) -> Iterator[Problem]:
    """Find changed source files, gaps on cards and `about` without evidence."""
    for source in library.sources.values():
        yield from _unchanged(source)
        yield from _gaps(source)
        yield from _about(source, library)


def _unchanged(source: SourceFile) -> Iterator[Problem]:
    if source.sha256 != source.card.sha256:
        yield finding(
            "source-changed",
            Location(source.path),
            (
                f"来源文件与卡片上的 sha256 不符：文件现为 {source.sha256[:12]}…",
                f"the file is not the one on its card: its sha256 is now {source.sha256[:12]}...",
            ),
            (
                "恢复原文件；若确是换了版本，请另建一个来源，不要改旧的",
                "restore the file; if it is another version, make it a source of its own",
            ),
        )


def _gaps(source: SourceFile) -> Iterator[Problem]:
    card = source.card
    for name in CARD_FIELDS:
        if not getattr(card, name) and name not in card.unknown:
            yield finding(
                "card-gap",
                card.where(),
                (
                    f"卡片没有 {name}，也没有写明未知",
                    f"{name} is neither given nor said to be unknown",
                ),
                (f"填写 {name}，或把它列入 unknown", f"give {name}, or list it under unknown"),
            )
        if getattr(card, name) and name in card.unknown:
            yield finding(
                "card-gap",
                card.where("unknown"),
                (f"{name} 既已填写又列为未知", f"{name} is given and said to be unknown"),
                ("留下一处", "keep one of the two"),
            )


def _about(source: SourceFile, library: Library) -> Iterator[Problem]:
    about = source.card.about
    known = library.places if not library.is_unread("vocabulary") else None
    if about.place and known is not None and about.place.value not in known:
        yield finding(
            "id-unknown",
            about.place.where("value"),
            (f"没有地区 {about.place.value}", f"there is no place {about.place.value}"),
            ("在 vocabulary/places.yaml 中补上", "add it to vocabulary/places.yaml"),
        )
    for anchored in filter(None, (about.place, about.period)):
        if not quotes.find(anchored.quote, source.text):
            yield finding(
                "quote-unresolved",
                anchored.where("quote"),
                ("来源文件里没有这句话", "these words are not in the source file"),
                ("照录来源原文", "copy them from the source to the letter"),
            )
