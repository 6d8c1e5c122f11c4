from typing import Any

import pytest
from demofolder import BUILDING, CARD, COMPUTING, EN, ZH, DemoFolder, row


@pytest.mark.parametrize(
    "edits",
    [
        row("a plan told as a plan"),
        row("a claim without a plan word", (BUILDING, "zh: 青山市拟新增", "zh: «plan-told-as-result»青山市新增")),
        row("an English claim without one", (COMPUTING, "en: Qingshan plans to raise", "en: «plan-told-as-result»Qingshan raised")),
        row(
            "plans as a noun of another word",
            (COMPUTING, "en: Qingshan plans to raise", "en: «plan-told-as-result»Qingshan's plants raise"),
        ),
        row("prose without a plan word", (ZH, "用地：拟新增[[", "用地：新增«plan-told-as-result»[[")),
        row("English prose without one", (EN, "the city plans to add [[", "the city added «plan-told-as-result»[[")),
        row(
            "a plan read as a result by its editors",
            (BUILDING, "  note:\n    zh: 来源没有", "  reading: {status: achieved, standing: arithmetic, because: {zh: 已见, en: seen}}\n  note:\n    zh: 来源没有"),
            (BUILDING, "zh: 青山市力争数字", "zh: 青山市数字"),
            (BUILDING, "en: Qingshan aims for a digital economy", "en: Qingshan has a digital economy"),
            (BUILDING, "by: 2027", "by: «time-unanchored»2025"),
        ),
        row("a plan whose word stands in its sentence", (BUILDING, "quote: 力争到2027年数字", "quote: 到2027年数字"), ("vocabulary/wordlists.yaml", "zh: [计划, 规划, 拟, 将, 力争,", "zh: [计划, 规划, 拟, 将,"), (BUILDING, "zh: 青山市力争数字", "zh: 青山市计划数字")),
        row("a plan that rests on a report", (BUILDING, "qualifier: about\n  as-of: 2024\n  status: operating", "qualifier: about\n  as-of: «plan-past»2024\n  status: «status-unfounded»planned"), (BUILDING, "zh: 青山市{value}服务器投入", "zh: 青山市拟{value}服务器投入"), (BUILDING, "en: Qingshan had {value} in op", "en: Qingshan will have {value} in op"), (ZH, "服务器[[qingshan", "拟有服务器[[qingshan"), (EN, "and [[qingshan-servers-2024]]", "and the plan is [[qingshan-servers-2024]]")),
        row("a plan that rests on what is done, beside a plan", (BUILDING, "by: 2026\n  status: planned", "by: 2026\n  status: «status-unfounded»planned"), ("vocabulary/wordlists.yaml", "zh: [已, 建成]", "zh: [已, 建成, 前新增]"), (BUILDING, "quote: 该市拟在2026年前新增", "quote: «quote-cuts-hedge»在2026年前新增")),
        row("done, in the clause of the figure", (ZH, "用地：拟新增[[", "用地：计划中，已新增«plan-told-as-result»[[")),
        row("done, after the figure", (EN, "to [[qingshan-computing-2027]].", "to «plan-told-as-result»[[qingshan-computing-2027]], achieved.".replace("]], ac", "]] ac"))),
        row("done, in another clause", (ZH, "用地：拟新增[[", "用地：机房已完工，拟新增[[")),
        row("a plan that has been made", (ZH, "用地：拟新增[[", "用地：已计划新增[[")),
        row("done, in the claim", (BUILDING, "zh: 青山市拟新增用地{value}", "zh: «plan-told-as-result»青山市的计划里，已新增用地{value}")),
        row("done, in the label of a bar", (CARD, '- {zh: "{qingshan-computing-2027|when}",', '- {zh: «plan-told-as-result»"已完成",'), (CARD, "[qingshan-computing-2025, qingshan-computing-2027]", "[qingshan-computing-2025, «cell-under-other-label»qingshan-computing-2027]"), (CARD, 'en: "{qingshan-computing-2027|when}"}', 'en: "done"}')),
        row("done, in the label of a row", (CARD, "label: {zh: 用地, en: Land}", "label: {zh: 用地, en: «plan-told-as-result»Land achieved}")),
        row("done, at the head of a column", (CARD, "columns: [{zh: 计划, en: Plan}", "columns: [{zh: «plan-told-as-result»已定, en: Plan}")),
        row("done, after the plan", (BUILDING, "zh: 青山市拟新增用地{value}", "zh: «plan-told-as-result»青山市拟新增用地{value}，现已实现")),
        row("done, in English", (BUILDING, "en: Qingshan plans to add {value} of land", "en: «plan-told-as-result»Qingshan plans to add {value} of land, which has been added")),
        row("a plan that was kept, in the claim", (BUILDING, "en: Qingshan plans to add {value} of land", "en: «plan-told-as-result»As planned, Qingshan added {value} of land")),
        row("a planned thing done, in the claim", (BUILDING, "en: Qingshan plans to add {value} of land", "en: «plan-told-as-result»Qingshan met its target of {value} of land")),
        row("a planned thing to be done", (BUILDING, "en: Qingshan plans to add {value} of land", "en: Qingshan plans to have {value} of land completed")),
        row("done, in the note", (BUILDING, "zh: 来源没有说明口径，", "zh: «plan-told-as-result»机房现在投产，来源没有说明口径，")),
        row("not done, in the note", (BUILDING, "zh: 来源没有说明口径，", "zh: 机房尚未投产，来源没有说明口径，")),
        row("done, in the caption of a chart", (CARD, "caption: {zh: 算力规模, en: Computing power}", "caption: {zh: 算力规模, en: «plan-told-as-result»Computing power installed and completed}")),
        row("done, in the note of a chart", (CARD, "note: {zh: 空心为计划,", "note: {zh: «plan-told-as-result»空心为实现的计划,")),
        row("to be done", (BUILDING, "en: Qingshan plans to add {value} of land", "en: Qingshan plans to have added {value} of land")),
        row("planned", (BUILDING, "en: Qingshan plans to add {value} of land", "en: Qingshan has set a target of {value} of new land")),
    ],
)  # fmt: skip
def test_plan_words(demo: DemoFolder, edits: Any) -> None:
    demo.expect(*edits)
