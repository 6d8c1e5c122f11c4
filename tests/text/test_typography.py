import pytest

from briefing.text.typography import as_set, bound, capital


@pytest.mark.parametrize(
    ("typed", "shown"),
    [
        ("the aim is a &quot;computing power city&quot;.", "the aim is a “computing power city”."),
        (
            "Datong&#x27;s servers, the editors&#x27; reading",
            "Datong’s servers, the editors’ reading",
        ),
        ("(&#x27;coal capital&#x27;)", "(‘coal capital’)"),
        ("<strong>&quot;Green&quot;</strong> power", "<strong>“Green”</strong> power"),
        ('&quot;<a href="#note-1">736,000</a>&quot;', '“<a href="#note-1">736,000</a>”'),
        ("&quot;called &#x27;coal capital&#x27;&quot;", "“called ‘coal capital’”"),
    ],
)
def test_quotation_marks_are_curly_in_english(typed: str, shown: str) -> None:
    assert as_set(typed, "en") == shown


@pytest.mark.parametrize(
    ("typed", "shown"),
    [
        ("<strong>先核后用。</strong> 取得原文", "<strong>先核后用。</strong>取得原文"),
        ("没有逐年数据，\n口径又不一致", "没有逐年数据，口径又不一致"),
        ("机架数\n不能照抄", "机架数不能照抄"),
        ("由 Alex Ju 建议", "由 Alex Ju 建议"),
        ("Alex Ju 。", "Alex Ju。"),
    ],
)
def test_chinese_has_no_stray_spaces(typed: str, shown: str) -> None:
    assert as_set(typed, "zh") == shown


@pytest.mark.parametrize(
    ("typed", "shown"),
    [
        ("It grew. {about 300} stand.", "It grew. {About 300} stand."),
        ("<strong>It grew.</strong>\n<a>{nearly 5 GW}</a> run.", "<strong>It grew.</strong>\n<a>{Nearly 5 GW}</a> run."),
        ("&quot;Done.&quot; {over 300} stand.", "“Done.” {Over 300} stand."),
        ("{more than 300} stand.", "{More than 300} stand."),
        ("By Chindata Co. {about 300} stand.", "By Chindata Co. {about 300} stand."),
        ("In the U.S. {about 300} stand.", "In the U.S. {about 300} stand."),
        ("There are {about 300}.", "There are {about 300}."),
    ],
)  # fmt: skip
def test_a_value_that_begins_a_sentence_has_a_capital(typed: str, shown: str) -> None:
    def html(text: str) -> str:
        return text.replace("{", '<span class="value derived">').replace("}", "</span>")

    assert as_set(html(typed), "en") == html(shown)


def test_a_link_keeps_its_address() -> None:
    assert as_set('<a href="https://e.org/it&#x27;s">it</a>', "en").startswith(
        '<a href="https://e.org/it&#x27;s">'
    )


@pytest.mark.parametrize(
    ("typed", "shown"),
    [
        (
            '<span class="value">nearly 25,000 P</span>',
            '<span class="value">nearly 25,000\u00a0P</span>',
        ),
        (
            '<span class="value">736,000 servers</span>',
            '<span class="value">736,000 servers</span>',
        ),
    ],
)
def test_a_short_unit_stays_with_its_number(typed: str, shown: str) -> None:
    assert bound(typed) == shown


@pytest.mark.parametrize(("word", "shown"), [("racks", "Racks"), ("IT容量", "IT容量"), ("", "")])
def test_a_cell_begins_with_a_capital(word: str, shown: str) -> None:
    assert capital(word) == shown
