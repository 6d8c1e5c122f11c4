"""What an editor does on opening the folder: it knows each file's schema, and marks what a check finds."""

import json
import re
from pathlib import Path
from typing import Any

import pytest
from demofolder import BUILDING, PROJECT, DemoFolder, replace

from briefing.cli import main
from briefing.cli.parser import parser
from briefing.model import KINDS_OF_FILE
from briefing.problems import as_text

FOLDER = PROJECT / ".vscode"


def read(name: str) -> Any:
    """Return a file of settings: JSON with comments on lines of their own."""
    lines = (FOLDER / name).read_text(encoding="utf-8").split("\n")
    return json.loads("\n".join(line for line in lines if not line.lstrip().startswith("//")))


TASKS = {task["label"]: task for task in read("tasks.json")["tasks"]}
SCHEMAS: dict[str, str] = read("settings.json")["yaml.schemas"]


def test_the_extensions_that_the_settings_speak_of_are_recommended() -> None:
    recommended = read("extensions.json")["recommendations"]
    assert {"redhat.vscode-yaml", "gruntfuggly.triggertaskonsave"} <= {*recommended}


def test_every_kind_of_file_has_its_schema() -> None:
    assert {Path(path).stem for path in SCHEMAS} == {*KINDS_OF_FILE}
    assert all((PROJECT / path).is_file() for path in SCHEMAS)


@pytest.mark.parametrize(
    "path", sorted((PROJECT / "content").rglob("*.yaml")), ids=lambda p: p.name
)
def test_a_file_has_one_schema_that_of_its_first_line(path: Path) -> None:
    named = [
        schema for schema, pattern in SCHEMAS.items() if path.match(pattern.removeprefix("**/"))
    ]
    first = path.read_text(encoding="utf-8").partition("\n")[0]
    assert [Path(schema).name for schema in named] == [first.rpartition("/")[2]]


@pytest.mark.parametrize("label", TASKS)
def test_a_task_is_a_command_of_ours(label: str) -> None:
    assert TASKS[label]["args"][:2] == ["-m", "briefing"]
    parser().parse_args(TASKS[label]["args"][2:])


def test_what_is_saved_is_checked_by_a_task_that_is_there() -> None:
    assert {*read("settings.json")["triggerTaskOnSave.tasks"]} <= {*TASKS}


@pytest.mark.parametrize("label", TASKS)
def test_what_a_check_says_is_marked_where_it_stands(
    demo: DemoFolder, capsys: pytest.CaptureFixture[str], label: str
) -> None:
    replace(demo.path(BUILDING), "value: 62家", "value: 63家")
    asked = TASKS["briefing check"]["args"][2:]
    assert main([*asked, "--content", str(demo.content)]) == 1
    pattern = TASKS[label]["problemMatcher"]["pattern"]
    lines = capsys.readouterr().err.splitlines()
    (found,) = filter(None, (re.match(pattern["regexp"], line) for line in lines))
    assert found[pattern["file"]] == str(demo.path(BUILDING))
    assert (found[pattern["line"]], found[pattern["column"]]) == ("54", "10")
    assert (found[pattern["severity"]], found[pattern["code"]]) == ("error", "value-differs")
    assert "63家" in found[pattern["message"]]


def test_every_problem_is_marked(demo: DemoFolder) -> None:
    for path in demo.content.rglob("*.yaml"):
        path.write_text("- a\n", encoding="utf-8")
    problems = demo.problems()
    pattern = TASKS["briefing check"]["problemMatcher"]["pattern"]["regexp"]
    lines = as_text(problems, "both").splitlines()
    assert sum(bool(re.match(pattern, line)) for line in lines) == len(problems) > 5
