"""The vocabulary: places, indicators, units, actors, terms, word lists, constants, rules."""

from typing import Literal, get_args

from pydantic import Field

from briefing.model.formulas import Formula
from briefing.model.words import Id, InBoth, Language, Line, Measure, Model, Number, Words

Level = Literal["site", "county", "city", "province", "country"]
LEVELS: tuple[Level, ...] = get_args(Level)
"""From the smallest to the largest: a place lies within one of a higher level."""


class Place(InBoth):
    """地区 / A place."""

    zh: Line = Field(description="中文全名 / the full Chinese name; ✗ 大同", examples=["大同市"])
    en: Line = Field(description="英文名 / the English name; ✗ Datong City", examples=["Datong"])
    level: Level = Field(
        description="country 国 | province 省 | city 市 | county 县 | site 园区等 / how large it is",
        examples=["city"],
    )
    within: Id | None = Field(
        default=None,
        description="上一级的标识，也要有词条 / id of the place that holds it; ✗ 山西省",
        examples=["shanxi"],
    )
    names: dict[Language, tuple[Line, ...]] = Field(
        default_factory=dict,
        description="哪些写法算是提到它 / forms that count as naming the place; ✗ {zh: 大同} (要写成列表 / a list is needed)",
        examples=[{"zh": ["大同"], "en": ["Datong"]}],
    )


class Part(Words):
    """部分 / One part of what an indicator measures, with the words of sources for it."""

    names: dict[Language, tuple[Line, ...]] = Field(
        default_factory=dict,
        description="来源中指这一部分的其他写法 / further forms by which sources name the part",
        examples=[{"en": ["first"]}],
    )


class Indicator(InBoth):
    """指标 / What a figure measures."""

    zh: Line = Field(
        description="中文全名，要具体 / the full Chinese name, a particular one; ✗ 绿色电力 (太宽 / too wide)",
        examples=["绿色电力占比"],
    )
    en: Line = Field(
        description="英文全名，要具体 / the full English name, a particular one; ✗ green electricity",
        examples=["share of green electricity"],
    )
    unit: Line = Field(
        description="单位，一个指标只用一种 / its unit, one for each indicator; ✗ 万架",
        examples=["rack", "CNY", "%"],
    )
    names: dict[Language, tuple[Line, ...]] = Field(
        default_factory=dict,
        description="来源里的其他写法 / further forms by which sources name it",
        examples=[{"zh": ["服务器"], "en": ["servers"]}],
    )
    compare_with: tuple[Id, ...] = Field(
        default=(),
        description="读者会拿来相比的其他指标；同一简报用到两者时，由 discrepancies.yaml 交代"
        " / other indicators that readers would set beside this one",
        examples=[["design-racks"]],
    )
    parts: dict[Id, Part] = Field(
        default_factory=dict,
        description="它分成哪几部分 / the parts of what it measures",
        examples=[{"renewable": {"zh": "可再生能源", "en": "renewable energy"}}],
    )
    formula: Formula | None = Field(
        default=None,
        description="由哪些指标或常数算出 / how it is computed from indicators and constants",
        examples=[{"ratio": ["servers-operating", "standard-racks"]}],
    )
    note: Words | None = Field(
        default=None,
        description="口径，读者看得到 / what it counts, for the reader",
        examples=[{"zh": "按设计计，不等于已上架", "en": "Counted by design; not all are filled"}],
    )


class Plural(Model):
    """英文单复数 / An English noun in singular and plural."""

    one: Line = Field(description="单数 / after one", examples=["project"])
    other: Line = Field(description="复数 / after any other number", examples=["projects"])


class CountedThing(Model):
    """单位 / A counted thing that has no dimension: printed after the number, read in a quote."""

    zh: str = Field(
        description='印在数后的字；"" 表示不印 / printed after the number; "" prints nothing',
        examples=["个", "家"],
    )
    en: str | Plural = Field(
        default="",
        description='英文印在数后的词，可分单复数；"" 表示不印 / printed after the number in English; "" prints nothing',
        examples=["", {"one": "project", "other": "projects"}],
    )
    words: tuple[Line, ...] = Field(
        description="引文里代表它的词，两种文字 / words of a quote that stand for it, in both languages",
        examples=[["enterprise", "enterprises", "家"]],
    )


class Actor(InBoth):
    """主体 / A person, company or authority."""

    zh: Line = Field(
        description="中文名；来源没有汉字的用来源的字母，不猜 / the Chinese name; where no source has the characters, its letters; ✗ 朱静 (猜的 / guessed)",
        examples=["Ju Jing", "秦淮数据"],
    )
    en: Line = Field(
        description="英文名 / the English name", examples=["Ju Jing", "Chindata Group"]
    )
    role: Words | None = Field(
        default=None,
        description="身份，照来源 / who that is, as the source says",
        examples=[
            {"zh": "大同市政府数据产业顾问", "en": "data-industry consultant of Datong government"}
        ],
    )
    names: dict[Language, tuple[Line, ...]] = Field(
        default_factory=dict,
        description="哪些写法算是提到他 / forms that count as naming the actor",
        examples=[{"en": ["Mr. Ju", "Alex Ju"]}],
    )
    basis: Words = Field(
        description="两种文字的名字凭什么 / on what the Chinese and English names rest",
        examples=[{"zh": "来源未给出汉字姓名，从原文字母", "en": "No source gives the characters"}],
    )


