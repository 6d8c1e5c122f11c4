"""Where a fact was carried, what correction is drafted from that, and who must get it."""

import json
import re
import shutil
from pathlib import Path
from threading import Thread

import pytest
from demofolder import COMPUTING
from project import Project
from shelf import writable

from briefing.artifacts import locked
from briefing.releases.register import Given, note, read
from briefing.releases.shelf import shelf
from briefing.releases.tracing import Impact, impact

Capture = pytest.CaptureFixture[str]
RACKS, POWER, DEMAND = "qingshan-racks-2025", "qingshan-rack-power", "qingshan-demand-first"
EVERY = [
    (number, f"qingshan/qingshan-{edition}.pdf")
    for number in ("2026-1", "2026-2")
    for edition in ("zh", "en", "bilingual")
]


def given(release: str, recipient: str, pdf: str) -> Given:
    return Given(release, recipient, "办公室", "a@office.example", "zh", "zh", ((pdf, "0" * 64),))


@pytest.fixture(scope="module")
def found(shelved: Project) -> Impact:
    register = [
        given("2026-1", "one", "qingshan/qingshan-zh.pdf"),
        given("2026-1", "two", "lime/lime-zh.pdf"),
    ]
    return impact(RACKS, shelf(shelved.root / "build"), register)


def test_every_pdf_of_every_release_is_named(found: Impact) -> None:
    assert [(one.release, one.pdf) for one in found.carried if one.fact == RACKS] == EVERY
    assert {*found.records} == {"2026-1", "2026-2"}


def test_what_is_computed_from_it_is_named_too(found: Impact) -> None:
    assert [(one.release, one.pdf) for one in found.carried if one.fact == POWER] == EVERY
    assert {one.fact for one in found.carried} == {RACKS, POWER}


def test_each_sentence_has_its_pages(found: Impact) -> None:
    zh = next(one for one in found.carried if one.pdf.endswith("-zh.pdf"))
    assert (zh.note, zh.pages[0]) == (2, 1)
    first, second, *others = zh.sentences
    assert (first.words, first.language) == ("英文稿所印的数经换算后才可用[2]。", "zh")
    assert second.words.startswith(
        "英文稿所印的机架数若读作3.6万架（编者判读；来源印作360万架）[2]"
    )
    assert all(sentence.pages for sentence in zh.sentences)
    assert "3.6万架（编者判读）[2]" in [sentence.words for sentence in others]  # a cell of a table


def test_who_was_given_it_is_told_and_nobody_else(found: Impact) -> None:
    assert [one.recipient for one in found.given] == ["one"]


def test_a_fact_that_no_release_carried(shelved: Project) -> None:
    assert impact("nothing", shelf(shelved.root / "build"), ()).carried == ()


# The verb and the notice


def notice(project: Project, fact: str) -> str:
    return (project.root / "build/corrections" / f"{fact}.md").read_text(encoding="utf-8")


