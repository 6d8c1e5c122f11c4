"""What content is made of: sources, vocabulary, facts, briefings. Frozen pydantic models.

The JSON Schemas in `docs/schema/` come from here, so each field says what it means, with an
example; editors show that while staff type.
"""

import re
from collections.abc import Callable
from datetime import date
from typing import Annotated, Any, Literal, get_args

from pydantic import AfterValidator, BaseModel, ConfigDict, Field, PrivateAttr, StringConstraints

from briefing.problems import Location

Language = Literal["zh", "en"]
Edition = Literal["zh", "en", "bilingual"]
LANGUAGES: tuple[Language, Language] = ("zh", "en")
EDITIONS: tuple[Edition, ...] = ("zh", "en", "bilingual")
Layout = Literal["brief", "gongwen"]
"""How a briefing looks on paper: modern, or on the grid of an official document (GB/T 9704)."""

ID_PATTERN = r"^[a-z0-9]+(-[a-z0-9]+)*$"
Id = Annotated[str, StringConstraints(pattern=ID_PATTERN, max_length=64)]
Text = Annotated[str, StringConstraints(min_length=1, max_length=4000)]
Line = Annotated[str, StringConstraints(min_length=1, max_length=1000, pattern=r"^[^\n]*$")]
# ASCII digits alone: pydantic's \d would also take those of other scripts.
_MONTH, _DATE = "(0[1-9]|1[0-2])", "(0[1-9]|[12][0-9]|3[01])"
_TIME = f"[0-9]{{4}}(-{_MONTH}(-{_DATE})?)?"
TIME_PATTERN = f"^{_TIME}(/{_TIME})?$"
DAY_PATTERN = f"^[0-9]{{4}}-{_MONTH}-{_DATE}$"


def _on_the_calendar(time: str) -> str:
    days = time.split("/")
    for day in days:
        date.fromisoformat(f"{day}-01-01"[:10] if len(day) == 4 else f"{day}-01"[:10])
    if days[0][: len(days[-1])] > days[-1]:
        raise ValueError("a span ends before it begins")
    return time


Time = Annotated[str, StringConstraints(pattern=TIME_PATTERN), AfterValidator(_on_the_calendar)]
Day = Annotated[str, StringConstraints(pattern=DAY_PATTERN), AfterValidator(_on_the_calendar)]
NUMBER_PATTERN = r"^-?[0-9]+(\.[0-9]+)?$"
YEARS_PATTERN = r"^[0-9]{1,2}(\.[0-9]{1,2})?$"
SHA256_PATTERN = r"^[0-9a-f]{64}$"
URL_PATTERN = r"^https?://[^\s]+$"
Number = Annotated[str, StringConstraints(pattern=NUMBER_PATTERN, max_length=40)]
Years = Annotated[str, StringConstraints(pattern=YEARS_PATTERN)]
Sha256 = Annotated[str, StringConstraints(pattern=SHA256_PATTERN)]

Qualifier = Literal["", "over", "about", "nearly", "under", "at_least", "at_most"]
Kind = Literal["figure", "statement", "event"]
Level = Literal["site", "county", "city", "province", "country"]
LEVELS: tuple[Level, ...] = get_args(Level)
"""From the smallest to the largest: a place lies within one of a higher level."""
Measure = Literal["level", "growth", "share", "multiple"]
Status = Literal[
    "target",
    "planned",
    "announced",
    "under-construction",
    "forecast",
    "achieved",
    "operating",
    "recommended",
    "pledged",
    "assessed",
    "reported",
]
RESULTS: frozenset[str] = frozenset({"achieved", "operating"})
"""The statuses of a figure or an event that has come about."""
STATEMENT_STATUSES: frozenset[str] = frozenset({"recommended", "pledged", "assessed", "reported"})
Standing = Literal["arithmetic", "to-confirm"]


def _hyphenated(name: str) -> str:
    return name.replace("_", "-")


