"""Facts: figures, statements and events, each with its quote."""

from typing import Annotated, Literal

from pydantic import Field, StringConstraints

from briefing.model.formulas import Formula
from briefing.model.words import Day, Id, Line, Measure, Model, Time, Words, _hyphenated

Qualifier = Literal["", "over", "about", "nearly", "under", "at_least", "at_most"]
Kind = Literal["figure", "statement", "event"]
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


class Reading(Model):
    """编者判读 / How the editors read a doubtful figure, and on what ground."""

    value: Line | None = Field(
        default=None,
        description="编者读作多少 / the figure as the editors read it",
        examples=["326,000", "32.6万"],
    )
    unit: Line | None = Field(
        default=None,
        description="编者读作哪个单位；单位没错就不写 / the unit as the editors read it, where that of the source is doubted",
        examples=["mu"],
    )
    status: Status | None = Field(
        default=None,
        description="编者读作哪种状态；状态没错就不写 / the status as the editors read it, where that of the source is doubted",
        examples=["planned"],
    )
    standing: Standing = Field(
        description="arithmetic 用手头的数字算得出，印判读的数 | to-confirm 算不出，印来源的数并标待核"
        " / arithmetic: figures on file decide, the reading is printed; to-confirm: they do not, the source's is printed and marked",
        examples=["arithmetic"],
    )
    because: Words = Field(
        description="理由，让读者能重算；其他数字写 {标识} / the ground, so that a reader can redo it; other figures as {id}; "
        "✗ 数字看来太大 (没有说凭什么 / no ground)",
        examples=[
            {
                "zh": "原文所印的机架数是同一句中{datong-servers-2025}在运服务器的许多倍",
                "en": "The printed number is many times the {datong-servers-2025} of the same sentence",
            }
        ],
    )


class Review(Model):
    """复核 / Who confirmed a fact, when, and the digest of what they saw."""

    by: Line = Field(description="复核人 / who looked at it", examples=["王芳"])
    on: Day = Field(description="哪一天 / on which day; ✗ 11月21日", examples=["2026-11-21"])
    stamp: Line = Field(
        description="所看内容的指纹，由 briefing review 写 / digest of what was seen; `briefing review` writes it",
        examples=["1a2b3c4d5e6f"],
    )


class Withdrawal(Model):
    """撤回 / When a fact was withdrawn, and why; it stays on file and is printed no more."""

    on: Day = Field(description="哪一天撤回 / on which day", examples=["2026-07-01"])
    because: Words = Field(
        description="为什么，会印给读者 / why; readers are told",
        examples=[{"zh": "来源已更正", "en": "The source was corrected"}],
    )


