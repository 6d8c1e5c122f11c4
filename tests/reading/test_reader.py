import hashlib
import os
from pathlib import Path

import pytest
from demofolder import DEMO, PROJECT, DemoFolder, codes

from briefing.problems import Location
from briefing.reading.reader import MAX_ARTICLE_BYTES, read

FACTS = "facts/building.yaml"
CARD = "briefings/qingshan/briefing.yaml"
BODY = "briefings/qingshan/body.zh.md"
SOURCE = "sources/yanshi-2025/source.yaml"
ARTICLE = "sources/yanshi-2025/article.txt"
PLACES = "vocabulary/places.yaml"


def told(demo: DemoFolder) -> list[str]:
    return codes(read(demo.content)[1], demo.content)


@pytest.mark.parametrize("content", [DEMO, PROJECT / "content"], ids=["demo", "ours"])
def test_the_layout_of_the_folder_is_read_whole(content: Path) -> None:
    library, problems = read(content)
    assert problems == []
    assert {*library.sources} == {path.parent.name for path in content.glob("sources/*/*.txt")}
    assert {*library.briefings} == {path.name for path in content.glob("briefings/*")}
    assert {*library.fact_paths.values()} == {str(path) for path in content.glob("facts/*.yaml")}
    assert {*library.facts} == {*library.fact_paths}
    assert library.root == str(content)
    assert library.unread == frozenset()


def test_a_source_is_kept_to_the_byte(demo: DemoFolder) -> None:
    raw = "\ufeff一行\r\n二行\u00a0\u200b末".encode()
    demo.path(ARTICLE).write_bytes(raw)
    source = read(demo.content)[0].sources["yanshi-2025"]
    assert source.text.encode() == raw
    assert source.sha256 == hashlib.sha256(raw).hexdigest() != source.card.sha256
    assert (source.path, source.card_path) == (str(demo.path(ARTICLE)), str(demo.path(SOURCE)))


@pytest.mark.parametrize("name", [FACTS, CARD, BODY, SOURCE, PLACES])
def test_what_editors_do_to_a_file_changes_nothing(demo: DemoFolder, name: str) -> None:
    before = repr(read(demo.content))
    text = demo.path(name).read_text(encoding="utf-8")
    demo.path(name).write_bytes(b"\xef\xbb\xbf" + text.replace("\n", "\r\n").encode())
    assert repr(read(demo.content)) == before


@pytest.mark.parametrize(
    ("name", "content", "expected"),
    [
        (PLACES, None, [f"file-missing {PLACES}:1:1"]),
        (SOURCE, None, [f"file-missing {SOURCE}:1:1"]),
        (ARTICLE, None, [f"file-missing {ARTICLE}:1:1"]),
        (CARD, None, [f"file-missing {CARD}:1:1"]),
        (BODY, None, [f"file-missing {BODY}:1:1"]),
        # GBK, as saved by an old editor
        (PLACES, "qingshan: {zh: 青山市}".encode("gbk"), [f"file-encoding {PLACES}:1:1"]),
        (ARTICLE, "青山市".encode("gbk"), [f"file-encoding {ARTICLE}:1:1"]),
        (BODY, "青山市".encode("gbk"), [f"file-encoding {BODY}:1:1"]),
        (BODY, "青山".encode("utf-16"), [f"file-encoding {BODY}:1:1"]),
        # too large
        (FACTS, b"#" * 1_000_001, [f"file-too-large {FACTS}:1:1"]),
        (BODY, b"#" * 1_000_001, [f"file-too-large {BODY}:1:1"]),
        (ARTICLE, b"#" * (MAX_ARTICLE_BYTES + 1), [f"file-too-large {ARTICLE}:1:1"]),
        # no entries
        (FACTS, b"- a\n- b", [f"entries-expected {FACTS}:1:1"]),
        (SOURCE, b"text", [f"entries-expected {SOURCE}:1:1"]),
        (FACTS, b"", []),
        (FACTS, b"# nothing yet\n", []),
        (FACTS, b"a: [", [f"yaml-syntax {FACTS}:1:4"]),
        # controls and marks that reorder text
        (BODY, "one\ntwo\u202e".encode(), [f"character-forbidden {BODY}:2:4"]),
        (BODY, "one\nt\u200dwo".encode(), [f"character-forbidden {BODY}:2:2"]),
        (PLACES, b"a:\x1b", [f"character-forbidden {PLACES}:1:3"]),
    ],
)
def test_a_file_that_cannot_be_read_is_named(
    demo: DemoFolder, name: str, content: bytes | None, expected: list[str]
) -> None:
    if content is None:
        demo.path(name).unlink()
    else:
        demo.path(name).write_bytes(content)
    assert told(demo) == expected
    assert read(demo.content)[0].unread == {str(demo.path(name))} - {
        "" if expected else str(demo.path(name))
    }


