"""Corruptions of words that carry no figure: limits, contraries, times, captions, what counts in order.

Most are made in both languages alike, so that the one does not betray the other. What is turned into its
contrary is only what can be known to be wrong: a sentence that cites what it compares.
"""

import re
from collections.abc import Iterator, Sequence

from briefing.model import LANGUAGES, Actor, Language, Place, Words
from briefing.prove.edits import Edit, Edits, Field, Kind, Original
from briefing.prove.of_claims import in_each_and_both
from briefing.prove.of_facts import facts
from briefing.prove.of_pages import Cited, cited_pairs

_MOVED: tuple[dict[Language, tuple[str, str]], ...] = (
    {"zh": ("", "以前"), "en": ("before ", "")},
    {"zh": ("", "以后"), "en": ("after ", "")},
    {"zh": ("", "以来"), "en": ("since ", "")},
    {"zh": ("", "年初"), "en": ("early ", "")},
)
_EDGED = re.compile("年|[初末底]|过后|报道|的报道|一篇|的论坛")
_AT_TIME = re.compile(r"(?i)(?<!end )(?<!article )(?<!plan )\b(?:in|by) \Z")


def time_moved(original: Original) -> Edits:
    """Say before, after, since or early at each printed time that nothing moves, in each and both.

    A plan for a time may be told as before it, and of an article early in the year of its issue.
    """
    for pair in cited_pairs(original):
        ref = next(iter(pair.values())).ref
        time = original.library.facts[ref.id].time()
        if ref.form != "when" or time is None or time[0] == "by":
            continue
        for words in _MOVED[: -1 if _is_of_issue(original, ref.id, time[1]) else None]:
            edits: dict[Language, tuple[Edit, ...]] = {}
            for language, cited in pair.items():
                if edit := _moved(original, cited, *words[language]):
                    edits[language] = (edit,)
            yield from in_each_and_both(edits)


def _is_of_issue(original: Original, fact_id: str, time: str) -> bool:
    source = original.library.sources.get(original.library.facts[fact_id].source or "")
    return bool(source and source.card.issued and source.card.issued[:4] == time[:4])


def _moved(original: Original, cited: Cited, before: str, after: str) -> Edit | None:
    text, begin = original.text(cited.path), cited.start
    if cited.language == "zh":
        if _EDGED.match(text, cited.end):
            return None
    elif found := _AT_TIME.search(text[: cited.start]):
        begin = found.start()
    else:
        return None
    told = text[cited.start : cited.end]
    return original.stretch(cited.path, begin, cited.end, f"{before}{told}{after}")


_CONTRARIES: tuple[dict[Language, tuple[str, str]], ...] = (
    {"zh": ("早于", "晚于"), "en": (r"\bbefore\b", "after")},
    {"zh": ("升至", "降至"), "en": (r"\bgo from\b", "fall from")},
    {"zh": ("加大", "减小"), "en": (r"\bto rise\b", "to fall")},
    {"zh": ("高于", "低于"), "en": (r"\bhigher\b", "lower")},
    {"zh": ("大得多", "小得多"), "en": (r"\bfar larger\b", "far smaller")},
    {"zh": ("下限", "上限"), "en": (r"\blower bounds\b", "upper bounds")},
    {"zh": ("最快", "最慢"), "en": (r"\bfastest\b", "slowest")},
    {"zh": ("相符", "不符"), "en": (r"\bin agreement with\b", "at odds with")},
    {"zh": ("提高到", "下降到"), "en": (r"\bgo from\b", "fall from")},
)