class Fact(Model):
    """事实 / One checked statement: a figure, a statement or an event, with its quote."""

    kind: Kind = Field(
        default="figure",
        description="figure 数字 | statement 说法 | event 事件；不写就是数字 / figure by default",
        examples=["statement"],
    )
    place: Id = Field(
        description="地区的标识，见 vocabulary/places.yaml / id of the place; ✗ 大同市",
        examples=["datong"],
    )
    indicator: Id | None = Field(
        default=None,
        description="指标的标识，见 vocabulary/indicators.yaml；数字必有 / id of the indicator; every figure has one; ✗ 机架",
        examples=["standard-racks"],
    )
    part: Id | None = Field(
        default=None,
        description="指标的哪一部分，须列在该指标的 parts 里 / which part of the indicator, one of its `parts`",
        examples=["renewable"],
    )
    measure: Measure = Field(
        default="level",
        description="level 数量 | share 占比 | growth 增速 | multiple 倍数 / what is measured of the indicator",
        examples=["share"],
    )
    base: Time | None = Field(
        default=None,
        description="增速或倍数同何时相比 / what a multiple or growth compares with; ✗ 去年",
        examples=["2020"],
    )
    value: Line | None = Field(
        default=None,
        description="照来源原样填写，连同单位；修饰词另写 qualifier / as the source prints it, with its unit; ✗ 近2.5万P (qualifier: nearly)",
        examples=["32.6 million", "32.6万", "2,000 acres"],
    )
    unit: Line | None = Field(
        default=None,
        description="推算的数字的单位；照录的不写 / unit of a derived figure; a quoted one has it in `value`",
        examples=["server", "%"],
    )
    qualifier: Qualifier = Field(
        default="",
        description="over 超过 | about 约 | nearly 近 | under 不到 | at_least 以上 | at_most 至多；推算的数字不写"
        " / the qualifier of the quote; none of a derived figure; ✗ 近",
        examples=["over"],
    )
    as_of: Time | None = Field(
        default=None,
        description="某时的情况；五种时间只写一种 / how things were at a time; one of the five times; ✗ 2025年8月",
        examples=["2025-08"],
    )
    during: Time | None = Field(
        default=None,
        description="某段时间之内 / within a period; ✗ 上半年",
        examples=["2024", "2025-01/2025-06"],
    )
    by: Time | None = Field(
        default=None, description="到某时为止 / by a time; ✗ 2027年底", examples=["2027"]
    )
    since: Time | None = Field(
        default=None, description="自某时起 / from a time on; ✗ 近年来", examples=["2018"]
    )
    reported: Literal["true"] | None = Field(
        default=None,
        description="来源没有说时间，就写 true / true where the source gives no time",
        examples=["true"],
    )
    status: Status = Field(
        description="由引文的动词决定：achieved 已有 | operating 在运 | under-construction 在建 | planned 计划 | target 目标"
        " | announced 宣布 | forecast 预测 | recommended 建议 | pledged 承诺 | assessed 看法 | reported 报道所述"
        " / the verb of the quote decides; ✗ achieved (引文说“计划” / where the quote says `plans to`)",
        examples=["operating", "planned"],
    )
    said_by: Id | None = Field(
        default=None,
        description="谁说的，标识见 vocabulary/actors.yaml / id of who said it; ✗ Ju Jing",
        examples=["ju-jing"],
    )
    claim: Words = Field(
        description="整句，含 {value}，句末不加句号 / a whole sentence with {value}, without a full stop; "
        "✗ 大同市有73.6万台服务器。",
        examples=[{"zh": "大同市在运服务器为{value}", "en": "Datong has {value} in operation"}],
    )
    source: Id | None = Field(
        default=None,
        description="来源的标识，即 sources/ 里文件夹的名字 / id of the source: the name of its folder",
        examples=["csj-datong-2025"],
    )
    quote: Line | None = Field(
        default=None,
        description="逐字引文，在来源文件中恰好出现一次，连同修饰词和动词"
        " / words of the source to the letter, which stand in it exactly once; ✗ 736000 servers (改写 / reworded)",
        examples=["736,000 operational servers"],
    )
    figure: Line | None = Field(
        default=None,
        description="引文里有几个数字时，属于本事实的那个 / which figure of the quote, where it holds several",
        examples=["736,000 operational servers"],
    )
    place_quote: Line | None = Field(
        default=None,
        description="引文没有写明地区时，来源中写明地区的另一处 / other words of the source that name the place",
        examples=["The city of Datong is undergoing a transformation"],
    )
    time_quote: Line | None = Field(
        default=None,
        description="引文没有写明时间时，来源中写明时间的另一处 / other words of the source that give the time",
        examples=["at the end of 2024"],
    )
    reading: Reading | None = Field(
        default=None,
        description="来源看来错了时，编者怎么读；value 仍照来源 / how the editors read a figure that looks wrong; `value` stays the source's",
        examples=[
            {
                "value": "326,000",
                "standing": "arithmetic",
                "because": {
                    "zh": "与同句的IT容量相符",
                    "en": "It agrees with the IT capacity given next",
                },
            }
        ],
    )
    accepted: Words | None = Field(
        default=None,
        description="为何不合常理的数字照印 / why a figure stands that breaks a rule",
        examples=[{"zh": "含在建部分", "en": "It includes what is being built"}],
    )
    note: Words | None = Field(
        default=None,
        description="数字没有说明什么 / what the figure does not say",
        examples=[
            {"zh": "来源没有说明统计时点", "en": "The source does not say as of when it counts"}
        ],
    )
    converts: Id | None = Field(
        default=None,
        description="来源自己折算的：同一笔钱的另一条事实 / the fact that gives the same sum in another currency",
        examples=["datong-dc-investment-2021"],
    )
    formula: Formula | None = Field(
        default=None,
        description="由我们算出的数：怎么算；不写引文 / how we compute it; it then has no quote",
        examples=[{"ratio": ["datong-servers-2025", "datong-racks-2025"]}],
    )
    digits: Annotated[str, StringConstraints(pattern=r"^[1-9]$")] | None = Field(
        default=None,
        description="推算的数字印几位有效数字 / significant digits of a derived figure; ✗ 2.26",
        examples=["2"],
    )
    review_by: Day | None = Field(
        default=None,
        description="到哪一天须重新核对 / the day by which to look at it again",
        examples=["2026-12-31"],
    )
    reviewed: tuple[Review, ...] = Field(
        default=(),
        description="谁复核过，由 briefing review 写 / who reviewed it; `briefing review` writes it",
        examples=[[{"by": "王芳", "on": "2026-11-21", "stamp": "1a2b3c4d5e6f"}]],
    )
    withdrawn: Withdrawal | None = Field(
        default=None,
        description="撤回：事实留在文件里，不再印出 / it stays on file and is printed no more",
        examples=[
            {"on": "2026-07-01", "because": {"zh": "来源已更正", "en": "The source was corrected"}}
        ],
    )

    def __hash__(self) -> int:
        """Return a hash of what hardly two facts share: the Chinese claim and the quote."""
        return hash((self.claim.zh, self.quote))

    def time(self) -> tuple[str, str] | None:
        """Return the kind of time (`as-of`, `during`, `by`, `since`) and the time."""
        for name in ("as_of", "during", "by", "since"):
            if (value := getattr(self, name)) is not None:
                return _hyphenated(name), value
        return None

    def inputs(self) -> list[str]:
        """Return the ids of what it is computed from; none of what a source prints."""
        return self.formula.inputs() if self.formula else []

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