def test_the_wrong_encoding_is_guessed(demo: DemoFolder) -> None:
    demo.path(BODY).write_bytes("青山市".encode("gbk"))
    (problem,) = read(demo.content)[1]
    assert problem.what.en == "the file is not UTF-8 (from byte 0); it looks like GBK/GB18030"


@pytest.mark.parametrize("name", [SOURCE, CARD])
def test_an_empty_card_lacks_everything(demo: DemoFolder, name: str) -> None:
    demo.path(name).write_text("# to do\n", encoding="utf-8")
    found = read(demo.content)[1]
    assert {problem.code for problem in found} == {"field-missing"}
    assert {str(problem.where) for problem in found} == {f"{demo.path(name)}:1:1"}


def test_a_bad_entry_does_not_hide_the_others(demo: DemoFolder) -> None:
    good = read(DEMO)[0]
    demo.path("facts/more.yaml").write_text(
        "Bad Id: {}\n"
        "other:\n"
        "  place: qingshan\n"
        "  status: acheived\n"
        "  claim: {zh: 青山, en: Qingshan, fr: Q}\n",
        encoding="utf-8",
    )
    library, problems = read(demo.content)
    assert codes(problems, demo.content) == [
        "field-unfit facts/more.yaml:4:11",
        "field-unknown facts/more.yaml:5:33",
        "id-invalid facts/more.yaml:1:1",
    ]
    assert {*library.facts} == {*good.facts}
    assert library.is_lost("other")
    assert not library.is_lost("no-such-fact")
    assert not library.is_lost("qingshan-racks-2024")


@pytest.mark.parametrize(
    "key", ["qingshan-racks-2024:", "'qingshan-racks-2024':", '"qingshan-racks-2024" :']
)
def test_a_fact_stands_in_one_file(demo: DemoFolder, key: str) -> None:
    entry = "  {place: yunxi, status: reported, kind: statement, claim: {zh: 云西, en: Yunxi}}\n"
    demo.path("facts/more.yaml").write_text(f"# a copy\n{key}\n{entry}", encoding="utf-8")
    library, problems = read(demo.content)
    assert codes(problems, demo.content) == ["id-twice facts/more.yaml:2:1"]
    assert library.facts["qingshan-racks-2024"].place == "qingshan"
    assert library.fact_paths["qingshan-racks-2024"] == str(demo.path(FACTS))


@pytest.mark.parametrize("damage", [b"\na: [", "# 青".encode("gbk"), b"\x00"])
def test_the_facts_of_a_broken_file_are_known_to_be_lost(demo: DemoFolder, damage: bytes) -> None:
    demo.path(FACTS).write_bytes(demo.path(FACTS).read_bytes() + damage)
    library, problems = read(demo.content)
    assert len(problems) == 1
    assert library.is_lost("qingshan-racks-2024")
    assert library.is_lost("qingshan-digital-economy-2027")
    assert not library.is_lost("qingshan-racks-2025")
    assert library.is_unread(FACTS)
    assert library.is_unread("facts")
    assert not library.is_unread("sources")


@pytest.mark.parametrize("name", ["Qing Shan", "青山", "a_b", "a--b", "x" * 65])
@pytest.mark.parametrize("kind", ["sources", "briefings"])
def test_a_folder_is_named_by_an_id(demo: DemoFolder, kind: str, name: str) -> None:
    demo.path(f"{kind}/{name}").mkdir()
    assert told(demo) == [f"id-invalid {kind}/{name}:1:1"]


@pytest.mark.parametrize("name", [ARTICLE, SOURCE, BODY, FACTS, PLACES])
def test_nothing_is_read_from_outside(demo: DemoFolder, name: str) -> None:
    outside = demo.content.parent / "outside"
    outside.write_bytes(demo.path(name).read_bytes())
    demo.path(name).unlink()
    demo.path(name).symlink_to(outside)
    assert told(demo) == [f"file-outside {name}:1:1"]


def test_a_folder_from_outside_is_not_read(demo: DemoFolder) -> None:
    outside = demo.content.parent / "outside"
    demo.path("briefings/qingshan").rename(outside)
    demo.path("briefings/qingshan").symlink_to(outside)
    assert {line.split()[0] for line in told(demo)} == {"file-outside"}


