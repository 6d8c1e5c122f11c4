import re

import pytest
from demofolder import DEMO, TEMPLATES

from briefing.composing.compose import compose
from briefing.composing.notes import plain
from briefing.composing.view import BriefingView, Html, NoteView, Texts
from briefing.composing.wording import read_wording
from briefing.facts.quotes import find
from briefing.model import EDITIONS, Edition
from briefing.reading.reader import read

LIBRARY = read(DEMO)[0]
BRIEFING = LIBRARY.briefings["qingshan"]
WORDING = read_wording(TEMPLATES)
VIEWS: dict[Edition, BriefingView] = {
    edition: compose(BRIEFING, edition, LIBRARY, WORDING) for edition in EDITIONS
}
BOTH = VIEWS["bilingual"]


def note(name: str, edition: Edition = "bilingual") -> NoteView:
    (found,) = [note for note in VIEWS[edition].notes if note.id == name]
    return found


def told(texts: Texts | None) -> dict[str, str]:
    """Return texts without markup."""
    return {language: plain(text) for language, text in (texts or {}).items()}


def test_notes_have_the_same_numbers_in_all_editions() -> None:
    numbered = [[(note.number, note.id) for note in view.notes] for view in VIEWS.values()]
    assert numbered[0] == numbered[1] == numbered[2]
    assert [number for number, _ in numbered[0]] == [*range(1, len(BOTH.facts) + 1)]
    assert [name for _, name in numbered[0]] == [*BOTH.facts]


def pages_html(view: BriefingView) -> str:
    """Return all the HTML outside the notes that the view holds."""
    return repr((view.title, view.lead, view.key_figures, view.blocks, view.discrepancies))


@pytest.mark.parametrize("edition", EDITIONS)
def test_every_citation_leads_to_a_note_and_every_backlink_to_a_citation(edition: Edition) -> None:
    view = VIEWS[edition]
    html = pages_html(view)
    anchors = re.findall(r'id="(m\d+-\d+)"', html)
    assert len(anchors) == len(set(anchors))
    backlinks = [link for note in view.notes for link in note.backlinks]
    assert sorted(backlinks) == sorted(anchors)
    numbers = {note.number for note in view.notes}
    linked = {int(number) for number in re.findall(r'href="#note-(\d+)"', repr(view))}
    assert linked <= numbers
    for entry in view.notes:
        for link in entry.backlinks:
            assert link.startswith(f"m{entry.number}-")


@pytest.mark.parametrize("edition", EDITIONS)
def test_notes_themselves_are_no_citations(edition: Edition) -> None:
    assert 'id="m' not in repr(VIEWS[edition].notes)


@pytest.mark.parametrize(
    ("name", "before", "figure", "after"),
    [
        (
            "qingshan-racks-2025",
            "with ",
            "3.6\u00a0million standard racks",
            " and an IT capacity of 90\u00a0MW",
        ),
        ("qingshan-racks-2024", "青山市建成标准机架", "３．２万架", "，约６０００台服务器投入运行"),
        ("qingshan-first-hall-2021", "青山的第一座机房于2021年6月投运", "", ""),
    ],
)
def test_an_excerpt_is_the_quote_with_its_figure_marked(
    name: str, before: str, figure: str, after: str
) -> None:
    excerpt = note(name).excerpt
    assert excerpt is not None
    assert (excerpt.before, excerpt.figure, excerpt.after) == (before, figure, after)


def test_excerpts_are_the_words_of_the_source() -> None:
    for entry in BOTH.notes:
        fact = LIBRARY.facts.get(entry.id)
        if entry.excerpt and fact and fact.source and fact.quote:
            source = LIBRARY.sources[fact.source]
            whole = entry.excerpt.before + entry.excerpt.figure + entry.excerpt.after
            (span,) = find(fact.quote, source.text)
            assert whole == source.text[span.start : span.end]
            assert entry.excerpt.language == source.card.language


def test_a_note_says_where_its_quote_stands_and_how_good_the_source_is() -> None:
    entry = note("qingshan-racks-2025")
    assert told(entry.claim) == {
        "zh": "青山市有标准机架3.6万架（编者判读）",
        "en": "Qingshan has 36,000 racks (editors’ reading)",
    }
    assert told(entry.status) == {"zh": "据报道", "en": "reported"}
    assert told(entry.when) == {"zh": "截至2025年7月", "en": "as of July 2025"}
    assert told(entry.place) == {"zh": "第4行第1句", "en": "line 4, sentence 1"}
    assert told(entry.source) == {
        "zh": "Demo Daily，2025-08-20",
        "en": "Demo Daily (demo), 20 August 2025",
    }
    assert told(entry.quality) == {"zh": "机器译文", "en": "machine translation"}
    assert entry.reviewed is False
    (reference,) = [r for r in BOTH.references if r.number == entry.reference]
    assert reference.source == "demo-daily-2025"
    start = LIBRARY.sources["demo-daily-2025"].text.index("At the end of July")
    assert entry.source_href == f"../sources/demo-daily-2025.html#p{start}"


