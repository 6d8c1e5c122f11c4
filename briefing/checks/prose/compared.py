"""比出来的话要合得上数 / A comparison in our own words agrees with what it compares

比较的两边都有引用，就能算出说得对不对。“早于”“晚于”一类的词（`wordlists.yaml` 的 `earlier`、
`later`）前后两条事实，先后要合；“高于”“低于”（`above`、`below`）前后两个数，大小要合；
只引用一边的（大得多），另一边取前面最近的同单位的数。“前者”“后者”是句中仅有的两个数。同一事物两个时间的数，
只用“升至”一类的词（`increase`、`change`）就要升，只用“降至”一类的词（`decline`）就要降；由一个到另一个，先说早的。

说相符的两个数（`agreeing`）、说大体相当的（`aslarge`），相差不超过一成；说不符的（`differing`），要确实不同。
略高（`slight`）的，至多高两成；远高（`far`）的，至少高一半。两边没有都引出的，略、远要是所引的事实说的。
至多如何的数不说成下限（`floor`），至少如何的数不说成上限（`ceiling`）。否定的、存疑的不比。

事实的 `note`、`accepted` 和判读、口径差异的 `because` 也这样比：句中只有一个别的数，另一边就是这条事实的数；
没有别的数，比的是判读与原文所印。`accepted` 里设想译错（若是把万译成了million），比的是没有译错时的数。
改法：照数值或时间改正，或改引真正要比的事实。

Where the two sides of a comparison are cited, it can be computed. So of two facts of the prose, one cited before
and one behind a word of `earlier` or `later` that compares (早于, before), the first lies earlier, or later; of two
figures on either side of one of `above` or `below` (高于, larger than), the first is larger, or smaller; where one
side alone is cited (X大得多, X is far larger), the other is the figure of that unit told last before it. The former
and the latter are the only two figures of a sentence. Two figures of one thing and two times, told with a word of
`increase` or `change` alone, or of `decline` alone, rise, or fall; from one to the other goes from the earlier.

Two that are told to agree (`agreeing`), or as about as large (`aslarge`), are no more than a tenth apart; two that
are told to differ (`differing`) do differ. What is slightly larger (`slight`) is so by a fifth at most, what is far
larger (`far`) by half at least; where not both sides are cited, a fact that is cited says so. And a lower bound
(`floor`) is told of no figure that is one at most, nor an upper one (`ceiling`) of one that is one at least. All
lists are those of `vocabulary/wordlists.yaml`; what is denied or left open is not compared.

So in the `note` and the `accepted` of a fact and in the `because` of a reading or a discrepancy: where one other
figure is told, the fact's own is the other side; where none is, the reading is compared with what is printed. What
`accepted` supposes to be a slip (were it a wan turned into million) is compared as the figure would be without it.

Accepted:
    首个项目[[datong-first-project-2018|cite]]早于东数西算工程[[china-east-data-launch-2022|cite]]
    年度增量由[[shanxi-path-first-rise]]升至[[shanxi-path-last-rise]]
    accepted: {zh: "若是把万译成了million，装机远小于{shaoguan-rack-power-2025}，所以照印", ...}
Refused:
    首个项目[[datong-first-project-2018|cite]]晚于东数西算工程[[china-east-data-launch-2022|cite]]
    年度增量由[[shanxi-path-first-rise]]降至[[shanxi-path-last-rise]]
    折算功率[[datong-rack-power]]与IT容量[[datong-it-capacity-2025|cite]]不符     815与超过810兆瓦 / 815 and over 810 MW
    清洁能源占比远高于全国[[shaoguan-above-national-average|cite]]       来源只说高于 / the source says higher alone
"""

from collections.abc import Iterator
from dataclasses import replace
from functools import partial

from briefing.facts import figures
from briefing.facts.comparing import SUPPOSED, Scene, contradictions, untold_degrees
from briefing.facts.told import (
    ToldFigure,
    told_figure,
    told_figures,
)
from briefing.facts.traps import traps
from briefing.model import LANGUAGES, Discrepancy, Fact, Language, Words
from briefing.problems import Location, Problem, Where, finding
from briefing.reading.library import Library
from briefing.text.passages import Passage, passage, sentences, sentences_of, stretches
from briefing.text.pieces import parse_words
from briefing.text.printed import written_paragraphs

CODES = ("comparison-false", "degree-untold")