class Model(BaseModel):
    """A frozen value read from a file, which knows where each of its fields stands."""

    model_config = ConfigDict(
        frozen=True, extra="forbid", alias_generator=_hyphenated, populate_by_name=False
    )
    _locate: Callable[[tuple[str | int, ...]], Location] | None = PrivateAttr(default=None)

    def where(self, *path: str | int) -> Location:
        """Return the place of the field at `path`, or of its nearest parent."""
        return self._locate(path) if self._locate else Location("")


class Words(Model):
    """One text in both languages."""

    zh: Text = Field(description="中文 / the Chinese text", examples=["大同市"])
    en: Text = Field(description="英文 / the English text", examples=["Datong"])

    def __getitem__(self, language: Language) -> str:
        """Return the text in one language."""
        return self.zh if language == "zh" else self.en


class Inference(Model):
    """Something that a card concludes, with its ground."""

    value: Line = Field(examples=["2023-01"])
    because: Words


class Anchored(Model):
    """A place that a source is about, with the words that say so."""

    value: Line = Field(description="a place id", examples=["datong"])
    quote: Line = Field(description="verbatim words of the source that say so")


class AnchoredTime(Anchored):
    """A period that a source is about, with the words that say so."""

    value: Time = Field(examples=["2025-08"])


class About(Model):
    """What a whole source is about; its facts inherit it."""

    place: Anchored | None = None
    period: AnchoredTime | None = None


CardField = Literal["title", "authors", "publisher", "issued", "accessed", "url"]
CARD_FIELDS: tuple[CardField, ...] = (
    "title",
    "authors",
    "publisher",
    "issued",
    "accessed",
    "url",
)


class Source(Model):
    """来源 / A source: the card of an article that is kept as received beside it."""

    type: Literal["article-newspaper", "webpage", "press-release", "report"] = Field(
        description="CSL item type"
    )
    language: Language = Field(description="语言 / the language of the file")
    title: Line | None = Field(default=None, description="as printed")
    title_translated: Words | None = Field(default=None, description="ours, for the reader")
    label: Words = Field(
        description="short name for notes", examples=[{"zh": "中国日报网", "en": "CD"}]
    )
    authors: tuple[Line, ...] = ()
    publisher: Line | None = None
    issued: Time | None = Field(default=None, examples=["2021-03-12"])
    accessed: Day | None = None
    url: Annotated[str, StringConstraints(pattern=URL_PATTERN, max_length=2000)] | None = None
    unknown: tuple[CardField, ...] = Field(
        default=(), description="fields of the card that nobody could fill; said on the page"
    )
    inferred: dict[CardField, Inference] = Field(default_factory=dict)
    quality: Literal["original", "translation", "machine-translation", "summary", "unknown"]
    quality_note: Words | None = None
    voice: Literal["news", "press-release", "summary", "report"]
    rights: Literal["excerpt", "full"]
    sha256: Sha256 = Field(description="of article.txt, checked at every build")
    about: About = About()
    note: Words | None = None


class Place(Model):
    """地区 / A place."""

    zh: Line
    en: Line
    level: Level
    within: Id | None = Field(default=None, description="the place that holds it")
    names: dict[Language, tuple[Line, ...]] = Field(
        default_factory=dict, description="forms that count as naming the place"
    )


class Formula(Model):
    """How a derived figure comes from facts and constants; exactly one operation.

    Of an indicator: how its figures come from those of other indicators and from constants.
    """

    ratio: tuple[Id, Id] | None = None
    share: tuple[Id, Id] | None = None
    growth: tuple[Id, Id] | None = None
    sum: tuple[Id, ...] | None = Field(default=None, min_length=2, max_length=50)
    difference: tuple[Id, Id] | None = None
    product: tuple[Id, Id] | None = None
    compound: tuple[Id, Id, Years] | None = Field(
        default=None, description="base, yearly rate, number of years"
    )

    def operations(self) -> list[tuple[str, tuple[str, ...]]]:
        """Return the operations that are given, with their operands."""
        return [
            (name, tuple(operands))
            for name in type(self).model_fields
            if (operands := getattr(self, name)) is not None
        ]

    def inputs(self) -> list[str]:
        """Return the ids of the facts and constants that the formula rests on."""
        return [
            operand
            for name, operands in self.operations()
            for operand in (operands[:2] if name == "compound" else operands)
        ]


