import csv
import io
import json
import os
import re
import subprocess
import sys
from pathlib import Path
from typing import Any

import openpyxl
import pytest
from demofolder import BUILDING, COMPUTING, DEMO, PROJECT, TEMPLATES, ZH, DemoFolder, replace
from project import Project

from briefing.checks import CHECKS
from briefing.cli import main

ALL = f"{len(CHECKS)}/{len(CHECKS)}"

Capture = pytest.CaptureFixture[str]


# check


def test_clean_content(demo: DemoFolder, capsys: Capture) -> None:
    assert demo.run("check", "--messages", "both") == 0
    out, err = capsys.readouterr()
    zh, en = out.splitlines()
    assert zh.startswith(f"已核对：核对项目 {ALL}，来源 2/2，事实 18/18，简报 1/1，引文 17/17，")
    assert en.startswith(
        f"checked: checks {ALL}, sources 2/2, facts 18/18, briefings 1/1, quotes 17/17, "
    )
    assert err == ""


def test_the_folder_where_one_stands_is_content_as_any_other(
    demo: DemoFolder, capsys: Capture, monkeypatch: pytest.MonkeyPatch
) -> None:
    demo.path("vocabulary/places.yaml").write_text("- a\n- b\n")
    monkeypatch.chdir(demo.content)
    assert main(["check", "--content", ".", "--templates", str(TEMPLATES)]) == 1
    assert "\n1 个错误" in capsys.readouterr().err  # the checks that lean on it are not run


ZH_MESSAGE = "错误: 事实的数值是 63家，引文里是：６２家企业 [value-differs]"
EN_MESSAGE = "the fact has 63家, the quote has: ６２家企业"
LINE = "    54 |   value: 63家"


@pytest.mark.parametrize(
    ("messages", "expected"),
    [
        ("zh", [ZH_MESSAGE, LINE, "    改法：", "1 个错误，0 个警告 / 1 errors, 0 warnings"]),
        (
            "en",
            [
                f"error: {EN_MESSAGE} [value-differs]",
                LINE,
                "    cure: ",
                "1 个错误，0 个警告 / 1 errors, 0 warnings",
            ],
        ),
        (
            "both",
            [
                ZH_MESSAGE.replace("错误", "error"),
                f"    {EN_MESSAGE}",
                LINE,
                "    改法：",
                "    cure: ",
                "1 个错误，0 个警告 / 1 errors, 0 warnings",
            ],
        ),
    ],
)
def test_messages_in_the_language_of_the_reader(
    demo: DemoFolder, capsys: Capture, messages: str, expected: list[str]
) -> None:
    replace(demo.path(BUILDING), "value: 62家", "value: 63家")
    assert demo.run("check", "--messages", messages) == 1
    told = capsys.readouterr().err.splitlines()
    told[0] = told[0].removeprefix(f"{demo.path(BUILDING)}:54:10: ")
    assert [line[: len(start)] for line, start in zip(told, expected, strict=True)] == expected


@pytest.mark.parametrize(
    ("locale", "word"), [("zh_CN.UTF-8", "错误:"), ("en_GB.UTF-8", "cure:"), ("C", "改法：")]
)
def test_the_locale_chooses_the_language(
    demo: DemoFolder, capsys: Capture, monkeypatch: pytest.MonkeyPatch, locale: str, word: str
) -> None:
    monkeypatch.setenv("LC_ALL", locale)
    replace(demo.path(BUILDING), "value: 62家", "value: 63家")
    assert demo.run("check") == 1
    assert word in capsys.readouterr().err


def test_problems_for_programs(demo: DemoFolder, capsys: Capture) -> None:
    replace(demo.path(BUILDING), "value: 62家", "value: 63家")
    assert demo.run("check", "--format", "json") == 1
    out, err = capsys.readouterr()
    told = json.loads(out)
    (problem,) = told["problems"]
    assert told["counts"]["quotes"] == {"checked": 17, "total": 17}
    assert err == ""
    assert problem.pop("what") == {
        "zh": "事实的数值是 63家，引文里是：６２家企业",
        "en": EN_MESSAGE,
    }
    assert set(problem.pop("cure")) == {"zh", "en"}
    assert problem == {
        "path": str(demo.path(BUILDING)),
        "line": 54,
        "column": 10,
        "severity": "error",
        "code": "value-differs",
    }