def check(library: Library) -> Iterator[Problem]:
    """Find comparisons that the facts which they cite contradict."""
    if library.is_unread("facts"):
        return
    for block, body, language in written_paragraphs(library):
        before: list[ToldFigure] = []
        for sentence in sentences(block):
            two: list[ToldFigure] = []
            for stretch in stretches(sentence):
                told = told_figures(stretch, library)
                scene = Scene(stretch, language, library, told, before, two)
                where = partial(Location, body.path, block.line, 1)
                yield from _scene(scene, where)
                yield from (_unborne(word, where()) for word in untold_degrees(scene))
                two, before = [*two, *told], [*before, *told]
    for fact_id, fact in library.facts.items():
        if fact.note or fact.accepted or fact.reading:
            yield from _of_fact(fact_id, fact, library)
    for entry in library.discrepancies.values():
        yield from _of_discrepancy(entry, library)


def _scene(scene: Scene, where: Where) -> Iterator[Problem]:
    for word, facts in contradictions(scene):
        yield _false(word, facts, where())


def _of_fact(fact_id: str, fact: Fact, library: Library) -> Iterator[Problem]:
    """Compare in the note of a fact and in its grounds, of which its own figure is one side."""
    printed = told_figure(-1, fact_id, library)
    scene = Scene(Passage(""), "zh", library, [], [], [], (printed,) if printed else ())
    yield from _of_words(fact.note, scene, scene._replace(own=())) if fact.note else ()
    if fact.accepted:
        yield from _of_words(fact.accepted, scene, _without_slip(scene))
    if fact.reading:
        forms = (figures.as_source(fact, library), figures.reading_of(fact, library))
        own = tuple(ToldFigure(-1, fact_id, fact, form.quantity) for form in forms if form)
        slip = _without_slip(scene._replace(own=own[:1]))
        yield from _of_words(fact.reading.because, slip._replace(own=own), scene._replace(own=()))


def _of_words(words: Words, scene: Scene, supposed: Scene) -> Iterator[Problem]:
    """Compare in the stretches of a string; in those that suppose something, by another scene."""
    for language, stretch in _stretches(words):
        one = supposed if SUPPOSED.search(stretch.text) else scene
        told = told_figures(stretch, scene.library)
        one = one._replace(stretch=stretch, language=language, told=told)
        yield from _scene(one, partial(words.where, language))


def _without_slip(scene: Scene) -> Scene:
    """Return a scene with a figure as it would be without the slip of translation that it may come from."""
    slips = traps(scene.own[0].fact, scene.library) if scene.own else ()
    if len(slips) != 1:
        return scene._replace(own=())
    own = scene.own[0]
    meant = replace(own.quantity, value_base=own.value * slips[0].factor)
    supposed = own._replace(quantity=meant)
    return scene._replace(own=(supposed,), alone=(supposed, own))


def _of_discrepancy(entry: Discrepancy, library: Library) -> Iterator[Problem]:
    two = [figure for name in entry.facts if (figure := told_figure(-1, name, library))]
    for language, stretch in _stretches(entry.because):
        told = told_figures(stretch, library)
        scene = Scene(stretch, language, library, told, [], two)
        yield from _scene(scene, partial(entry.because.where, language))


def _stretches(words: Words) -> Iterator[tuple[Language, Passage]]:
    for language in LANGUAGES:
        for sentence in sentences_of(passage(parse_words(words[language]))):
            yield from ((language, stretch) for stretch in stretches(sentence))


def _unborne(word: str, where: Location) -> Problem:
    return finding(
        "degree-untold",
        where,
        (
            f"“{word}”说差得多或差得少，两边没有都引出，所引的事实也没有这样说",
            f"{word!r} tells how far apart things are: neither are both sides cited, nor does a fact cited here say so",
        ),
        (
            "删去略、远一类的词，或引出所比的两个数",
            "take the word of degree out, or cite both figures that are compared",
        ),
    )


def _false(word: str, facts: tuple[str, str], where: Location) -> Problem:
    one, other = facts
    zh, en = f" {one} 和 {other} ", f"{one} and {other}"
    if one == other:
        zh, en = f" {one} 的数", f"the figure of {one}"
    return finding(
        "comparison-false",
        where,
        (
            f"“{word}”与所说的{zh}合不上",
            f"{word!r} does not fit {en}, of which it is told",
        ),
        (
            "照两者的数值（时间）改正，或改引真正要比的事实",
            "say it as their values (or times) are, or cite the facts that are meant",
        ),
    )