class Part(Words):
    """One part of what an indicator measures, with the words of sources for it."""

    names: dict[Language, tuple[Line, ...]] = Field(
        default_factory=dict,
        description="来源中指这一部分的其他写法 / further forms by which sources name the part",
        examples=[{"en": ["first"]}],
    )


class Indicator(Model):
    """指标 / What a figure measures."""

    zh: Line
    en: Line
    unit: Line = Field(examples=["rack", "CNY", "%"])
    names: dict[Language, tuple[Line, ...]] = Field(default_factory=dict)
    compare_with: tuple[Id, ...] = Field(
        default=(),
        description="读者会拿来相比的其他指标；同一简报用到两者时，由 discrepancies.yaml 交代"
        " / other indicators that readers would set beside this one",
        examples=[["design-racks"]],
    )
    parts: dict[Id, Part] = Field(default_factory=dict)
    formula: Formula | None = Field(
        default=None,
        description="由哪些指标或常数算出 / how it is computed from indicators and constants",
        examples=[{"ratio": ["servers-operating", "standard-racks"]}],
    )
    note: Words | None = None


class Plural(Model):
    """An English noun in singular and plural."""

    one: Line
    other: Line


class CountedThing(Model):
    """单位 / A counted thing that has no dimension: printed after the number, read in a quote."""

    zh: str = Field(examples=["个"])
    en: str | Plural = Field(default="", examples=["", {"one": "project", "other": "projects"}])
    words: tuple[Line, ...] = Field(description="unit words of a quote that stand for it")


class Actor(Model):
    """主体 / A person, company or authority."""

    zh: Line
    en: Line
    role: Words | None = None
    names: dict[Language, tuple[Line, ...]] = Field(
        default_factory=dict, description="forms that count as naming the actor"
    )
    basis: Words = Field(description="on what the Chinese and English names rest")


class Term(Model):
    """术语 / A fixed name or a glossary entry."""

    zh: Line
    en: Line
    checked: Literal["true"] | None = Field(
        default=None,
        description="两种文字须同用此名 / where one language uses it, so does the other",
    )
    names: dict[Language, tuple[Line, ...]] = Field(
        default_factory=dict, description="forms that count as the term"
    )
    note: Words | None = None

    def __getitem__(self, language: Language) -> str:
        """Return the name in one language."""
        return self.zh if language == "zh" else self.en


class Wordlist(Model):
    """Words of each language that mark a plan, a result and the like."""

    zh: tuple[Line, ...] = Field(min_length=1)
    en: tuple[Line, ...] = Field(min_length=1)


class Constant(Model):
    """A figure of a standard, that arithmetic may use; printed with its reference."""

    value: Number
    unit: Line
    zh: Line
    en: Line
    stated: Words = Field(
        description="出处所说的数值和单位，用各自文字写出（不是引文），须与 value 和 unit 一致"
        " / what the reference states, in words of each language (no quotation)",
        examples=[{"zh": "每个标准机架折合2.5千瓦", "en": "2.5 kW for each standard rack"}],
    )
    reference: Words
    note: Words | None = None


class Rule(Model):
    """合理性规则 / What figures that belong together cannot plausibly exceed."""

    kind: Literal["bounds", "ratio", "within", "total", "rate"] = Field(
        description="bounds 上下限 | ratio 两指标之比 | within 局部不大于整体 | total 分项之和 | rate 汇率"
    )
    indicators: tuple[Id, ...] = Field(
        default=(), description="bounds, within: none means all; ratio: the first over the second"
    )
    measure: Measure = "level"
    part: Id | None = Field(default=None, description="total: the part that is the total, if any")
    parts: tuple[Id, ...] = Field(default=(), description="total: the parts that add up")
    per: Id | None = Field(
        default=None, description="ratio: a constant that the second indicator is multiplied by"
    )
    currencies: tuple[Line, ...] = Field(
        default=(), description="rate: how many of the first for one of the second"
    )
    min: Number | None = None
    max: Number | None = None
    tolerance: Number = Field(default="0", description="within, total: per cent of the whole")
    because: Words = Field(description="on what the rule rests; printed with a suspicion")


