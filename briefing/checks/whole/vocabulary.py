"""词表自身没有矛盾 / The vocabulary does not contradict itself.

常数的单位要印得出，标识不与事实的相同，数值就是 `stated` 在两种文字里所说的。自己添的计数单位，
不用程序已知的单位的名称；地区要在一个已有的、更大的地区之内（`within`）；
指标只与已有的指标相比（`compare-with`）；各项核对所用的用语表都要有。

计数单位印出的名称和引文里的名称，都不含数目和万、亿：单位写作“万架”，印出来就大了一万倍。
印出的名称要是它的 `words` 之一，或以它计数的指标里的词：两千种植物不是两千株。
术语和习用语（`phrases`）本身不能是一个数量：数量写成事实；5G、500千伏变电站、一个，才是名称和习用语。

A constant has a unit that can be printed and an id that no fact has; its value is the one that its
reference states (`stated`), in both languages. A counted thing does not take the name of a unit that
is known; a place lies within a larger place that exists, and an indicator is compared with those that
exist; the lists of words that the checks go by are there.

What a counted thing is called, on the page or in a quote, holds no number and no scale: 万架 would
print 32.6万架 as ten thousand times as many. And it is printed by one of its `words`, or a word of an indicator that
is counted in it: 2,000种 of plants are not 2,000株. A term, or one of the `phrases`, is no figure by itself:
a figure is a fact, while 5G, 500千伏变电站 and 一个 are names and turns of speech.

Accepted:
    standard-rack-power: {value: "2.5", unit: kW, stated: {zh: 每个标准机架折合2.5千瓦, ...}, ...}
Refused:
    standard-rack-power: {value: "2.6", ...}                 stated 写的是2.5千瓦 / `stated` says 2.5 kW
    standard-rack-power: {value: "2.5", unit: kilo, ...}     没有这个单位 / no such unit
    rack: {zh: 架, ...} in units.yaml                        程序已知机架 / racks are known
    datong: {within: shansi, ...}                            没有这个地区 / no such place
    shanxi: {level: province, within: datong, ...}           省不在市之内 / a city holds no province
    rack: {zh: 万架, en: million racks, ...}                 万写在 value 里 / the scale belongs to the value
    species: {zh: 株, words: [species, 种], ...}             来源数的是种，不是株 / other things than the source counts
    racks: {zh: 三千二百六十万架, en: 32.6 million racks}    是数量，不是术语 / a figure, no term
"""

import re
from collections.abc import Iterator
from functools import partial

from briefing.facts import figures
from briefing.model import LANGUAGES, LEVELS, Constant, CountedThing, Indicator, Language, Place
from briefing.problems import Location, Problem, finding
from briefing.quantities import find, parse, same_value, unit
from briefing.reading.library import Library

WORDLISTS = {
    "plan": ("计划", "plan"),
    "completion": ("已", "has built"),
    "hedges": ("不", "not"),
    "advice": ("建议", "suggests"),
    "promise": ("承诺", "promises"),
    "attributions": ("据报道", "according to"),
    "sayings": ("表示", "says"),
    "opinions": ("认为", "believes"),
    "forecast": ("预计", "is projected to"),
    "conversion": ("折合", "converted"),
    "intent": ("对接", "in talks"),
    "begun": ("开工", "begun"),
    "present": ("现状", "in place"),
    "comparison": ("增长", "increase"),
    "underway": ("在建", "under construction"),
    "respectively": ("分别", "respectively"),
    "increase": ("增加", "increase"),
    "preceding": ("近", "nearly"),
    "following": ("以上", "or more"),
    "rank": ("最大", "largest"),
    "cause": ("得益于", "thanks to"),
    "change": ("增至", "risen"),
    "decline": ("下降", "declined"),
    "authority": ("官方", "official"),
    "doubts": ("待核", "unconfirmed"),
    "done": ("建成", "completed"),
    "kept": ("如期", "as planned"),
    "given": ("依托", "based on"),
    "unsettled": ("是否", "whether"),
    "press-release": ("新闻稿", "press release"),
    "summary": ("摘要", "summary"),
    "translation": ("译文", "translation"),
    "report": ("据报道", "report"),
    "yearly": ("每年", "a year"),
    "monthly": ("每月", "a month"),
    "daily": ("每天", "a day"),
    "praise": ("成功", "remarkable"),
    "ended": ("不再", "no longer"),
    "worldwide": ("全球", "the world's"),
    "nationwide": ("全国", "national"),
    "provincewide": ("全省", "provincial"),
    "citywide": ("全市", "the city's"),
    "yoy": ("同比", "year on year"),
    "mom": ("环比", "month on month"),
    "cumulative": ("累计", "cumulative"),
    "fullyear": ("全年", "whole year"),
    "spread": ("每个", "each"),
    "above": ("高于", "higher"),
    "below": ("低于", "lower"),
    "earlier": ("早于", "before"),
    "later": ("晚于", "after"),
    "floor": ("下限", "lower bound"),
    "ceiling": ("上限", "upper bound"),
    "most": ("最快", "fastest"),
    "least": ("最慢", "slowest"),
    "partly": ("基本", "basically"),
    "fully": ("完全", "fully"),
    "faster": ("加快", "faster"),
    "slower": ("放缓", "slower"),
    "agreeing": ("相符", "agrees"),
    "differing": ("不符", "disagrees"),
    "aslarge": ("大体相当", "about as large"),
    "slight": ("略", "slightly"),
    "far": ("远", "far"),
    "alike": ("口径相同", "same basis"),
    "beginning": ("年初", "early"),
    "ending": ("年底", "the end"),
    "middle": ("年中", "middle"),
    "season": ("冬季", "winter"),
    "sufficing": ("足够", "enough"),
    "since": ("以来", "since"),
    "oneof": ("之一", "one of"),
    "others": ("等", "and others"),
    "majority": ("多数", "mostly"),
    "solid": ("实心", "solid"),
    "hollow": ("空心", "hollow"),
    "ongoing": ("正在", "in full swing"),
    "weighing": ("只", "only"),
    "documents": ("来源", "the files"),
    "running": ("在运", "in operation"),
    "actual": ("实测", "measured"),
    "silent": ("无报道", "no report"),
    "reported": ("有报道", "reported"),
    "dash": ("横线", "dash"),
    "gaps": ("缺口", "gaps"),
    "showing": ("表明", "shows"),
    "exact": ("准确", "exact"),
    "nearer": ("更接近", "closer to"),
    "several": ("多例", "several"),
    "ofyear": ("当年完成", "of the year"),
    "overstated": ("过大", "too large"),
    "understated": ("过小", "too small"),
    "unsaid": ("没有说明", "not said"),
    "scarce": ("少", "few"),
    "wholes": ("占比", "share"),
    "equating": ("就是", "equals"),
    "framing": ("总规模", "covers"),
    "operation": ("在运", "in operation"),
}
"""The lists that the checks go by, each with one of its words."""
CODES = (
    "constant-differs",
    "id-twice",
    "id-unknown",
    "name-is-figure",
    "place-not-larger",
    "unit-holds-number",
    "unit-printed-other",
    "unit-unknown",
    "wordlist-missing",
)


