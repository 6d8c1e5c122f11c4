"""The workbench's writes as a process: nothing is written but by our own page, into our own content."""

import json
import re
import subprocess
from collections.abc import Iterator
from pathlib import Path

import pytest
from previewed import PAGE, Preview, previewing
from project import Project

ENTRY = """\
wind:
  place: yunxi
  source: demo-daily-2025
  quote: Yunxi to add 40 MW of wind power
"""
FACT = {"file": "wind.yaml", "entry": ENTRY}


@pytest.fixture(scope="module")
def preview(
    site: Project, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[tuple[Preview, Path]]:
    """A preview of the site, with links out of its content, and the folder that it is in."""
    root = Path(tmp_path_factory.mktemp("written") / "office")
    subprocess.run(["cp", "-R", str(site.root), str(root)], check=True)
    (root.parent / "theirs.yaml").write_text("theirs: {}\n", encoding="utf-8")
    (root / "content/facts/linked.yaml").symlink_to(root.parent / "theirs.yaml")
    with previewing(root) as running:
        assert any(state["stage"] == "done" for state in running.events(PAGE))
        yield running, root


def files(root: Path) -> dict[str, bytes]:
    return {
        str(path.relative_to(root.parent)): path.read_bytes()
        for path in sorted(root.parent.rglob("*"))
        if path.is_file() and "build" not in path.parts
    }


def headers(preview: Preview) -> dict[str, str]:
    """What our own page sends with a write."""
    found = re.search('<meta name="briefing-token" content="([^"]+)">', preview.ask(PAGE).body)
    assert found
    return {
        "X-Briefing-Token": found[1],
        "Origin": preview.origin,
        "Content-Type": "application/json",
        "Sec-Fetch-Site": "same-origin",
    }


def write(preview: Preview, what: str, value: object, sent: dict[str, str]) -> tuple[int, str]:
    body = json.dumps(value)
    lines = [f"{name}: {text}" for name, text in sent.items()]
    reply = preview.ask(
        f"/_desk/{what}", *lines, f"Content-Length: {len(body)}", method="POST", body=body
    )
    return reply.status, reply.body


@pytest.mark.parametrize(
    ("change", "status"),
    [
        ({"X-Briefing-Token": None}, 403),
        ({"X-Briefing-Token": ""}, 403),
        ({"X-Briefing-Token": "x" * 32}, 403),
        ({"Origin": None}, 403),
        ({"Origin": "null"}, 403),
        ({"Origin": "http://evil.example"}, 403),
        ({"Origin": "http://127.0.0.1:1"}, 403),
        ({"Origin": "https://localhost"}, 403),
        ({"Sec-Fetch-Site": "cross-site"}, 403),
        ({"Sec-Fetch-Site": "same-site"}, 403),
        ({"Host": "evil.example"}, 421),
        ({"Content-Type": "text/plain"}, 415),
        ({"Content-Type": "application/x-www-form-urlencoded"}, 415),
    ],
)
@pytest.mark.parametrize(
    ("what", "value"),
    [("facts", FACT), ("reviews", {"fact": "x", "by": "x", "ticket": "x"}), ("undo", {})],
)
def test_nobody_but_our_own_page_writes(
    preview: tuple[Preview, Path],
    what: str,
    value: object,
    change: dict[str, str | None],
    status: int,
) -> None:
    running, root = preview
    before = files(root)
    sent = {name: text for name, text in (headers(running) | change).items() if text is not None}
    assert write(running, what, value, sent)[0] == status
    assert files(root) == before


@pytest.mark.parametrize(
    "value",
    [
        {"file": "../../theirs.yaml", "entry": ENTRY},
        {"file": "..%2f..%2ftheirs.yaml", "entry": ENTRY},
        {"file": "/tmp/theirs.yaml", "entry": ENTRY},
        {"file": "linked.yaml", "entry": ENTRY},
        {"file": ".hidden.yaml", "entry": ENTRY},
        {"file": "wind.yaml\u0000.yaml", "entry": ENTRY},
        {"file": ["wind.yaml"], "entry": ENTRY},
        {"file": "wind.yaml", "entry": ENTRY.replace("40 MW", "41 MW")},
        {},
    ],
)
def test_nothing_is_written_outside_nor_what_is_no_fact(
    preview: tuple[Preview, Path], value: object
) -> None:
    running, root = preview
    before = files(root)
    assert write(running, "facts", value, headers(running))[0] == 409
    left = {name: raw for name, raw in files(root).items() if ".history/.lock" not in name}
    assert left == {name: raw for name, raw in before.items() if ".history/.lock" not in name}


@pytest.mark.parametrize("value", [[], "text", 3, None])
def test_what_is_no_object_is_refused(preview: tuple[Preview, Path], value: object) -> None:
    running, _ = preview
    assert write(running, "facts", value, headers(running))[0] == 400


@pytest.mark.parametrize("body", ["", "{", "text", "[" * 30_000, '{"file": ' * 5_000])
def test_what_is_no_json_is_refused(preview: tuple[Preview, Path], body: str) -> None:
    running, _ = preview
    lines = [f"{name}: {text}" for name, text in headers(running).items()]
    size = f"Content-Length: {len(body)}"
    assert running.ask("/_desk/facts", *lines, size, method="POST", body=body).status == 400


def test_a_name_of_a_view_is_no_way_to_write(preview: tuple[Preview, Path]) -> None:
    running, _ = preview
    for what in ("sources", "history", "evidence/qingshan-racks-2024", "facts/x"):
        assert write(running, what, FACT, headers(running))[0] in (404, 405)


def test_our_own_page_writes_and_takes_back(preview: tuple[Preview, Path]) -> None:
    running, root = preview
    status, told = write(running, "facts", FACT, headers(running))
    assert status == 200 and json.loads(told)["id"] == "wind"
    assert ENTRY in (root / "content/facts/wind.yaml").read_text(encoding="utf-8")
    assert write(running, "undo", {}, headers(running))[0] == 200
    assert not (root / "content/facts/wind.yaml").exists()


def test_two_writes_at_once_are_both_there(preview: tuple[Preview, Path]) -> None:
    from concurrent.futures import ThreadPoolExecutor

    running, root = preview
    sent = headers(running)

    def one(number: int) -> int:
        entry = ENTRY.replace("wind:", f"wind-{number}:")
        return write(running, "facts", {"file": "wind.yaml", "entry": entry}, sent)[0]

    with ThreadPoolExecutor(4) as pool:
        assert set(pool.map(one, range(8))) == {200}
    text = (root / "content/facts/wind.yaml").read_text(encoding="utf-8")
    assert all(f"\nwind-{number}:" in text for number in range(8))
    for _ in range(8):
        assert write(running, "undo", {}, sent)[0] == 200
    assert not (root / "content/facts/wind.yaml").exists()