def contrary(original: Original) -> Edits:
    """Turn the comparison of each sentence that cites what it compares into its contrary, in both."""
    seen = set()
    for pair in cited_pairs(original):
        if set(pair) != set(LANGUAGES):
            continue
        spans = {language: _sentence(original, cited) for language, cited in pair.items()}
        for number, words in enumerate(_CONTRARIES):
            edits: list[Edit] = []
            for language, cited in pair.items():
                old, new = words[language]
                begin, end = spans[language]
                text = original.text(cited.path)
                found = re.compile(old).search(text, begin, end)
                if found and text.count("[[", begin, end) > 1:
                    edits.append(original.stretch(cited.path, found.start(), found.end(), new))
            key = (number, *spans["zh"], pair["zh"].path)
            if len(edits) == len(LANGUAGES) and key not in seen:
                seen.add(key)
                yield tuple(edits)


_END: dict[Language, re.Pattern[str]] = {
    "zh": re.compile(r"[。！？](?!\*\*)|\n"),
    "en": re.compile(r"[.!?](?!\*\*)(?=\s)|\n"),
}


def _sentence(original: Original, cited: Cited) -> tuple[int, int]:
    text, end = original.text(cited.path), _END[cited.language]
    before = [match.end() for match in end.finditer(text, 0, cited.start)]
    after = end.search(text, cited.end)
    return before[-1] if before else 0, after.start() if after else len(text)


_LIMITS: dict[Language, re.Pattern[str]] = {
    "zh": re.compile("基本|之一|难以|尚未|没有|(?<!用)不(?![确同断仅只少足久详])"),
    "en": re.compile(r"\b(?:basically|one of the|not|hardly|never|no) ?"),
}


def limit_dropped(original: Original) -> Edits:
    """Leave out of each sentence the limit or the denial that the claim it cites has, in each and both."""
    for pair in cited_pairs(original):
        fact = original.library.facts[next(iter(pair.values())).ref.id]
        if fact.kind == "figure" or next(iter(pair.values())).ref.form != "cite":
            continue
        edits: dict[Language, tuple[Edit, ...]] = {}
        for language, cited in pair.items():
            claimed = {m[0].strip() for m in _LIMITS[language].finditer(fact.claim[language])}
            begin, _ = _sentence(original, cited)
            text = original.text(cited.path)
            here = [
                m
                for m in _LIMITS[language].finditer(text, begin, cited.start)
                if m[0].strip() in claimed and not re.search("[；;]", text[m.end() : cited.start])
            ]
            if here:
                last = here[-1]
                edits[language] = (original.stretch(cited.path, last.start(), last.end(), ""),)
        yield from in_each_and_both(edits)


_ORDERED: dict[Language, re.Pattern[str]] = {
    "zh": re.compile("第[一二三四]季度|[上下]半年|(?<![同为])[一二]期"),
    "en": re.compile(r"\b(?:first|second|third|fourth) (?=quarter|half|phase)"),
}
_NEXT = {
    **{"第一季度": "第二季度", "第二季度": "第三季度", "第三季度": "第四季度", "第四季度": "第一季度"},
    **{"上半年": "下半年", "下半年": "上半年", "一期": "二期", "二期": "一期"},
    **{"first ": "second ", "second ": "first ", "third ": "fourth ", "fourth ": "third "},
}  # fmt: skip


def reordered(original: Original) -> Edits:
    """Name another quarter, half-year or phase in each claim and each sentence that cites one."""
    for fact_id, path, fact in facts(original):
        edits: dict[Language, tuple[Edit, ...]] = {}
        for language in LANGUAGES:
            claim = fact.claim[language]
            changed = _ORDERED[language].sub(lambda match: _NEXT[match[0]], claim)
            if changed != claim:
                edits[language] = (Field(path, (fact_id, "claim", language), changed),)
        yield from in_each_and_both(edits)
    for pair in cited_pairs(original):
        edits = {}
        for language, cited in pair.items():
            begin, _ = _sentence(original, cited)
            found = [*_ORDERED[language].finditer(original.text(cited.path), begin, cited.start)]
            if found and "]]" not in original.text(cited.path)[found[-1].end() : cited.start]:
                last = found[-1]
                edits[language] = (
                    original.stretch(cited.path, last.start(), last.end(), _NEXT[last[0]]),
                )
        yield from in_each_and_both(edits)


