from typing import Any

import pytest
from demofolder import BUILDING, COMPUTING, EN, ZH, DemoFolder, row

FALSE, UNTOLD = "«comparison-false»", "«degree-untold»"
AGREED = "«contrary-told»"  # the reading of the racks says so too
ZH_BLOCK, EN_BLOCK = "> 每月用户", "> The services have"
ZH_LAST, EN_LAST = "不宜引用。", "should not be quoted."
ZH_AGREE, EN_AGREE = "]]相符。", "which agrees with"
OLD, NEW = "[[qingshan-racks-2024|cite]]", "[[qingshan-racks-2025|cite]]"
HALL = "[[qingshan-first-hall-2021|cite]]"
POWER = "[[qingshan-computing-2025|cite]]"
SPENT = "{qingshan-investment-2024}"
ZH_NOTE, EN_NOTE = "zh: 来源没有说明口径", "en: The source gives no definition"
ZH_READING, EN_READING = "zh: 与累计投资", "en: Too large beside"
APART = "discrepancies.yaml"
ZH_APART, EN_APART = "zh: 中英文所印不同，", "en: The languages differ;"


def says(zh: str, en: str) -> tuple[Any, Any]:
    return (ZH, ZH_LAST, f"{ZH_LAST}{zh}"), (EN, EN_LAST, f"{EN_LAST} {en}")


def wrong(zh: str, en: str, mark: str = FALSE) -> tuple[Any, ...]:
    marked = (ZH, ZH_BLOCK, f"{mark}{ZH_BLOCK}"), (EN, EN_BLOCK, f"{mark}{EN_BLOCK}")
    return (*marked, *says(zh, en))


def gives(file: str, zh: tuple[str, str], en: tuple[str, str], mark: str = "") -> tuple[Any, Any]:
    """Edits that put words before those of a note or a ground, after `zh:` and `en:`."""
    (old_zh, new_zh), (old_en, new_en) = zh, en
    told_zh, told_en = old_zh.removeprefix("zh: "), old_en.removeprefix("en: ")
    return (file, old_zh, f"zh: {mark}{new_zh}{told_zh}"), (
        file,
        old_en,
        f"en: {mark}{new_en} {told_en}",
    )


@pytest.mark.parametrize(
    "edits",
    [
        row("as the figures have it"),
        row("a rise", *says(f"标准机架{OLD}和后来的标准机架{NEW}是增加。", f"From the standard racks of then{OLD} to the standard racks{NEW} they rose.")),
        row("a rise told as a fall", *wrong(f"标准机架{OLD}和后来的标准机架{NEW}是减少。", f"From the standard racks of then{OLD} to the standard racks{NEW} they fell.")),
        row("a fall that is denied", *says(f"标准机架{OLD}和后来的标准机架{NEW}不是减少。", f"From the standard racks of then{OLD} to the standard racks{NEW} they have not declined.")),
        row("earlier", *says(f"第一座机房投运{HALL}早于标准机架{OLD}。", f"The first data hall went into operation{HALL} before the standard racks{OLD}.")),
        row("later, which is earlier", *wrong(f"第一座机房投运{HALL}晚于标准机架{OLD}。", f"The first data hall went into operation{HALL} after the standard racks{OLD}.")),
        row("more", *says(f"标准机架{NEW}多于从前的标准机架{OLD}。", f"The standard racks{NEW} are larger than the standard racks of then{OLD}.")),
        row("less, which is more", *wrong(f"标准机架{NEW}少于从前的标准机架{OLD}。", f"The standard racks{NEW} are fewer than the standard racks of then{OLD}.")),
        row("less than what was told before", *wrong(f"从前的标准机架{OLD}；标准机架{NEW}少得多。", f"The standard racks of then{OLD}; the standard racks{NEW} are far fewer.")),
        row("a lower bound of what is one at most", *wrong(f"算力{POWER}是下限。", f"The computing power{POWER} is a lower bound.")),
        row("an upper bound", *says(f"算力{POWER}是上限。", f"The computing power{POWER} is an upper bound.")),
        row("slightly more", *says(f"标准机架{NEW}略多于从前的标准机架{OLD}。", f"The standard racks{NEW} are slightly larger than the standard racks of then{OLD}.")),
        row("far more, which is slightly", *wrong(f"标准机架{NEW}远多于从前的标准机架{OLD}。", f"The standard racks{NEW} are far larger than the standard racks of then{OLD}.")),
        row("as many, which is an eighth more", *wrong(f"标准机架{NEW}与从前的标准机架{OLD}不相上下。", f"The standard racks{NEW} and the standard racks of then{OLD} are about as many.")),
        row("far more than what nobody cites", *wrong(f"标准机架{NEW}远多于邻市。", f"The standard racks{NEW} are far larger than elsewhere.", UNTOLD)),
        row("the former less", *wrong(f"标准机架{NEW}，从前的标准机架{OLD}，前者少于后者。", f"The standard racks{NEW}, the standard racks of then{OLD}; the former are fewer.")),
        row("the latter less", *says(f"标准机架{NEW}，从前的标准机架{OLD}，后者少于前者。", f"The standard racks{NEW}, the standard racks of then{OLD}; the latter are fewer.")),
        row("from then to now", *says(f"标准机架从当时的数{OLD}到现在的数{NEW}。", f"The standard racks go from those of then{OLD} to those of now{NEW}.")),
        row("from now to then", *wrong(f"标准机架从现在的数{NEW}到当时的数{OLD}。", f"The standard racks go from those of now{NEW} to those of then{OLD}.")),
        row("a note that compares", *gives(BUILDING, (ZH_NOTE, f"规模远大于{SPENT}的投资；"), (EN_NOTE, f"It is far larger than the {SPENT} invested."))),
        row("a note with its own figure on the wrong side", *gives(BUILDING, (ZH_NOTE, f"规模小于{SPENT}的投资；"), (EN_NOTE, f"It is smaller than the {SPENT} invested."), FALSE)),
        row("a reading beside what is printed", *gives(COMPUTING, (ZH_READING, "读作亿则小得多；"), (EN_READING, "Read as 亿 it is far smaller."))),
        row("a reading that would be larger", *gives(COMPUTING, (ZH_READING, "读作亿则大得多；"), (EN_READING, "Read as 亿 it is far larger."), FALSE)),
        row("a discrepancy of which the second is larger", *gives(APART, (ZH_APART, "后者较大，"), (EN_APART, "The second is larger."))),
        row("a discrepancy told the other way round", *gives(APART, (ZH_APART, "前者较大，"), (EN_APART, "The first is larger."), FALSE)),
        row("what agrees, told to differ", (ZH, "英文稿所印的机架数若读作", f"{FALSE}英文稿所印的机架数若读作{AGREED}"), (ZH, ZH_AGREE, "]]不符。"), (EN, "If the racks of the English text are read as ", f"{FALSE}If the racks of the English text are read as {AGREED}"), (EN, EN_AGREE, "which is at odds with")),
    ],
)  # fmt: skip
def test_compared(demo: DemoFolder, edits: Any) -> None:
    demo.expect(*edits)
