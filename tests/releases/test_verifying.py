"""A release is proved from itself: what was changed is named, by file, line, page or fact."""

import json
import re
import resource
import shutil
from collections.abc import Callable
from pathlib import Path

import made
import pikepdf
import pytest
from demofolder import DEMO, EXPLAINED, files
from project import Project
from shelf import writable

from briefing.artifacts import as_json, sha256
from briefing.releases import paper
from briefing.releases.reading import NoRelease
from briefing.releases.shelf import shelf
from briefing.releases.verifying import CODES, Verdict, holds, verify
from briefing.releases.zips import packed

Capture = pytest.CaptureFixture[str]
FACTS, PDF, HTML = "data/facts.json", "qingshan/qingshan-zh.pdf", "qingshan/qingshan-zh.html"


@pytest.fixture
def sealed(drafted: Project, tmp_path: Path) -> Path:
    """A copy that the test may damage, alone: its zip is not beside it."""
    folder = shelf(drafted.root / "build") / "2026-1"
    return writable(Path(shutil.copytree(folder, tmp_path / "2026-1")))


def told(verdict: Verdict) -> list[str]:
    return [f"{p.code} {p.where.line} {p.what.zh} | {p.what.en}" for p in verdict.problems]


def resealed(folder: Path) -> None:
    """Make all sums anew, as a forger would who knows how."""
    manifest = json.loads((folder / "manifest.json").read_bytes())
    for name in manifest["files"]:
        content = (folder / name).read_bytes()
        manifest["files"][name] = {"bytes": len(content), "sha256": sha256(content)}
    whole = as_json(manifest)
    (folder / "manifest.json").write_bytes(whole)
    (folder / "manifest.sha256").write_text(f"{sha256(whole)}  manifest.json\n")


def rewrite(path: Path, old: str, new: str) -> None:
    text = path.read_text(encoding="utf-8")
    assert old in text
    path.write_text(text.replace(old, new, 1), encoding="utf-8")


# As it was


@pytest.mark.parametrize("form", ["2026-1", "2026-1.zip", f"2026-1/{PDF}"])
def test_what_was_given_out_is_sound(drafted: Project, form: str) -> None:
    verdict = verify(shelf(drafted.root / "build") / form)
    assert told(verdict) == [] and holds(verdict)
    assert verdict.counts["facts"] == 18 and verdict.counts["pages"] >= 2


def test_the_sources_are_looked_up_where_they_are_at_hand(sealed: Path, tmp_path: Path) -> None:
    assert verify(sealed, DEMO / "sources").counts["sources"] == 2
    sources = Path(shutil.copytree(DEMO / "sources", tmp_path / "sources"))
    rewrite(sources / "yanshi-2025/article.txt", "３．２万架", "３．３万架")
    first, *others = told(verify(sealed, sources))
    assert first.startswith("source-differs 0 不是封存时所引的文件")
    assert [line.split(" ")[2] for line in others] == ["qingshan-racks-2024"] * 2 or others


