"""Near misses: what people and programs nearly wrote, made from what our content really says."""

import json
from collections.abc import Callable, Sequence
from functools import reduce
from pathlib import Path

from demofolder import DEMO, PROJECT
from hypothesis import strategies as st

CORPUS = Path(__file__).parent / "fuzz" / "corpus"
CONTENT = PROJECT / "content"

Mutation = Callable[[str, int, int, str], str]

DEBRIS = [
    *("\0", "\t", "\r", "\n", "\x1b[31m", "\x85", "\ufeff", "\u200b", "\u200d", "\u202e", "\u2028"),
    *("\u00ad", "\u0301", "\u20e3", "\ufe0f", "\u3000", "\u00a0", "\U000e0041", "\U0001d7d1"),
    *("٣", "²", "½", "①", "Ⅳ", "〇", "⼤", "㎡", "％", "．", "，", "−", "～", "а", "ο", "μ", "İ", "ﬁ"),
    *("0", "1", "9", ".", ",", "-", "–", "%", " ", "  ", "万", "亿", "十", "两", "多", "余", "近", "每"),
    *("年", "月", "元", "至", "、", "。", "“", "’", "million", " to ", "over ", "per ", "half ", "the "),
    *("'", '"', "{", "}", "[", "]", "[[", "]]", "(", ")", "](", ": ", "- ", "#", "|", ">", "> ", "&a "),
    *("*a ", "!!str ", "<<: ", "? ", "---\n", "*", "**", "_", "`", "\\", "&lt;", "&#60;", "<b>", "<!--"),
    *("[!JUDGEMENT]", "{value}", "{a|when}", "[[a|cite]]", "javascript:", "  \n", "\n\n", "    "),
]  # fmt: skip


def kept(name: str) -> list[str]:
    """Return the inputs of a corpus: one JSON string a line, with lines of # that say why."""
    lines = (CORPUS / f"{name}.txt").read_text("utf-8").splitlines()
    return [json.loads(line) for line in lines if line and not line.startswith("#")]


def lines_of(pattern: str, shortest: int = 4) -> list[str]:
    """Return the lines that our content and the demo have in files of a pattern, each once."""
    files = [file for root in (DEMO, CONTENT) for file in sorted(root.glob(pattern))]
    texts = [file.read_bytes().decode() for file in files]
    found = dict.fromkeys(line for text in texts for line in text.split("\n"))
    return [line for line in found if len(line) >= shortest]


def near(seeds: Sequence[str], most: int = 5) -> st.SearchStrategy[str]:
    """Return texts that differ from a seed by a few edits."""
    edits = st.tuples(
        st.sampled_from(MUTATIONS),
        st.integers(0, 4000),
        st.integers(0, 12),
        st.sampled_from(DEBRIS) | st.text(max_size=3),
    )
    return st.builds(_edited, st.sampled_from(seeds), st.lists(edits, max_size=most))


def _edited(text: str, edits: list[tuple[Mutation, int, int, str]]) -> str:
    def edit(text: str, change: tuple[Mutation, int, int, str]) -> str:
        mutate, place, length, debris = change
        start = place % (len(text) + 1)
        return mutate(text, start, start + length, debris)

    return reduce(edit, edits, text)


MUTATIONS: list[Mutation] = [
    lambda text, start, end, debris: text[:start] + debris + text[start:],
    lambda text, start, end, debris: text[:start] + debris + text[end:],
    lambda text, start, end, debris: text[:start] + text[end:],
    lambda text, start, end, debris: text[:end] + text[start:],
    lambda text, start, end, debris: text[:start] + debris * (end - start) + text[start:],
    lambda text, start, end, debris: text[:start] + text[start:end][::-1] + text[end:],
    lambda text, start, end, debris: text[start:] + debris + text[:start],
    lambda text, start, end, debris: text[:start] + _wide(text[start:end]) + text[end:],
]


def _wide(text: str) -> str:
    """Return the text with its ASCII in full width, as Chinese typists get it."""
    return "".join(chr(ord(char) + 0xFEE0) if "!" <= char <= "~" else char for char in text)
