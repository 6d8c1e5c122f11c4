"""题名说的是所列的数 / A caption tells of what and of where its figures are.

有轴的图，和全是一个指标的 `grid` 表，数字只说是多少，
所以题名在两种文字里都写出指标的名称（`indicators.yaml` 的 `zh`、`en` 或 `names`）。题名写了一个地区，
就要列有它的：那里的事实，说法提到那里的事实，或者它之内几个地区的事实；上下级连写的（广东省韶关市），
看里面的一个。不然读者会把一市的数当作全省的。改法：题名照所列的事实写。

The caption of a chart with an axis, and of a grid whose figures are all of one indicator, names the indicators
of its figures in each language (`zh`, `en` or one of `names` in `indicators.yaml`): the figures themselves
say only how much. And a caption names a place only where it shows something of it: a fact of that place, one
that names it in its claim, or facts of several places that lie in it. Of a place named together with one inside
it (广东省韶关市), the inner one counts.

Accepted:
    caption: {zh: 韶关市林业产值及其增长, en: Shaoguan's forestry output value and its growth}
    caption: {zh: 山西各市的数据中心, ...}      所列是大同和阳泉的 / facts of Datong and of Yangquan
Refused:
    caption: {zh: 韶关市生产总值及其增长, ...}    所列是林业产值 / the figures are of the forestry output value
    caption: {zh: 标准机架实测功率, ...}          所列是折算功率 / the figures are of the converted power
    caption: {zh: 广东省的森林, ...}              所列全是韶关的 / all facts are of Shaoguan
"""

from collections.abc import Iterator

from briefing.composing.exhibits import Exhibit, exhibits
from briefing.model import LANGUAGES, Chart, Fact, Language, Table, Words
from briefing.problems import Problem, finding
from briefing.reading.library import Library
from briefing.text import naming
from briefing.text.pieces import typed_words

_BESIDE = 4
"""So many characters at most stand between a place and the one that holds it: `, `, ` in `."""
_OF = ("", "的", "'s ", "\u2019s ")
"""What stands between a place and what is told of it."""
CODES = ("caption-of-other-indicator", "caption-of-other-place")


def check(library: Library) -> Iterator[Problem]:
    """Find captions of tables and charts that tell of something else than is shown."""
    if library.is_unread("facts"):
        return
    for briefing in library.briefings.values():
        for exhibit in exhibits(briefing.card, library):
            yield from _caption(exhibit, library)


def _caption(exhibit: Exhibit, library: Library) -> Iterator[Problem]:
    shown, caption = exhibit.shown, exhibit.shown.caption
    facts = [library.facts[name] for name in exhibit.fact_ids if name in library.facts]
    for language in LANGUAGES if facts else ():
        text = typed_words(caption[language])
        names = naming.named(text, language, library)
        named = {name.id for name in names if name.kind == "indicator"}
        for indicator in sorted(_measured(shown, facts, library) - named):
            yield _other_indicator(indicator, caption, language, library)
        for place in sorted(_inner(text, language, library)):
            if not _shows(place, facts, language, library) or _owns_other(
                place, text, facts, language, library
            ):
                yield _other_place(place, caption, language, library)


def _measured(shown: Table | Chart, facts: list[Fact], library: Library) -> set[str]:
    """Return the indicators that a caption must name, as nothing else beside the figures does."""
    measured = {fact.indicator for fact in facts if fact.indicator in library.indicators}
    if shown.kind in ("timeline", "list") or any(fact.indicator is None for fact in facts):
        return set()
    is_of_one = len(measured) == 1 or isinstance(shown, Chart)
    return {name for name in measured if name} if is_of_one else set()


def _inner(text: str, language: Language, library: Library) -> set[str]:
    """Return the places that a text names, but for those named beside one that lies in them."""
    mentions = [
        (mention, name.id)
        for mention in naming.mentions(text, language, library)
        for name in mention.names
        if name.kind == "place"
    ]
    return {
        place
        for mention, place in mentions
        if not any(
            place in library.holders(other)
            and min(abs(near.start - mention.end), abs(mention.start - near.end)) <= _BESIDE
            for near, other in mentions
        )
    }


def _shows(place: str, facts: list[Fact], language: Language, library: Library) -> bool:
    within = {fact.place for fact in facts if library.holders(fact.place)[:1] == (place,)}
    return len(within) > 1 or any(
        fact.place == place
        or naming.Name("place", place)
        in naming.named(naming.claim_text(fact, language), language, library)
        for fact in facts
    )


def _owns_other(
    place: str, text: str, facts: list[Fact], language: Language, library: Library
) -> bool:
    """Tell whether a text gives a place an indicator that is shown of other places alone."""
    mentions = naming.mentions(text, language, library)
    for one in mentions:
        for other in mentions if naming.Name("place", place) in one.names else ():
            named = {name.id for name in other.names if name.kind == "indicator"}
            alike = [fact for fact in facts if fact.indicator in named]
            is_its = one.end <= other.start and text[one.end : other.start] in _OF
            if alike and is_its and not any(_is_of(fact, place, library) for fact in alike):
                return True
    return False


def _is_of(fact: Fact, place: str, library: Library) -> bool:
    return place in (fact.place, *library.holders(fact.place))


def _other_indicator(
    indicator: str, caption: Words, language: Language, library: Library
) -> Problem:
    zh, en = library.indicators[indicator].zh, library.indicators[indicator].en
    return finding(
        "caption-of-other-indicator",
        caption.where(language),
        (
            f"所列的数是{zh}，题名没有这样说",
            f"the figures are of {en}, and the caption does not name it",
        ),
        (
            "题名写明指标，用 indicators.yaml 里的名称；说的是别的指标时改正",
            "name the indicator as indicators.yaml does; correct a caption that names another",
        ),
    )


def _other_place(place: str, caption: Words, language: Language, library: Library) -> Problem:
    zh, en = library.places[place].zh, library.places[place].en
    return finding(
        "caption-of-other-place",
        caption.where(language),
        (
            f"题名说的是{zh}，所列的没有一条是它的",
            f"the caption speaks of {en}, and nothing that is shown is of it",
        ),
        (
            "写所列事实的地区；它们在一个更大的地区之内，也照样写它们自己的",
            "name the place of the facts shown, not a larger one in which it lies",
        ),
    )
