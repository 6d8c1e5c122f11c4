"""What the comparison of a PDF with its HTML forgives, and what it does not."""

import re
from pathlib import Path

import pikepdf
import pytest
from readback import differences, read_back
from test_gongwen import alone, set_in_gongwen

HTML = alone(
    "<h2>能源</h2><p>截至2025年8月，大同有服务器73.6万台<sup>[1]</sup>。产煤的城市用电也多。</p>"
    "<figure><figcaption>表 1</figcaption><table><thead><tr><th>指标</th><th>数值</th></tr></thead>"
    "<tbody><tr><td>服务器</td><td>73.6万台</td></tr><tr><td>电</td><td>81万千瓦</td></tr></tbody>"
    '</table></figure><p lang="en">A computing power city, in coal-rich Shanxi.</p>'
)
PAGES = [
    "一、能源\n截至2025年8月，大同有服务器73.6\n万台\n[1]。产煤的城\n市用电也多。\n"
    "表 1\n指标 数值\n服务器 73.6万台\n— 1 —\n",
    "指标 数值\n电\n81万千瓦\nA comput-\ning power city, in coal-\nrich Shanxi.\n— 2 —\n",
]


def edited(old: str, new: str) -> list[str]:
    whole = "\f".join(PAGES)
    assert whole.count(old) == 1
    return whole.replace(old, new).split("\f")


def test_what_pages_add_is_forgiven() -> None:
    assert differences(HTML, PAGES) == []


def test_a_figure_gives_way_to_the_text_after_it() -> None:
    moved = "A comput-\ning power city, in coal-\nrich Shanxi.\n"
    first, second = (page.replace(moved, "") for page in PAGES)
    assert differences(HTML, [first.replace("表 1", moved + "表 1"), second]) == []


@pytest.mark.parametrize(
    ("old", "new", "told"),
    [
        ("产煤的城\n市用电也多。", "", "page 1: after “.*\\[1\\]。.” stands “表 1"),
        ("81万千瓦", "81万千瓦\n81万千瓦", "page 2: after .* stands “81万千瓦.*, not “A comp"),
        ("产煤", "产媒", "after “.*产” stands “媒的城.*”, not “煤的城"),
        ("大同有", "大 同有", "stands “ 同有.*”, not “同有"),
        ("2025年", "2025 年", "stands “ 年8月"),
        ("2025年", "20\n25年", "not “25年"),
        ("有服务器73", "有服务器 73", "stands “ 73"),
        ("power city", "powercity", "stands “city.*”, not “ city"),
        ("comput-\ning", "comput\ning", "not “ing power"),
        ("comput-\ning", "comput-ing", "stands “-ing"),
        ("coal-\nrich", "coal\nrich", "not “-rich"),
        ("— 2 —", "— 1 —", "page 2 ends with .*, not “— 2 —”"),
        ("Shanxi.", "Shanxi. End.", "page 2 goes on after the end: “End"),
        ("指标 数值\n服务器", "服务器", "stands “服务器.*, not “指标"),
        ("81万千瓦\n", "指标 数值\n81万千瓦\n", "stands “指标.*, not “81"),
    ],
)
def test_anything_else_is_told_with_its_place(old: str, new: str, told: str) -> None:
    (found,) = differences(HTML, edited(old, new))
    assert re.search(told, found, re.S), found


SENTENCE = "产煤的城市用电也多。"


@pytest.mark.validators
@pytest.mark.parametrize("set_instead", ["", SENTENCE * 2, "产煤的城市用水也多。"])
def test_a_pdf_that_lost_or_doubled_or_changed_a_sentence_is_found(
    set_instead: str, tmp_path: Path
) -> None:
    sound, wrong = tmp_path / "sound.pdf", tmp_path / "wrong.pdf"
    sound.write_bytes(set_in_gongwen(HTML).pdf)
    assert differences(HTML, read_back(sound)) == []
    wrong.write_bytes(set_in_gongwen(HTML.replace(SENTENCE, set_instead)).pdf)
    (found,) = differences(HTML, read_back(wrong))
    assert found.startswith("page 1: after “")


@pytest.mark.validators
def test_a_pdf_that_looks_right_and_is_copied_out_wrong_is_found(tmp_path: Path) -> None:
    sound, garbled = tmp_path / "sound.pdf", tmp_path / "garbled.pdf"
    sound.write_bytes(set_in_gongwen(HTML).pdf)
    with pikepdf.open(sound) as pdf:
        for font in pdf.pages[0].resources.Font.values():
            table = font.ToUnicode.read_bytes()
            font.ToUnicode.write(table.replace("煤".encode("utf-16-be").hex().encode(), b"5a92"))
        pdf.save(garbled)
    (found,) = differences(HTML, read_back(garbled))
    assert "stands “媒的城" in found and "not “煤的城" in found
