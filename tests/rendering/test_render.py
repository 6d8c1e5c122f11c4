import json
import re
import shutil
import sys
from collections import Counter
from dataclasses import replace
from html import unescape
from html.parser import HTMLParser
from pathlib import Path
from typing import Any

import pytest
from demofolder import DEMO, TEMPLATES
from jinja2 import TemplateNotFound, UndefinedError

from briefing.building.listing import listed
from briefing.composing.compose import compose
from briefing.composing.view import BriefingView, Excerpt, Passage
from briefing.composing.wording import read_wording
from briefing.facts.quotes import find
from briefing.model import EDITIONS, LANGUAGES, Edition, Model, Words
from briefing.reading.library import Briefing, Library
from briefing.reading.reader import read
from briefing.rendering.render import Renderer, cited_sentences, described, whole_text

EVIL = """<evil>&"'</script></style><!--{{ 7 * 7 }}{% x %}"""
TYPED_EVIL = r"""\<evil>&"'\</script>{{ 7 * 7 }}"""
WORDING = read_wording(TEMPLATES)
RENDERER = Renderer(TEMPLATES, WORDING)
LIBRARY = read(DEMO)[0]

READ_BY_PEOPLE = frozenset(["zh", "en", "one", "other", "title", "publisher", "authors"])


def poisoned(value: Any, key: str = "") -> Any:
    """Return a value of the content in which every text for readers ends in markup."""
    if isinstance(value, Model):
        names = type(value).model_fields
        return value.model_copy(update={n: poisoned(getattr(value, n), n) for n in names})
    if isinstance(value, dict):
        return {name: poisoned(entry, key) for name, entry in value.items()}
    if isinstance(value, tuple):
        return tuple(poisoned(entry, key) for entry in value)
    return value + EVIL if isinstance(value, str) and key in READ_BY_PEOPLE else value


def poisoned_library() -> Library:
    """Return the demo with markup in every string, in the prose and in a quote of each source."""
    names = ("places", "indicators", "units", "actors", "constants", "discrepancies")
    vocabulary = {name: poisoned(getattr(LIBRARY, name)) for name in names}
    facts, sources = poisoned(LIBRARY.facts), {}
    for name, source in LIBRARY.sources.items():
        quoted = next(i for i, fact in facts.items() if fact.source == name)
        (span,) = find(facts[quoted].quote, source.text)
        text = source.text[: span.end] + EVIL + source.text[span.end :]
        facts[quoted] = facts[quoted].model_copy(update={"quote": facts[quoted].quote + EVIL})
        sources[name] = replace(source, text=text, card=poisoned(source.card))
    clean = LIBRARY.briefings["qingshan"]
    bodies = {
        language: replace(body, text=f"{body.text}\n\n{TYPED_EVIL}\n")
        for language, body in clean.bodies.items()
    }
    briefing = replace(clean, card=poisoned(clean.card), bodies=bodies)
    return replace(
        LIBRARY, **vocabulary, facts=facts, sources=sources, briefings={"qingshan": briefing}
    )


def views(library: Library) -> dict[Edition, BriefingView]:
    briefing: Briefing = library.briefings["qingshan"]
    return {edition: compose(briefing, edition, library, WORDING) for edition in EDITIONS}


def pages(library: Library, composed: dict[Edition, BriefingView]) -> dict[str, str]:
    """Return every page that a build makes."""
    made = {f"screen-{edition}": RENDERER.screen(view) for edition, view in composed.items()}
    titles = listed(composed["bilingual"], library)["title"]
    made |= {f"print-{edition}": RENDERER.print(view) for edition, view in composed.items()}
    for edition, view in composed.items():
        made[f"gongwen-{edition}"] = RENDERER.print(replace(view, layout="gongwen"))
    for name, source in library.sources.items():
        cited = [p for p in composed["zh"].passages if p.source == name]
        remarks = {language: [source.card.label[language]] for language in LANGUAGES}
        made[f"source-{name}"] = RENDERER.source(source, cited, remarks, {"qingshan": titles})
    entry = {
        **listed(composed["bilingual"], library),
        "id": "qingshan",
        "pdfs": [*EDITIONS],
        "stale": True,
    }
    labels = [{"id": name, "label": s.card.label} for name, s in library.sources.items()]
    made["index"] = RENDERER.index([entry], labels, True)
    return made


