"""`briefing doctor`: what the machine has, what it lacks, and how to get that."""

import json
import shutil
from pathlib import Path

import pytest
from demofolder import DEMO, TEMPLATES

from briefing import checkup, doctor
from briefing.checkup import Need, as_text, examine
from briefing.cli import main
from briefing.problems import Bilingual


def found(name: str, **folders: Path) -> Need:
    """Return what is found of one thing, by its English name."""
    asked = {"content": DEMO, "templates": TEMPLATES, "out": DEMO} | folders
    return next(need for need in examine(**asked) if need.name.en == name)


def test_the_machine_that_runs_the_tests_lacks_nothing(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    folders = ["--content", str(DEMO), "--templates", str(TEMPLATES), "--out", str(tmp_path / "x")]
    assert main(["doctor", *folders, "--messages", "both"]) == 0
    out = capsys.readouterr().out
    for name in (
        "Python",
        "Pango",
        "PangoFT2",
        "HarfBuzz subset",
        "字体 / fonts",
        "磁盘空间 / disk",
    ):
        assert f"[好 / ok] {name}: " in out
    assert not (tmp_path / "x").exists()


def test_a_font_that_is_not_the_one(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    fonts = tmp_path / "fonts"
    fonts.mkdir()
    shutil.copy(TEMPLATES / "fonts" / "fonts.json", fonts)
    first = json.loads((fonts / "fonts.json").read_text())["faces"][0]["file"]
    (fonts / first).write_bytes(b"another")
    need = found("fonts", templates=tmp_path)
    assert need.is_missing and first in need.found.en
    assert main(["doctor", "--templates", str(tmp_path), "--content", str(DEMO)]) == 1
    assert "templates/fonts/" in capsys.readouterr().out


@pytest.mark.parametrize("name", ["content", "out"])
def test_a_folder_that_cannot_be_written(name: str, tmp_path: Path) -> None:
    (tmp_path / "file").write_text("no folder")
    said = {"content": "content folder", "out": "output folder"}[name]
    need = found(said, **{name: tmp_path / "file" / "below"})
    assert need.is_missing and str(tmp_path / "file") in (need.cure or need.found).en
    assert not found(said, **{name: tmp_path / "to" / "be" / "made"}).is_missing


def test_packages_that_are_not_those_of_the_lock(tmp_path: Path) -> None:
    lock = tmp_path / "requirements.lock"
    lock.write_text(
        "jinja2==0.1 \\\n    --hash=sha256:0\nno-such-package==1 \\\n    --hash=sha256:0\n"
    )
    need = checkup._packages(lock)
    assert need.is_missing and "jinja2, no-such-package" in need.found.en
    lock.write_text("no-such-package==1 ; sys_platform == 'win32' \\\n    --hash=sha256:0\n")
    assert not checkup._packages(lock).is_missing
    assert not checkup._packages(tmp_path / "none").is_missing


@pytest.mark.parametrize(
    ("encoding", "missing"), [("utf-8", False), ("UTF8", False), ("ascii", True), ("gbk", False), ("", True)]
)  # fmt: skip
def test_the_encoding_of_the_terminal(encoding: str, missing: bool) -> None:
    assert checkup._locale(encoding).is_missing == missing


def test_a_library_that_is_not_there() -> None:
    none = doctor.PANGO._replace(linux="libnone.so.0", macos="libnone.dylib")
    need = checkup._library(none)
    assert need.is_missing and need.cure and need.cure.en


def test_what_only_the_tests_need_may_be_missing() -> None:
    cure = Bilingual("装上", "install it")
    need = checkup._program(Bilingual("无", "None"), ("no-such-program",), "--version", cure)
    assert not need.is_missing
    assert as_text([need], "zh") == "[缺] 无 (可选，只有测试用): 没有\n    改法：装上"
    assert as_text([need], "en") == "[missing] None (optional, for the tests): not there\n    cure: install it"  # fmt: skip
