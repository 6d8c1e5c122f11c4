"""Letters that hand a release out: who gets what, what the note says, the same bytes each time."""

import email
import email.policy
import json
import shutil
from collections.abc import Callable
from email.message import EmailMessage
from pathlib import Path
from typing import Any

import pytest
from demofolder import PROJECT
from project import Project
from shelf import writable

from briefing.artifacts import as_json, sha256
from briefing.reading.typed import entries
from briefing.releases.register import read
from briefing.releases.shelf import shelf

Capture = pytest.CaptureFixture[str]
RECIPIENTS = """\
policy-office: {role: 政策研究室, address: policy@office.example, language: zh, edition: zh}
foreign-desk:
  role: The foreign desk
  address: desk@office.example
  language: en
  edition: bilingual
  briefings: [qingshan]
"""


@pytest.fixture
def office(shelved: Project, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Project:
    root = tmp_path / "office"
    shutil.copytree(shelved.root, root)
    monkeypatch.chdir(writable(root))
    (root / "recipients.yaml").write_text(RECIPIENTS, encoding="utf-8")
    return Project(root)


def letter(project: Project, name: str, number: str = "2026-2") -> EmailMessage:
    path = project.root / "build/letters" / number / f"{name}.eml"
    message = email.message_from_bytes(path.read_bytes(), policy=email.policy.default)
    assert isinstance(message, EmailMessage)
    return message


def send(project: Project, number: str = "2026-2") -> int:
    return project.run("letters", number, "--to", "recipients.yaml")


def body(message: EmailMessage) -> str:
    part = message.get_body()
    assert part is not None
    return str(part.get_content())


@pytest.mark.parametrize(
    ("name", "subject", "edition", "words"),
    [
        (
            "policy-office",
            "政策简报第 2026-2 期：青山市：从石灰到算力",
            "zh",
            [
                "政策研究室：",
                "核心研判：",
                "- “冬暖夏凉”还只是说法。矿坑机房用不着多少空调，尚无数据。",
            ],
        ),
        (
            "foreign-desk",
            "Policy briefing, issue 2026-2: Qingshan: from lime to compute",
            "bilingual",
            ["To: The foreign desk", "- Saving power is only a claim. That halls in the quarry"],
        ),
    ],
)
def test_each_gets_the_right_edition_and_a_note_in_the_right_language(
    office: Project, name: str, subject: str, edition: str, words: list[str]
) -> None:
    assert send(office) == 0
    message, sealed = letter(office, name), shelf(office.root / "build") / "2026-2"
    assert message["Subject"] == subject and message["X-Unsent"] == "1"
    assert message["Date"] is None and message["From"] is None
    (attached,) = message.iter_attachments()
    pdf = (sealed / f"qingshan/qingshan-{edition}.pdf").read_bytes()
    assert attached.get_content() == pdf
    assert attached.get_filename() == f"2026-2-qingshan-{edition}.pdf"
    seal = sha256((sealed / "manifest.json").read_bytes())
    for told in [*words, sha256(pdf), seal]:
        assert told in body(message)


def test_the_same_release_gives_the_same_letters(office: Project) -> None:
    assert send(office) == 0
    before = office.built("letters")
    shutil.rmtree(office.root / "build/letters")
    assert send(office) == 0
    after = office.built("letters")
    assert {n: raw for n, (raw, _) in before.items()} == {n: raw for n, (raw, _) in after.items()}


def test_the_register_remembers_who_was_given_what(office: Project, capsys: Capture) -> None:
    assert send(office, "2026-1") == 0 and send(office) == 0
    assert "nothing was sent" in capsys.readouterr().err
    assert [(one.release, one.recipient, one.edition) for one in read(shelf(Path("build")))] == [
        ("2026-1", "foreign-desk", "bilingual"),
        ("2026-1", "policy-office", "zh"),
        ("2026-2", "foreign-desk", "bilingual"),
        ("2026-2", "policy-office", "zh"),
    ]


def test_a_draft_says_so_in_the_letter(
    drafted: Project, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    project = Project(writable(Path(shutil.copytree(drafted.root, tmp_path / "office"))))
    monkeypatch.chdir(project.root)
    Path("recipients.yaml").write_text(RECIPIENTS, encoding="utf-8")
    assert send(project, "2026-1") == 0
    message = letter(project, "policy-office", "2026-1")
    assert message["Subject"].startswith("政策简报第 2026-1 期（草案）：")
    assert "本期为草案，未经两人复核，请勿引用。" in body(message)


@pytest.mark.parametrize(
    ("recipients", "code", "told"),
    [
        ("a: {role: x}", 1, "field-missing"),
        ("a: {role: x, address: nobody, language: zh, edition: zh}", 1, "address"),
        (
            'a: {role: x, address: "a@b.example\\r\\nBcc: c@d.example", language: zh, edition: zh}',
            1,
            "address",
        ),
        (
            "a: {role: x, address: a@b.example, language: zh, edition: zh, briefings: [nothing]}",
            2,
            "has no nothing/nothing-zh.pdf",
        ),
        ("- a", 1, "entries-expected"),
        ("../a: {role: x, address: a@b.example, language: zh, edition: zh}", 1, "id-invalid"),
        ('a: {role: "x\\ny", address: a@b.example, language: zh, edition: zh}', 1, "role"),
    ],
)
def test_a_list_that_cannot_be_served(
    office: Project, recipients: str, code: int, told: str, capsys: Capture
) -> None:
    Path("recipients.yaml").write_text(recipients, encoding="utf-8")
    assert send(office) == code
    assert told in capsys.readouterr().err
    assert not Path("build/letters").exists() and read(shelf(Path("build"))) == ()


def test_a_list_that_is_none(office: Project, capsys: Capture) -> None:
    Path("recipients.yaml").write_bytes("a: {role: 政策}".encode("gbk"))
    assert send(office) == 2 and "no UTF-8 text" in capsys.readouterr().err
    Path("recipients.yaml").unlink()
    assert send(office) == 2 and "no list of recipients" in capsys.readouterr().err
    Path("recipients.yaml").mkdir()
    assert send(office) == 2 and "no list of recipients" in capsys.readouterr().err


def test_nothing_is_drafted_that_cannot_be_noted(office: Project, capsys: Capture) -> None:
    Path("build/releases/register.json").write_text("[]")
    assert send(office) == 2 and "register.json" in capsys.readouterr().err
    assert not Path("build/letters").exists()


def numbered(number: str) -> Callable[[Any], None]:
    return lambda manifest: manifest.update(number=number)


def titled(title: object) -> Callable[[Any], None]:
    return lambda manifest: manifest["briefings"]["qingshan"].update(title=title)


@pytest.mark.parametrize(
    "forge",
    [
        pytest.param(numbered("../../../2026-2"), id="a number that leads out"),
        pytest.param(numbered("2026-2\nBcc: c@d.example"), id="a number with a header"),
        pytest.param(titled({"zh": "x\nBcc: c@d.example", "en": "x"}), id="a title with a header"),
        pytest.param(titled("x"), id="a title in no language"),
        pytest.param(lambda manifest: manifest.pop("briefings"), id="no briefings"),
        pytest.param(lambda manifest: manifest.clear(), id="nothing"),
    ],
)
def test_a_release_from_elsewhere_whose_manifest_was_made_up(
    office: Project, forge: Callable[[Any], None], capsys: Capture
) -> None:
    """Its sums may all fit: they are made of what it says."""
    folder = Path("elsewhere")
    shutil.copytree("build/releases/2026-2", folder)
    manifest = json.loads((folder / "manifest.json").read_bytes())
    forge(manifest)
    (folder / "manifest.json").write_bytes(as_json(manifest))
    assert send(office, "elsewhere") == 2
    assert "Traceback" not in capsys.readouterr().err
    assert not Path("build/letters").exists() and read(shelf(Path("build"))) == ()


def test_a_pdf_that_was_changed_is_not_handed_out(office: Project, capsys: Capture) -> None:
    with Path("build/releases/2026-2/qingshan/qingshan-zh.pdf").open("ab") as file:
        file.write(b" ")
    assert send(office) == 2
    assert "was changed since it was sealed" in capsys.readouterr().err


def test_the_example_is_a_list_of_roles() -> None:
    path = PROJECT / "docs/recipients.example.yaml"
    recipients, problems = entries(path.read_text(encoding="utf-8"), str(path), "recipients")
    assert problems == () and len(recipients) == 3
    assert all(one.address.endswith(".example") for one in recipients.values())
