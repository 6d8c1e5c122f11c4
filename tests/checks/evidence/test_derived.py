from typing import Any

import pytest
from demofolder import CARD, COMPUTING, DemoFolder, Edit, row

FORMULA = "{product: [qingshan-racks-2025, standard-rack-power]}"


def formula(new: str) -> Edit:
    return COMPUTING, FORMULA, new


@pytest.mark.parametrize(
    "edits",
    [
        row("a fact times a constant"),
        row("as fine as three digits", (COMPUTING, "  digits: 2", "  digits: 3")),
        row("finer than what it is computed from", (COMPUTING, "  digits: 2", "  digits: «digits-finer»4")),
        row("two operations", formula("«formula-unfit»{ratio: [qingshan-racks-2024, qingshan-firms-2024], sum: [qingshan-firms-2024, qingshan-firms-2024]}")),
        row("no operation", formula("«formula-unfit»{}")),
        row("an input to be confirmed", formula("«formula-unfit»{ratio: [qingshan-revenue-2025, qingshan-firms-2024]}")),
        row("a vague input", formula("«formula-unfit»{product: [qingshan-users-2025, standard-rack-power]}")),
        row("an input that does not exist", formula("«formula-unfit»{product: [qingshan-racks-2025, rack-power]}")),
        row("an input that is a statement", formula("«formula-unfit»{product: [qingshan-demand-first, standard-rack-power]}")),
        row("itself", formula("«formula-unfit»{product: [qingshan-rack-power, standard-rack-power]}")),
        row("racks and megawatts", formula("«formula-unfit»{sum: [qingshan-racks-2024, qingshan-it-capacity-2025]}")),
        row("growth from racks to megawatts", formula("«formula-unfit»{growth: [qingshan-racks-2024, qingshan-it-capacity-2025]}")),
        row(
            "a result that rests on a target",
            formula("{growth: [qingshan-computing-2025, qingshan-computing-2027]}\n  measure: growth\n  unit: '%'"),
            (COMPUTING, "indicator: rack-power", "indicator: computing-power"),
            (COMPUTING, "zh: 青山市标准机架折合功率", "zh: 青山市的算力增长"),
            (COMPUTING, "en: The power of the racks of Qingshan amounts to", "en: The computing power of Qingshan grew by"),
            (COMPUTING, "digits: 2\n  as-of: 2025-07\n  status: achieved", "digits: 2\n  by: «time-ahead»2027\n  status: «result-rests-on-plan»achieved"),
        ),
        row(
            "a plan that rests on a target",
            (
                COMPUTING,
                "qingshan-rack-power:",
                "qingshan-computing-rise:\n  place: qingshan\n  indicator: computing-power\n  measure: growth\n  unit: '%'\n"
                "  by: 2027\n  status: «projection-status»planned\n  formula: {growth: [qingshan-computing-2025, qingshan-computing-2027]}\n"
                "  claim:\n    zh: 青山市计划的算力增长为{value}\n    en: Qingshan plans that its computing power grow by {value}\nqingshan-rack-power:",
            ),
        ),
        row(
            "a division by zero",
            ("vocabulary/constants.yaml", 'value: "2.5"', 'value: "0"'),
            ("vocabulary/constants.yaml", "折合2.5千瓦", "折合0千瓦"),
            ("vocabulary/constants.yaml", "en: 2.5 kW", "en: 0 kW"),
            formula("«formula-unfit»{ratio: [qingshan-racks-2025, standard-rack-power]}"),
            (COMPUTING, "value: 3.6万\n", "value: «figure-implausible»3.6万\n"),
            (COMPUTING, "standing: arithmetic", "standing: «reading-standing»arithmetic"),
        ),
        row(
            "another operation", formula("{«field-unknown»divide: [qingshan-racks-2025, standard-rack-power]}")
        ),
        row("one operand", formula("{ratio: «field-missing»[qingshan-racks-2025]}")),
    ],
)  # fmt: skip
def test_derived(demo: DemoFolder, edits: Any) -> None:
    demo.expect(*edits)


def test_a_circle_of_two(demo: DemoFolder) -> None:
    demo.expect(
        formula("«formula-unfit»{sum: [qingshan-circle, qingshan-it-capacity-2025]}"),
        (
            COMPUTING,
            "qingshan-rack-power:",
            "qingshan-circle:\n  place: qingshan\n  indicator: it-capacity\n  status: achieved\n"
            "  formula: «formula-unfit»{sum: [qingshan-rack-power, qingshan-it-capacity-2025]}\n"
            "  claim: {zh: '青山市功率{value}', en: 'power in Qingshan {value}'}\nqingshan-rack-power:",
        ),
    )


def test_a_derived_figure_that_cannot_be_computed_is_not_drawn(demo: DemoFolder) -> None:
    demo.expect(
        formula("«formula-unfit»{product: [qingshan-users-2025, standard-rack-power]}"),
        (CARD, "facts: [qingshan-computing-2025,", "facts: «axis-mixed»[qingshan-it-capacity-2025,"),
        (CARD, "qingshan-computing-2027]\n    labels:\n      - {zh: \"", "«cell-under-other-label»qingshan-rack-power]\n    labels:\n      - {zh: \""),
    )  # fmt: skip
