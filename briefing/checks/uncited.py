"""每一段都有依据 / Every paragraph rests on a fact, or says that it is a judgement.

Accepted:
    大同市标准机架为 [[datong-racks-2025]]。
    > [!JUDGEMENT]
    > 上述数字之间的差别值得追问。
Refused:
    大同的算力发展很快。          a paragraph of prose that cites nothing
"""

from collections.abc import Iterator

from briefing.library import Library
from briefing.problems import Location, Problem, finding
from briefing.prose import parse

CODES = ("paragraph-uncited",)


def check(library: Library) -> Iterator[Problem]:
    """Find paragraphs and list items that cite nothing and are no judgement."""
    for briefing in library.briefings.values():
        for body in briefing.bodies.values():
            for block in parse(body.text, body.path)[0]:
                if block.kind in ("paragraph", "item") and not (
                    block.references or block.judgement
                ):
                    yield finding(
                        "paragraph-uncited",
                        Location(body.path, block.line, 1),
                        ("这一段没有引用任何事实", "this paragraph cites no fact"),
                        (
                            "引用事实 [[标识]]；若是我们的判断，放进 > [!JUDGEMENT]",
                            "cite a fact [[id]]; if it is our judgement, put it under > [!JUDGEMENT]",
                        ),
                    )
