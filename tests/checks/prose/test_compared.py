from typing import Any

import pytest
from demofolder import EN, ZH, DemoFolder, row

FALSE = "«comparison-false»"
AGREED = "«contrary-told»"  # the reading of the racks says so too
ZH_BLOCK, EN_BLOCK = "> 每月用户", "> The services have"
ZH_LAST, EN_LAST = "不宜引用。", "should not be quoted."
ZH_AGREE, EN_AGREE = "]]相符。", "which agrees with"
OLD, NEW = "[[qingshan-racks-2024|cite]]", "[[qingshan-racks-2025|cite]]"
HALL = "[[qingshan-first-hall-2021|cite]]"
POWER = "[[qingshan-computing-2025|cite]]"


def says(zh: str, en: str) -> tuple[Any, Any]:
    return (ZH, ZH_LAST, f"{ZH_LAST}{zh}"), (EN, EN_LAST, f"{EN_LAST} {en}")


def wrong(zh: str, en: str) -> tuple[Any, ...]:
    marked = (ZH, ZH_BLOCK, f"{FALSE}{ZH_BLOCK}"), (EN, EN_BLOCK, f"{FALSE}{EN_BLOCK}")
    return (*marked, *says(zh, en))


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
        row("what agrees, told to differ", (ZH, "英文稿所印的机架数若读作", f"{FALSE}英文稿所印的机架数若读作{AGREED}"), (ZH, ZH_AGREE, "]]不符。"), (EN, "If the racks of the English text are read as ", f"{FALSE}If the racks of the English text are read as {AGREED}"), (EN, EN_AGREE, "which is at odds with")),
    ],
)  # fmt: skip
def test_compared(demo: DemoFolder, edits: Any) -> None:
    demo.expect(*edits)
