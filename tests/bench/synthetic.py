"""Content at any scale: invented cities whose figures, sources and briefings pass every check.

Each city has one article for each year, Chinese and English in turn, and ten figures in each article,
with a quote for the figure and one for its time. The same scale and seed give the same bytes.
"""

import hashlib
import random
import shutil
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

WORDLISTS = Path(__file__).parents[1] / "demo" / "content" / "vocabulary" / "wordlists.yaml"
FIRST_YEAR = 2010
MOST_COLUMNS = 4
"""Years side by side in a table on paper."""

Files = dict[str, str]
"""The text of each file, by its path in the content folder."""


@dataclass(frozen=True, slots=True)
class Scale:
    """How much content: figures = cities x years x 10, sources = cities x years."""

    cities: int
    years: int = 6
    together: int = 1
    """Cities in one briefing."""
    told: int | None = None
    """Cities that briefings tell of; all, if not given."""
    background: int = 6
    """Paragraphs without a figure in each article."""
    seed: int = 1

    @property
    def briefings(self) -> list[range]:
        """The cities of each briefing."""
        told = self.cities if self.told is None else self.told
        firsts = range(0, told, self.together)
        return [range(first, min(first + self.together, told)) for first in firsts]


@dataclass(frozen=True, slots=True)
class Indicator:
    """What the figures measure, and how articles print them."""

    id: str
    zh: str
    en: str
    unit: str
    zh_unit: str
    en_unit: str
    first: int
    measure: str = "level"


INDICATORS = (
    Indicator("racks", "标准机架", "standard racks", "rack", "架", " racks", 20_000),
    Indicator("servers", "服务器", "servers", "server", "台", " servers", 150_000),
    Indicator("computing", "算力", "computing power", "P", " P", " P", 3_000),
    Indicator("capacity", "IT容量", "IT capacity", "MW", "兆瓦", " MW", 50),
    Indicator("revenue", "收入", "revenue", "CNY", "万元", " million yuan", 2_000),
    Indicator("green", "绿电占比", "share of green power", "%", "%", "%", 20, "share"),
    Indicator("firms", "落户企业", "firms settled", "firm", "家", " firms", 40),
    Indicator("land", "园区用地", "land of the park", "mu", "亩", " mu", 900),
    Indicator("staff", "从业人员", "staff", "person", "人", " people", 1_200),
    Indicator("cable", "光缆长度", "length of cable", "km", "公里", " km", 700),
)

_FIRST = (
    "青qing 云yun 星xing 松song 石shi 林lin 金jin 梅mei 兰lan 竹zhu 荷he 枫feng 柏bai 桐tong 榆yu"
)
_SECOND = (
    "河he 山shan 湖hu 川chuan 州zhou 泉quan 溪xi 岭ling 岩yan 港gang 桥qiao 塘tang 渡du 坪ping "
    "垣yuan 滩tan 寨zhai 谷gu 田tian 阳yang"
)
NAMES = [
    (first[0] + second[0], first[1:].title() + second[1:])
    for second in _SECOND.split()
    for first in _FIRST.split()
]
"""Three hundred cities; none of the names is part of another."""

_BACKGROUND = {
    "zh": (
        "园区的道路两旁种着梧桐，机房的外墙刷成浅灰色，走廊里听得见风扇的声音。",
        "值班的人说，夜里的温度比白天平稳，巡查的路线也比从前短。",
        "附近的居民把旧厂房改成了食堂和书店，周末常有学生来参观。",
        "管理部门把办事的窗口搬到园区里，企业不必再往城里跑。",
    ),
    "en": (
        "Plane trees line the roads of the park, and the halls are painted in a light grey.",
        "The people on duty say that nights are calmer than days and the rounds shorter.",
        "Neighbours have turned the old works into a canteen and a bookshop for visitors.",
        "The administration has moved its counters into the park to save the firms a journey.",
    ),
}


def write(folder: Path, scale: Scale, *, changed: str = "") -> list[str]:
    """Make a content folder of a scale; return the files that were not yet so.

    The fact of the id `changed` gets another value, in its article as well. Files that are as they
    should be are not touched; those that are not of this scale are removed.
    """
    files = dict(content(scale, changed))
    written = []
    for name, text in files.items():
        path = folder / name
        if not path.is_file() or path.read_text("utf-8") != text:
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(text, "utf-8", newline="\n")
            written.append(name)
    for path in [p for p in folder.rglob("*") if p.is_file()]:
        if path.relative_to(folder).as_posix() not in files:
            path.unlink()
    for parent in ("briefings", "sources"):
        for path in (folder / parent).iterdir():
            if not any(path.iterdir()):
                shutil.rmtree(path)
    return written


def fact_id(scale: Scale, city: int = 0) -> str:
    """Return the id of one fact of a city, of its last year."""
    return _fact(city, INDICATORS[0], FIRST_YEAR + scale.years - 1)