def test_problems_for_github(demo: DemoFolder, capsys: Capture) -> None:
    replace(demo.path(BUILDING), "value: 62家", "value: 63家")
    assert demo.run("check", "--format", "github") == 1
    line, counts = capsys.readouterr().out.splitlines()
    assert counts.startswith(f"::notice title=briefing check::checked: checks {ALL}, ")
    where = f"::error file={demo.path(BUILDING)},line=54,col=10,title=value-differs::"
    assert line.startswith(where + EN_MESSAGE + "%0A")


def test_all_problems_at_once_in_file_order(demo: DemoFolder, capsys: Capture) -> None:
    replace(demo.path(BUILDING), "value: 62家", "value: 63家")
    replace(demo.path(BUILDING), "value: 2000亩", "value: 3000亩")
    replace(demo.path(ZH), "**有待核实**", "**有2处待核实**")
    replace(demo.path("vocabulary/terms.yaml"), "zh: 5G", "zh: ５G")
    assert demo.run("check", "--format", "json") == 1
    found = json.loads(capsys.readouterr().out)["problems"]
    places = [(p["path"].rpartition("content/")[2], p["line"], p["code"]) for p in found]
    assert places == [
        (ZH, 25, "figure-typed"),
        (BUILDING, 54, "value-differs"),
        (BUILDING, 86, "value-differs"),
    ]


# What can be wrong with a file: an error with its place, never a traceback.


def gbk(path: Path) -> None:
    path.write_bytes(path.read_text(encoding="utf-8").encode("gbk", errors="replace"))


def outward(path: Path) -> None:
    path.rename(path.parents[2] / "elsewhere")
    path.symlink_to(path.parents[2] / "elsewhere")


def around(path: Path) -> None:
    path.unlink()
    path.symlink_to(path)


def folder_instead(path: Path) -> None:
    path.unlink()
    path.mkdir()


def lengthen(path: Path) -> None:
    path.write_bytes(path.read_bytes() + b"# much\n" * 200_000)


def rewrite(old: str, new: str) -> Any:
    return lambda path: replace(path, old, new)


