"""The verbs by which facts and words are looked for; returns the exit code."""

import argparse

from briefing.cli.asking import FINDINGS, FINE, Misunderstood, folder, messages, no_such, say


def where(options: argparse.Namespace) -> int:
    """Print every use of a fact."""
    from briefing.composing.citing import plain_words
    from briefing.editing.uses import ROLES, note_numbers, pages, uses
    from briefing.model import LANGUAGES
    from briefing.reading.reader import read

    library, _ = read(folder(options, "content"))
    known = {**library.facts, **library.constants}
    if options.id not in known:
        raise Misunderstood(no_such("事实", "fact", options.id, known))
    fact = library.facts.get(options.id)  # none of a constant
    said = messages(options)
    print(options.id)
    for language in LANGUAGES:
        if fact and said in (language, "both"):
            print(f"  {plain_words(fact.claim, language, library, options.id)}")
    if fact:
        print(f"  {fact.where()}")
    found = uses(options.id, library)
    paged = pages(options.id, folder(options, "out"))
    for name, number in note_numbers(options.id, library).items():
        print(f"{name}（注 {number} / note {number}）")
        for use in found:
            if use.briefing == name:
                role = ROLES[use.role].told(said)
                print(
                    f"  {use.where}  {role} {use.within}".rstrip()
                    + f"  [{', '.join(use.editions)}]"
                )
        for page in paged:
            if page.briefing == name:
                cited = ", ".join(map(str, page.cited)) or "–"
                zh, en = (
                    f"第 {cited} 页，注在第 {page.noted} 页",
                    f"p. {cited}, note p. {page.noted}",
                )
                print(f"  PDF {page.edition}: {zh} / {en}")
    for use in found:
        if not use.briefing:
            print(f"{use.where}  {ROLES[use.role].told(said)} {use.within}")
    if not found:
        print("没有用到 / not used")
    return FINE


def find(options: argparse.Namespace) -> int:
    """Print the facts and the sentences of sources that hold a text."""
    from briefing.composing.citing import plain_words
    from briefing.editing.search import facts_with, sentences_with
    from briefing.model import LANGUAGES
    from briefing.problems import visible
    from briefing.reading.reader import read

    library, _ = read(folder(options, "content"))
    text = " ".join(options.text)
    facts, sentences = facts_with(text, library), sentences_with(text, library)
    said = messages(options)
    for found in facts:
        claim = library.facts[found.id].claim
        told = [
            plain_words(claim, lang, library, found.id)
            for lang in LANGUAGES
            if said in (lang, "both")
        ]
        print(f"{found.where}: {found.id}: {visible(' / '.join(told))}")
    for sentence in sentences:
        source = library.sources[sentence.source]
        words = visible(" ".join(source.text[sentence.span.start : sentence.span.end].split()))
        rests = f" ({', '.join(sentence.facts)})" if sentence.facts else ""
        print(f"{sentence.where}: {words}{rests}")
    say(
        f"{len(facts)} 条事实，{len(sentences)} 句原文 / facts: {len(facts)}, sentences: {len(sentences)}"
    )
    return FINE if facts or sentences else FINDINGS