def content(scale: Scale, changed: str = "") -> Iterator[tuple[str, str]]:
    """Yield every file of the content: its path and its text."""
    yield from _vocabulary(scale)
    for city in range(scale.cities):
        facts = []
        for year in _years(scale):
            article, entries = _article(scale, city, year, changed)
            folder = f"sources/{_slug(city)}-{year}"
            yield f"{folder}/article.txt", article
            yield f"{folder}/source.yaml", _card_of_source(city, year, article)
            facts.append(entries)
        yield f"facts/{_slug(city)}.yaml", "".join(facts)
    for cities in scale.briefings:
        folder = f"briefings/{_slug(cities[0])}"
        yield f"{folder}/briefing.yaml", _card(scale, cities)
        for language in ("zh", "en"):
            yield f"{folder}/body.{language}.md", _body(scale, cities, language)


def _years(scale: Scale) -> range:
    return range(FIRST_YEAR, FIRST_YEAR + scale.years)


def _slug(city: int) -> str:
    return NAMES[city][1].lower()


def _fact(city: int, indicator: Indicator, year: int) -> str:
    return f"{_slug(city)}-{indicator.id}-{year}"


def _vocabulary(scale: Scale) -> Iterator[tuple[str, str]]:
    places = "".join(
        f"{en.lower()}: {{zh: {zh}市, en: {en}, level: city}}\n" for zh, en in NAMES[: scale.cities]
    )
    indicators = "".join(
        f'{one.id}: {{zh: {one.zh}, en: {one.en}, unit: "{one.unit}"}}\n' for one in INDICATORS
    )
    yield "vocabulary/places.yaml", places
    yield "vocabulary/indicators.yaml", indicators
    firm = "firm: {zh: 家, en: {one: firm, other: firms}, words: [firm, firms, 家]}\n"
    yield "vocabulary/units.yaml", firm
    yield "vocabulary/wordlists.yaml", WORDLISTS.read_text("utf-8")
    for kind in ("actors", "terms", "constants"):
        yield f"vocabulary/{kind}.yaml", "{}\n"


def _value(scale: Scale, city: int, indicator: Indicator, year: int, changed: str) -> int:
    chance = random.Random(f"{scale.seed} {city} {indicator.id}")
    value = indicator.first * chance.uniform(1, 2)
    growth = 1.01 if indicator.measure == "share" else 1.12
    for _ in range(FIRST_YEAR, year):
        value *= growth * chance.uniform(1, 1.05)
    return round(value) + (_fact(city, indicator, year) == changed)


def _language(year: int) -> str:
    return "en" if year % 2 else "zh"


def _article(scale: Scale, city: int, year: int, changed: str) -> tuple[str, str]:
    """Return the article of a city and year, and the facts that rest on it as YAML."""
    zh, en = NAMES[city]
    language = _language(year)
    told, entries = [], []
    for one in INDICATORS:
        number = _value(scale, city, one, year, changed)
        if language == "zh":
            value, time = f"{number}{one.zh_unit}", f"{year}年底"
            quote = f"{one.zh}为{value}"
        else:
            value, time = f"{number:,}{one.en_unit}", f"at the end of {year}"
            quote = f"{one.en} stood at {value}"
        told.append(quote)
        entries.append(
            f"{_fact(city, one, year)}:\n  place: {_slug(city)}\n  indicator: {one.id}\n"
            + (f"  measure: {one.measure}\n" if one.measure != "level" else "")
            + f'  value: "{value}"\n  as-of: {year}\n  status: achieved\n'
            f"  claim:\n    zh: {zh}市{one.zh}为{{value}}\n"
            f"    en: In {en} the {one.en} stood at {{value}}\n"
            f'  source: {_slug(city)}-{year}\n  quote: "{quote}"\n  time-quote: {time}\n'
        )
    texts = _BACKGROUND[language]
    background = [
        ("" if language == "zh" else " ").join(texts[(n + k) % len(texts)] for k in range(3))
        for n in range(scale.background)
    ]
    if language == "zh":
        head = f"{zh}市统计摘要\n{year + 1}年3月2日　{zh}日报"
        body = f"以下是{zh}市{time}的情况。" + "。".join(told) + "。"
    else:
        head = f"{en}: a summary of statistics\nDaily of {en}, 2 March {year + 1}"
        body = f"This is how {en} stood {time}. " + " ".join(f"The {t}." for t in told)
    return "\n".join([head, body, *background]) + "\n", "".join(entries)


