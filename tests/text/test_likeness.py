import pytest

from briefing.text.likeness import share, stem, telling_words


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("centre", "center"),
        ("centred", "centered"),
        ("digitalisation", "digitalization"),
        ("centralised", "centralize"),
        ("favourable", "favorable"),
        ("travelling", "traveling"),
        ("operational", "operation"),
        ("operating", "operate"),
        ("upgrading", "upgrade"),
        ("industries", "industry"),
        ("clusters", "cluster"),
        ("plans", "plan"),
        ("city's", "city"),
    ],
)
def test_forms_of_one_word_have_one_stem(one: str, other: str) -> None:
    assert stem(one) == stem(other)


@pytest.mark.parametrize(("one", "other"), [("coal", "cool"), ("rack", "rail"), ("hydrogen", "hydraulic"), ("use", "us")])  # fmt: skip
def test_other_words_have_other_stems(one: str, other: str) -> None:
    assert stem(one) != stem(other)


def test_words_of_grammar_tell_nothing() -> None:
    words = telling_words("It has been one of the city’s big-data parks", "en")
    assert list(words.values()) == ["city's", "big", "data", "parks"]


def test_chinese_tells_by_pairs_and_by_words_in_letters() -> None:
    assert set(telling_words("园区有5G，绿电", "zh")) == {"园区", "区有", "绿电", "5g"}


def test_no_pair_of_chinese_characters_crosses_a_particle() -> None:
    assert set(telling_words("大同的绿电和园区", "zh")) == {"大同", "绿电", "园区"}


@pytest.mark.parametrize(
    ("words", "of", "expected"), [("ab", "abc", 1.0), ("ab", "bc", 0.5), ("ab", "", 0.0), ("", "", 1.0)]
)  # fmt: skip
def test_share(words: str, of: str, expected: float) -> None:
    assert share(words, of) == expected
