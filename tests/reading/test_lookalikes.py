import pytest

from briefing.reading.lookalikes import mixed_word
from briefing.reading.yamlsource import forbidden_character, load


@pytest.mark.parametrize(
    ("text", "at", "code"),
    [
        ("D\u0430tong", 0, "2 个是 U+0430"),
        ("in Datong, \u0421hina", 11, "1 个是 U+0421"),
        ("大同市D\u0430tong的", 3, "2 个是 U+0430"),
        ("IT\u0421", 0, "3 个是 U+0421"),
        ("32.6 mi\u04cfion", 5, "3 个是 U+04CF"),
        ("2\u041e25", 0, "2 个是 U+041E"),
        ("\u041fetersburg", 0, "1 个是 U+041F"),
        ("\u039fPEC", 0, "1 个是 U+039F"),
        ("P\u03bfwer", 0, "2 个是 U+03BF"),
        ("caf\u0435\u0301", 0, "4 个是 U+0435"),
        ("da\u0300ton\u0261", 0, "7 个是 U+0261"),
        ("\u0585pen", 0, "1 个是 U+0585"),
        ("\u13a0atong", 0, "1 个是 U+13A0"),
        ("来了\u30cf家企业", 2, "U+30CF"),
        ("\u30cb月", 0, "U+30CB"),
    ],
)
def test_a_word_that_mixes_alphabets_is_told(text: str, at: int, code: str) -> None:
    found = mixed_word(text)
    assert found is not None
    start, what, _ = found
    assert start == at and code in what.zh


@pytest.mark.parametrize(
    "text",
    [
        "Datong 大同 2025",
        "10 μm, 10 µm, 3 kΩ, 3 kΩ, 5 μg/m³",
        "TNFα, Hα, γ-rays, β-carotene, σ",
        "Москва, Αθήνα",
        "ОАО Газпром与BP",
        "BP与ОАО",
        "T-34与Т-34",
        "naïve Łódź Işık Gießen",
        "ＩＴ容量 ①ⅣⅤ ㎡",
        "https://пример.com/",
        "东京タワー、日立ハイテク",
        "",
    ],
)
def test_words_of_one_alphabet_and_units_pass(text: str) -> None:
    assert mixed_word(text) is None
    assert forbidden_character(text, "body.zh.md") is None


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("a: 1\nen: in D\u0430tong", "x.yaml:2:8"),
        ("d\u0430tong-racks:\n  a: b", "x.yaml:1:1"),
        ("names: [大同, D\u0430tong]", "x.yaml:1:13"),
        ('quote: "in D\\u0430tong"', "x.yaml:1:8"),
        ("a: 1 # of D\u0430tong", "x.yaml:1:11"),
    ],
)
def test_it_is_refused_with_its_place(text: str, place: str) -> None:
    node, (problem,) = load(text, "x.yaml")
    assert node is None
    assert (str(problem.where), problem.code) == (place, "letters-mixed")


def test_an_endless_word_is_cut_in_the_message() -> None:
    found = mixed_word("D" + "\u0430" * 10_000)
    assert found is not None and len(found[1].zh) < 120