def renamed(original: Original) -> Edits:
    """Put another place of its level, or another actor, for each that a sentence with a citation names.

    In both languages, where each has the name once; one that a claim cited there names may be true, and is not put.
    A judgement says what it likes.
    """
    library = original.library
    entries = ("places", library.places), ("actors", library.actors)
    seen = set()
    for pair in cited_pairs(original):
        if set(pair) != set(LANGUAGES) or any(cited.block.judgement for cited in pair.values()):
            continue
        spans = {language: _sentence(original, cited) for language, cited in pair.items()}
        for kind, named in entries:
            for name, here in named.items():
                key = (pair["zh"].path, spans["zh"], kind, name)
                found = {
                    language: _once(original, cited, here, spans[language])
                    for language, cited in pair.items()
                }
                if not all(found.values()) or key in seen:
                    continue
                seen.add(key)
                told = " ".join(
                    library.facts[ref.id].claim["zh"]
                    for ref in pair["zh"].block.references
                    if ref.id in library.facts
                )
                if other := _next_to(here, told, list(named.values())):
                    yield tuple(
                        original.stretch(cited.path, *place, getattr(other, language))
                        for language, cited in pair.items()
                        if (place := found[language])
                    )


def _once(
    original: Original, cited: Cited, of: Place | Actor, span: tuple[int, int]
) -> tuple[int, int] | None:
    """Return where a sentence has the full name of an entry, if it has it once."""
    name, text = getattr(of, cited.language), original.text(cited.path)
    if text.count(name, *span) != 1:
        return None
    at = text.index(name, *span)
    return at, at + len(name)


def _next_to(
    here: Place | Actor, told: str, entries: Sequence[Place | Actor]
) -> Place | Actor | None:
    """Return the next entry, of places one of the same level, of which some claims do not speak."""
    level = getattr(here, "level", None)
    at = entries.index(here)
    return next(
        (
            one
            for one in (*entries[at + 1 :], *entries[:at])
            if getattr(one, "level", None) == level and not _named(one, told, "zh")
        ),
        None,
    )


def captions(original: Original) -> Edits:
    """Put another place into each caption that names one: of its level, or what holds it; in both."""
    for briefing in original.library.briefings.values():
        path, card = original.relative(briefing.path), briefing.card
        for kind, shown in (("tables", card.tables), ("charts", card.charts)):
            for name, one in shown.items():
                for changed in _elsewhere(one.caption, original):
                    yield tuple(
                        Field(path, (kind, name, "caption", language), changed[language])
                        for language in LANGUAGES
                    )


def _elsewhere(caption: Words, original: Original) -> Iterator[dict[Language, str]]:
    places = original.library.places
    for here in places.values():
        named = {language: _named(here, caption[language], language) for language in LANGUAGES}
        if all(named.values()):
            for other_id, other in places.items():
                is_near = other.level == here.level or here.within == other_id
                if (
                    other != here
                    and is_near
                    and not any(
                        _named(other, caption[language], language) for language in LANGUAGES
                    )
                ):
                    yield {
                        language: caption[language].replace(
                            named[language], getattr(other, language)
                        )
                        for language in LANGUAGES
                    }


def _named(of: Place | Actor, text: str, language: Language) -> str:
    forms = (getattr(of, language), *of.names.get(language, ()))
    return next((form for form in forms if form in text), "")


KINDS = (
    Kind("prose-time", "正文挪动时间", "a time moved in prose", time_moved),
    Kind("prose-contrary", "两种文字同样说反", "a comparison turned round in both", contrary),
    Kind("prose-limit", "正文去掉限定", "a limit or a denial dropped in prose", limit_dropped),
    Kind("ordinals", "换季度、半年和期", "another quarter, half-year or phase", reordered),
    Kind("prose-name", "正文换地名、换主体", "another place or actor in prose", renamed),
    Kind("captions", "题名换地名", "a caption with another place", captions),
)