def test_a_neighbour_whose_name_begins_alike_is_outside(demo: DemoFolder) -> None:
    outside = demo.content.parent / "content-of-others"
    outside.write_bytes(demo.path(ARTICLE).read_bytes())
    demo.path(ARTICLE).unlink()
    demo.path(ARTICLE).symlink_to(outside)
    assert told(demo) == [f"file-outside {ARTICLE}:1:1"]


def test_a_link_inside_the_folder_is_followed(demo: DemoFolder) -> None:
    before = repr(read(demo.content))
    demo.path(ARTICLE).rename(demo.path(".elsewhere.txt"))
    demo.path(ARTICLE).symlink_to("../../.elsewhere.txt")
    assert repr(read(demo.content)) == before


@pytest.mark.parametrize("name", [ARTICLE, FACTS, BODY])
def test_what_is_no_file_is_not_waited_for(demo: DemoFolder, name: str) -> None:
    demo.path(name).unlink()
    os.mkfifo(demo.path(name))
    assert told(demo) == [f"file-unreadable {name}:1:1"]
    demo.path(name).unlink()
    demo.path(name).mkdir()
    assert told(demo) == [f"file-unreadable {name}:1:1"]
    demo.path(name).rmdir()
    demo.path(name).symlink_to(demo.path(name))
    assert told(demo) == [f"file-unreadable {name}:1:1"]
    demo.path(name).unlink()
    demo.path(name).symlink_to("/dev/zero")
    assert told(demo) == [f"file-outside {name}:1:1"]


def test_a_ledger_may_be_missing(demo: DemoFolder) -> None:
    demo.path("discrepancies.yaml").unlink()
    demo.path("waivers.yaml").unlink()
    library, problems = read(demo.content)
    assert (problems, library.discrepancies, library.waivers) == ([], {}, {})


def test_no_folder_is_one_problem(tmp_path: Path) -> None:
    library, problems = read(tmp_path / "nowhere")
    assert [str(problem.where) for problem in problems] == [f"{tmp_path / 'nowhere'}:1:1"]
    assert not library.facts


RACKS = """\
# one fact
racks:
  place: qingshan
  status: achieved
  claim: {zh: 青山, en: Qingshan}
  reading:
    standing: arithmetic
    because:
      zh: 因为
      en: because
"""


@pytest.mark.parametrize(
    ("path", "place"),
    [
        ((), "2:1"),
        (("status",), "4:11"),
        (("claim",), "5:10"),
        (("claim", "en"), "5:23"),
        (("reading",), "7:5"),
        (("reading", "because", "en"), "10:11"),
        (("value",), "3:3"),
        (("reading", "value"), "7:5"),
    ],
)
def test_a_fact_knows_where_its_fields_stand(
    demo: DemoFolder, path: tuple[str, ...], place: str
) -> None:
    demo.path("facts/more.yaml").write_text(RACKS, encoding="utf-8")
    fact = read(demo.content)[0].facts["racks"]
    assert str(fact.where(*path)) == f"{demo.path('facts/more.yaml')}:{place}"


def test_the_parts_of_a_fact_know_where_they_stand(demo: DemoFolder) -> None:
    demo.path("facts/more.yaml").write_text(RACKS, encoding="utf-8")
    fact = read(demo.content)[0].facts["racks"]
    assert fact.reading is not None
    places = [fact.claim.where(), fact.claim.where("zh"), fact.reading.where("because", "zh")]
    assert [(place.line, place.column) for place in places] == [(5, 3), (5, 15), (9, 11)]


def test_a_card_knows_where_its_parts_stand() -> None:
    library = read(DEMO)[0]
    card, source = library.briefings["qingshan"].card, library.sources["yanshi-2025"].card
    assert source.about.place is not None

    def written(place: Location) -> str:
        """Return the file's own text at a place."""
        line = Path(place.path).read_text(encoding="utf-8").split("\n")[place.line - 1]
        return line[place.column - 1 :]

    assert written(card.where("title")).startswith("{zh: 青山市：从石灰到算力")
    assert written(card.where("key-figures", 2)) == card.key_figures[2]
    assert written(card.tables["plan-and-result"].rows[1].where("cells", 0)).startswith("qingshan-")
    assert written(source.about.place.where("quote")).startswith("石灰之乡青山市")
    # a card without `about` does not know that of another
    other = library.sources["demo-daily-2025"].card
    assert other.about.where().path != source.about.where().path
