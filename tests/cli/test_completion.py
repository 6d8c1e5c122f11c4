"""Help teaches by example, and a shell completes what there is."""

import argparse
import re
import shlex
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from demofolder import PROJECT, DemoFolder

from briefing.cli import main
from briefing.cli.completion import FILES, SCRIPTS, answer
from briefing.cli.examples import EXAMPLES
from briefing.cli.parser import parser

Capture = pytest.CaptureFixture[str]


def verbs(command: argparse.ArgumentParser, name: str = "") -> Iterator[str]:
    """Yield every verb, with the kinds of `new` as `new source`."""
    for action in command._actions:
        if isinstance(action, argparse._SubParsersAction):
            for verb, below in action.choices.items():
                full = f"{name} {verb}".strip()
                yield full
                yield from verbs(below, full)


VERBS = [*verbs(parser())]
COMMANDS = [
    (verb, re.split(r" (?:>>?|<) ", command)[0])
    for verb in VERBS
    for _, _, command in EXAMPLES.get(verb, ())
]


# Help


@pytest.mark.parametrize("verb", VERBS)
def test_help_ends_with_examples_in_both_languages(verb: str, capsys: Capture) -> None:
    with pytest.raises(SystemExit) as left:
        main([*verb.split(), "--help"])
    assert left.value.code == 0
    help_, _, examples = capsys.readouterr().out.partition("\n例子 / examples:\n")
    assert help_.startswith(f"usage: briefing {verb}")
    assert 1 <= examples.count(f"\n  briefing {verb}") <= 3
    assert re.search("# .*[\u4e00-\u9fff].* / [a-z]", examples) and "--help" in help_


@pytest.mark.parametrize(("verb", "command"), COMMANDS)
def test_an_example_is_understood(verb: str, command: str) -> None:
    assert command.startswith(verb)
    assert callable(parser().parse_args(shlex.split(command)).run)


@pytest.mark.parametrize("command", [command for _, command in COMMANDS])
def test_an_example_names_what_is_there(command: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """An id in an example is one of ours: an example that fails teaches nothing."""
    monkeypatch.chdir(PROJECT)
    words = shlex.split(command)
    for at, word in enumerate(words):
        offered = answer([*words[:at], ""]).splitlines()
        if at and offered and FILES not in offered and not word.startswith("-"):
            assert word in [line.partition("\t")[0] for line in offered]
        if word.startswith("content/"):
            assert Path(word).exists()


# Completion


@pytest.mark.parametrize(
    ("typed", "offered"),
    [
        ("bu", ["build"]),
        ("new ", ["source", "briefing"]),
        ("new b", ["briefing"]),
        ("build ", ["qingshan"]),
        ("build qingshan q", ["qingshan"]),
        ("coverage de", ["demo-daily-2025"]),
        ("review qingshan-racks-", ["qingshan-racks-2024", "qingshan-racks-2025"]),
        ("review qingshan-racks-2024 --b", ["--by"]),
        ("build --edition ", ["zh", "en", "bilingual"]),
        ("build --edition zh --edi", ["--edition"]),
        ("build --audit --au", []),
        ("check --format j", ["json"]),
        ("check --messages zh --me", []),
        ("check ", [FILES]),
        ("new source ", [FILES]),
        ("check --templates ", [FILES]),
        ("explain value-d", ["value-differs"]),
        ("prove --kind value-di", ["value-digit"]),
        ("completion ", ["bash", "zsh", "fish"]),
        ("review qingshan-racks-2024 ", []),
        ("new briefing ", []),
        ("nonsense ", []),
        ("--v", ["--version"]),
    ],
)
def test_what_may_stand_there(
    demo: DemoFolder, monkeypatch: pytest.MonkeyPatch, typed: str, offered: list[str]
) -> None:
    monkeypatch.chdir(demo.content.parent)
    found = [line.partition("\t")[0] for line in answer(typed.split(" ")).splitlines()]
    if typed.startswith("new"):
        assert set(offered) <= set(found)
    else:
        assert found == offered


def test_a_verb_comes_with_what_it_does() -> None:
    assert "build\t排出简报" in answer([""])


def test_ids_are_those_of_the_folder_that_is_named(demo: DemoFolder, tmp_path: Path) -> None:
    asked = ["build", "--content", str(demo.content), ""]
    assert answer(asked) == "qingshan\n"
    assert answer(["build", "--content", str(tmp_path / "none"), ""]) == ""


def test_a_broken_file_offers_its_ids_too(demo: DemoFolder) -> None:
    demo.path("facts/building.yaml").write_text("new-fact: {[\n", encoding="utf-8")
    assert "new-fact\n" in answer(["review", "--content", str(demo.content), "new"])


@pytest.mark.parametrize("shell", SCRIPTS)
def test_a_shell_is_told_by_a_script(shell: str, capsys: Capture) -> None:
    assert main(["completion", shell]) == 0
    assert capsys.readouterr().out == SCRIPTS[shell]


@pytest.mark.parametrize("shell", [name for name in SCRIPTS if shutil.which(name)])
def test_the_script_is_one_of_that_shell(shell: str) -> None:
    subprocess.run([shell, "-n"], input=SCRIPTS[shell], text=True, check=True)


@pytest.mark.parametrize(
    ("typed", "offered"),
    [("build d", ["datong-coal-to-compute", "datong-eight-clusters"]), ("check READ", ["README.md", "README.zh-CN.md"]), ("n", ["new"])],
)  # fmt: skip
def test_bash_completes(typed: str, offered: list[str], tmp_path: Path) -> None:
    command = tmp_path / "briefing"
    command.write_text(f'#!/bin/sh\nexec {shlex.quote(sys.executable)} -m briefing "$@"\n')
    command.chmod(0o755)
    words = " ".join(map(shlex.quote, [str(command), *typed.split(" ")]))
    script = f"{SCRIPTS['bash']}\nCOMP_WORDS=({words}); COMP_CWORD={len(typed.split(' '))}\n_briefing\nprintf '%s\\n' \"${{COMPREPLY[@]}}\""  # fmt: skip
    done = subprocess.run(
        ["bash", "-c", script], cwd=PROJECT, capture_output=True, text=True, check=True
    )
    assert sorted(done.stdout.split()) == offered
