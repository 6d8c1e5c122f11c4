"""The proof on the demo content: it runs, it counts, and it can fail."""

import json
import shutil
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from itertools import pairwise
from pathlib import Path

import pytest
from demofolder import BUILDING, DEMO, EN, EN_SOURCE, PROJECT, ZH, DemoFolder, files

from briefing import checks
from briefing.checks.evidence import quote
from briefing.checks.prose import references
from briefing.cli import main
from briefing.problems import Problem
from briefing.prove import KINDS, prove
from briefing.prove.edits import Corruption, Edit, Field, Original, Stretch
from briefing.prove.of_facts import next_digits, scaled
from briefing.prove.of_pages import cited_pairs
from briefing.prove.report import Proof, Tally, as_json, as_text
from briefing.prove.trial import Verdict, planned, sampled, tried
from briefing.reading.library import Library

FEW = 6
OURS = PROJECT / "content"


@contextmanager
def silent(total: int) -> Iterator[Callable[[int], None]]:
    yield lambda more: None


def proved(content: Path, *kinds: str, most: int = FEW) -> Proof:
    return prove(content, only=frozenset(kinds), most=most, jobs=1, steps=silent)


def tally(proof: Proof, kind: str) -> Tally:
    return next(tally for tally in proof.tallies if tally.kind.name == kind)


CAUGHT = [
    "value-digit",
    "value-scale",
    "quote-letter",
    "quote-elsewhere",
    "source-rewritten",
    "source-byte",
    "claim-value-dropped",
    "claim-value-typed",
]


@pytest.mark.parametrize("kind", CAUGHT)
def test_caught(kind: str) -> None:
    found = tally(proved(DEMO, kind), kind)
    assert len(found.verdicts) == FEW
    assert [verdict.recipe for verdict in found.wrong] == []


@pytest.mark.parametrize("kind", [kind.name for kind in KINDS])
def test_every_kind_finds_something_to_corrupt(kind: str) -> None:
    few = ("prose-name", "verdict", "grounds", "ledger")  # of which the demo, a small one, has none
    content = OURS if kind in few else DEMO
    plans = planned(Original(content), [k for k in KINDS if k.name == kind], FEW)
    assert plans
    assert {plan.kind for plan in plans} == {kind}


def test_what_means_the_same_passes() -> None:
    found = tally(proved(DEMO, "rewritten", most=30), "rewritten")
    assert len(found.verdicts) > 20
    assert [(v.recipe, v.caught_by, v.crash) for v in found.wrong] == []


# The proof itself can fail.


def blind(library: Library) -> Sequence[Problem]:
    return ()