HOSTILE = [
    pytest.param(BUILDING, rewrite("  place: qingshan\n  indicator: land", " place: x\n  indicator: land"), [f"{BUILDING}:85:3 yaml-syntax"], id="broken YAML"),
    pytest.param(BUILDING, rewrite("qingshan-land-2026:", "qingshan-land-2026: {a: [b}"), [f"{BUILDING}:83:25 yaml-syntax"], id="brackets that do not close"),
    pytest.param(BUILDING, rewrite("qingshan-land-2026:", "qingshan-land-2026: &land"), [f"{BUILDING}:83:21 yaml-anchor"], id="an anchor"),
    pytest.param(BUILDING, rewrite("status: planned", "status: *land"), [f"{BUILDING}:88:11 yaml-anchor"], id="an alias"),
    pytest.param(BUILDING, rewrite("status: planned", "status: !!str planned"), [f"{BUILDING}:88:11 yaml-tag"], id="a tag"),
    pytest.param(BUILDING, rewrite("  by: 2026", "  <<: {by: 2026}"), [f"{BUILDING}:87:3 yaml-anchor"], id="a merge key"),
    pytest.param(BUILDING, rewrite("  by: 2026", "  by: 2026\n  by: 2027"), [f"{BUILDING}:88:3 yaml-duplicate-key"], id="a key twice"),
    pytest.param(BUILDING, rewrite("qingshan-land-2026:", "qingshan-firms-2024: {}\nqingshan-land-2026:"), [f"{BUILDING}:83:1 yaml-duplicate-key"], id="a fact twice in a file"),
    pytest.param(BUILDING, rewrite("  by: 2026", "  ? [by]\n  : 2026"), [f"{BUILDING}:87:5 yaml-key"], id="a list for a key"),
    pytest.param(BUILDING, rewrite("qingshan-land-2026:", "---\nqingshan-land-2026:"), [f"{BUILDING}:83:1 yaml-documents"], id="two documents"),
    pytest.param(BUILDING, gbk, [f"{BUILDING}:1:1 file-encoding"], id="GBK"),
    pytest.param(BUILDING, lengthen, [f"{BUILDING}:1:1 file-too-large"], id="a giant"),
    pytest.param(BUILDING, outward, [f"{BUILDING}:1:1 file-outside"], id="a link out of the folder"),
    pytest.param(BUILDING, around, [f"{BUILDING}:1:1 file-unreadable"], id="a link to itself"),
    pytest.param(BUILDING, rewrite("value: 2000亩", "value: 2000亩\u202e"), [f"{BUILDING}:86:15 character-forbidden"], id="a character that turns text round"),
    pytest.param(ZH, gbk, [f"{ZH}:1:1 file-encoding"], id="a body in GBK"),
    pytest.param(ZH, Path.unlink, [f"{ZH}:1:1 file-missing"], id="no Chinese body"),
    pytest.param("sources/yanshi-2025/article.txt", gbk, ["sources/yanshi-2025/article.txt:1:1 file-encoding"], id="an article in GBK"),
    pytest.param("sources/yanshi-2025/article.txt", Path.unlink, ["sources/yanshi-2025/article.txt:1:1 file-missing"], id="no article"),
    pytest.param("sources/yanshi-2025/article.txt", folder_instead, ["sources/yanshi-2025/article.txt:1:1 file-unreadable"], id="a folder for an article"),
    pytest.param("sources/yanshi-2025/source.yaml", Path.unlink, ["sources/yanshi-2025/source.yaml:1:1 file-missing"], id="no card"),
    pytest.param("briefings/qingshan/briefing.yaml", lambda path: path.write_text(""), [*["briefings/qingshan/briefing.yaml:1:1 field-missing"] * 4], id="an empty card"),
    *(
        pytest.param(f"vocabulary/{name}.yaml", Path.unlink, [f"vocabulary/{name}.yaml:1:1 file-missing"], id=f"no {name}")
        for name in ("places", "indicators", "units", "actors", "terms", "wordlists", "constants")
    ),
    pytest.param("vocabulary/places.yaml", lambda path: path.write_text("- a\n- b\n"), ["vocabulary/places.yaml:1:1 entries-expected"], id="a list for a vocabulary"),
    pytest.param("vocabulary/places.yaml", rewrite("zh: 青山市, en: Qingshan,", "zh: 青山市,"), ["vocabulary/places.yaml:3:11 field-missing"], id="a place without its English name"),
    pytest.param("discrepancies.yaml", rewrite("title:", "titel:"), ["discrepancies.yaml:3:3 field-missing", "discrepancies.yaml:5:3 field-unknown"], id="a slip in the name of a field"),
]  # fmt: skip


@pytest.mark.parametrize(("name", "damage", "expected"), HOSTILE)
def test_a_damaged_file_is_an_error_with_its_place(
    demo: DemoFolder, capsys: Capture, name: str, damage: Any, expected: list[str]
) -> None:
    damage(demo.path(name))
    assert demo.run("check", "--format", "json") == 1
    out, err = capsys.readouterr()
    found = [
        f"{p['path'].removeprefix(f'{demo.content}/')}:{p['line'] or 1}:{p['column'] or 1} {p['code']}"
        for p in json.loads(out)["problems"]
    ]
    assert (found, err) == (expected, "")


def test_a_folder_with_a_name_that_is_no_id(demo: DemoFolder, capsys: Capture) -> None:
    (demo.content / "sources" / "我的 来源").mkdir()
    assert demo.run("check") == 1
    assert "[id-invalid]" in capsys.readouterr().err


@pytest.mark.parametrize("verb", ["check", "build", "export"])
def test_no_content_folder(verb: str, capsys: Capture, tmp_path: Path) -> None:
    nowhere = DemoFolder(tmp_path / "nowhere")
    out = ("--out", str(tmp_path / "out")) if verb == "build" else ()
    assert nowhere.run(verb, *out) == 1
    told = capsys.readouterr().err
    assert "[content-missing]" in told and told.count("error:") == 1
    assert not (tmp_path / "out").exists()


def test_a_slip_in_the_content_folder_costs_no_output(project: Project) -> None:
    before = project.built()
    assert project.run("build", "--content", "contents") == 1
    assert project.built() == before


# build


def test_an_unknown_id_is_a_misunderstanding(project: Project, capsys: Capture) -> None:
    before = project.built()
    assert project.run("build", "qingsan", "lime") == 2
    assert capsys.readouterr().err == "没有这些简报 / no such briefing: qingsan\n"
    assert project.built() == before


