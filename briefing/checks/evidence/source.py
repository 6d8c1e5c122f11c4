"""来源文件未被改动，卡片不留空白 / The source file is unchanged, and its card leaves no gap.

来源文件是证据。`article.txt` 和收到的文件（`original`）各有 `sha256` 记在卡片上，每次生成都重算：改了一个字，
就恢复原文件；确有新版本，另建一个来源。书目各项要么填写，要么列入 `unknown`。`issued` 是文件上印着的日期，
另有根据的写进 `inferred`；`about` 的地区和时间各附引文。

卡片各处要说得一样。摘要的 `voice` 是摘要，新闻稿的是新闻稿；发布者未知的，不能断定是原文；`label` 写作摘要、
译文的，`quality` 也是。`label` 上的日期就是 `issued` 的（或推断的）日期；发布者已经填写的，`label` 要写到。

The file is evidence: its sha256 stands on the card and is computed anew at every build; so is that
of the file as received (`original`), where the article was taken from one of another kind. Each
bibliographic field is given, or listed under `unknown`. Words of the card that place all facts of
the source (`about`) need their own quote. `issued` is a date that the file prints; one that was found
in another way is `inferred`, with its ground. What the card says of the text agrees: a summary has
the voice of a summary, a press release that of one; nobody can call a text the original whose
publisher is unknown; and a label that speaks of a summary or a translation is that of one. The date that
a label gives is that of `issued`, given or inferred, and it names the publisher where that is given.

Accepted:
    sha256: 5d41...            # 与现在的 article.txt 相符 / that of article.txt as it is
    unknown: [authors, url, accessed]
    quality: summary, voice: summary
Refused:
    卡片写好之后，article.txt 有改动 / article.txt edited after the card was written
    没有 issued，也没有列入 unknown / no `issued`, and `issued` not among `unknown`
    issued: 2020-03-12         文件里印的是 / the file prints: Updated: 2021-03-12
    quality: summary, voice: news
    quality: original, unknown: [publisher]
    quality: original, label: {zh: 一篇报道的机器译文, ...}
    issued: 2021-03-12, label: {zh: 中国日报网，2020-03-12, ...}
    publisher: chinadaily.com.cn, label: {zh: 新华网，2021-03-12, en: "Xinhua website, 12 March 2021"}
"""

import re
from collections.abc import Iterator
from hashlib import sha256

from briefing.facts import quotes
from briefing.facts.times import holds, stated, states
from briefing.model import CARD_FIELDS, LANGUAGES, Source
from briefing.problems import Location, Problem, finding
from briefing.reading.library import Library, SourceFile

CODES = (
    "card-gap",
    "card-made",
    "id-unknown",
    "issued-unstated",
    "quote-unresolved",
    "source-changed",
)


def check(library: Library) -> Iterator[Problem]:
    """Find changed files, gaps and contradictions on cards, dates and places without evidence."""
    for source in library.sources.values():
        yield from _unchanged(source)
        yield from _gaps(source)
        undated = [*_issued(source)]
        yield from undated
        yield from _made(source.card)
        yield from _label_names(source.card)
        yield from () if undated else _label_dates(source.card)
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
                "文字没有变，只是存盘时换了换行符或加了 BOM：存成 UTF-8（无 BOM）、换行用 LF，或 git restore 取回",
                "its words are the same; only line ends or a BOM differ: save it as UTF-8 without BOM, with line ends LF, or git restore it",
            )
            if _same_words(source)
            else (
                "恢复原文件（git restore）；若确是换了版本，请另建一个来源，不要改旧的",
                "restore the file (git restore); if it is another version, make it a source of its own",
            ),
        )
    original, found = source.card.original, source.original_sha256
    if original and found and found != original.sha256:
        yield finding(
            "source-changed",
            source.card.where("original", "sha256"),
            (
                f"{original.file} 与卡片上的 sha256 不符：文件现为 {found[:12]}…",
                f"{original.file} is not the one on the card: its sha256 is now {found[:12]}...",
            ),
            (
                "恢复原文件；若确是换了版本，请另建一个来源，不要改旧的",
                "restore the file; if it is another version, make it a source of its own",
            ),
        )