def check(library: Library) -> Iterator[Problem]:
    """Find entries of the vocabulary that cannot mean what they say."""
    for constant_id, constant in library.constants.items():
        yield from _constant(constant_id, constant, library)
    for symbol, thing in library.units.items():
        yield from _counted(symbol, thing, library)
    yield from _figures_as_names(library)
    for place in library.places.values():
        yield from _place(place, library)
    for indicator in library.indicators.values():
        yield from _compared(indicator, library)
    yield from _wordlists(library)


def _constant(constant_id: str, constant: Constant, library: Library) -> Iterator[Problem]:
    if figures.unit_named(constant.unit, library) is None:
        yield finding(
            "unit-unknown",
            constant.where("unit"),
            (f"没有单位 {constant.unit}", f"there is no unit {constant.unit}"),
            (
                "改用已知单位，或在 vocabulary/units.yaml 中补上",
                "use a known unit, or add it to vocabulary/units.yaml",
            ),
        )
    yield from _stated(constant_id, constant, library)
    if constant_id in library.fact_paths:
        yield finding(
            "id-twice",
            constant.where(),
            (
                f"{constant_id} 也是一条事实的标识",
                f"{constant_id} is the id of a fact as well",
            ),
            ("给常数换个标识", "give the constant another id"),
        )


def _stated(constant_id: str, constant: Constant, library: Library) -> Iterator[Problem]:
    """Hold a constant against the words that state it: one quantity in each language, its own."""
    figure = figures.printed(constant_id, library)
    for language in LANGUAGES if figure else ():
        found = find(constant.stated[language], language, counts=figures.counted(library))
        if not (len(found) == 1 and figure and same_value(found[0].quantity, figure.quantity)):
            yield finding(
                "constant-differs",
                constant.stated.where(language),
                (
                    f"这里说的不是 {constant.value} {constant.unit}",
                    f"this does not state {constant.value} {constant.unit}",
                ),
                (
                    "查对出处，改正 value、unit 或 stated；stated 只写这一个数量",
                    "look it up, and mend value, unit or stated, which states this quantity alone",
                ),
            )


def _counted(symbol: str, thing: CountedThing, library: Library) -> Iterator[Problem]:
    is_known = unit(symbol) is not None
    if is_known:
        yield finding(
            "id-twice",
            thing.where(),
            (f"{symbol} 是程序已知的单位", f"{symbol} is a unit that is known"),
            ("删去这一条，或换个名称", "remove the entry, or give it another name"),
        )
    yield from _numbered(thing)
    if not is_known:
        yield from _printed(symbol, thing, library)


_NUMBER = re.compile(
    r"\d|[〇零一二两俩三四五六七八九十百千万亿廿卅几数半双倍壹贰叁肆伍陆柒捌玖拾佰仟萬億%％‰]"
    r"|\b(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|\w+teen|twenty|thirty|forty"
    r"|fifty|sixty|seventy|eighty|ninety|(?:hundred|thousand|[mbtr]+illion|dozen|score|pair|couple)s?"
    r"|half|halves|double|times|percent|per cent)\b",
    re.IGNORECASE,
)