def _card_of_source(city: int, year: int, article: str) -> str:
    zh, en = NAMES[city]
    titles = {"zh": f"{zh}市统计摘要", "en": f"{en}: a summary of statistics"}
    language = _language(year)
    place = f"{zh}市统计摘要" if language == "zh" else f"{en}: a summary"
    time = f"{year}年底" if language == "zh" else f"at the end of {year}"
    publisher = f"{zh}日报" if language == "zh" else f"Daily of {en}"
    return (
        f'type: article-newspaper\nlanguage: {language}\ntitle: "{titles[language]}"\n'
        f'title-translated:\n  zh: "{titles["zh"]}"\n  en: "{titles["en"]}"\n'
        f"label:\n  zh: {zh}日报，{year + 1}\n  en: Daily of {en}, {year + 1}\n"
        f"publisher: {publisher}\nissued: {year + 1}-03-02\nunknown: [authors, accessed, url]\n"
        f"quality: original\nvoice: news\nrights: excerpt\n"
        f"sha256: {hashlib.sha256(article.encode()).hexdigest()}\n"
        f'about:\n  place: {{value: {_slug(city)}, quote: "{place}"}}\n'
        f"  period: {{value: {year}, quote: {time}}}\n"
    )


def _card(scale: Scale, cities: range) -> str:
    zh, en = NAMES[cities[0]]
    years = _years(scale)
    shown = years[-MOST_COLUMNS:]
    whole = f"{zh}市" if len(cities) == 1 else f"{zh}等市"
    whole_en = en if len(cities) == 1 else f"{en} and others"
    lines = [
        f"title: {{zh: {whole}的算力, en: Computing in {whole_en}}}",
        f"date: {years[-1] + 1}-11-22",
        "audience: {zh: 决策人员, en: Officials}",
        "key-figures:",
        *(f"  - {_fact(cities[0], one, years[-1])}" for one in INDICATORS[:4]),
        "tables:",
    ]
    for city in cities:
        zh, en = NAMES[city]
        heads = [f'"{{{_fact(city, INDICATORS[0], year)}|when}}"' for year in shown]
        for year in years:
            of_year = ", ".join(_fact(city, one, year) for one in INDICATORS)
            head = f"{{{_fact(city, INDICATORS[0], year)}|when}}"
            lines += [
                f"  {_slug(city)}-{year}:",
                "    kind: list",
                f'    caption: {{zh: "{zh}市，{head}", en: "{en}, {head}"}}',
                f"    facts: [{of_year}]",
                "    columns: [indicator, value, time, status, source]",
            ]
        lines += [
            f"  {_slug(city)}-years:",
            "    kind: grid",
            f"    caption: {{zh: {zh}市历年情况, en: The years of {en}}}",
            f"    columns: [{', '.join(f'{{zh: {head}, en: {head}}}' for head in heads)}]",
            "    rows:",
        ]
        for one in INDICATORS:
            cells = ", ".join(_fact(city, one, year) for year in shown)
            lines += [f"      - label: {{zh: {one.zh}, en: {one.en}}}", f"        cells: [{cells}]"]
    lines.append("charts:")
    for city in cities:
        zh, en = NAMES[city]
        for one, kind in zip(INDICATORS[:2], ("line", "bar"), strict=True):
            lines += [
                f"  {_slug(city)}-{one.id}:",
                f"    kind: {kind}",
                f"    caption: {{zh: {zh}市的{one.zh}, en: The {one.en} of {en}}}",
                "    query:",
                f"      indicator: {one.id}",
                f"      places: [{_slug(city)}]",
                f"      periods: [{', '.join(map(str, years))}]",
            ]
    return "\n".join(lines) + "\n"


def _body(scale: Scale, cities: range, language: str) -> str:
    return "\n\n".join(block for city in cities for block in _section(scale, city, language)) + "\n"


def _section(scale: Scale, city: int, language: str) -> Iterator[str]:
    zh, en = NAMES[city]
    racks, servers = (f"{_slug(city)}-{one.id}" for one in INDICATORS[:2])
    latest = f"{racks}-{_years(scale)[-1]}"
    yield f"## {zh}市" if language == "zh" else f"## {en}"
    for year in _years(scale):
        ids = {one: _fact(city, one, year) for one in INDICATORS[:5]}
        when = f"[[{racks}-{year}|when]]"
        if language == "zh":
            told = "，".join(f"{one.zh}为[[{name}]]" for one, name in ids.items())
            yield f"到{when}年底，{zh}市{told}。"
        else:
            told = ", ".join(f"the {one.en} at [[{name}]]" for one, name in ids.items())
            yield f"At the end of {when}, {en} stood as follows: {told}."
        yield f"[[table:{_slug(city)}-{year}]]"
    judged = {
        "zh": f"{zh}市的标准机架[[{latest}|cite]]只有数量，没有说明用了多少。",
        "en": f"Of the standard racks of {en}[[{latest}|cite]] the number is known, not their use.",
    }
    yield f"> [!JUDGEMENT]\n> {judged[language]}"
    yield f"[[chart:{racks}]]"
    yield f"[[table:{_slug(city)}-years]]"
    yield f"[[chart:{servers}]]"