def test_one_edition_of_one_briefing(project: Project, capsys: Capture) -> None:
    arguments = ("build", "lime", "--edition", "en", "--edition", "zh", "--out", "one")
    assert project.run(*arguments) == 0
    assert capsys.readouterr().out == "已完成 / built: one/lime\n"
    made = {path.name for path in (project.root / "one/lime").iterdir()}
    pages = {f"lime-{edition}.html" for edition in ("zh", "en", "bilingual")}
    assert made == pages | {"lime-zh.pdf", "lime-en.pdf"}
    assert not (project.root / "one/qingshan").exists()


def test_the_folders_stand_in_pyproject(project: Project, capsys: Capture) -> None:
    (project.root / "content").rename(project.root / "内容")
    (project.root / "pyproject.toml").write_text(
        f'[tool.briefing]\ncontent = "内容"\ntemplates = "{TEMPLATES}"\nout = "成品"\n',
        encoding="utf-8",
    )
    assert main(["check"]) == 0
    assert main(["build", "lime", "--edition", "zh"]) == 0
    assert (project.root / "成品/lime/lime-zh.pdf").is_file()
    assert main(["check", "--content", "nowhere"]) == 1
    capsys.readouterr()


@pytest.mark.parametrize(
    ("arguments", "word"),
    [
        (["check", "--templates", "nowhere"], "--templates"),
        (["build", "--templates", "nowhere"], "--templates"),
        (["build", "--edition", "fr"], "--edition"),
        (["check", "--format", "xml"], "--format"),
        (["export", "--format", "pdf"], "--format"),
        (["print"], "VERB"),
        ([], "VERB"),
    ],
)
def test_a_command_that_is_not_understood(
    project: Project, capsys: Capture, arguments: list[str], word: str
) -> None:
    try:
        code = main(arguments)
    except SystemExit as stop:
        assert isinstance(stop.code, int)
        code = stop.code
    assert code == 2
    assert word in capsys.readouterr().err


def test_a_broken_pyproject_is_named(project: Project, capsys: Capture) -> None:
    (project.root / "pyproject.toml").write_text("[tool.briefing\n")
    assert main(["check"]) == 2
    assert "pyproject.toml" in capsys.readouterr().err


def test_a_reader_that_leaves_is_no_error(demo: DemoFolder) -> None:
    """As in `briefing export | head -1`."""
    command = [sys.executable, "-m", "briefing", "export"]
    folders = ["--content", str(demo.content), "--templates", str(TEMPLATES)]
    read, write = os.pipe()
    os.close(read)
    done = subprocess.run(
        [*command, *folders], cwd=PROJECT, stdout=write, stderr=subprocess.PIPE, check=False
    )
    os.close(write)
    assert (done.returncode, done.stderr) == (0, b"")


# export


@pytest.fixture(scope="module")
def export(tmp_path_factory: pytest.TempPathFactory) -> dict[str, bytes]:
    """The three exports of the demo."""
    folder = tmp_path_factory.mktemp("export")
    for form in ("json", "csv", "xlsx"):
        file = str(folder / f"facts.{form}")
        assert DemoFolder(DEMO).run("export", "--format", form, "--output", file) == 0
    return {path.suffix[1:]: path.read_bytes() for path in folder.iterdir()}


ADDED = [
    "place_quote",
    "time_quote",
    "accepted",
    "note",
    "reviewed",
    "printed",
    "figure",
    "withdrawn",
]
CONTRACT = [
    *("id", "kind", "place", "indicator", "part", "measure", "value", "low", "high", "unit"),
    *("qualifier", "time", "status", "said_by", "reading", "claim", "source", "quote"),
]


def facts_of(export: dict[str, bytes]) -> dict[str, Any]:
    return {fact["id"]: fact for fact in json.loads(export["json"])["facts"]}


def test_each_fact_has_the_keys_of_the_contract(export: dict[str, bytes]) -> None:
    document = json.loads(export["json"])
    assert set(document) == {"facts", "waived"}
    assert len(document["facts"]) == 18
    for fact in document["facts"]:
        assert list(fact) == [*CONTRACT[:15], "formula", *CONTRACT[15:], *ADDED]
        assert set(fact["claim"]) == {"zh", "en"}
        if fact["source"]:
            assert list(fact["source"]) == ["id", "path", "sha256", "quality"]
            assert list(fact["quote"]) == ["exact", "start", "end", "line", "sentence"]