class Term(InBoth):
    """术语 / A fixed name or a glossary entry."""

    zh: Line = Field(description="中文说法 / the Chinese term", examples=["超大规模"])
    en: Line = Field(
        description="英文说法，要具体 / the English term, a particular one; ✗ power",
        examples=["hyperscale"],
    )
    checked: Literal["true"] | None = Field(
        default=None,
        description="两种文字须同用此名，写 true / where one language uses it, so does the other; ✗ yes",
        examples=["true"],
    )
    names: dict[Language, tuple[Line, ...]] = Field(
        default_factory=dict,
        description="哪些写法算是用了它 / forms that count as the term",
        examples=[{"en": ["ultra-large-scale"]}],
    )
    note: Words | None = Field(
        default=None,
        description="解释，印在术语表里 / what it means, for the glossary",
        examples=[{"zh": "每秒千万亿次运算", "en": "10^15 operations a second"}],
    )


class Wordlist(Model):
    """用语 / Words of each language that mark a plan, a result and the like."""

    zh: tuple[Line, ...] = Field(
        min_length=1, description="中文词 / the Chinese words", examples=[["计划", "拟", "将"]]
    )
    en: tuple[Line, ...] = Field(
        min_length=1,
        description="英文词，各种词形都列 / the English words, each form of them; ✗ [plan] (plans、planned 就认不出 / misses plans)",
        examples=[["plan", "plans", "planned"]],
    )


class Constant(InBoth):
    """常数 / A figure of a standard, that arithmetic may use; printed with its reference."""

    value: Number = Field(
        description="数值，不带单位 / the number alone; ✗ 2.5千瓦", examples=["2.5"]
    )
    unit: Line = Field(description="单位 / its unit; ✗ 千瓦", examples=["kW"])
    zh: Line = Field(
        description="中文名称 / what it is, in Chinese", examples=["一个标准机架的功率"]
    )
    en: Line = Field(
        description="英文名称 / what it is, in English", examples=["power of one standard rack"]
    )
    stated: Words = Field(
        description="出处所说的数值和单位，用各自文字写出（不是引文），须与 value 和 unit 一致"
        " / what the reference states, in words of each language (no quotation)",
        examples=[{"zh": "每个标准机架折合2.5千瓦", "en": "2.5 kW for each standard rack"}],
    )
    reference: Words = Field(
        description="出处 / where it is laid down",
        examples=[{"zh": "GB/T 36448-2018", "en": "GB/T 36448-2018"}],
    )
    note: Words | None = Field(
        default=None,
        description="使用时须知道的 / what one must know when using it",
        examples=[
            {"zh": "这是折合数，不是实际功率", "en": "It is a unit of account, not a real load"}
        ],
    )


class Rule(Model):
    """合理性规则 / What figures that belong together cannot plausibly exceed."""

    kind: Literal["bounds", "ratio", "within", "total", "rate"] = Field(
        description="bounds 上下限 | ratio 两指标之比 | within 局部不大于整体 | total 分项之和 | rate 汇率"
        " / what is bounded: figures, a ratio, part and whole, a total, a rate of exchange",
        examples=["ratio"],
    )
    indicators: tuple[Id, ...] = Field(
        default=(),
        description="管哪些指标；不写是全部；ratio：第一个除以第二个"
        " / bounds, within: none means all; ratio: the first over the second",
        examples=[["servers-operating", "standard-racks"]],
    )
    measure: Measure = Field(
        default="level",
        description="管数量 level、占比 share、增速 growth 还是倍数 multiple / which measure it bounds",
        examples=["share"],
    )
    part: Id | None = Field(
        default=None,
        description="total：哪一部分是合计 / total: the part that is the total, if any",
        examples=["all"],
    )
    parts: tuple[Id, ...] = Field(
        default=(),
        description="total：哪些部分相加 / total: the parts that add up",
        examples=[["renewable", "thermal"]],
    )
    per: Id | None = Field(
        default=None,
        description="ratio：第二个指标先乘以这个常数 / ratio: a constant that the second indicator is multiplied by",
        examples=["standard-rack-power"],
    )
    currencies: tuple[Line, ...] = Field(
        default=(),
        description="rate：多少个第一种换一个第二种 / rate: how many of the first for one of the second",
        examples=[["CNY", "USD"]],
    )
    min: Number | None = Field(
        default=None, description="不小于 / not below; ✗ 1个", examples=["1", "0.7"]
    )
    max: Number | None = Field(
        default=None, description="不大于 / not above; ✗ 60台", examples=["60"]
    )
    tolerance: Number = Field(
        default="0",
        description="within、total：许可差整体的百分之几 / within, total: per cent of the whole",
        examples=["1"],
    )
    because: Words = Field(
        description="凭什么这样规定，随存疑一起印出 / on what the rule rests; printed with a suspicion",
        examples=[{"zh": "一个机架也只装得下这么多", "en": "One rack holds no more than so many"}],
    )