def test_the_verb_says_what_to_compare(
    drafted: Project, capsys: Capture, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(drafted.root)
    folder = shelf(drafted.root / "build") / "2026-1"
    assert drafted.run("verify", str(folder)) == 0
    out = capsys.readouterr().out
    assert f"sha256 {sha256((folder / 'manifest.json').read_bytes())}" in out
    assert "与封存时一致 / as it was sealed" in out
    assert drafted.run("verify", str(folder), "--format", "json") == 0
    record = json.loads(capsys.readouterr().out)
    assert (record["sound"], record["number"], record["draft"]) == (True, "2026-1", True)


# One byte


def test_a_changed_line_is_named(sealed: Path) -> None:
    rewrite(sealed / FACTS, '"value": "32000"', '"value": "33000"')
    line = (sealed / FACTS).read_text(encoding="utf-8").split("\n").index(
        '   "value": "33000",'
    ) + 1
    found = told(verify(sealed))
    assert f'release-changed {line} 封存后被改动：第 {line} 行现为“"value": "33000",”' in found[0]
    assert any(one.startswith("figure-differs") and "33000 rack" in one for one in found)
    assert any("data/facts.json 33000" in one and "32000" in one for one in found)


def test_what_the_line_was_is_told_where_the_zip_stands_beside(
    sealed: Path, drafted: Project
) -> None:
    shutil.copy(shelf(drafted.root / "build") / "2026-1.zip", sealed.with_name("2026-1.zip"))
    rewrite(sealed / FACTS, '"value": "32000"', '"value": "33000"')
    first = told(verify(sealed))[0]
    assert re.search(r'line \d+ is \'"value": "33000",\', was \'"value": "32000",\'', first)


def test_a_zip_beside_that_was_changed_too_tells_nothing(sealed: Path) -> None:
    rewrite(sealed / FACTS, '"value": "32000"', '"value": "34000"')
    sealed.with_name("2026-1.zip").write_bytes(packed("2026-1", files(sealed)))
    rewrite(sealed / FACTS, '"value": "34000"', '"value": "33000"')
    first = told(verify(sealed))[0]
    assert '"value": "33000"' in first and "34000" not in first


def test_a_changed_byte_in_a_zip_is_named_like_one_in_a_folder(
    drafted: Project, tmp_path: Path
) -> None:
    """The zip has a sum of its own for it, which says no more than that it does not fit."""
    raw = (shelf(drafted.root / "build") / "2026-1.zip").read_bytes()
    assert raw.count(b'"value": "32000"') == 1
    (tmp_path / "2026-1.zip").write_bytes(raw.replace(b'"value": "32000"', b'"value": "33000"'))
    found = told(verify(tmp_path / "2026-1.zip"))
    assert found[0].startswith("release-changed") and '"value": "33000"' in found[0]


def test_a_zip_beside_that_is_none_is_passed_over(sealed: Path) -> None:
    sealed.with_name("2026-1.zip").write_bytes(b"PK")
    assert told(verify(sealed)) == []


@pytest.mark.parametrize("kept", [1, 2])
def test_lines_that_are_gone_or_new_are_counted(sealed: Path, kept: int) -> None:
    path = sealed / "cards/sources/yanshi-2025.yaml"
    lines = path.read_text(encoding="utf-8").split("\n")
    path.write_text("\n".join(lines[:kept] + lines[kept + 1 :]), encoding="utf-8")
    (only,) = told(verify(sealed))
    assert f"原有 {len(lines)} 行，现有 {len(lines) - 1}；第 {kept + 1} 行现为" in only


def test_a_changed_page_is_named(sealed: Path) -> None:
    with pikepdf.open(sealed / PDF, allow_overwriting_input=True) as pdf:
        page = pdf.pages[1]
        page.contents_coalesce()
        content = page.Contents.read_bytes()
        page.Contents.write(content.replace(b" rg", b" rg ", 1))
        pdf.save(sealed / PDF)
    (only,) = told(verify(sealed))
    assert "改动在第 2 页" in only and "the pages that differ: 2" in only


def test_a_changed_file_inside_is_named(sealed: Path) -> None:
    with pikepdf.open(sealed / PDF, allow_overwriting_input=True) as pdf:
        for reference in pdf.Root.AF:
            if str(reference.UF) == "facts.json":
                raw = reference.EF.F.read_bytes()
                reference.EF.F.write(raw.replace(b'"32000"', b'"33000"'))
        pdf.save(sealed / PDF)
    found = told(verify(sealed))
    assert "内附的 facts.json 有改动" in found[0]
    assert any(
        "value：PDF 内附 33000，data/facts.json 是 32000" in one for one in found if "paper" in one
    )
    alone = told(verify(sealed / PDF))
    assert any("figure-differs" in one and "qingshan-racks-2024" in one for one in alone)


def test_a_quote_inside_a_pdf_alone_is_held_against_its_pages_and_its_list(sealed: Path) -> None:
    with pikepdf.open(sealed / PDF, allow_overwriting_input=True) as pdf:
        for reference in pdf.Root.AF:
            if str(reference.UF) == "facts.json":
                raw = reference.EF.F.read_bytes().decode()
                reference.EF.F.write(raw.replace("３．２万架", "３．３万架").encode())
        pdf.save(sealed / PDF)
    found = "\n".join(told(verify(sealed / PDF)))
    assert "the PDF has '青山市建成标准机架３．２万架" in found
    assert "the quote of qingshan-racks-2024 is not in quotes.txt" in found


def test_a_quote_of_the_release_is_held_against_the_pages(sealed: Path) -> None:
    rewrite(sealed / FACTS, "青山市建成标准机架３．２万架", "青山市建成标准机架３．３万架")
    resealed(sealed)
    assert "the PDF has '青山市建成标准机架３．２万架" in "\n".join(told(verify(sealed)))


@pytest.mark.parametrize("place", [40, -200, 0.3, 0.6])
def test_one_byte_of_a_pdf(sealed: Path, drafted: Project, place: float) -> None:
    raw = bytearray((sealed / PDF).read_bytes())
    at = int(place * len(raw)) if isinstance(place, float) else place % len(raw)
    raw[at] ^= 1
    (sealed / PDF).write_bytes(raw)
    shutil.copy(shelf(drafted.root / "build") / "2026-1.zip", sealed.with_name("2026-1.zip"))
    first = next(one for one in told(verify(sealed)) if one.startswith("release-changed"))
    assert f"byte {at + 1} was {raw[at] ^ 1:02x} and is {raw[at]:02x}" in first


def test_what_is_added_at_the_end_of_a_pdf_is_told_as_a_signature(sealed: Path) -> None:
    with (sealed / PDF).open("ab") as file:
        file.write(b"\n% signed\n")
    verdict = verify(sealed)
    (only,) = told(verdict)
    assert only.startswith("release-signed") and holds(verdict)


def test_what_was_changed_before_its_end_is_no_signature(sealed: Path) -> None:
    """Its pages and the files inside it may all be the same."""
    size = (sealed / PDF).stat().st_size
    with pikepdf.open(sealed / PDF, allow_overwriting_input=True) as pdf:
        pdf.docinfo["/Title"] = "Another"
        pdf.save(sealed / PDF)
    with (sealed / PDF).open("ab") as file:
        file.write(b"\n" * size)
    verdict = verify(sealed)
    (only,) = told(verdict)
    assert only.startswith("release-changed") and not holds(verdict)


def test_a_pdf_that_is_none_any_more_is_named_and_the_others_are_read(sealed: Path) -> None:
    (sealed / PDF).write_bytes(b"%PDF-")
    verdict = verify(sealed)
    broken = [p.where.path for p in verdict.problems if p.code == "release-unreadable"]
    assert broken == [str(sealed / PDF)] and verdict.counts["pdfs"] == 2


def test_a_pdf_that_asks_for_too_much_is_named_and_takes_nothing_along(tmp_path: Path) -> None:
    """A small file whose text has no end in sight: who verifies has a minute and their memory."""
    before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    letters = b"1 beginbfchar <4141> <" + b"67B6" * 250 + b"> endbfchar"
    painted = b"/F 9 Tf <" + b"4141" * 4_000_000 + b"> Tj"
    (tmp_path / "swelling.pdf").write_bytes(made.packed_pdf(painted, letters))
    (problem,) = verify(tmp_path / "swelling.pdf").problems
    assert problem.code == "release-unreadable" and "MemoryError" in problem.what.en
    assert resource.getrusage(resource.RUSAGE_SELF).ru_maxrss - before < 500_000  # KB


def test_what_leads_back_to_itself_in_a_pdf_is_read_once(sealed: Path) -> None:
    with pikepdf.open(sealed / PDF) as pdf:
        loop = pdf.make_indirect(pikepdf.Dictionary())
        loop.Again = loop
        pdf.pages[0].Resources.Properties = loop
        pdf.save(sealed / "loop.pdf")
    read = paper.read((sealed / "loop.pdf").read_bytes())
    assert read.text == paper.read((sealed / PDF).read_bytes()).text


def gone(folder: Path) -> None:
    (folder / HTML).unlink()


def more(folder: Path) -> None:
    (folder / "note.txt").write_text("x")


def other_manifest(folder: Path) -> None:
    rewrite(folder / "manifest.json", '"draft": true', '"draft": false')


def no_manifest(folder: Path) -> None:
    (folder / "manifest.json").write_text("[]")


@pytest.mark.parametrize(
    ("change", "expected"),
    [
        (gone, "release-incomplete 0 文件不见了"),
        (more, "release-incomplete 0 清单里没有这个文件"),
        (other_manifest, "release-changed 0 清单与 manifest.sha256 不符"),
        (no_manifest, "release-changed 0 清单与 manifest.sha256 不符"),
    ],
)
def test_what_is_missing_too_many_or_another(
    sealed: Path, change: Callable[[Path], None], expected: str
) -> None:
    change(sealed)
    assert any(one.startswith(expected) for one in told(verify(sealed)))


# Forged, with all sums made anew

FORGERIES: list[tuple[str, str, str, str]] = [
    (FACTS, '"value": "32000"', '"value": "33000"', "figure-differs"),
    (FACTS, '"zh": "3.2万架"', '"zh": "3.3万架"', "printed-differs"),
    (FACTS, '"en": "32,000 racks"', '"en": "33,000 racks"', "printed-differs"),
    (FACTS, '"value": "90000",\n   "low"', '"value": "91000",\n   "low"', "figure-differs"),
    (FACTS, '"qualifier": "nearly"', '"qualifier": "over"', "figure-differs"),
    (FACTS, '"zh": "近1.2万P"', '"zh": "超过1.2万P"', "printed-differs"),
    (FACTS, "３．２万架", "３．３万架", "excerpt-differs"),
    ("data/quotes.json", "３．２万架", "３．３万架", "excerpt-differs"),
    (HTML, '<span class="value">3.2万架</span>', '<span class="value">3.3万架</span>', "printed-differs"),
    (HTML, "机架数须慎用", "机架数可照用", "paper-differs"),
]  # fmt: skip


@pytest.mark.parametrize(("name", "old", "new", "code"), FORGERIES)
def test_a_forgery_with_sums_made_anew(
    sealed: Path, name: str, old: str, new: str, code: str
) -> None:
    rewrite(sealed / name, old, new)
    resealed(sealed)
    codes = {problem.code for problem in verify(sealed).problems}
    assert code in codes and "release-changed" not in codes


@pytest.mark.parametrize(
    ("key", "value"),
    [
        ("number", "\x1b[2J2026-1"),
        ("number", "../../2026-1"),
        ("number", 7),
        ("number", None),
        ("pdfs", None),
        ("pdfs", {PDF: {}}),
        ("files", {PDF: 1}),
        ("files", {PDF: {"bytes": 1, "sha256": "0"}}),
        ("files", {PDF: {"bytes": None, "sha256": None}}),
        ("files", []),
        ("briefings", None),
        ("draft", None),
    ],
)
def test_a_manifest_that_was_made_up(
    sealed: Path, key: str, value: object, capsys: Capture, drafted: Project
) -> None:
    with (sealed / PDF).open("ab") as file:
        file.write(b"\n")  # as a signature would: what the manifest has of its pages is looked up
    path = sealed / "manifest.json"
    path.write_bytes(as_json({**json.loads(path.read_bytes()), key: value}))
    (sealed / "manifest.sha256").write_text(f"{sha256(path.read_bytes())}  manifest.json\n")
    assert drafted.run("verify", str(sealed)) == (0 if key == "draft" else 1)
    said = capsys.readouterr()
    assert "\x1b" not in said.out + said.err


def test_every_code_is_in_the_manual() -> None:
    assert set(CODES) <= EXPLAINED


# What is no release


def test_what_is_no_release(tmp_path: Path, capsys: Capture, drafted: Project) -> None:
    (tmp_path / "a.txt").write_text("x")
    (tmp_path / "a.pdf").write_text("x")
    (tmp_path / "1.zip").write_bytes(packed("1", {"manifest.json": b"{"}))
    with pytest.raises(NoRelease):
        verify(tmp_path)
    with pytest.raises(NoRelease):
        verify(tmp_path / "a.txt")
    assert [p.code for p in verify(tmp_path / "a.pdf").problems] == ["release-unreadable"]
    assert "release-unreadable" in [p.code for p in verify(tmp_path / "1.zip").problems]
    assert drafted.run("verify", str(tmp_path)) == 2
    assert drafted.run("verify", str(tmp_path / "nothing")) == 2
    assert drafted.run("verify", str(tmp_path / "1.zip"), "--sources", "nothing") == 2
    assert "no release" in capsys.readouterr().err


def test_the_folder_one_stands_in(sealed: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(sealed)
    assert told(verify(Path("."))) == []


def test_a_link_in_a_release_is_not_followed(sealed: Path, tmp_path: Path) -> None:
    (tmp_path / "secret").write_text("x")
    (sealed / "data/link.json").symlink_to(tmp_path / "secret")
    with pytest.raises(NoRelease):
        verify(sealed)


@pytest.mark.parametrize("told", ["null", "[]", "{}", '{"facts": 1}', "[" * 200_000])
def test_facts_that_are_none(sealed: Path, told: str) -> None:
    (sealed / FACTS).write_text(told)
    resealed(sealed)
    assert "release-unreadable" in [problem.code for problem in verify(sealed).problems]


def test_the_text_of_a_page_is_read_as_it_was_painted(sealed: Path) -> None:
    read = paper.read((sealed / PDF).read_bytes())
    assert "到2024年年底，标准机架有3.2万架[3]，服务器约6000台[8]" in read.text
    assert read.pages_with("到2024年年底，标准机架有 3.2万架") == [1]
    assert set(read.attachments) == {"facts.json", "facts.yaml", "quotes.txt"}
    assert 3 in read.pages[0].notes


def test_words_may_run_on_over_pages() -> None:
    pages = ("one two thr", "head ee four fi", "ve six foot")
    read = paper.Paper(tuple(paper.Page(paper.squeezed(text), "", ()) for text in pages), {})
    assert read.pages_with("two") == [1]
    assert read.pages_with("two three") == [1, 2]
    assert read.pages_with("three four five six") == [1, 2, 3]
    assert read.pages_with("two nine") == read.pages_with("six seven") == []


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ('"value": "32000"', '"value": "1e999999999"'),
        ('"value": "32000"', '"value": 32000'),
        ('"formula": {\n    "product"', '"formula": {\n    "ratio of"'),
        ('"formula": null', '"formula": [1]'),
        ('"operands"', ""),
    ],
)
def test_values_that_are_none(sealed: Path, old: str, new: str) -> None:
    text = (sealed / FACTS).read_text(encoding="utf-8")
    (sealed / FACTS).write_text(text.replace(old, new, 1) if new else text[:900], encoding="utf-8")
    resealed(sealed)
    assert "release-unreadable" in [problem.code for problem in verify(sealed).problems]
