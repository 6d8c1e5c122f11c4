"""建议写成建议 / Advice, promises, forecasts and opinions are told as what they are.

正文（研判块除外）引用建议，这一句（到分号为止）要有 `wordlists.yaml` 的 `advice` 里的词（建议、应当）；
引用承诺，要有 `promise` 里的（承诺、保证）；引用预测，要有 `forecast` 或 `plan` 里的（预计、有望）；
引用看法，要有 `sayings`、`opinions`、`attributions` 或 `advice` 里的（表示、认为、据报道），
或点明是新闻稿、报道、摘要（`press-release`、`report`、`summary`），在整句里有就行。不然一家之言就成了事实。
改法：写明是谁建议、承诺、预计或认为的。

A stretch of the prose, up to a semicolon and outside the judgement blocks, that cites what is recommended has a
word of `advice` of `vocabulary/wordlists.yaml`; what is pledged, one of `promise`; what is forecast, one of
`forecast` or `plan`; what is assessed, one of `sayings`, `opinions`, `attributions` or `advice`, or it names the
kind of its source (`press-release`, `report`, `summary`). What is assessed may be so told in its sentence.

Accepted:
    Alex Ju建议加快产业链的垂直整合[[ju-vertical-integration|cite]]。
Refused:
    Alex Ju要求加快产业链的垂直整合[[ju-vertical-integration|cite]]。      是建议，不是要求 / it is recommended
    山西的数字经济前景广阔[[ping-prospects|cite]]。                    是某人的看法 / it is what somebody thinks
"""

from collections.abc import Iterator

from briefing.problems import Location, Problem, finding
from briefing.reading.library import Library
from briefing.text.passages import sentences, stretches
from briefing.text.printed import written_paragraphs
from briefing.text.wordlists import matcher

WORDS = {
    "recommended": "advice",
    "pledged": "promise",
    "forecast": "forecast plan",
    "assessed": "sayings opinions attributions advice press-release report summary",
}
"""The lists that tell a status."""
CODES = ("status-lost",)


def check(library: Library) -> Iterator[Problem]:
    """Find stretches that tell what is only said as if it were so."""
    for block, body, language in written_paragraphs(library):
        for sentence in sentences(block) if not block.judgement else ():
            for stretch in stretches(sentence):
                for ref in stretch.cites():
                    fact = library.facts.get(ref.id)
                    if fact is None or fact.status not in WORDS or ref.form == "claim":
                        continue
                    told = sentence if fact.status == "assessed" else stretch
                    lists = WORDS[fact.status]
                    if not matcher(lists, language, library).search(told.text):
                        where = Location(body.path, ref.line, ref.column)
                        yield _lost(ref.id, fact.status, lists, where)


def _lost(fact_id: str, status: str, lists: str, where: Location) -> Problem:
    named = lists.split()
    return finding(
        "status-lost",
        where,
        (
            f"{fact_id} 的状态是 {status}，这一句（到分号为止）没有这样的用语（{'、'.join(named)}）",
            f"{fact_id} is {status}, and its sentence (up to the semicolon) has no word of {', '.join(named)}",
        ),
        (
            "写明是谁建议、承诺、预计或认为的；词见 vocabulary/wordlists.yaml",
            "say who suggests, promises, expects or thinks so; the words are in vocabulary/wordlists.yaml",
        ),
    )
