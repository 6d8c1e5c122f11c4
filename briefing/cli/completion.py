"""What a shell offers when Tab is pressed: verbs, options, choices, ids of what there is.

The shells ask `briefing --complete WORDS`, so that they always know what this program knows; what
each shell must be told is a few lines, printed by `briefing completion SHELL`. The ids are read by
eye, without reading YAML: a broken file offers its ids as well.
"""

import argparse
import os
import re
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path

from briefing.cli.asking import FINE, Misunderstood, folder
from briefing.cli.parser import parser

FILES = ":files"
"""Said instead of words where a file is to be named: shells do that themselves."""

Offer = tuple[str, str]
"""A word, and what it means; that may be empty."""


def print_script(options: argparse.Namespace) -> int:
    """Print what a shell must be told."""
    print(SCRIPTS[options.shell], end="")
    return FINE


def answer(words: Sequence[str]) -> str:
    """Return the words that may stand for the last one, a line each, with what they mean."""
    try:
        offers = [*offered(words)]
    except (Misunderstood, OSError):
        return ""
    now = words[-1] if words else ""
    fitting = [offer for offer in offers if offer[0] == FILES or offer[0].startswith(now)]
    return "".join(f"{word}\t{meaning}\n" if meaning else f"{word}\n" for word, meaning in fitting)


def offered(words: Sequence[str]) -> Iterator[Offer]:
    """Yield all that may stand in place of the last of some words, whatever has been typed of it."""
    *typed, now = words or [""]
    command, waiting, place, content = parser(), None, 0, None
    for word in typed:
        option = command._option_string_actions.get(word)
        verbs = _verbs(command)
        if waiting is not None:
            content = word if waiting.dest == "content" else content
            waiting = None
        elif option is not None:
            waiting = option if option.nargs is None else None
        elif word in verbs:
            command, place = verbs[word], 0
        elif not word.startswith("-"):
            place += 1
    if waiting is not None:
        yield from _values(waiting, content)
    elif now.startswith("-"):
        yield from _options(command, typed)
    else:
        places = [action for action in command._actions if not action.option_strings]
        if place < len(places):
            yield from _values(places[place], content)
        elif places and places[-1].nargs in ("*", "+"):
            yield from _values(places[-1], content)


def _verbs(command: argparse.ArgumentParser) -> dict[str, argparse.ArgumentParser]:
    for action in command._actions:
        if isinstance(action, argparse._SubParsersAction):
            return dict(action.choices)
    return {}


def _options(command: argparse.ArgumentParser, typed: Sequence[str]) -> Iterator[Offer]:
    for action in command._actions:
        again = isinstance(action, argparse._AppendAction)
        if again or not set(action.option_strings) & set(typed):
            yield from (
                (name, action.help or "") for name in action.option_strings if name[1] == "-"
            )


def _values(action: argparse.Action, content: str | None) -> Iterable[Offer]:
    """Yield what may stand for the value of an option or for an argument."""
    if isinstance(action, argparse._SubParsersAction):
        return [(verb.dest, verb.help or "") for verb in action._choices_actions]
    if action.choices is not None:
        return [(str(choice), "") for choice in action.choices]
    names = _NAMES.get(str(action.metavar))
    if names is not None:
        given = argparse.Namespace(content=Path(content) if content else None)
        return [(name, "") for name in names(folder(given, "content"))]
    is_file = action.type is Path or "FILE" in str(action.metavar)
    return [(FILES, "")] if is_file else []


def _facts(content: Path) -> list[str]:
    found = []
    for path in sorted((content / "facts").glob("*.yaml")):
        text = path.read_text(encoding="utf-8", errors="replace")
        found += re.findall(r"^([a-z0-9-]+):", text, re.MULTILINE)
    return found


def _folders(name: str, content: Path) -> list[str]:
    parent = content / name
    return (
        sorted(path.name for path in os.scandir(parent) if path.is_dir()) if parent.is_dir() else []
    )


def _codes(_: Path) -> list[str]:
    from briefing.cli.manual import codes

    return codes()


def _kinds(_: Path) -> list[str]:
    from briefing.prove import KINDS

    return [kind.name for kind in KINDS]


_NAMES = {
    "FACT": _facts,
    "BRIEFING": lambda content: _folders("briefings", content),
    "SOURCE": lambda content: _folders("sources", content),
    "CODE": _codes,
    "KIND": _kinds,
}
"""By what an argument is called in the help: what there is of it in a content folder."""

_BASH = """\
# briefing: bash
_briefing() {
    local current="${COMP_WORDS[COMP_CWORD]}" word said
    COMPREPLY=()
    while IFS=$'\\t' read -r word said; do
        if [ "$word" = ":files" ]; then
            compopt -o default 2>/dev/null || COMPREPLY=($(compgen -f -- "$current"))
            return
        fi
        COMPREPLY+=("$word")
    done < <("${COMP_WORDS[0]}" --complete "${COMP_WORDS[@]:1:COMP_CWORD}" 2>/dev/null)
}
complete -F _briefing briefing
"""

_ZSH = """\
# briefing: zsh
(( $+functions[compdef] )) || { autoload -Uz compinit && compinit; }
_briefing() {
    local -a offers
    local word said
    while IFS=$'\\t' read -r word said; do
        if [[ $word == ":files" ]]; then
            _files
            return
        fi
        offers+=("${word//:/\\\\:}${said:+:$said}")
    done < <("${words[1]}" --complete "${(@)words[2,CURRENT]}" 2>/dev/null)
    _describe briefing offers
}
compdef _briefing briefing
"""

_FISH = """\
# briefing: fish
function __briefing
    set -l words (commandline --tokenize --cut-at-cursor --current-process)
    set -l current (commandline --current-token --cut-at-cursor)
    $words[1] --complete $words[2..-1] "$current" 2>/dev/null
end
complete --command briefing --no-files --arguments '(__briefing | string match --invert ":files")'
complete --command briefing --condition '__briefing | string match --quiet ":files"' --force-files
"""

SCRIPTS = {"bash": _BASH, "zsh": _ZSH, "fish": _FISH}
