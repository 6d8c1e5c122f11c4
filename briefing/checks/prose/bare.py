"""没有引用的话不作断言 / What cites nothing asserts nothing.

正文断言什么，就引用什么。一句（到分号为止）没有引用，就只能说什么不知道、
不是什么：要有 `wordlists.yaml` 的 `negations`（没有）、`unsettled`（是否）、`doubts`（可能）、
`advice`（应当）、`weighing`（只）或 `plan` 里的词；或者说的是文件、表图、编者（`documents`：来源、报道、
本刊），而没有把事情说成做成了。最后一处引用所在的分句之后，再说的话也照此办理，
除非其中一半要紧的词出自这一句所引事实的说法和说明。

研判块里没有引用的话，要有前五表里的词：判断只权衡、限定、发问、建议，断言事情如何，也要引用。
带“应当”“建议”和冒号的一句所引出的各条，都算建议。改法：引用说得出这一点的事实；是研判，就写成研判。

Prose cites what it tells. A stretch of it, up to a semicolon, that cites nothing only says what is *not* known or
meant: it has a word of `negations`, `unsettled`, `doubts`, `advice` or `weighing` of `vocabulary/wordlists.yaml`
(没有, whether, may, should, only), or of `plan`, or it speaks of the documents, the tables or the editors (`documents`:
来源, 报道, 本刊, the files) and tells nothing as done. So does what follows the clause of the last citation
of a stretch, but where it has half of its words from the claims and notes of the facts that the sentence cites.

In a judgement block a stretch that cites nothing has a word of the first five lists: a judgement weighs, limits,
asks or advises, and what it asserts of the world it cites like any other text. A list that a sentence with a word of
`advice` and a colon leads in is advice.

Accepted:
    > 装机比重不等于用电比重。
    韶关市有风电场[[shaoguan-nine-wind-farms]]，是否都在运行没有说明。
Refused:
    > 装机比重就是用电比重。                  研判块里断言，没有依据 / a judgement that asserts; nothing shows it
    韶关市有风电场[[shaoguan-nine-wind-farms]]，都在运行。
    森林是生态银行[[shaoguan-ecological-bank|cite]]；这是一种金融机构。
"""

import re
from collections.abc import Iterator

from briefing.model import Language
from briefing.problems import Location, Problem, finding, visible
from briefing.reading.library import Library
from briefing.text import naming
from briefing.text.likeness import share, telling_words
from briefing.text.outcomes import done_word
from briefing.text.passages import Passage, lead, sentences, stretches
from briefing.text.pieces import typed_words
from briefing.text.printed import written_blocks
from briefing.text.prose import Block
from briefing.text.wordlists import matcher

CODES = ("assertion-bare",)

LIMITING = "negations unsettled doubts advice weighing"
TELLING = f"{LIMITING} plan documents"
_HALF, _FEWEST = 0.5, 2
_CLAUSE = re.compile(r"[，。：！？（）]|[,.:!?()](?=\s|$)")
_ASKS = re.compile(r"[？?]\s*\Z")


def check(library: Library) -> Iterator[Problem]:
    """Find stretches and last clauses that cite nothing and assert something."""
    if library.is_unread("facts") or not set(TELLING.split()) <= set(library.wordlists):
        return
    advised = ""  # the body in a list of advice of which we are
    for block, body, language in written_blocks(library):
        if block.kind != "item":
            advised = body.path if _leads(block, language, library) else ""
        is_advice = block.judgement and advised == body.path
        if block.kind not in ("paragraph", "item") or (block.kind == "item" and is_advice):
            continue
        if not (block.judgement or block.references):
            continue  # it cites nothing at all, and is told so
        where = Location(body.path, block.line, 1)
        for sentence in sentences(block):
            for told in _bare(sentence, block, language, library):
                yield _asserted(told, where, is_judgement=block.judgement)


def _leads(block: Block, language: Language, library: Library) -> bool:
    """Tell whether a paragraph leads in a list of advice."""
    text = block.text.rstrip()
    return (
        block.kind == "paragraph"
        and text.endswith(("：", ":"))
        and bool(matcher("advice", language, library).search(text))
    )


def _bare(sentence: Passage, block: Block, language: Language, library: Library) -> Iterator[str]:
    head = lead(block)  # says what stands below it, and is held to that elsewhere
    for stretch in stretches(sentence):
        text = stretch.typed
        if head and text.startswith(head[: len(text)]):
            text, head = text[len(head) :], head[len(text) :]
        if not stretch.references:
            if not _limits(text, language, library, judgement=block.judgement):
                yield text
        elif not block.judgement:
            yield from _behind(stretch, sentence, language, library)


def _behind(
    stretch: Passage, sentence: Passage, language: Language, library: Library
) -> Iterator[str]:
    """Return what stands behind the clause of the last reference, where it asserts what no fact has."""
    clauses = list(stretch.cut(_CLAUSE))
    last = max(number for number, clause in enumerate(clauses) if clause.references)
    told = "".join(clause.typed for clause in clauses[last + 1 :])
    if not told or _limits(told, language, library, judgement=False):
        return
    if share(telling_words(told, language), _known(sentence, language, library)) < _HALF:
        yield told


def _limits(text: str, language: Language, library: Library, *, judgement: bool) -> bool:
    """Tell whether a text limits, asks or advises; outside judgements also whether it is of documents."""
    asserted = matcher("affirmed", language, library).sub(" ", text)
    if len(telling_words(text, language)) < _FEWEST or _ASKS.search(text):
        return True
    limits = LIMITING if judgement else f"{LIMITING} plan"
    if matcher(limits, language, library).search(asserted):
        return True
    is_of_documents = matcher("documents", language, library).search(asserted)
    return not judgement and bool(is_of_documents) and not done_word(text, language, library)


def _known(sentence: Passage, language: Language, library: Library) -> frozenset[str]:
    """Return the telling words of the claims and notes of the facts that a sentence cites."""
    facts = [library.facts[ref.id] for ref in sentence.cites() if ref.id in library.facts]
    texts = [naming.claim_text(fact, language) for fact in facts]
    texts += [typed_words(fact.note[language]) for fact in facts if fact.note]
    return frozenset().union(*(telling_words(text, language) for text in texts))


def _asserted(text: str, where: Location, *, is_judgement: bool) -> Problem:
    shown = visible(" ".join(text.split()))
    shown = shown if len(shown) <= 60 else f"{shown[:60]}…"
    cure = (
        "引用说得出这一点的事实；是研判，就写成研判（可能、只是、应当、是否：wordlists.yaml 的 weighing 等）",
        "cite the fact that shows it; word a judgement as one (may, only, should, whether: `weighing` and others of wordlists.yaml)",
    )
    return finding(
        "assertion-bare",
        where,
        (
            f"{'研判' if is_judgement else '这里'}没有引用，却断言：“{shown}”",
            f"this cites nothing and asserts: {shown!r}",
        ),
        cure,
    )
