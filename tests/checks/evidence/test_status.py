from typing import Any

import pytest
from demofolder import BUILDING, COMPUTING, DemoFolder, row

LISTS = "vocabulary/wordlists.yaml"
LAND = "by: 2026\n  status: planned"
QUARRY = 'reported: "true"\n  status: assessed'
QUARRY_ZH, QUARRY_EN = "zh: 林可认为矿坑", "en: Lin Ke says that halls"
DEMAND = 'reported: "true"\n  status: pledged'
DEMAND_ZH = "zh: 林可承诺将不超前"
ENGLISH = "value: 6,200 servers\n  qualifier: about\n"
UNTOLD = "«status-untold»"


@pytest.mark.parametrize(
    "edits",
    [
        row("each status from its source, and told by its claim"),
        row("a result that rests on a plan", (BUILDING, LAND, "by: «time-unanchored»2025\n  status: «result-rests-on-plan»achieved")),
        row("an English result that rests on a plan", (COMPUTING, "by: 2027\n  status: target", "by: «time-ahead»«time-after-source»2027\n  status: «result-rests-on-plan»achieved")),
        row("what was built need not run", (BUILDING, "value: 62家\n  as-of: 2024\n  status: achieved", "value: 62家\n  as-of: 2024\n  status: «status-unfounded»operating")),
        row("what is only projected is no target", ("sources/yanshi-2025/article.txt", "力争到2027年", "预计到2027年"), ("sources/yanshi-2025/article.txt", "", "«source-changed»"), (BUILDING, "quote: 力争到2027年", "quote: 预计到2027年"), (BUILDING, "by: 2027\n  status: target", "by: 2027\n  status: «status-unfounded»target")),
        row("a result of what is called a plan", ("vocabulary/indicators.yaml", "firms: {zh: 落户企业,", "firms: {zh: 规划落户企业,"), (BUILDING, "indicator: firms", "indicator: «result-rests-on-plan»firms")),
        row("what is only being talked about", ("vocabulary/wordlists.yaml", "zh: [对接, 接洽, 洽谈, 意向]", "zh: [落户]"), (BUILDING, "value: 45.2%\n  as-of: 2024\n  status: achieved", "value: 45.2%\n  as-of: 2024\n  status: «result-rests-on-plan»achieved"), (BUILDING, "value: 62家\n  as-of: 2024\n  status: achieved", "value: 62家\n  as-of: 2024\n  status: «result-rests-on-plan»achieved")),
        row("a result whose sentence plans it", (BUILDING, LAND, "by: «time-unanchored»2025\n  status: «result-rests-on-plan»achieved"), (BUILDING, "quote: 该市拟在2026年前新增", "quote: «quote-cuts-hedge»在2026年前新增")),
        row("results in a sentence that plans them, but for what is told as done", (LISTS, "zh: [计划, 规划, 拟,", "zh: [截至, 计划, 规划, 拟,"), (BUILDING, "qualifier: about\n  as-of: 2024\n  status: operating", "qualifier: about\n  as-of: 2024\n  status: «result-rests-on-plan»operating")),
        row("what a plan builds on", (LISTS, "zh: [计划, 规划, 拟,", "zh: [截至, 计划, 规划, 拟,"), (LISTS, "zh: [依托,", "zh: [约６, 依托,")),
        row("a claim that plans a result", (BUILDING, "zh: 青山市{value}服务器投入", f"zh: {UNTOLD}青山市拟{{value}}服务器投入"), (BUILDING, "en: Qingshan had {value} in op", f"en: {UNTOLD}Qingshan will have {{value}} in op")),
        row("a recommendation without a word of advice", (COMPUTING, "status: pledged", "status: «status-unfounded»recommended")),
        row("a promise without a word of promise", (BUILDING, "status: assessed", "status: «status-unfounded»pledged"), (BUILDING, "zh: 林可认为", "zh: 林可承诺")),
        row("a plan is not under construction", (BUILDING, LAND, "by: 2026\n  status: «status-unfounded»under-construction")),
        row("a plan is no forecast", (BUILDING, LAND, "by: 2026\n  status: «status-unfounded»forecast")),
        row("an opinion told as a report", (BUILDING, QUARRY, 'reported: "true"\n  status: reported'), (BUILDING, QUARRY_ZH, f"zh: {UNTOLD}林可认为矿坑"), (BUILDING, QUARRY_EN, f"en: {UNTOLD}Lin Ke says that halls")),
        row("an opinion that one language tells as a fact", (BUILDING, QUARRY_EN, f"en: {UNTOLD}Lin Ke found that halls")),
        row("a promise in the source told as a report", (COMPUTING, DEMAND, 'reported: "true"\n  status: «status-unfounded»reported')),
        row("a promise told as an opinion", (COMPUTING, DEMAND_ZH, f"zh: {UNTOLD}林可预计将不超前")),
        row("a conversion that does not say so", (COMPUTING, ENGLISH, f"{ENGLISH}  converts: «conversion-unfit»qingshan-servers-2024\n"), (COMPUTING, "zh: 英文稿称", f"zh: {UNTOLD}英文稿称"), (COMPUTING, "en: In the English", f"en: {UNTOLD}In the English")),
        row("a conversion of another status", (COMPUTING, ENGLISH, f"{ENGLISH}  converts: «conversion-unfit»qingshan-racks-2024\n"), (COMPUTING, "as-of: 2024\n  status: ", "as-of: 2024\n  status: «status-unfounded»")),
        row("a conversion that is none", (BUILDING, "zh: 青山市累计完成", f"zh: {UNTOLD}折合后青山市累计完成")),
        row("a list that is not there is told once", (LISTS, "opinions:\n", "views:\n"), (LISTS, "", "«wordlist-missing»"), (BUILDING, QUARRY, 'reported: "true"\n  status: reported')),
    ],
)  # fmt: skip
def test_status(demo: DemoFolder, edits: Any) -> None:
    demo.expect(*edits)
