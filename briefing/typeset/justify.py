"""Chinese lines in WeasyPrint 70.0: stretched between Chinese characters, punctuation set narrow.

And other languages: marks hang at the end of a stretched line, by what makes the edge look even; one that
is not stretched gets back the spaces that `word-spacing` drew together so that one more word might
fit; and a line that is full but for the space at its end does not begin with its first word alone.

Private names of WeasyPrint used here: of `text.line_break` the class `Layout` (`set_text` and the making
of one), `line_size` and `split_first_line` (also as `layout.inline` has it); of `layout.inline`
`text_align`, `justify_line` and `count_expandable_spaces`; `text.fonts.font_features`; of Pango,
attributes for letter-spacing and font features. `tests/typeset/test_private.py` watches them.

Programs that read PDFs take a gap of a tenth of an em for a space, so no gap between two glyphs reaches
that: what is wider is the width of a glyph (see `templates/fonts/forms.py`).
"""

from collections import defaultdict
from collections.abc import Iterator
from itertools import pairwise
from typing import Any

from .chinese import BREAK, EDGE, Spacing, is_chinese, plain, spacing
from .engine import weasyprint

boxes = weasyprint.formatting_structure.boxes
inline = weasyprint.layout.inline
line_break = weasyprint.text.line_break
font_features = weasyprint.text.fonts.font_features
TO_UNITS, ffi, pango = (getattr(weasyprint.text.ffi, name) for name in ("TO_UNITS", "ffi", "pango"))

WIDEST = 0.09
"""The most that a line is stretched between two characters, in em."""
NARROWEST = -0.02
"""The most that it is drawn together, where the next wider gaps would be too wide."""
JOINT = 0.75
"""The part of a stretch that two boxes get between them: what the PDF rounds off adds to it."""
ROOMS = (125, 250, 375, 500)
"""The gaps beside Western letters and figures that our fonts have, in thousandths of an em."""
HANGING = {".": 0.12, ",": 0.12, "-": 0.15}
"""How far a mark hangs at the end of an English line, in em: half its width."""
FONT_FEATURES = (
    "font_kerning",
    "font_variant_ligatures",
    "font_variant_position",
    "font_variant_caps",
    "font_variant_numeric",
    "font_variant_alternates",
    "font_variant_east_asian",
    "font_feature_settings",
)


def install() -> None:
    """Let WeasyPrint compose Chinese lines."""
    layout_class = line_break.Layout
    layout_class.stretch = 0.0  # between Chinese characters, in CSS pixels
    layout_class.room = ROOMS[0]  # beside Western letters and figures
    layout_class.trimmed = False  # whether the last mark is set narrow, for the line ends there
    set_text, split_first_line = layout_class.set_text, line_break.split_first_line
    text_align, justify_line = inline.text_align, inline.justify_line

    def set_chinese_text(layout: Any, text: str, justify: bool = False) -> None:
        set_text(layout, text, justify)
        if is_chinese(layout.style["lang"]) or EDGE in layout.text:
            _space(layout)

    def align_chinese_line(context: Any, line: Any, available: float, last: bool) -> Any:
        if is_chinese(line.style["lang"]):
            _clear_edges(line)
        elif last or line.style["text_align_all"] != "justify":
            lost = -line.style["word_spacing"] * inline.count_expandable_spaces(line)
            justify_line(context, line, max(0.0, min(lost, available - line.width)))
        return text_align(context, line, available, last)

    def justify_chinese_line(context: Any, line: Any, slack: float) -> None:
        if is_chinese(line.style["lang"]):
            _justify(line, slack)
        else:
            justify_line(context, line, slack + _overhang(line))

    def split_chinese_line(
        text: str, style: Any, context: Any, max_width: Any, spaces: float, **options: Any
    ) -> Any:
        split = split_first_line(text, style, context, max_width, spaces, **options)
        if split[2] is None or max_width is None:
            return split
        if style["word_spacing"] < 0 and not 0 <= max_width - split[3] < 2 * style["font_size"]:
            # Pango breaks a line, gives its outer spaces back what they lost, and finds it too long.
            narrower = max_width + style["word_spacing"]
            split = split_first_line(text, style, context, narrower, spaces, **options)
            if split[2] is None:
                return split
        if text.endswith(" ") and " " not in split[0].text.strip():
            whole = split_first_line(text.rstrip(), style, context, max_width, spaces, **options)
            fits = whole[2] is None and whole[3] <= max_width
            return (*whole[:2], len(text.encode()), *whole[3:]) if fits else split
        if not is_chinese(style["lang"]):
            return split
        rest = plain(text.encode()[split[2] :].decode()[:6])
        if not spacing(rest[1:2], True).last:
            return split
        wider = max_width + style["font_size"] / 2
        split_wider = split_first_line(text, style, context, wider, spaces, **options)
        return _trimmed(split_wider, style, max_width, spaces) or split

    layout_class.set_text = set_chinese_text
    inline.text_align, inline.justify_line = align_chinese_line, justify_chinese_line
    line_break.split_first_line = inline.split_first_line = split_chinese_line