class Reading(Model):
    """编者读数 / How the editors read a doubtful figure, and on what ground."""

    value: Line | None = None
    unit: Line | None = None
    status: Status | None = None
    standing: Standing
    because: Words


class Review(Model):
    """复核 / Who confirmed a fact, when, and the digest of what they saw."""

    by: Line
    on: Day
    stamp: Line


class Fact(Model):
    """事实 / One checked statement: a figure, a statement or an event, with its quote."""

    kind: Kind = Field(default="figure", description="figure 数字 | statement 说法 | event 事件")
    place: Id = Field(description="地区，见 vocabulary/places.yaml", examples=["datong"])
    indicator: Id | None = Field(default=None, description="指标，见 vocabulary/indicators.yaml")
    part: Id | None = None
    measure: Measure = "level"
    base: Time | None = Field(default=None, description="what a multiple or growth compares with")
    value: Line | None = Field(
        default=None,
        description="照来源原样填写 / as the source prints it",
        examples=["32.6 million", "32.6万", "2,000 acres"],
    )
    unit: Line | None = Field(default=None, description="unit of a derived figure")
    qualifier: Qualifier = Field(
        default="",
        description="over 超过 | about 约 | nearly 近 ...；推算的数字不写 / not of a derived figure",
    )
    as_of: Time | None = Field(default=None, examples=["2025-08"])
    during: Time | None = None
    by: Time | None = None
    since: Time | None = None
    reported: Literal["true"] | None = Field(
        default=None, description="true where the source gives no time"
    )
    status: Status
    said_by: Id | None = None
    claim: Words = Field(description="整句，含 {value}，句末不加句号")
    source: Id | None = None
    quote: Line | None = Field(default=None, description="逐字引文，在来源文件中恰好出现一次")
    figure: Line | None = Field(default=None, description="引文里属于本事实的那个数字")
    place_quote: Line | None = Field(
        default=None,
        description="引文没有写明地区时，来源中写明地区的另一处 / other words of the source that name the place",
    )
    time_quote: Line | None = Field(
        default=None,
        description="引文没有写明时间时，来源中写明时间的另一处 / other words of the source that give the time",
        examples=["at the end of 2024"],
    )
    reading: Reading | None = None
    accepted: Words | None = Field(
        default=None, description="为何不合常理的数字照印 / why a figure stands that breaks a rule"
    )
    note: Words | None = Field(default=None, description="what the figure does not say")
    converts: Id | None = Field(default=None, description="the fact that gives the same sum")
    formula: Formula | None = None
    digits: Annotated[str, StringConstraints(pattern=r"^[1-9]$")] | None = None
    review_by: Day | None = Field(
        default=None, description="到哪一天须重新核对 / the day by which to look at it again"
    )
    reviewed: tuple[Review, ...] = ()

    def __hash__(self) -> int:
        """Return the hash of the Chinese claim, which hardly two facts share."""
        return hash(self.claim.zh)

    def time(self) -> tuple[str, str] | None:
        """Return the kind of time (`as-of`, `during`, `by`, `since`) and the time."""
        for name in ("as_of", "during", "by", "since"):
            if (value := getattr(self, name)) is not None:
                return _hyphenated(name), value
        return None

    @property
    def printed_status(self) -> Status:
        """Return the status, as the editors read it; what is to be confirmed changes nothing."""
        reading = self.reading
        adopted = reading is not None and reading.standing == "arithmetic"
        return reading.status if reading and adopted and reading.status else self.status

    @property
    def status_word(self) -> str:
        """Return what a page calls the status; what no source says is called our calculation.

        What is computed from a target is itself no target: nobody set it.
        """
        if self.formula is not None:
            return "calculated" if self.is_result else f"from-{self.printed_status}"
        took_place = self.kind == "event" and self.printed_status == "achieved"
        return "took-place" if took_place else self.printed_status

    @property
    def is_result(self) -> bool:
        """Tell whether the fact has come about; what somebody says is told as said."""
        return self.printed_status in RESULTS | STATEMENT_STATUSES

    @property
    def is_to_confirm(self) -> bool:
        """Tell whether the figure waits for an outside source."""
        return self.reading is not None and self.reading.standing == "to-confirm"


