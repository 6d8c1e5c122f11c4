"""Words in which a letter of another script stands for one that looks the same: Dаtong, ΟPEC, ハ家.

Such a word reads well and is found by nobody: no quote, no name of the vocabulary, no search matches it.
Letters that look like no Latin one pass (μm, kΩ, TNFα), and so does a word that is of one alphabet. A lone
kana that looks like a Chinese character is refused beside one; words in kana pass.
https://www.unicode.org/reports/tr39/#Mixed_Script_Detection
"""

import re

from briefing.problems import Bilingual

_ALPHABETS = "\u0400-\u052f\u0530-\u058f\u13a0-\u13ff\u1c80-\u1c8f\u2c80-\u2cff\u2de0-\u2dff\ua640-\ua69f\uab70-\uabbf"
"""Cyrillic, Armenian, Cherokee, Coptic: no word mixes them with Latin letters."""
_GREEK = "ΑΒΕΖΗΙΚΜΝΟΡΤΥΧικνορυϲϳ"
_PHONETIC = "ɑɡ"
"""Letters of phonetic script that fonts for pinyin have instead of a and g."""

_KANA = "\u3041-\u309f\u30a1-\u30ff"
_HAN = "\u4e00-\u9fff"
_LIKE_HAN = "ハニエロカタトチミヌメムヘ"
_LONE = re.compile(
    f"(?<=[{_HAN}])[{_LIKE_HAN}](?![{_KANA}])|(?<![{_KANA}])[{_LIKE_HAN}](?=[{_HAN}])"
)

_OTHER = re.compile(f"[{_ALPHABETS}{_GREEK}{_PHONETIC}]")
_WORD = re.compile(f"[0-9A-Za-z\u00c0-\u036f\u0370-\u03ff\u1f00-\u1fff{_ALPHABETS}]+")
_LATIN = re.compile("[0-9A-Za-z\u00c0-\u024f]")


def mixed_word(text: str) -> tuple[int, Bilingual, Bilingual] | None:
    """Return where the first such word begins, what is wrong with it and the cure."""
    if text.isascii():
        return None
    if lone := _LONE.search(text):
        return lone.start(), *_kana(lone[0])
    if not _OTHER.search(text):
        return None
    for word in _WORD.finditer(text):
        other = _OTHER.search(word[0])
        if other and _LATIN.search(word[0]):
            return word.start(), *_mixed(word[0], other)
    return None


def _kana(letter: str) -> tuple[Bilingual, Bilingual]:
    code = f"U+{ord(letter):04X}"
    return (
        Bilingual(
            f"“{letter}”是日文假名（{code}），只是看着像汉字",
            f"{letter!r} is a Japanese kana ({code}) and only looks like a Chinese character",
        ),
        Bilingual("改打那个汉字", "type the Chinese character"),
    )


def _mixed(word: str, other: re.Match[str]) -> tuple[Bilingual, Bilingual]:
    shown, at, code = word[:40], other.start() + 1, f"U+{ord(other[0]):04X}"
    return (
        Bilingual(
            f"“{shown}”混用了不同字母表的字母：第 {at} 个是 {code}，只是看着像拉丁字母或数字",
            f"{shown!r} mixes alphabets: its character {at} is {code} and only looks Latin",
        ),
        Bilingual(
            "用拉丁字母和普通数字重打这个词；来源原文如此的，引文取它旁边的词",
            "type the word again in Latin letters; where the source has it so, quote the words beside it",
        ),
    )