def _trimmed(split: Any, style: Any, max_width: float, spaces: float) -> Any:
    """A line whose last mark is set narrow, if it has one and fits then."""
    wide, length, resume_at, _, height, baseline = split
    if resume_at is None or not spacing(wide.text, True).last:
        return None
    layout, width = _lay_out(wide.text, style, spaces, trimmed=True)
    return (layout, length, resume_at, width, height, baseline) if width <= max_width else None


def _lay_out(text: str, style: Any, spaces: float, trimmed: bool) -> tuple[Any, float]:
    """Lay a text out in one line; the layout and its width."""
    layout = line_break.Layout(style, spaces)
    layout.trimmed = trimmed
    layout.set_text(text, justify=True)
    line, _ = layout.get_first_line()
    width, _ = line_break.line_size(line, style)
    layout.deactivate()
    return layout, width


def _space(layout: Any) -> None:
    """Tell Pango about the stretch, the gaps and the narrow marks of a text."""
    style = layout.style
    wanted = spacing(layout.text, is_chinese(style["lang"]))
    features: dict[tuple[int, int], list[str]] = defaultdict(list)
    for side, places in (("B", wanted.before), ("A", wanted.after)):
        for place in places:
            features[place].append(f"{side}{layout.room}")
    for place in wanted.narrow:
        features[place] = ["HALF"]
    if layout.room > ROOMS[0]:
        for place in wanted.pauses:
            features[place] = [f"W{layout.room}"]
    if layout.trimmed and wanted.last:
        features[wanted.last] = ["HALF"]
    if not wanted.stretches and not features:
        return

    attributes = pango.pango_layout_get_attributes(layout.layout)
    if attributes == ffi.NULL:
        attributes = ffi.gc(pango.pango_attr_list_new(), pango.pango_attr_list_unref)

    def add(attribute: Any, place: tuple[int, int], put: Any) -> None:
        attribute.start_index, attribute.end_index = place
        put(attributes, attribute)

    letter_spacing = 0 if style["letter_spacing"] == "normal" else style["letter_spacing"]
    units = int((letter_spacing + layout.stretch) * TO_UNITS)
    for place in wanted.stretches:
        # Even where nothing is stretched: it parts the text into the same runs then.
        add(pango.pango_attr_letter_spacing_new(units), place, pango.pango_attr_list_change)
    if features:
        # Where two such attributes begin together Pango takes one: each repeats the style's own.
        own = font_features(*(style[name] for name in FONT_FEATURES))
        for place, tags in features.items():
            words = ",".join(f"{tag} {value}" for tag, value in own.items())
            words += "," + ",".join(f"{tag} 1" for tag in tags)
            attribute = pango.pango_attr_font_features_new(words.encode())
            add(attribute, place, pango.pango_attr_list_insert)
    pango.pango_layout_set_attributes(layout.layout, attributes)


def _texts(box: Any) -> Iterator[Any]:
    """The text boxes of a line that have anything to see, from left to right."""
    if isinstance(box, boxes.TextBox):
        if plain(box.text):
            yield box
    elif isinstance(box, (boxes.LineBox, boxes.InlineBox)):
        for child in box.children:
            if child.is_in_normal_flow():
                yield from _texts(child)


def _overhang(line: Any) -> float:
    """How far the last mark of a line stands out."""
    last = list(_texts(line))[-1:]
    return sum((HANGING.get(box.text[-1:], 0) * box.style["font_size"] for box in last), 0.0)


