"""The READMEs show what really happens: the five steps of `change a fact` are carried out."""

import re
import shutil
from pathlib import Path
from textwrap import dedent

import pytest

from briefing.cli import main

ROOT = Path(__file__).parent.parent


@pytest.mark.parametrize(("readme", "messages"), [("README.md", "both"), ("README.zh-CN.md", "zh")])
def test_the_message_of_the_third_step(
    readme: str,
    messages: str,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    text = (ROOT / readme).read_text(encoding="utf-8")
    fact, before, after = re.search(
        r"`(datong-[a-z0-9-]+)`.*?`(value: [\d,]+)`.*?`(value: [\d,]+)`", text, re.DOTALL
    ).groups()  # type: ignore[union-attr]
    shown = dedent(re.search(r"```\n(.*?)\n *```", text, re.DOTALL)[1])  # type: ignore[index]
    shutil.copytree(ROOT / "content", tmp_path / "content")
    path = tmp_path / "content" / "facts" / "infrastructure.yaml"
    content = path.read_text(encoding="utf-8")
    start = content.index(f"\n{fact}:")
    path.write_text(content[:start] + content[start:].replace(before, after, 1), encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    code = main(["check", "--templates", str(ROOT / "templates"), "--messages", messages])
    told = capsys.readouterr().err
    assert code == 1
    assert _lines(shown) <= _lines(told)


def _lines(text: str) -> set[str]:
    return {line.strip() for line in text.splitlines() if line.strip()}


@pytest.mark.parametrize("readme", ["README.md", "README.zh-CN.md", "content/README.md"])
def test_links_lead_somewhere(readme: str) -> None:
    page = ROOT / readme
    for target in re.findall(r"\]\(([^)#]+)\)", page.read_text(encoding="utf-8")):
        if "://" not in target:
            assert (page.parent / target).exists(), target
