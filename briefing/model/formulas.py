"""Formulas of derived facts and indicators."""

from pydantic import Field

from briefing.model.words import Id, Model, Years


class Formula(Model):
    """算法 / How a derived figure comes from facts and constants; exactly one operation.

    Of an indicator: how its figures come from those of other indicators and from constants.
    """

    ratio: tuple[Id, Id] | None = Field(
        default=None,
        description="第一个除以第二个，须是同一时间的 / the first over the second, both of one time",
        examples=[["datong-servers-2025", "datong-racks-2025"]],
    )
    share: tuple[Id, Id] | None = Field(
        default=None,
        description="第一个占第二个的百分比 / the first in per cent of the second",
        examples=[["datong-clean-energy-2021", "datong-energy-2021"]],
    )
    growth: tuple[Id, Id] | None = Field(
        default=None,
        description="由第一个到第二个增长百分之几 / by how many per cent the second is above the first",
        examples=[["datong-racks-2023", "datong-racks-2025"]],
    )
    sum: tuple[Id, ...] | None = Field(
        default=None,
        min_length=2,
        max_length=50,
        description="相加；须不重叠 / the sum of what does not overlap",
        examples=[["datong-racks-2025", "shaoguan-racks-2025"]],
    )
    difference: tuple[Id, Id] | None = Field(
        default=None,
        description="第一个减第二个 / the first less the second",
        examples=[["datong-racks-2025", "datong-racks-2023"]],
    )
    product: tuple[Id, Id] | None = Field(
        default=None,
        description="相乘，如机架数乘每架功率 / the product, as racks times the power of one",
        examples=[["datong-racks-2025", "standard-rack-power"]],
    )
    compound: tuple[Id, Id, Years] | None = Field(
        default=None,
        description="基数、年增长率、年数 / base, yearly rate, number of years",
        examples=[["datong-racks-2023", "datong-racks-growth", "2"]],
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