def _same_words(source: SourceFile) -> bool:
    """Tell whether a file is the one on its card but for line ends and a byte order mark."""
    words = source.text.removeprefix("\ufeff").replace("\r\n", "\n")
    return sha256(words.encode()).hexdigest() == source.card.sha256


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


def _issued(source: SourceFile) -> Iterator[Problem]:
    card = source.card
    is_read = source.sha256 == card.sha256  # else the file is another one, which is said already
    if is_read and card.issued and not states(source.text, card.language, card.issued):
        yield finding(
            "issued-unstated",
            card.where("issued"),
            (f"来源文件里没有写出 {card.issued}", f"the file does not print {card.issued}"),
            (
                "照文件所印填写；另有根据的，写进 inferred 并把 issued 列入 unknown",
                "give the date that it prints; one found in another way goes to `inferred`, "
                "and `issued` to `unknown`",
            ),
        )


def _made(card: Source) -> Iterator[Problem]:
    """Hold against each other what the card says of how the text was made, and by whom."""
    if (card.quality == "summary") != (card.voice == "summary"):
        yield _contradiction(
            card,
            "voice",
            f"quality 是 {card.quality}，voice 却是 {card.voice}",
            f"the quality is {card.quality}, the voice {card.voice}",
        )
    if card.type == "press-release" and card.voice != "press-release":
        yield _contradiction(
            card,
            "voice",
            f"type 是 press-release，voice 却是 {card.voice}",
            f"the type is press-release, the voice {card.voice}",
        )
    if card.quality == "original" and not card.publisher:
        yield _contradiction(
            card,
            "quality",
            "发布者未知，不能断定是原文",
            "the publisher is unknown, so nobody knows that this is the original",
        )
    called = [qualities for words, qualities in _CALLED if words.search(card.label.zh)]
    if called and not any(card.quality in qualities for qualities in called):
        yield _contradiction(
            card,
            "quality",
            f"label 写作“{card.label.zh}”，quality 却是 {card.quality}",
            f"the label reads {card.label.en!r}, the quality is {card.quality}",
        )


_CALLED = (
    (re.compile("摘要"), ("summary",)),
    (re.compile("译文|译本|翻译"), ("translation", "machine-translation")),
)
"""What a label calls a text, and the qualities that such a text has."""


def _contradiction(card: Source, key: str, zh: str, en: str) -> Problem:
    return finding(
        "card-made",
        card.where(key),
        (zh, en),
        ("照文件的实际情况改正其中一处", "mend one of them, as the file shows"),
    )


def _label_dates(card: Source) -> Iterator[Problem]:
    published = card.published
    for language in LANGUAGES if published else ():
        for time in sorted(stated(card.label[language].replace("，", "；"), language)):
            if not holds(frozenset((published,)), time) and not holds(
                frozenset((time,)), published
            ):
                yield _contradiction(
                    card,
                    "label",
                    f"label（{language}）写着 {time}，issued 却是 {published}",
                    f"the label ({language}) states {time}, the card was issued on {published}",
                )


def _label_names(card: Source) -> Iterator[Problem]:
    publishers = [
        card.publisher or "",
        *(i.value for k, i in card.inferred.items() if k == "publisher"),
    ]
    called = _runs(f"{card.label.zh}\n{card.label.en}")
    if card.publisher and not any(_runs(name) & called for name in publishers):
        yield _contradiction(
            card,
            "label",
            f"label 没有写到发布者 {card.publisher}",
            f"the label does not name the publisher, {card.publisher}",
        )


def _runs(name: str) -> frozenset[str]:
    """Return the runs of four letters, or two characters, of a name: chinadaily is China Daily."""
    letters = re.sub(r"[\s.'’-]", "", name.casefold())
    return frozenset(
        run[at : at + length]
        for kind, length in (("[a-z]+", 4), ("[\u4e00-\u9fff]+", 2))
        for run in re.findall(kind, letters)
        for at in range(max(1, len(run) - length + 1))
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