@pytest.fixture
def office(shelved: Project, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Project:
    root = tmp_path / "office"
    shutil.copytree(shelved.root, root)
    writable(root)
    monkeypatch.chdir(root)
    return Project(root)


def test_a_notice_of_what_was_withdrawn(office: Project, capsys: Capture) -> None:
    note(shelf(office.root / "build"), [given("2026-1", "one", "qingshan/qingshan-zh.pdf")])
    assert office.run("impact", DEMAND) == 0
    out = capsys.readouterr().out
    assert "2026-1: qingshan/qingshan-zh.pdf: [18]" in out and "2026-2" not in out
    assert "须通知 / must be told:\n    办公室 <a@office.example>: 2026-1" in out
    zh, en = notice(office, DEMAND).split("# Correction")
    head_zh, head_en = (text.strip("\n# 更正启事").split("\n")[0] for text in (zh, en))
    assert head_zh == (
        "我们在第 2026-1 期《青山市：从石灰到算力》中印有：林可承诺将不超前于需求建设（承诺）。"
        "此项已于2026年1月5日撤回，不再印出。原内容见于 3 份 PDF 的 3 页。"
        "请以本更正为准；已引用原文的文件，请一并更正。由此带来的不便，谨致歉意。"
    )
    assert head_en == (
        "In issue 2026-1 we printed, in “Qingshan: from lime to compute”: Lin Ke promises "
        "that the city will not build ahead of demand (pledged). It was withdrawn on 5 January 2026 "
        "and is printed no more. What was printed stands on 3 pages of 3 PDFs. Please follow this "
        "correction, also in papers that quote what was printed. We regret the trouble that it causes."
    )
    assert "- 无法证实。" in zh
    assert "- 第 2026-1 期，注[18]：中文版第 1 页；英文版第 2 页；中英对照版第 3 页\n" in zh
    assert "> “林可承诺不超前于需求建设。”（中文版第 1 页；中英对照版第 3 页）\n" in zh
    assert "> “Lin Ke promises not to build ahead of demand.” (English edition, page 2;" in en
    assert not re.search("[\u4e00-\u9fff]", en)
    assert "office.example" not in zh + en


def test_a_notice_of_what_changed_and_of_what_did_not(office: Project, capsys: Capture) -> None:
    assert office.run("impact", RACKS) == 0
    assert "【请编者填写：内容中的这一项尚未改动】" in notice(office, RACKS)
    office.demo.edit(
        (COMPUTING, f"\n{RACKS}:\n", f"\n{RACKS}:\n  note: {{zh: 约数, en: Rounded}}\n")
    )
    assert office.run("impact", RACKS) == 0
    zh, en = notice(office, RACKS).split("# Correction")
    assert "请编者填写" not in zh and "- 说明：约数" in zh and "- note: Rounded" in en
    assert "由它推算、须一并更正的" in zh and "注[12]" in zh
    assert "另有 1 项由它推算" in zh and "another figure that was computed from it" in en
    assert "（中文版第 2 页；第 2026-1 期中英对照版第 3 页；第 2026-2 期中英对照版第 4 页）" in zh
    quoted = re.findall("“[^”]*[。.]”", zh + en)
    assert len(quoted) > 4 and len(quoted) == len({*quoted})  # each sentence once
    assert len(zh) < 2000 and len(en) < 4000
    assert "登记簿上没有收件人 / the register names nobody" in capsys.readouterr().out


def test_the_impact_for_a_program(office: Project, capsys: Capture) -> None:
    assert office.run("impact", DEMAND, "--format", "json") == 0
    record = json.loads(capsys.readouterr().out)
    assert [one["edition"] for one in record["carried"]] == ["zh", "en", "bilingual"]
    assert record["carried"][0]["sentences"] == [
        {"words": "林可承诺不超前于需求建设[18]。", "pages": [1]}
    ]


def test_a_release_that_was_changed_is_no_evidence(office: Project, capsys: Capture) -> None:
    facts = shelf(office.root / "build") / "2026-1/data/facts.json"
    facts.write_text(facts.read_text(encoding="utf-8").replace("32000", "33000"), encoding="utf-8")
    assert office.run("impact", DEMAND) == 2
    assert "was changed since it was sealed" in capsys.readouterr().err


def test_nothing_is_sealed_yet(project: Project, capsys: Capture) -> None:
    assert project.run("impact", DEMAND) == 2
    assert "nothing is sealed yet" in capsys.readouterr().err


@pytest.mark.parametrize("fact", ["../evil", "", "/etc/x"])
def test_what_is_no_id_names_no_file(office: Project, fact: str, capsys: Capture) -> None:
    assert office.run("impact", fact) == 2
    assert "Traceback" not in capsys.readouterr().err


# The register


def test_the_register_waits_for_whoever_writes_it(tmp_path: Path) -> None:
    noting = Thread(target=note, args=(tmp_path, [given("1", "b", "x")]))
    with locked(tmp_path):
        noting.start()
        noting.join(0.5)
        assert noting.is_alive() and read(tmp_path) == ()
    noting.join()
    assert len(read(tmp_path)) == 1


def test_the_register_keeps_one_entry_for_a_release_and_a_recipient(tmp_path: Path) -> None:
    assert read(tmp_path) == ()
    note(tmp_path, [given("1", "b", "x"), given("1", "a", "x")])
    note(tmp_path, [given("1", "a", "y"), given("2", "a", "x")])
    assert [(one.release, one.recipient, one.pdfs[0][0]) for one in read(tmp_path)] == [
        ("1", "a", "y"),
        ("1", "b", "x"),
        ("2", "a", "x"),
    ]


@pytest.mark.parametrize("text", ["", "[]", "{", '{"given": [{}]}', '{"given": 1}'])
def test_a_damaged_register_is_named(office: Project, text: str, capsys: Capture) -> None:
    (shelf(office.root / "build") / "register.json").write_text(text)
    assert office.run("impact", DEMAND) == 2
    assert "register.json" in capsys.readouterr().err
