"""What is said of figures beside the facts: where they differ, and which are not recorded."""

from typing import Literal

from pydantic import Field

from briefing.model.words import Id, Line, Model, Words


class Discrepancy(Model):
    """口径差异 / Figures that differ or invite a false comparison, and what we print."""

    facts: tuple[Id, ...] = Field(
        min_length=2,
        description="哪些事实不一致，或会被误作同类 / the facts that differ, or that readers would set beside each other",
        examples=[["datong-design-racks-2023", "datong-racks-2025"]],
    )
    printed: Line = Field(
        description="印哪一条的标识，或 both / id of the fact that is printed, or both; ✗ 32.6万架",
        examples=["both", "datong-racks-2025"],
    )
    title: Words = Field(
        description="说的是什么差别 / what the difference is about",
        examples=[{"zh": "设计机架与标准机架", "en": "Design racks and standard racks"}],
    )
    because: Words = Field(
        description="为什么这样印，读者看得到；数字写 {标识} / why it is printed so, for the reader; figures as {id}",
        examples=[
            {
                "zh": "两者口径不同，差额不是增长",
                "en": "The bases differ; the difference is no growth",
            }
        ],
    )


class Waiver(Model):
    """豁免 / A passage whose quantity is not curated, with the reason."""

    source: Id = Field(description="来源的标识 / id of the source", examples=["csj-datong-2025"])
    quote: Line = Field(
        description="那个数量所在的原话，一字不差 / the words that hold the quantity, to the letter",
        examples=["The transformation began seven years ago"],
    )
    kind: Literal["furniture", "name", "undecipherable", "repeated"] = Field(
        description="furniture 页面杂项 | name 名称的一部分 | undecipherable 读不懂 | repeated 别处已收"
        " / page furniture, part of a name, undecipherable, recorded elsewhere",
        examples=["repeated"],
    )
    because: Words = Field(
        description="为什么不收 / why it is not recorded; ✗ 不重要 (没有说明 / no reason)",
        examples=[
            {
                "zh": "与同一句所给的年份是同一件事",
                "en": "The same event as the year in that sentence",
            }
        ],
    )