@pytest.mark.parametrize(
    ("fact_id", "expected"),
    [
        ("qingshan-racks-2024", {"value": "32000", "unit": "rack", "qualifier": None, "kind": "figure", "measure": "level"}),
        ("qingshan-servers-2024", {"value": "6000", "unit": "server", "qualifier": "about"}),
        ("qingshan-investment-2024", {"value": "3560000000", "unit": "CNY", "part": "total"}),
        ("qingshan-green-power-2024", {"value": "45.2", "unit": "%", "measure": "share"}),
        ("qingshan-firms-2024", {"value": "62", "unit": "count:firm"}),
        ("qingshan-it-capacity-2025", {"value": "90000", "unit": "kW"}),
        ("qingshan-rack-power", {"value": "90000", "unit": "kW", "source": None, "quote": None, "formula": {"product": ["qingshan-racks-2025", "standard-rack-power"]}}),
        ("qingshan-computing-2025", {"value": "12000", "unit": "PFLOPS", "qualifier": "nearly", "time": {"kind": "as-of", "value": "2025-07"}}),
        ("qingshan-users-2025", {"value": None, "low": None, "high": None, "time": {"kind": "reported", "value": None}}),
        ("qingshan-racks-2025", {"value": "3600000", "reading": {"standing": "arithmetic", "value": "36000", "unit": "rack", "status": None, "because": {"zh": "按每架2.5千瓦折算，与同句的IT容量9万千瓦相符", "en": "At 2.5 kW a rack this agrees with the IT capacity of 90 MW in the same sentence"}}}),
        ("qingshan-demand-first", {"kind": "statement", "value": None, "unit": None, "measure": None, "indicator": None, "said_by": "lin-ke", "status": "pledged"}),
        ("qingshan-computing-2027", {"status": "target", "time": {"kind": "by", "value": "2027"}, "claim": {"zh": "青山市计划把算力提高到2.5万P", "en": "Qingshan plans to raise its computing power to 25,000 P"}}),
    ],
)  # fmt: skip
def test_values_are_the_source_s_in_base_units(
    export: dict[str, bytes], fact_id: str, expected: dict[str, Any]
) -> None:
    fact = facts_of(export)[fact_id]
    assert {key: fact[key] for key in expected} == expected


def test_quotes_count_characters_of_the_file(export: dict[str, bytes]) -> None:
    for fact in facts_of(export).values():
        if fact["quote"] is None:
            continue
        text = (DEMO / fact["source"]["path"]).read_bytes().decode()
        quote = fact["quote"]
        assert text[quote["start"] : quote["end"]] == quote["exact"]
        assert text.count("\n", 0, quote["start"]) + 1 == quote["line"]
    quote = facts_of(export)["qingshan-computing-2025"]["quote"]
    assert quote["exact"] == "ran nearly 12,000\u00a0P of computing power"


def test_waived_passages(export: dict[str, bytes]) -> None:
    (waived,) = json.loads(export["json"])["waived"]
    text = (DEMO / f"sources/{waived['source']}/article.txt").read_bytes().decode()
    assert text[waived["start"] : waived["end"]] == "Also read: Yunxi to add 40 MW of wind power"
    assert waived["kind"] == "furniture" and set(waived["reason"]) == {"zh", "en"}


def test_json_on_standard_output(export: dict[str, bytes], capfdbinary: Any) -> None:
    assert DemoFolder(DEMO).run("export") == 0
    assert capfdbinary.readouterr().out == export["json"]


def test_tables_are_the_same_every_time(export: dict[str, bytes], tmp_path: Path) -> None:
    for form in ("csv", "xlsx"):
        file = tmp_path / f"again.{form}"
        DemoFolder(DEMO).run("export", "--format", form, "--output", str(file))
        assert file.read_bytes() == export[form]


