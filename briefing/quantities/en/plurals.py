"""Plurals in English text, which end the group that a number counts, and the words that stop it."""

import re

from ..words import words
from .line import HYPHENS, Line
from .peoples import PEOPLES

STOPS = words(
    "a an the of in on at by to for from with whereas into onto over under about around near per than as "
    "is are was were be been being has have had having do does did will would can could may might "
    "must shall should and or but nor so if when while where which who whom whose that this these "
    "those it its he she they them his her we us our you your i my not no yet also then "
    "ago later earlier before after since until till during through throughout within without "
    "their plus between among amid against across along behind beyond despite except including like unlike "
    "up down out off above below because due once only just even still already now there here "
    "each every both all any some such more most less least fewer what how why said says say saying "
    "compared versus vs according annually monthly daily yearly respectively together worth "
    "made making make came come coming went go going became become becoming reached reaching rose "
    "rise rising fell falling fall grew growing grow increased increasing increase declined "
    "ages accounted accounting higher lower larger smaller greater faster longer shorter older "
    "younger times percent ranks helps needs makes takes gives shows means includes works leads "
    "receive receives lack lacks earn earns die speak speaks want "
    # verbs in the past that are no adjectives: all five beat Labour candidates
    "beat won took met got saw ran led sat stood spoke wrote knew thought brought bought gave drew "
    "drove ate felt fought flew kept spent held suffered sustained received needed required remained "
    "comes remains becomes plays offers provides brings covers reads year-on-year"
)
PLURALS = words(
    "people men women children aircraft faculty staff personnel sheep fish cattle police data media mice "
    "feet teeth geese species series headquarters bacteria criteria phenomena spacecraft "
    "gold silver bronze sms livestock youth deer elk moose salmon alumni vertebrae larvae antennae formulae fungi cacti nuclei strata offspring crew troops paise pts kroner kronor krona rand baht ringgit zloty"
)
COLLECTIVES = words(
    "staff species crew personnel aircraft fish sheep cattle police troops youth livestock"
)
_PAST = words("given sent taken held shot hurt caught found left born hit")
_OF_I = words("emojis taxis skis safaris rabbis bikinis tsunamis alibis")
_WHERE = words("aboard onboard ashore abroad worldwide nationwide globally alone apiece")
_PARTICLES = words("ups ins outs offs ons downs")
_PERSONS = words("people men women children troops criteria phenomena")
_FOLK = ("children", "people")
_NOT_MEN = words("specimen regimen abdomen acumen stamen dolmen bitumen albumen carmen")
_NOT_PLURAL = words(
    "always perhaps towards besides afterwards overseas sometimes nowadays politics economics "
    "logistics physics electronics mathematics grassroots athletics news yes forwards backwards indoors outdoors "
    "upstairs downstairs regardless nonetheless nevertheless highs lows temperatures"
)
TELLS = words(
    "finds indicates reveals warns argues suggests says expects wants keeps becomes remains stands seems appears sits"
)


_CONTRACTED = re.compile(r"['’](?:ve|re|d|ll|s)$")


def stops(line: Line, index: int) -> bool:
    """Return whether a word ends the group that a number counts; US, IT and IS are names."""
    lower = line.lower(index)
    if lower not in STOPS:
        contracted = "'" in lower or "’" in lower  # the eight who've doubts
        if lower.endswith(("n't", "n’t")):
            return True
        if not contracted or _CONTRACTED.split(lower)[0] not in STOPS:
            return False
    word = line.word(index)
    if word == "Off" and line.word(index + 1).istitle() and not line.headline:
        return False  # three Off River Storage schemes
    if word == "Times" and line.word(index - 1).istitle() and not line.headline:
        return False  # two New York Times reporters
    if word == "A" and line.glued(index + 1):
        hung = line.word(index + 1) in HYPHENS and line.glued(index + 2)
        return not line.is_digits(index + 1 + hung)  # 50 A350-900 jets, two A-10s
    return len(word) == 1 or not word.isupper() or line.word(index + 1).isupper()


def is_plural(line: Line, index: int) -> bool:
    """Return whether a word is the plural that ends its group, as in "data center racks"."""
    word, following = line.lower(index), line.lower(index + 1)
    if line.word(index) in PEOPLES:
        return True
    goes_on = following[:1].isalpha() and following not in STOPS | _WHERE
    told = following.endswith(("ly", "ed")) and line.word(index + 1).islower()  # no Red Cross
    goes_on = goes_on and not (told or following in _PAST)
    if (
        word in _PERSONS
        or word.endswith(_FOLK)
        or (word.endswith("men") and len(word) > 5 and word not in _NOT_MEN)
    ):
        return not ends_in_s(following)  # two women held hands
    if word in PLURALS:
        return not goes_on
    if word.endswith("ese") and line.word(index)[:1].isupper():  # 1.4 billion Chinese
        return not goes_on and following not in ("and", "or", "&", ",", "-", "–", "/")
    if goes_on and ends_in_s(following) and following not in TELLS:
        return False
    if word in ("highs", "lows"):
        return line.lower(index - 1) in ("new", "record", "week", "month", "year")
    if word in _PARTICLES:
        return line.word(index - 1) in HYPHENS and line.glued(index)  # 10 million sign-ups
    compound = following == "-" and line.glued(index + 1)
    initials = line.word(index)[:-1].isupper() and line.word(index)[2:].endswith("s")  # MPs
    return (ends_in_s(word) or initials) and not compound


def ends_in_s(word: str) -> bool:
    """Return whether a word in lower case has the ending of a plural."""
    return (
        len(word) > 3
        and word.endswith("s")
        and (not word.endswith(("ss", "us", "is", "'s", "’s")) or word in _OF_I)
        and word not in _NOT_PLURAL
        and word not in STOPS
    )
