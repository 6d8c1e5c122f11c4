"""The vocabulary: places, indicators, units, actors, terms, word lists, constants, rules."""

from typing import Literal, get_args

from pydantic import Field

from briefing.model.formulas import Formula
from briefing.model.words import Id, Language, Line, Measure, Model, Number, Words

Level = Literal["site", "county", "city", "province", "country"]
LEVELS: tuple[Level, ...] = get_args(Level)
"""From the smallest to the largest: a place lies within one of a higher level."""


class Place(Model):
    """地区 / A place."""

    zh: Line
    en: Line
    level: Level
    within: Id | None = Field(default=None, description="the place that holds it")
    names: dict[Language, tuple[Line, ...]] = Field(
        default_factory=dict, description="forms that count as naming the place"
    )


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