def test_tables_hold_the_facts(export: dict[str, bytes]) -> None:
    text = export["csv"].decode("utf-8")
    assert text.startswith("\ufeffid,kind,place,")
    rows = {row["id"]: row for row in csv.DictReader(io.StringIO(text.removeprefix("\ufeff")))}
    facts = facts_of(export)
    assert list(rows) == list(facts)
    assert rows["qingshan-racks-2025"]["reading.value"] == "36000"
    assert rows["qingshan-racks-2024"]["quote.line"] == "4"
    sheet = openpyxl.load_workbook(io.BytesIO(export["xlsx"])).active
    assert sheet is not None
    cells = list(sheet.iter_rows(values_only=True))
    assert [row[0] for row in cells[1:]] == list(facts)
    assert list(cells[0]) == text.removeprefix("\ufeff").splitlines()[0].split(",")


@pytest.mark.parametrize("start", ["=1+1", "+1+1", "-1+1", "@SUM(1)"])
def test_no_cell_is_a_formula(demo: DemoFolder, tmp_path: Path, start: str) -> None:
    replace(demo.path(COMPUTING), "zh: 林可承诺将", f"zh: '{start}林可承诺将'\n    # ")
    replace(demo.path("vocabulary/terms.yaml"), "{zh: 5G", f'{{zh: "{start}"')
    for form in ("csv", "xlsx"):
        demo.run("export", "--format", form, "--output", str(tmp_path / f"facts.{form}"))
    rows = csv.reader(io.StringIO((tmp_path / "facts.csv").read_bytes().decode("utf-8-sig")))
    assert [cell for row in rows for cell in row if cell[:1] in "=+@" and cell] == []
    sheet = openpyxl.load_workbook(tmp_path / "facts.xlsx").active
    assert sheet is not None
    assert {cell.data_type for row in sheet.iter_rows() for cell in row} <= {"s", "n", "b"}


# quantities


def test_quantities_of_standard_input(capsys: Capture, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("sys.stdin", io.StringIO("约６０００台服务器\n没有数字\n"))
    assert main(["quantities", "--lang", "zh"]) == 0
    first, second = map(json.loads, capsys.readouterr().out.splitlines())
    (found,) = first["found"]
    assert (found["text"], found["value"], found["qualifier"]) == (
        "约６０００台服务器",
        "6000",
        "about",
    )
    assert second == {"text": "没有数字", "found": []}


@pytest.mark.parametrize(
    "arguments",
    [["check", "--audti"], ["build", "--edition", "fr"], ["biuld"], ["new", "fact", "a"], []],
)
def test_what_is_not_understood_is_said_in_both_languages(
    arguments: list[str], capsys: Capture
) -> None:
    with pytest.raises(SystemExit) as end:
        main(arguments)
    told = capsys.readouterr().err
    assert end.value.code == 2
    assert re.search(r"命令写得不对(：.+)? / the command was not understood: ", told)


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["chekc"], "：没有 chekc，最接近的是 check"),
        (["review", "lime"], "：还缺 --by"),
        (["new", "fact"], "：还缺 --source、--quote"),
        (["check", "--audti"], "：不认识 --audti"),
        (["review", "lime", "--by"], "：--by 后面少了内容"),
    ],
)
def test_what_staff_mistype_is_said_in_chinese(
    arguments: list[str], said: str, capsys: Capture
) -> None:
    with pytest.raises(SystemExit):
        main(arguments)
    assert f"命令写得不对{said} / " in capsys.readouterr().err


def test_a_name_instead_of_an_id_leads_to_find(project: Project, capsys: Capture) -> None:
    assert main(["where", "标准机架"]) == 2
    assert "按文字找标识用 briefing find 标准机架" in capsys.readouterr().err


def test_a_file_that_is_not_there_is_said_so(project: Project, capsys: Capture) -> None:
    assert main(["new", "source", "nothing.html"]) == 2
    assert capsys.readouterr().err == "没有这个文件 / no such file: nothing.html\n"


def test_what_is_not_read_is_named_behind_all_that_follows_from_it(
    demo: DemoFolder, capsys: Capture
) -> None:
    demo.path(BUILDING).rename(demo.path(BUILDING + ".txt"))
    assert main(["check", "--content", str(demo.content), "--messages", "zh"]) == 1
    told = capsys.readouterr().err
    after = told.partition("个错误，")[2].splitlines()
    assert after[1] == "先改这里，其余多半由它引起："
    assert after[2].startswith(f"  {demo.path(BUILDING)}.txt:1:1: 这里不读 building.yaml.txt")
