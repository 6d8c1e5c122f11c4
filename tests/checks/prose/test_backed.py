from typing import Any

import pytest
from demofolder import BUILDING, CARD, EN, EN_SOURCE, ZH, DemoFolder, row

UNBACKED = "«word-unbacked»"
EN_HALLS = "[[qingshan-first-hall-2021|claim]] in ["
ZH_END = "年底，标准机架有"
ZH_COOL = "> - **“冬暖夏凉”还只是说法。** 矿坑机房用不着多少空调[[qingshan-quarry-cooling|cite]]，尚无数据"
ZH_RUNNING = "zh: 青山市{value}服务器投入运行"
EN_GREEN = "green power makes up [["


@pytest.mark.parametrize(
    "edits",
    [
        row("nothing is claimed beyond the figures"),
        row("a rank", (ZH, "## 机房与机架\n\n[[", f"## 机房与机架\n\n{UNBACKED}[["), (ZH, ZH_END, "年底，全省领先，标准机架有")),
        row("a rank in English", (EN, EN_HALLS, f"{UNBACKED}{EN_HALLS}"), (EN, EN_GREEN, "the province's largest share of green power makes up [[")),
        row("a rank that the claim has", (ZH, "|when]]，[[", "|when]]，作为第一座，[[")),
        row("a rank that reaches too far", (ZH, "## 机房与机架\n\n[[", f"## 机房与机架\n\n{UNBACKED}[["), (ZH, "|when]]，[[", "|when]]，作为全国第一座，[[")),
        row("a reach without a rank", (ZH, "## 机房与机架\n\n[[", f"## 机房与机架\n\n{UNBACKED}[["), (ZH, ZH_END, "年底，全国标准机架有")),
        row("a claim that reaches further than its source", (BUILDING, ZH_RUNNING, f"zh: {UNBACKED}青山市{{value}}服务器在全球投入运行")),
        row("a claim that ranks by another word than its source", (BUILDING, "zh: 青山的第一座机房投运", f"zh: {UNBACKED}青山最大的机房投运")),
        row("a rank that is denied", (ZH, ZH_END, "年底，全省并非领先，标准机架有")),
        row("what only looks like a rank", (EN, EN_GREEN, "as in the first half, green power makes up [[")),
        row("a cause", (EN, EN_HALLS, f"{UNBACKED}{EN_HALLS}"), (EN, "there were [[", "thanks to the climate there were [[")),
        row("a change", (ZH, "## 机房与机架\n\n[[", f"## 机房与机架\n\n{UNBACKED}[["), (ZH, "服务器[[qingshan-servers-2024]]", "服务器增至[[qingshan-servers-2024]]")),
        row("a change that the claim tells", (ZH, "算力：从", "算力增长：从")),
        row("a decline beside what rises", (ZH, "1. 算力：从", f"{UNBACKED}1. 算力下降：从")),
        row("an authority", (ZH, "## 机房与机架\n\n[[", f"## 机房与机架\n\n{UNBACKED}[["), (ZH, ZH_END, "年底，据官方消息，标准机架有")),
        row("an authority in a judgement", (ZH, ZH_COOL, f"{UNBACKED}{ZH_COOL}，官方已认可")),
        row("an authority that is denied", (ZH, "尚无数据", "没有官方数据")),
        row("a rank in a judgement", (ZH, "尚无数据", "是最好的说法")),
        row("praise", (ZH, "## 机房与机架\n\n[[", f"## 机房与机架\n\n{UNBACKED}[["), (ZH, ZH_END, "年底，成效显著，标准机架有")),
        row("praise in a heading", (EN, "## Plans\n", f"{UNBACKED}## Remarkable plans\n")),
        row("praise in a judgement", (ZH, "尚无数据", "效果显著")),
        row("what is told as over", (ZH, "## 机房与机架\n\n[[", f"## 机房与机架\n\n{UNBACKED}[["), (ZH, ZH_END, "年底，不再缺电，标准机架有")),
        row("what is not told as over", (ZH, ZH_END, "年底，没有说明是否不再缺电，标准机架有")),
        row("a rank in a heading", (ZH, "## 计划\n", f"{UNBACKED}## 一流的计划\n")),
        row("a rank in a heading, of its section", (ZH, "## 机房与机架", "## 第一座机房与机架")),
        row("a rank in a claim", (BUILDING, ZH_RUNNING, f"zh: {UNBACKED}青山市领先，{{value}}服务器投入运行")),
        row("a rank in a title", (CARD, "{zh: 青山市：从石灰到算力,", f"{{zh: {UNBACKED}领先的青山市：从石灰到算力,")),
        row("the order of the rows of a table", (CARD, "en: Computing facilities of Qingshan}", "en: 'Facilities of Qingshan; the results come first, the plans follow'}")),
        row("a rank in the caption of a table", (CARD, "en: Computing facilities of Qingshan}", f"en: {UNBACKED}Computing facilities come first in Qingshan}}")),
        row("an official who reads it", (EN, "has not been measured.", "has not been measured; an official should ask.")),
        row("an official who is called as a witness", (EN, "> - **Saving power", f"{UNBACKED}> - **Saving power"), (EN, "has not been measured.", "has not been measured; an official says so.")),
        row("an authority in a caption", (CARD, "caption: {zh: 算力规模,", f"caption: {{zh: {UNBACKED}官方公布的算力规模,")),
        row("one thing made of two, in a judgement", (EN, "> - **Saving power", f"{UNBACKED}> - **Saving power"), (EN, "has not been measured.", "has not been measured; the claim equals a plan, we read.")),
        row("one thing made of two, left open", (EN, "has not been measured.", "has not been measured, nor whether the claim equals a plan.")),
        row("a record", (ZH, "## 机房与机架\n\n[[", f"## 机房与机架\n\n{UNBACKED}[["), (ZH, ZH_END, "年底创新高，标准机架有"), (EN, EN_HALLS, f"{UNBACKED}{EN_HALLS}"), (EN, "there were [[", "there were a record [[")),
        row("enough, in a judgement", (ZH, ZH_COOL, f"{UNBACKED}{ZH_COOL}，石灰足够机房使用"), (EN, "> - **Saving power", f"{UNBACKED}> - **Saving power"), (EN, "has not been measured.", "has not been measured; the lime is enough for the halls.")),
        row("enough, if it is", (EN, "has not been measured.", "has not been measured, nor whether the lime is enough for the halls.")),
        row("an authority in the label of a source", (EN_SOURCE, "  en: Demo Daily", f"  en: {UNBACKED}Official Demo Daily")),
    ],
)  # fmt: skip
def test_backed(demo: DemoFolder, edits: Any) -> None:
    demo.expect(*edits)
    announced = any(UNBACKED in new for _, _, new in edits)
    assert any(problem.code == "word-unbacked" for problem in demo.problems()) == announced


@pytest.mark.parametrize(
    "edit",
    [
        pytest.param((ZH, ZH_END, "年底，居全国第一，标准机架有"), id="in the prose"),
        pytest.param((BUILDING, ZH_RUNNING, "zh: 青山市{value}服务器投入运行，居全国第一"), id="in a claim"),
    ],
)  # fmt: skip
def test_a_rank_is_reported_once_however_far_it_reaches(demo: DemoFolder, edit: Any) -> None:
    demo.edit(edit)
    told = [problem for problem in demo.problems() if problem.code == "word-unbacked"]
    assert [problem.what.en.split(" is ")[0] for problem in told] == ["'全国第一' (rank)"]