CLEAN_VIEWS, EVIL_LIBRARY = views(LIBRARY), poisoned_library()
CLEAN = pages(LIBRARY, CLEAN_VIEWS)
POISONED = pages(EVIL_LIBRARY, views(EVIL_LIBRARY))


class Page(HTMLParser):
    """What a browser would make of a page: its tags, attributes, links and texts."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.tags: Counter[str] = Counter()
        self.attributes: set[str] = set()
        self.links: list[str] = []
        self.ids: list[str] = []
        self.open: list[str] = []
        self.text = ""
        self.feed(html)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags[tag] += 1
        self.attributes |= {name for name, _ in attrs}
        self.links += [value or "" for name, value in attrs if name in ("href", "src")]
        self.ids += [value or "" for name, value in attrs if name == "id"]
        if tag not in VOID:
            self.open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop() == tag, f"</{tag}> after {self.open[-3:]}"

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.handle_starttag(tag, attrs)
        if tag not in VOID:
            self.open.pop()

    def handle_data(self, data: str) -> None:
        self.text += data


VOID = frozenset(
    [
        "area",
        "base",
        "br",
        "col",
        "embed",
        "hr",
        "img",
        "input",
        "link",
        "meta",
        "source",
        "track",
        "wbr",
    ]
)


@pytest.mark.parametrize("name", sorted(POISONED))
def test_content_never_becomes_markup(name: str) -> None:
    clean, evil = Page(CLEAN[name]), Page(POISONED[name])
    assert "<evil" not in POISONED[name]
    assert set(evil.tags) <= set(clean.tags) | {"br", "tspan"}
    for tag in ("script", "style", "link", "meta"):
        assert evil.tags[tag] == clean.tags[tag]
    assert evil.attributes <= clean.attributes
    assert not [link for link in evil.links if "evil" in link]
    assert evil.open == []


@pytest.mark.parametrize("name", sorted(POISONED))
def test_content_is_printed_as_it_was_typed(name: str) -> None:
    text = unescape(POISONED[name])
    assert "<evil>&" in text
    assert "{{ 7 * 7 }}" in text
    assert "49" not in re.sub("<[^>]*>", "", text).replace("49", "", CLEAN[name].count("49"))


@pytest.mark.parametrize("quote", ['achieve "full green"', "“Go west” is the word", "ran racks"])
def test_a_quote_stands_in_marks_also_where_it_has_its_own(quote: str) -> None:
    notes = tuple(
        replace(entry, excerpt=Excerpt(quote, "", "", "en") if entry.excerpt else None)
        for entry in CLEAN_VIEWS["en"].notes
    )
    view = replace(CLEAN_VIEWS["en"], notes=notes)
    for page in (RENDERER.screen(view), RENDERER.print(view)):
        assert f"“{quote}”" in unescape(page)


def test_every_kind_of_string_of_the_content_reaches_the_page() -> None:
    library = EVIL_LIBRARY
    card = library.briefings["qingshan"].card
    grid, chart = card.tables["plan-and-result"], card.charts["milestones"]
    strings: list[Words | None] = [
        card.title,
        card.subtitle,
        card.audience,
        card.contact,
        grid.caption,
        grid.rows[0].label,
        chart.caption,
        chart.note,
        chart.labels[0],
        library.discrepancies["servers-2024"].title,
        library.discrepancies["servers-2024"].because,
        library.sources["yanshi-2025"].card.label,
        library.constants["standard-rack-power"].reference,
        library.constants["standard-rack-power"].note,
    ]
    expected = [words.zh for words in strings if words]
    expected += [library.places["qingshan"].zh, library.indicators["standard-racks"].zh]
    expected += [library.constants["standard-rack-power"].zh, library.units["firm"].zh, EVIL]
    claim = library.facts["qingshan-demand-first"].claim.zh
    assert claim in unescape(POISONED["screen-zh"])  # paper leaves out what its text has just said
    for page in ("screen-zh", "print-zh", "gongwen-zh"):
        text = unescape(POISONED[page])
        assert [one for one in expected if one not in text] == []
        assert f"的规模{EVIL}" in text  # the end of a note
        assert f"投入运行{EVIL}" in text  # the end of a quote
        assert TYPED_EVIL.replace("\\", "") in text


@pytest.mark.parametrize("name", sorted(CLEAN))
def test_pages_are_well_formed_and_their_links_lead_somewhere(name: str) -> None:
    page = Page(CLEAN[name])
    assert page.open == []
    assert len(page.ids) == len(set(page.ids))
    for link in page.links:
        if link.startswith("#"):
            assert link[1:] in page.ids, link
        else:
            assert re.match(r"(https?|mailto):|data:,|[\w./#-]+$", link), link


@pytest.mark.parametrize("name", sorted(CLEAN))
def test_pages_load_nothing_from_anywhere(name: str) -> None:
    page = Page(CLEAN[name])
    assert not {"img", "iframe", "object", "embed", "base", "form"} & set(page.tags)
    assert "src" not in page.attributes
    assert not re.search(r"@import|url\((?!data:)", re.sub(r"(?s)<main.*", "", CLEAN[name]))


def test_links_between_pages_lead_to_their_passages() -> None:
    for name in LIBRARY.sources:
        there = Page(CLEAN[f"source-{name}"])
        for edition in EDITIONS:
            here = Page(CLEAN[f"screen-{edition}"])
            anchors = [link.partition("#")[2] for link in here.links if f"/{name}.html#" in link]
            assert anchors
            assert {*anchors} <= {*there.ids}
        back = [link for link in there.links if "qingshan-zh.html#" in link]
        assert {link.partition("#")[2] for link in back} <= {*Page(CLEAN["screen-zh"]).ids}


def test_scripts_carry_content_only_as_json() -> None:
    for edition in EDITIONS:
        html = POISONED[f"screen-{edition}"]
        (data,) = re.findall(r'(?s)<script type="application/ld\+json">(.*?)</script>', html)
        assert EVIL.split("</script>")[0][:6] in json.loads(data)["name"]
        assert "<" not in data


def test_a_machine_learns_what_a_briefing_is() -> None:
    told = described(CLEAN_VIEWS["bilingual"])
    assert told["name"] == "青山市：从石灰到算力 / Qingshan: from lime to compute"
    assert told["inLanguage"] == ["zh-CN", "en"]
    assert told["datePublished"] == "2025-11-21"
    assert [entry["@type"] for entry in told["citation"]] == ["NewsArticle", "WebPage"]
    for entry, reference in zip(told["citation"], CLEAN_VIEWS["bilingual"].references, strict=True):
        assert entry["identifier"] == f"sha256:{reference.sha256}"
        assert entry["name"] == reference.card.title
        assert ("url" in entry) == (reference.card.url is not None)


def test_the_index_knows_every_fact_in_both_languages_by_its_place() -> None:
    entry = listed(CLEAN_VIEWS["bilingual"], LIBRARY)
    facts = [name for name in CLEAN_VIEWS["bilingual"].facts if name in LIBRARY.facts]
    assert len(entry["claims"]) == len(facts) > len(entry["passages"])
    assert entry["unreviewed"] == len(facts)
    assert entry["places"] == [{"zh": "青山市", "en": "Qingshan"}]
    for claim in entry["claims"]:
        assert claim["places"] == "青山市 Qingshan 青山 云西省 Yunxi Province"
        assert claim["zh"].endswith("）") and claim["en"].endswith(")")  # with its time
        assert "<" not in claim["zh"] + claim["en"]


def renderer(tmp_path: Path, layout: str) -> Renderer:
    for folder in ("styles", "scripts"):
        shutil.copytree(TEMPLATES / folder, tmp_path / folder)
    (tmp_path / "layouts").mkdir()
    (tmp_path / "layouts" / "brief.html.j2").write_text(layout, encoding="utf-8")
    return Renderer(tmp_path, WORDING)


@pytest.mark.parametrize(
    ("layout", "html"),
    [
        ("<p>{{ view.date }}</p>", "<p>2025-11-21</p>\n"),
        ("{{ '<b>&' }}", "&lt;b&gt;&amp;\n"),
        ("a\n\n  \n\nb\n{# no #}\n", "a\nb\n"),
        ('{{ wording("page", "en", 3) }}', "Page 3\n"),
    ],
)
def test_a_template_prints_what_it_is_given(tmp_path: Path, layout: str, html: str) -> None:
    assert renderer(tmp_path, layout).print(CLEAN_VIEWS["zh"]) == html


@pytest.mark.parametrize(
    ("layout", "error"),
    [
        ("{{ nope }}", UndefinedError),
        ("{{ view.nope }}", UndefinedError),
        ("{% if view.nope %}{% endif %}", UndefinedError),
        ('{{ wording("no-such-phrase", "zh") }}', KeyError),
        ('{% include "../wording.yaml" %}', TemplateNotFound),
        ('{% include "nowhere.j2" %}', TemplateNotFound),
    ],
)
def test_a_name_that_a_template_does_not_know_is_an_error(
    tmp_path: Path, layout: str, error: type[Exception]
) -> None:
    with pytest.raises(error):
        renderer(tmp_path, layout).print(CLEAN_VIEWS["zh"])


@pytest.mark.parametrize(
    ("kept", "layout", "program", "html"),
    [
        ("", "<p>new</p>", "a", "<p>new</p>"),
        ("<p>old</p>", "<p>old</p>", "a", "<p>old</p>"),
        ("<p>old</p>", "<p>new</p>", "a", "<p>new</p>"),
        ("<p>old</p>", "<p>old</p>", "another", "<p>old</p>"),
    ],
)
def test_a_template_is_kept_as_this_program_compiled_it(
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    kept: str,
    layout: str,
    program: str,
    html: str,
) -> None:
    monkeypatch.setattr(sys, "dont_write_bytecode", False)
    plain, view = renderer(tmp_path, kept), CLEAN_VIEWS["zh"]
    if kept:
        assert Renderer(tmp_path, WORDING, "a").print(view) == plain.print(view)
        (file,) = (tmp_path / "__pycache__").iterdir()
        before = file.read_bytes()
    (tmp_path / "layouts" / "brief.html.j2").write_text(layout, encoding="utf-8")
    assert Renderer(tmp_path, WORDING, program).print(view) == html + "\n"
    (file,) = (tmp_path / "__pycache__").iterdir()
    assert not kept or (file.read_bytes() == before) == ((kept, "a") == (layout, program))


@pytest.mark.parametrize("damaged", [b"", b"not code", b"\xe9\x01", b"N", b")\x00"])
def test_a_kept_template_that_was_damaged_is_compiled_anew(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, damaged: bytes
) -> None:
    monkeypatch.setattr(sys, "dont_write_bytecode", False)
    html = renderer(tmp_path, "<p>{{ view.date }}</p>").print(CLEAN_VIEWS["zh"])
    Renderer(tmp_path, WORDING, "a").print(CLEAN_VIEWS["zh"])
    (file,) = (tmp_path / "__pycache__").iterdir()
    file.write_bytes(damaged)
    assert Renderer(tmp_path, WORDING, "a").print(CLEAN_VIEWS["zh"]) == html
    assert file.read_bytes() != damaged


def test_nothing_is_kept_where_python_is_told_to_keep_nothing(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sys, "dont_write_bytecode", True)
    renderer(tmp_path, "x")
    assert Renderer(tmp_path, WORDING, "a").print(CLEAN_VIEWS["zh"]) == "x\n"
    assert not (tmp_path / "__pycache__").exists()


def test_templates_quote_their_attributes_and_mark_nothing_safe() -> None:
    for path in TEMPLATES.rglob("*.j2"):
        text = path.read_text(encoding="utf-8")
        assert not re.search(r"<[^>]*\s[\w-]+=\{\{", text), path
        assert not re.search(r"\|\s*safe\b|autoescape", text), path


def passage(start: int, text: str, quote: str, figure: str, note: int = 1) -> Passage:
    return Passage(
        source="s",
        briefing="b",
        note=note,
        start=start,
        end=start + len(text),
        text=text,
        quote_start=text.index(quote),
        quote_end=text.index(quote) + len(quote),
        figure_start=text.index(figure),
        figure_end=text.index(figure) + len(figure),
        line=1,
        sentence=1,
        claim_zh="",
        claim_en="",
    )


SENTENCE = "In July it had 12 racks and 30 servers, as said."


@pytest.mark.parametrize(
    ("quotes", "parts"),
    [
        ([("12 racks and 30 servers", "12 racks")], " […] *12 racks* and 30 servers […] "),
        (
            [("12 racks and 30 servers", "12 racks"), ("12 racks and 30 servers", "30 servers")],
            " […] *12 racks* and *30 servers* […] ",
        ),
        ([("12 racks", "12"), ("30 servers", "30")], " […] *12* racks […] *30* servers […] "),
        (
            [(SENTENCE, "12"), ("12 racks", "12 racks")],
            "In July it had *12** racks* and 30 servers, as said.",
        ),
        ([(SENTENCE[:-1], "12")], "In July it had *12* racks and 30 servers, as said"),
    ],
)
def test_a_source_page_shows_what_is_quoted_and_marks_the_figures(
    quotes: list[tuple[str, str]], parts: str
) -> None:
    (sentence,) = cited_sentences([passage(0, SENTENCE, *pair) for pair in quotes])
    assert "".join(f"*{text}*" if marked else text for text, marked in sentence.parts) == parts
    assert len(sentence.citing) == len(quotes)


def test_cited_sentences_come_once_in_the_order_of_the_source() -> None:
    one, two = "One is 1.", "Two is 2."
    cited = [passage(40, two, two, "2", 3), passage(10, two, two, "2"), passage(0, one, one, "1")]
    found = cited_sentences([*cited, cited[0]])
    assert [(sentence.start, sentence.gap_before) for sentence in found] == [
        (0, False),
        (10, False),
        (40, True),
    ]
    assert [len(sentence.citing) for sentence in found] == [1, 1, 2]


def test_claims_that_rest_on_one_sentence_come_once_with_all_their_briefings() -> None:
    cited = [passage(0, SENTENCE, "12 racks", "12", note) for note in (1, 2, 3)]
    other = replace(cited[2], claim_zh="另一条", claim_en="another")
    (sentence,) = cited_sentences([cited[0], other, cited[1]])
    assert [[p.note for p in claim] for claim in sentence.claims] == [[1, 2], [3]]


@pytest.mark.parametrize(
    ("quotes", "shown"),
    [
        ([], "One is 1. Two is 2. | Three is 3."),
        (["is 2"], "One is 1. Two {is 2}. | Three is 3."),
        (["Two is", "is 2"], "One is 1. {Two is}{ 2}. | Three is 3."),
        (["One", "Three is 3."], "{One} is 1. Two is 2. | {Three is 3.}"),
    ],
)
def test_a_whole_text_is_printed_line_by_line_each_word_once(quotes: list[str], shown: str) -> None:
    text = "One is 1. Two is 2.\r\n\r\nThree is 3.\n"
    cited = [passage(text.index(quote), quote, quote, quote) for quote in quotes]
    lines = [
        "".join(words if at is None else f"{{{words}}}" for words, at in line)
        for line in whole_text(text, cited)
    ]
    assert " | ".join(lines) == shown


def test_passages_of_another_text_mark_nothing_in_it() -> None:
    assert whole_text("as it is now", [passage(0, "as it was", "as", "as")]) == [
        [("as it is now", None)]
    ]


@pytest.mark.parametrize("rights", ["excerpt", "full"])
def test_a_source_is_shown_whole_only_where_its_rights_are_full(rights: str) -> None:
    source = LIBRARY.sources["yanshi-2025"]
    lent = replace(source, card=source.card.model_copy(update={"rights": rights}))
    cited = [p for p in CLEAN_VIEWS["zh"].passages if p.source == source.id]
    titles = {"qingshan": {"zh": "青山", "en": "Qingshan"}}
    shown = unescape(RENDERER.source(lent, cited, {"zh": [], "en": []}, titles))
    quoted = {line for line in source.text.splitlines() if any(p.text in line for p in cited)}
    others = [line for line in source.text.splitlines() if line and line not in quoted]
    others.remove(source.card.title or "")  # the reference gives it
    assert others
    assert [line in shown for line in others] == [rights == "full"] * len(others)
    assert ("全文" in shown) == (rights == "full")