@pytest.mark.parametrize(
    ("kind", "check"),
    [("quote-letter", quote.check), ("source-byte", checks.source.check)],
)
def test_a_check_that_is_gone_leaves_survivors(
    kind: str, check: object, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert not tally(proved(DEMO, kind, most=3), kind).wrong
    holed = tuple(blind if run is check else run for run in checks.CHECKS)
    monkeypatch.setattr(checks, "CHECKS", holed)
    proof = proved(DEMO, kind, most=3)
    assert tally(proof, kind).wrong
    assert not proof.holds


def test_a_crash_catches_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    def broken(library: Library) -> Sequence[Problem]:
        if "７" in str(library.facts.values()):
            raise ZeroDivisionError("a bug")
        return ()

    edit = Field(BUILDING, ("qingshan-racks-2024", "value"), "７万架")
    monkeypatch.setattr(checks, "CHECKS", (broken,))
    verdict = tried(DEMO, [Corruption("value-digit", (edit,))], jobs=1)[0]
    assert (verdict.caught_by, verdict.crash) == ("", "ZeroDivisionError: a bug")


def test_an_error_that_was_there_before_catches_nothing(demo: DemoFolder) -> None:
    demo.edit((BUILDING, "value: 62家", "value: 63家"))
    edits = Field(BUILDING, ("qingshan-first-hall-2021", "during"), "2021-06")
    assert tried(demo.content, [Corruption("time", (edits,))], jobs=1)[0].caught_by == ""


@pytest.mark.parametrize(
    ("name", "broken"),
    [
        (BUILDING, b"\xff\xfe"),
        (EN_SOURCE, b"a: ["),
        ("vocabulary/places.yaml", b"- 1\n"),
        (ZH, b""),
    ],
)
def test_broken_content_is_proved_as_far_as_it_can_be_read(
    name: str, broken: bytes, demo: DemoFolder
) -> None:
    demo.path(name).write_bytes(broken)
    proof = proved(demo.content, most=1)
    assert not [verdict for t in proof.tallies for verdict in t.verdicts if verdict.crash]


def test_two_workers_say_the_same_as_one() -> None:
    plans = planned(Original(DEMO), [k for k in KINDS if k.name in ("unit", "status")], 30)
    told: list[int] = []
    assert tried(DEMO, plans, jobs=2, progress=told.append) == tried(DEMO, plans, jobs=1)
    assert sum(told) == len(plans)


def test_the_content_is_left_as_it_was(tmp_path: Path) -> None:
    content = Path(shutil.copytree(DEMO, tmp_path / "content"))
    proved(content, "value-digit", "prose-removed", "source-byte", most=3)
    assert files(content) == files(DEMO)


# Corruptions


@pytest.mark.parametrize(
    ("value", "expected"),
    [
        ("3.6 million", ["4.6 million", "3.7 million"]),
        ("３．２万架", ["４．２万架", "３．３万架"]),
        ("90 MW", ["80 MW", "91 MW"]),
        ("one eighth", ["two eighth", "one seventh"]),
        ("八成", ["九成"]),
        ("hundreds of thousands", ["tens of thousands"]),
        ("", []),
    ],
)
def test_digits(value: str, expected: list[str]) -> None:
    assert list(next_digits(value)) == expected


@pytest.mark.parametrize(
    ("value", "expected"),
    [
        ("736,000", ["7,360,000", "73,600,000", "7,360,000,000"]),
        ("35.6亿元", ["356亿元", "3,560亿元", "356,000亿元", "35.6万元", "35.6十亿元", "35.6元"]),
        ("eight", []),
    ],
)
def test_scales(value: str, expected: list[str]) -> None:
    assert list(scaled(value)) == expected


@pytest.mark.parametrize(
    ("edit", "expected"),
    [
        (Stretch("waivers.yaml", 0, 1, b"x"), ("waivers.yaml", 1, "#", "x")),
        (
            Field(BUILDING, ("qingshan-firms-2024", "value"), "63家"),
            (BUILDING, 54, "qingshan-firms-2024.value: 62家", "63家"),
        ),
        (
            Field(BUILDING, ("qingshan-racks-2024", "figure"), None),
            (BUILDING, 13, "qingshan-racks-2024.figure: ３．２万架", "–"),
        ),
        (Field(EN_SOURCE, ("rights",), "excerpt"), (EN_SOURCE, 26, "rights: full", "excerpt")),
    ],
)
def test_recipe(edit: Edit, expected: tuple[str, int, str, str]) -> None:
    change = Original(DEMO).recipe([edit])[0]
    assert (change.path, change.line, change.old, change.new) == expected


def test_edits_of_one_text_do_not_shift_each_other() -> None:
    original = Original(DEMO)
    edits = [original.stretch(ZH, 2, 12, "A"), original.stretch(ZH, 16, 17, "省力")]
    text = original.text(ZH)
    assert original.written(edits)[ZH].decode() == text[:2] + "A" + text[12:16] + "省力" + text[17:]


def test_references_are_paired_with_their_twins() -> None:
    pairs = list(cited_pairs(Original(DEMO)))
    assert all(set(pair) == {"zh", "en"} for pair in pairs)
    assert {pair["zh"].path for pair in pairs} == {ZH}
    assert {pair["en"].path for pair in pairs} == {EN}
    assert all(pair["zh"].ref.id == pair["en"].ref.id for pair in pairs)


def test_samples_are_even_and_repeat_themselves() -> None:
    corruptions = [Corruption("k", (Stretch("f", at, at, b""),)) for at in range(100)]
    starts = [
        edit.start
        for c in sampled(corruptions, 10)
        for edit in c.edits
        if isinstance(edit, Stretch)
    ]
    assert [right - left for left, right in pairwise(starts)] == [10] * 9
    assert sampled(corruptions, 200) == corruptions


# The report and the command


def test_report() -> None:
    kind = next(kind for kind in KINDS if kind.name == "place")
    recipe = Original(DEMO).recipe([Field(BUILDING, ("qingshan-firms-2024", "place"), "x")])
    verdicts = Verdict("place", recipe, ""), Verdict("place", recipe, "id-unknown")
    shown = Proof((Tally(kind, verdicts),))
    assert as_text(shown).split("\n") == [
        "改变意思 / change the meaning",
        "   tried caught    survivors",
        "       2      1            1  place  改地区 / another place",
        "       2      1            1  合计 / all",
        "",
        "place: 1",
        "    facts/building.yaml:52: qingshan-firms-2024.place: qingshan -> x",
    ]
    row = json.loads(as_json(shown))["kinds"][0]
    assert (row["tried"], row["caught"], row["caught_by"]) == (2, 1, {"id-unknown": 1})
    assert len(row["wrong"]) == 1


@pytest.mark.parametrize(
    ("arguments", "code"),
    [
        (["--kind", "value-digit", "--most", "2", "--jobs", "1"], 0),
        (["--kind", "nothing"], 2),
        (["--content", "nowhere"], 2),
    ],
)
def test_exit_code(arguments: list[str], code: int, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["prove", "--content", str(DEMO), *arguments]) == code
    assert ("value-digit" in capsys.readouterr().out) == (code == 0)


def test_survivors_are_an_exit_code_of_their_own(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(checks, "CHECKS", (references.check,))
    arguments = ["--kind", "value-digit", "--most", "2", "--jobs", "1", "--format", "json"]
    assert main(["prove", "--content", str(DEMO), *arguments]) == 1
    assert json.loads(capsys.readouterr().out)["holds"] is False