def _numbered(thing: CountedThing) -> Iterator[Problem]:
    """Find names of a counted thing that would multiply the number before them."""
    en = (thing.en,) if isinstance(thing.en, str) else (thing.en.one, thing.en.other)
    for field, names in (("zh", (thing.zh,)), ("en", en), ("words", thing.words)):
        for name in names:
            if found := _NUMBER.search(name):
                yield finding(
                    "unit-holds-number",
                    thing.where(field),
                    (
                        f"单位“{name}”里有数目“{found[0]}”",
                        f"the unit {name!r} holds a number, {found[0]!r}",
                    ),
                    (
                        "单位只写名称，数目和万、亿写在事实的 value 里",
                        "give the name alone; numbers and scales belong to the value of the fact",
                    ),
                )


def _printed(symbol: str, thing: CountedThing, library: Library) -> Iterator[Problem]:
    """Find a counted thing that is printed by another name than sources and indicators give it."""
    measured = [entry for entry in library.indicators.values() if entry.unit == symbol]
    known = "\n".join((*thing.words, *(f"{one.zh}\n{one.en}" for one in measured))).casefold()
    en = (thing.en,) if isinstance(thing.en, str) else (thing.en.one, thing.en.other)
    for field, names in (("zh", (thing.zh,)), ("en", en)):
        for name in names:
            if name.casefold() not in known:
                yield finding(
                    "unit-printed-other",
                    thing.where(field),
                    (
                        f"印作“{name}”，words 和指标都没有这个词",
                        f"it is printed as {name!r}, a word that neither `words` nor an indicator has",
                    ),
                    (
                        "改用来源里的词；确是同一种东西的，列入 words",
                        "print a word of the sources; where it is the same thing, add it to `words`",
                    ),
                )
                break


def _figures_as_names(library: Library) -> Iterator[Problem]:
    """Find terms and phrases that would let a figure be typed by hand."""
    phrases = library.wordlists.get("phrases")
    for language in LANGUAGES:
        named = [(term[language], partial(term.where, language)) for term in library.terms.values()]
        for phrase in getattr(phrases, language, ()):
            assert phrases is not None
            named.append((phrase, partial(phrases.where, language)))
        for name, where in named:
            if _is_figure(name, language, library):
                yield finding(
                    "name-is-figure",
                    where(),
                    (f"“{name}”是一个数量，不是名称", f"{name!r} is a figure, no name"),
                    (
                        "删去它；数量写成事实，再引用 [[标识]]",
                        "remove it; make the figure a fact and write [[id]]",
                    ),
                )


def _is_figure(name: str, language: Language, library: Library) -> bool:
    """Tell whether a text is one quantity or date from end to end; 一个 and "one" are words."""
    counts = figures.counted(library)
    alone = parse(name, counts=counts)
    if alone is not None:
        return alone.written not in ("一", "one")
    found = find(name, language, counts=counts, also=("date",))
    return len(found) == 1 and found[0].text.strip() == name.strip()


def _place(place: Place, library: Library) -> Iterator[Problem]:
    """Hold a place against the one that it lies in."""
    if place.within is None:
        return
    holder = library.places.get(place.within)
    if holder is None:
        yield finding(
            "id-unknown",
            place.where("within"),
            (f"没有地区 {place.within}", f"there is no place {place.within}"),
            ("检查拼写，或补上这个地区", "check the spelling, or add the place"),
        )
    elif LEVELS.index(holder.level) <= LEVELS.index(place.level):
        yield finding(
            "place-not-larger",
            place.where("within"),
            (
                f"{place.within} 的 level 不高于它所含的这个地区（{place.level}）",
                f"{place.within} is no larger by its level than what lies in it ({place.level})",
            ),
            (
                "within 写上一级：site、county、city、province、country 依次升高",
                "name a place of a higher level: site, county, city, province, country",
            ),
        )


def _compared(indicator: Indicator, library: Library) -> Iterator[Problem]:
    for other in indicator.compare_with:
        if other not in library.indicators:
            yield finding(
                "id-unknown",
                indicator.where("compare-with"),
                (f"没有指标 {other}", f"there is no indicator {other}"),
                ("检查拼写，或补上这个指标", "check the spelling, or add the indicator"),
            )


def _wordlists(library: Library) -> Iterator[Problem]:
    for name, (zh, en) in WORDLISTS.items():
        if name not in library.wordlists:
            yield finding(
                "wordlist-missing",
                Location(f"{library.root}/vocabulary/wordlists.yaml"),
                (f"没有用语表 {name}", f"there is no list of words {name}"),
                (
                    f"补上 {name}: {{zh: [{zh}, …], en: [{en}, …]}}",
                    f"add {name}: {{zh: [{zh}, ...], en: [{en}, ...]}}",
                ),
            )
