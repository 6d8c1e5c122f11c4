"""Formulas of derived facts and indicators."""

from pydantic import Field

from briefing.model.words import Id, Model, Years


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
