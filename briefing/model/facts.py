"""Facts, and what is said of several: discrepancies, waivers."""

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


class Withdrawal(Model):
    """撤回 / When a fact was withdrawn, and why; it stays on file and is printed no more."""

    on: Day
    because: Words


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
