from typing import Any

import pytest
from demofolder import EN, ZH, DemoFolder, Edit, row


def computing(zh: str, en: str) -> tuple[Edit, Edit]:
    """Tell the growth of computing in another way, in both languages."""
    return (
        (ZH, "1. 算力：从[[qingshan-computing-2025]]提高到[[qingshan-computing-2027]]，这是计划。", f"1. {zh}"),
        (EN, "1. Computing power: the plan is to go from [[qingshan-computing-2025]] to [[qingshan-computing-2027]].", f"1. {en}"),
    )  # fmt: skip


NOW, GOAL = "qingshan-computing-2025", "qingshan-computing-2027"
OTHER, ALONE = "«time-of-another»", "«time-uncited»"


@pytest.mark.parametrize(
    "edits",
    [
        row("a time beside its fact"),
        row(
            "each figure in the phrase of its time",
            *computing(
                f"到[[{NOW}|when]]的算力为[[{NOW}]]，到[[{GOAL}|when]]的目标是[[{GOAL}]]。",
                f"The computing power in [[{NOW}|when]] was [[{NOW}]], and the target for [[{GOAL}|when]] is [[{GOAL}]].",
            ),
        ),
        row(
            "the times exchanged",
            *computing(
                f"到[[{GOAL}|when]]的算力为{OTHER}[[{NOW}]]，到[[{NOW}|when]]的目标是{OTHER}[[{GOAL}]]。",
                f"The computing power in [[{GOAL}|when]] was {OTHER}[[{NOW}]], and the target for [[{NOW}|when]] is {OTHER}[[{GOAL}]].",
            ),
        ),
        row(
            "a Five-Year Plan named in the phrase",
            *computing(
                f"十三五期间算力目标是{OTHER}[[{GOAL}]]，算力[[{NOW}|when]]是[[{NOW}]]。",
                f"The target for computing power in the Thirteenth Five-Year Plan is {OTHER}[[{GOAL}]], in [[{NOW}|when]] the computing power is [[{NOW}]].",
            ),
        ),
        row(
            "cited beside another time",
            *computing(
                f"到[[{NOW}|when]]的算力目标{OTHER}[[{GOAL}|cite]]，不同于算力[[{NOW}]]。",
                f"The target for computing power in [[{NOW}|when]]{OTHER}[[{GOAL}|cite]], unlike the computing power of [[{NOW}]].",
            ),
        ),
        row(
            "the time of what the sentence does not cite",
            *computing(
                f"按{ALONE}[[qingshan-land-2026|when]]的计划，算力提高到{OTHER}[[{GOAL}]]。",
                f"By the plan of {ALONE}[[qingshan-land-2026|when]] the computing power rises to {OTHER}[[{GOAL}]].",
            ),
        ),
    ],
)
def test_printed_times(demo: DemoFolder, edits: Any) -> None:
    demo.expect(*edits)