class Discrepancy(Model):
    """口径差异 / Figures that differ or invite a false comparison, and what we print."""

    facts: tuple[Id, ...] = Field(min_length=2)
    printed: Line = Field(description="a fact id, or both")
    title: Words
    because: Words


class Waiver(Model):
    """A passage whose quantity is not curated, with the reason."""

    source: Id
    quote: Line
    kind: Literal["furniture", "name", "undecipherable", "repeated"]
    because: Words


Column = Literal["place", "indicator", "claim", "value", "time", "status", "source"]


class Row(Model):
    """A row of a grid table."""

    label: Words
    cells: tuple[str | Words, ...]


class Table(Model):
    """表 / A table of facts: a list (one fact a row) or a grid (labelled rows and columns)."""

    kind: Literal["list", "grid"]
    caption: Words
    note: Words | None = None
    facts: tuple[Id, ...] = ()
    columns: tuple[Column | Words, ...] = Field(min_length=1)
    rows: tuple[Row, ...] = ()

    def fact_ids(self) -> list[str]:
        """Return the ids of the facts that stand in the table."""
        cells = [cell for row in self.rows for cell in row.cells]
        return [*self.facts, *(cell for cell in cells if isinstance(cell, str) and cell)]

    def words(self) -> list[Words]:
        """Return the words that stand in the table: heads, labels, cells without a fact."""
        cells = [cell for row in self.rows for cell in (row.label, *row.cells)]
        return [cell for cell in (*self.columns, *cells) if isinstance(cell, Words)]


class Query(Model):
    """取数 / The figures of an indicator, one for each place, part and period."""

    indicator: Id
    measure: Measure = "level"
    places: tuple[Id, ...] = Field(min_length=1, examples=[["datong", "shaoguan"]])
    parts: tuple[Id, ...] = Field(default=(), description="none means the whole")
    periods: tuple[Time, ...] = Field(min_length=1, examples=[["2022", "2025"]])


class Chart(Model):
    """图 / A chart of facts, which are listed or found by a query."""

    kind: Literal["bar", "line", "timeline", "share", "slope"] = Field(
        description="bar 数量 | line 随时间变化 | timeline 计划与结果 | share 占整体多少 | slope 前后两时"
    )
    caption: Words
    note: Words | None = None
    facts: tuple[Id, ...] = Field(default=(), min_length=2)
    query: Query | None = Field(
        default=None,
        description="代替 facts：指标 × 地区 × 时期 / instead of facts: indicator, places, periods",
    )
    labels: tuple[Words, ...] = Field(
        default=(),
        description="每条事实一个；不写则由地区、指标、时间区分 / one for each fact; by default what tells them apart",
    )


class Card(Model):
    """简报卡 / `briefing.yaml`: what a briefing is, in both languages, without its prose."""

    title: Words
    subtitle: Words | None = None
    date: Day
    audience: Words
    layout: Layout = Field("brief", description="PDF 的版式；见 / of the PDFs: docs/typography.md")
    contact: Words | None = None
    key_figures: tuple[Id, ...] = Field(min_length=3, max_length=5)
    tables: dict[Id, Table] = Field(default_factory=dict)
    charts: dict[Id, Chart] = Field(default_factory=dict)


KINDS_OF_FILE: dict[str, Any] = {
    "source": Source,
    "places": dict[Id, Place],
    "indicators": dict[Id, Indicator],
    "units": dict[Line, CountedThing],
    "actors": dict[Id, Actor],
    "terms": dict[Id, Term],
    "wordlists": dict[Id, Wordlist],
    "constants": dict[Id, Constant],
    "plausibility": dict[Id, Rule],
    "facts": dict[Id, Fact],
    "discrepancies": dict[Id, Discrepancy],
    "waivers": dict[Id, Waiver],
    "translations": dict[Id, tuple[Id, ...]],
    "briefing": Card,
}
"""Each kind of YAML file, and what it holds."""


def is_id(text: str) -> bool:
    """Tell whether a text may be an id: lower case, digits, single hyphens."""
    return len(text) <= 64 and re.fullmatch(ID_PATTERN[1:-1], text) is not None