def test_a_reading_says_what_the_source_prints_what_we_print_and_why() -> None:
    zh, en = told(note("qingshan-racks-2025").remarks[1]).values()
    assert zh == "来源印作360万架，本刊按3.6万架采用。按每架2.5千瓦折算，与同句的IT容量9万千瓦相符"
    assert en == (
        "The source prints 3.6 million racks; we print 36,000 racks. At 2.5 kW a rack this agrees "
        "with the IT capacity of 90 MW in the same sentence"
    )


def test_a_note_says_where_other_words_give_the_time() -> None:
    assert told(note("qingshan-racks-2025").remarks[0]) == {
        "zh": "时间见第4行第1句",
        "en": "Time: line 4, sentence 1",
    }


def test_a_figure_to_be_confirmed_is_printed_as_the_source_has_it() -> None:
    entry = note("qingshan-revenue-2025")
    assert told(entry.claim)["en"].endswith("took in 12 billion yuan (to be confirmed)")
    assert told(entry.remarks[0])["zh"].startswith("待核：来源印作120亿元。")
    assert told(entry.remarks[0])["en"].startswith(
        "To be confirmed: the source prints 12 billion yuan. Too large beside"
    )


def test_a_derived_figure_shows_how_to_redo_it_and_leads_to_its_inputs() -> None:
    entry = note("qingshan-rack-power")
    assert (entry.excerpt, entry.source, entry.place, entry.reference) == (None,) * 4
    assert entry.source_href == ""
    assert told(entry.remarks[0]) == {
        "zh": "算法：3.6万架（编者判读） × 2.5千瓦",
        "en": "Calculation: 36,000 racks (editors’ reading) × 2.5 kW",
    }
    inputs = [note(name).number for name in ("qingshan-racks-2025", "standard-rack-power")]
    assert re.findall(r'href="#note-(\d+)"', entry.remarks[0]["zh"]) == [str(n) for n in inputs]


def test_a_constant_has_a_note_with_its_reference() -> None:
    entry = note("standard-rack-power")
    assert told(entry.claim) == {
        "zh": "一个标准机架的功率：2.5千瓦",
        "en": "Power of one standard rack: 2.5 kW",
    }
    assert told(entry.source)["en"] == "A convention of this demonstration"
    assert told(entry.status) == {"zh": "常数", "en": "constant"}
    assert told(entry.remarks[0])["en"] == "A unit of account; no real rack draws it"


def test_a_remark_says_what_the_figure_does_not() -> None:
    remark = told(note("qingshan-digital-economy-2027").remarks[-1])
    assert remark["zh"] == "说明：来源没有说明口径，也没有给出2024年的规模"
    assert remark["en"] == "Note: The source gives no definition, and no size for 2024"


@pytest.mark.parametrize("edition", EDITIONS)
def test_references_are_numbered_as_the_notes_need_them(edition: Edition) -> None:
    view = VIEWS[edition]
    assert [entry.number for entry in view.references] == [1, 2]
    needed = dict.fromkeys(note.reference for note in view.notes if note.reference)
    assert [*needed] == [1, 2]
    assert [entry.source for entry in view.references] == ["yanshi-2025", "demo-daily-2025"]
    for entry in view.references:
        assert set(entry.texts) == set(view.languages)
        assert entry.sha256 == LIBRARY.sources[entry.source].sha256


def test_a_reference_says_what_nobody_knows() -> None:
    remarks = told(BOTH.references[1].remarks)
    assert "卡片所缺：作者、发布日期。" in remarks["zh"]
    assert "Unknown: author, date of publication." in remarks["en"]
    assert "Inferred: The second line prints this day" in remarks["en"]
    assert "press release (promotional)" in remarks["en"]


def test_passages_are_whole_sentences_with_quote_and_figure_in_them() -> None:
    assert VIEWS["zh"].passages == VIEWS["en"].passages == BOTH.passages
    for passage in BOTH.passages:
        text = LIBRARY.sources[passage.source].text
        assert text[passage.start : passage.end] == passage.text
        assert text.count("\n", 0, passage.start) + 1 == passage.line
        fact = LIBRARY.facts[BOTH.facts[passage.note - 1]]
        assert fact.quote is not None
        assert find(fact.quote, passage.text)
        assert 0 <= passage.figure_start < passage.figure_end <= len(passage.text)
        assert "<" not in passage.claim_zh + passage.claim_en


@pytest.mark.parametrize(
    ("html", "text"),
    [
        ("a <b>c</b>", "a c"),
        ('x<a href="#note-1">3<sup>[1]</sup></a>', "x3"),
        ("&lt;b&gt; &amp;amp;", "<b> &amp;"),
    ],
)
def test_html_can_be_told_without_marks(html: str, text: str) -> None:
    assert plain(Html(html)) == text