def _clear_edges(line: Any) -> None:
    """Take back the gaps that were due to characters which another line has got."""
    texts = list(_texts(line))
    if not texts:
        return
    for box, strip, signs in ((texts[0], str.lstrip, EDGE), (texts[-1], str.rstrip, BREAK + EDGE)):
        text = strip(box.text, signs)
        if text != box.text:
            # A mark before a sign has been narrow, and stays so at the end of the line.
            box.text = text
            box.pango_layout, width = _lay_out(text, box.style, 0, trimmed=box is texts[-1])
            box.growth, box.width = width - box.width, width
    _shift(line, 0.0)


def _wanted(box: Any) -> Spacing:
    return spacing(box.text, is_chinese(box.style["lang"]))


def _justify(line: Any, slack: float) -> None:
    """Make a line as wide as its measure.

    It gives between Chinese characters, and between words if it has any; when that is not enough,
    beside Western letters and figures and after pauses. A line with too little of all stays short.
    """
    texts = list(_texts(line))
    if not texts:
        return
    trimmed = 0.0
    if _wanted(texts[-1]).last and not texts[-1].pango_layout.trimmed:
        texts[-1].pango_layout.trimmed = True
        trimmed = texts[-1].style["font_size"] / 2
    joints = [_joint(*pair) for pair in pairwise(texts)]
    words = sum(_words(box) for box in texts)
    places = sum(_places(box) for box in texts) + sum(joints)
    gaps = sum(_gaps(box) for box in texts)
    stretch, spaces, room = _shares(slack + trimmed, places, words, gaps)
    for box, joint in zip(texts, [*joints, 0.0], strict=True):
        # The layout is made anew when it is drawn; what it will measure then is plain arithmetic.
        grown = stretch * _places(box) + spaces * _words(box) + (room - ROOMS[0]) * _gaps(box)
        if box is texts[-1]:
            grown -= trimmed
        layout, em = box.pango_layout, box.style["font_size"]
        layout.stretch, layout.room = stretch * em, room
        layout.justification_spacing = box.justification_spacing = spaces * em
        box.width += grown
        box.growth = grown + stretch * joint
    _shift(line, 0.0)


def _places(box: Any) -> float:
    """How much a box widens with each em of stretch; Pango gives the outer sides nothing."""
    wanted = _wanted(box)
    places = wanted.characters - (wanted.starts + wanted.ends) / 2
    return float(places * box.style["font_size"])


def _joint(left: Any, right: Any) -> float:
    """How much two boxes part with each em of stretch, where characters that are stretched meet."""
    meet = _wanted(left).ends and _wanted(right).starts
    return JOINT * min(left.style["font_size"], right.style["font_size"]) if meet else 0.0


def _words(box: Any) -> float:
    """How much a box widens with each em added to the spaces between words."""
    return float(inline.count_expandable_spaces(box) * box.style["font_size"])


def _gaps(box: Any) -> float:
    """How much a box widens with each thousandth of an em of room."""
    wanted = _wanted(box)
    places = len(wanted.before) + len(wanted.after) + len(wanted.pauses)
    return float(places * box.style["font_size"] / 1000)


def _shares(slack: float, places: float, words: float, gaps: float) -> tuple[float, float, int]:
    """How slack is shared out: the stretch and what is added to spaces, in em, and the room."""
    for room in ROOMS:
        left = slack - gaps * (room - ROOMS[0])
        stretch = left / (places + words) if places + words else 0.0
        if NARROWEST <= stretch <= WIDEST:
            break
    stretch = max(min(stretch, WIDEST), NARROWEST) if places > 0 else 0.0
    return stretch, (left - stretch * places) / words if words else 0.0, room


def _shift(box: Any, moved: float) -> float:
    """Move what stands to the right of the boxes that grew; how far the next one has to move."""
    if isinstance(box, boxes.TextBox):
        box.position_x += moved
        return moved + float(vars(box).pop("growth", 0.0))
    if isinstance(box, (boxes.LineBox, boxes.InlineBox)):
        box.position_x += moved
        start = moved
        for child in box.children:
            if child.is_in_normal_flow():
                moved = _shift(child, moved)
        box.width += moved - start
    else:
        box.translate(moved, 0)
    return moved
