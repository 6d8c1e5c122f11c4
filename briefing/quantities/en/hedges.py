"""How sure an English text is of a number: more than, nearly, up to; or more, or so."""

import re

from ..grammar import UnitFound
from ..numerals import SCALES
from ..words import words
from .bounding import OPPOSITE, denied_before, is_brought, is_moved, is_passed, is_priced, may_top
from .comparing import compared_before
from .line import Line
from .plurals import STOPS, ends_in_s

_BEFORE = {
    tuple(phrase.split()): name
    for name, phrases in {
        "over": "more than,over,exceeding,exceeded,exceeds,exceed,above,upwards of,upward of,"
        "in excess of,surpassing,surpassed,surpasses,surpass,topping,topped,tops,top,greater than,"
        "higher than,larger than,longer than,north of,well over,just over,beyond,bigger than,passed,passes,passing,past,through,"
        ">,crossed,better than,older than,taller than,heavier than,faster than,deeper than,wider than",
        "about": "closer to,nearer to,nearer,about,around,approximately,roughly,~,≈,c .,ca .,approx .,some,an estimated,estimated,circa,approx,"
        "in the region of,in the order of,on the order of,in the neighborhood of,"
        "in the neighbourhood of,in the vicinity of",
        "nearly": "nearly,almost,close to,approaching,approached,nearing,close on,near,neared",
        "under": "<,under,sub,below,less than,fewer than,lower than,just under,shy of,short of,"
        "smaller than,shorter than,younger than,cheaper than,lighter than,slower than,not quite,not even,not reach,not reached,yet to reach",
        "at_least": "≥,at least,at the very least,at minimum,at a minimum,no less than,no fewer than,"
        "a minimum of,minimum of,minimum,at or above,no lower than,nothing less than,"
        "as low as,as little as,as few as,as small as,as short as,as cheap as,as young as,as thin as",
        "at_most": "≤,up to,upto,at most,at the most,at the very most,no more than,a maximum of,maximum of,maximum,at or below,"
        "as many as,as much as,as high as,as long as,as large as,as big as,as tall as,as wide as,as deep as,"
        "as far as,as fast as,as heavy as,as old as,as great as,no higher than,within the next,within the coming,within the past,within the last,"
        "not to exceed,no greater than,within,capped at,no later than,not later than,no longer than",
    }.items()
    for phrase in phrases.split(",")
}
_LONGEST = max(map(len, _BEFORE))
_LAST = frozenset(phrase[-1] for phrase in _BEFORE)
_AFTER = {
    tuple(phrase.split()): name
    for name, phrases in {
        "at_least": "minimum,or more,or longer,or larger,or above,or higher,or better,or over,and above,or greater,and older,or older,and over,and up"
        ",and more,at minimum,at a minimum,at the minimum,at the very least",
        "at_most": "maximum,or less,or fewer,or below,or lower,or under,at most,at the most,at the very most,at maximum,at the maximum,and under,and younger,or younger,and below",
        "about": "or so",
        "over": "plus,+,- plus",
    }.items()
    for phrase in phrases.split(",")
}
_FIRST = frozenset(phrase[0] for phrase in _AFTER)
_LENGTHS = sorted({len(phrase) for phrase in _AFTER}, reverse=True)
# "over five years" may be during and "over 5 km" a place; after these it is a bound
_MEANS_LONGER = words(
    "totalling totaling for of in on after is are was were with by took spent lasted lasting lasts well just little "
    "slightly has have had to at be been also now already still since that's it's travelled traveled walked waited waiting "
    "spend spends burned burnt burn scorched charred covers cover covered covering occupies occupied occupying "
    "destroyed damaged devastated razed owns"
)
_DATED = re.compile(r" (?:ago|since|later|after|before|earlier|old|of age)\b")
# Behind these "over" tells where, not how much
EXTENDING = words(
    "stretch stretches stretched stretching spread spreads spreading span spans spanned spanning "
    "extend extends extended extending scattered sprawls sprawling ranges ranged distributed"
)
_EXTENTS = ("calendar", "time", "length", "area")

# "the top 20", "the over 65s" and "the around 7 train" tell no bound, "the roughly 20" and "the over 90,000" do
_ADJECTIVES = words("top minimum maximum near over under above below beyond within around about")
_RULED = words(
    "jurisdiction control authority power sovereignty presided presides rule ruled dispute "
    "concerns victory lead advantage influence challenge challenges row rows battle battles fight lawsuit "
    "lawsuits suit probe probes clash clashes spat anger fears criticism feud standoff protest protests "
    "go goes going went look looked quibble quibbling haggle haggling bicker bickering squabble squabbling wrangling arguing hand handed fork forked turn turned preside"
)

_AMOUNTS = words("more less fewer greater longer older younger so")
# After these "and more" and "and up" begin what follows: and more than 100, and up to 40
_GOES_ON = words("than to the a an half one two three four five six seven eight nine ten")

# Growth slower than a 5.7% gain before is not bounded by it
_COMPARATIVES = words(
    "slower faster higher lower bigger smaller better worse larger stronger weaker steeper milder sharper"
)
_CHANGES = words(
    "gain rise increase growth fall drop decline decrease jump advance expansion contraction slide dip climb uptick pace"
)
_DATING = words("in a the last seen recorded posted reported registered during of for from")
_LEADS_ON = words("from by on in about over nearly almost against")
# "concerns about two projects" are no two projects or so
_TOLD = words(
    "concern concerns concerned talk talks talked talking complain complained complaint complaints "
    "care cares cared caring know knew knows ask asked question questions information worry worried worries thinking story "
    "stories warn warned warning debate hear heard speak speaks speaking spoke wrote write writes article book film detail "
    "details anything something nothing learn learned report reports argue argued fight fought"
)

_FURTHER = words("another further additional")
# A rate stands between a sum and its bound: $24,000 a year or more
RATES = words("year month week day hour night quarter")
_RATING = words("annually yearly monthly weekly daily hourly")


_TURNED = words("revolve revolves revolved revolving centre centres centred centered built wrapped")
_EQUALLING = words(
    "reach reaches reached meet meets met match matches matched equal equals equalled"
)
_QUOTES = ("'", '"', "’", "”", "‘", "“")
_PASSING = words("passed passes passing past through")
_REACHED = words("reached reach reaches reaching hit hits hitting touched totaled totalled")


def qualifier_before(line: Line, index: int) -> tuple[str, int]:
    """Return the qualifier that ends just before a token, and the index where it begins."""
    if index not in line.qualifiers:
        line.qualifiers[index] = _qualifier_before(line, index)
    return line.qualifiers[index]


def _qualifier_before(line: Line, index: int) -> tuple[str, int]:
    if line.word(index - 1) == "-" and line.glued(index) and line.glued(index - 1):
        if [line.lower(index - n) for n in (4, 3, 2)] == ["up", "-", "to"]:
            return "at_most", index - 4  # up-to-20MW turbines
        name = _BEFORE.get((line.lower(index - 2),)) if line.lower(index - 2) != "top" else ""
        # a nearly-$20 million gap
        return (name, index - 2) if name else ("", index)
    last = line.lower(index - 1)
    if last in ("a", "an", "the") and line.lower(index - 2) == "than" and _is_other(line, index):
        return "", index
    if last == "," and line.lower(index - 2) in ("minimum", "least", "maximum", "most"):
        name, first = qualifier_before(line, index - 1)  # At a minimum, 20 died
        return (name, first) if line.lower(first) == "at" else ("", index)
    if last in _QUOTES:
        name, first = qualifier_before(line, index - 1)  # by 'at least' 68 percent
        return (name, first) if name else ("", index)
    if last == "of" and [line.lower(index - n) for n in (3, 2)] == ["a", "total"]:
        name, first = qualifier_before(line, index - 3)  # up to a total of 65,000
        return (name, first) if name else ("", index)
    if last in _REACHED and line.lower(index - 2) in ("nearly", "almost"):
        return "nearly", index - 2  # nearly reached 13 trillion yuan
    if last in ("age", "of") and (aged := _age_before(line, index)) >= 0:
        return _BEFORE[line.tokens[aged].lower,], aged
    for length in range(min(_LONGEST, index) if last in _LAST else 0, 0, -1):
        begin = index - length
        name = _BEFORE.get(tuple(line.lower(i) for i in range(begin, index)))
        if name is None:
            continue
        before = line.lower(begin - 1)
        if before == "-" and line.glued(begin):
            return "", index  # a bigger-than-estimated 73 percent
        joins = line.is_digits(begin - 1) or (line.word(begin) != "~" and line.glued(begin))
        if line.word(begin) in ("~", "<", ">") and joins and line.word(begin - 1) != "(":
            return "", index  # 10~20, <b>20</b>
        if begin == index - 1 and last in _PASSING and not is_passed(line, begin, index):
            return "", index
        if name in OPPOSITE and (denied := denied_before(line, begin)) >= 0:
            return OPPOSITE[name], denied
        if name == "over" and before == "or" and line.lower(begin - 2) in _EQUALLING:
            return "at_least", begin - 2  # will reach or exceed a million
        if before == "the" and length == 1 and line.lower(begin) in _ADJECTIVES:
            many = "," in line.word(index) or line.lower(index + 1) in SCALES
            bound = (name in OPPOSITE and last != "top") or name == "about"
            many = many or (bound and line.word(index + 1) == "%")
            many = many or (name == "about" and line.unit(index + 1) is not None)
            return (name, begin) if many else ("", index)
        return name, begin
    if (compared := compared_before(line, index)) > 0:
        name, first = qualifier_before(line, compared)
        return (name, first) if name else ("", index)
    if last in _FURTHER:
        begin = index - 1 - (line.lower(index - 2) in ("a", "an"))
        name, first = qualifier_before(line, begin)
        return (name, first) if name else ("", index)  # at least another two years
    if last in ("a", "an") and (
        (line.lower(index - 3), line.lower(index - 2)) in _BEFORE
        or line.lower(index - 2)
        in ("about", "nearly", "almost", "roughly", "approximately", "within")
    ):
        return qualifier_before(line, index - 1)  # more than a 20% share, about a 2-point lead
    return "", index


def _is_other(line: Line, index: int) -> bool:
    """Return whether what is compared is another change: slower than a 5.7% gain in the prior week."""
    known = line.unit(index + 1)
    if known is None or known[0].dimension not in ("share", "points"):
        return False
    change = known[1] + (line.lower(known[1]).endswith("ly"))
    compares = line.lower(index - 3) in _COMPARATIVES
    return compares and line.lower(change) in _CHANGES and line.lower(change + 1) in _DATING


def _age_before(line: Line, index: int) -> int:
    """Return the index of the bound in "over age 65" and "under the age of 18"; -1 if there is none."""
    begin = index - 2
    if [line.lower(index - n) for n in (3, 2, 1)] == ["the", "age", "of"]:
        begin = index - 4
    elif line.lower(index - 1) != "age":
        return -1
    return begin if line.lower(begin) in ("over", "above", "under", "below") else -1


def qualifier_after(line: Line, index: int) -> tuple[str, int]:
    """Return the qualifier that begins at a token, and the index after it."""
    for length in _LENGTHS if line.lower(index) in _FIRST else ():
        words = tuple(line.lower(i) for i in range(index, index + length))
        name = _AFTER.get(words)
        if name is None and length > 2:
            continue
        if words == ("+",) and (line.is_digits(index + 1) or line.word(index + 1) in "$£€¥"):
            return "", index
        if words == ("-", "plus"):
            return "over", index + length
        following = line.lower(index + length)
        if words in (("minimum",), ("maximum",)) and following.isalpha() and following != "and":
            return "", index  # a $15 minimum wage
        owned = line.word(index + length)[:1].isupper() and words[-1] in ("under", "over", "above")
        leads = words[-1] not in ("older", "younger") and line.lower(index - 2) != "aged"
        if words[0] == "and" and leads and (following in _LEADS_ON or owned):
            return (
                "",
                index,
            )  # off from a high of $89 and up from a low; 17 and under Epstein's eyes
        bounds = words[0] == "or" and words[-1] in _AMOUNTS  # $10 or more to help us
        aged = words[-1] in ("over", "up", "under") and line.lower(index - 2) in ("ages", "aged")
        goes_on = following == "than" if bounds else following in _GOES_ON and not aged
        goes_on = goes_on or line.is_digits(index + length) or following in ("$", "£", "€")
        if words[0] == "and" and leads and _has_object(line, index, index + length):
            return "", index  # on five buildings and above car parks
        if name and goes_on:
            return "", index  # 13 soldiers and more than 100 others, 10 and up to 40
        if name and line.word(index + length) == "-" and line.glued(index + length):
            return "", index  # 130 turbines and up-to-five substations
        many = words == ("plus",) and line.is_digits(index - 1) and ends_in_s(following)
        if name and many and line.word(index - 2) not in ("$", "£", "€"):
            return name, index + length  # 30 plus years
        if name and (words != ("plus",) or line.whole or not line.lower(index + 1)):
            return name, index + length
    if line.word(index) == "(":
        name, after = qualifier_after(line, index + 1)  # $2 trillion (or more)
        return (name, after + 1) if name and line.word(after) == ")" else ("", index)
    behind = index + _between(line, index)
    if behind > index and line.lower(behind) == "or":
        name, after = qualifier_after(line, behind)
        return (name, after) if name else ("", index)
    return "", index


def _has_object(line: Line, index: int, after: int) -> bool:
    """Return whether "and above" tells where something else is, since a noun follows it behind things."""
    things = line.unit(index - 1) is None and ends_in_s(line.lower(index - 1))
    following = line.lower(after)
    object_ = line.is_word(after) and following not in STOPS - {"a", "an", "the", "its", "their"}
    return things and object_ and not following.endswith(("ing", "ed"))


def _between(line: Line, index: int) -> int:
    """Return how many words stand between a sum and its bound: a year or more, a 10 percent chance or higher."""
    word = line.lower(index)
    if word in ("a", "an", "per", "each") and line.lower(index + 1) in RATES:
        return 2
    return int(word in _RATING or word == "old" or (word.isalpha() and word not in STOPS))


def hedged(line: Line, begin: int, unit: UnitFound | None = None) -> tuple[str, int]:
    """Return the qualifier before a number with this unit, and the index where it begins."""
    qualifier, first = qualifier_before(line, begin)
    alone = begin - first == 1 or (begin - first == 2 and line.lower(begin - 1) in ("a", "an"))
    word = line.lower(first) if alone else ""
    known = unit.known if unit else None
    if word in ("about", "over") and line.lower(first - 1) in _TOLD:
        return "", begin
    further = line.lower(first) == "over" and line.lower(begin - 1) in _FURTHER
    if (word == "over" or further) and line.lower(first - 1) in _RULED:
        return "", begin
    if word == "top" and not (line.headline or may_top(line, first)):
        return "", begin  # the richest top 1%
    if word == "some" and unit and is_priced(line, begin, unit):
        return "", begin
    if word == "around" and line.lower(first - 1) in _TURNED:
        return "", begin
    if [line.lower(first), line.lower(first + 1)] == ["close", "on"] and _is_noun(line, first - 1):
        return "", begin  # reaches financial close on 225MW
    adds = (line.lower(first - 2), line.lower(first - 1)) == ("to", "add")  # plans to add up to 300
    if line.lower(first) == "up" and not adds and is_brought(line, first):
        return "", begin
    if line.lower(first) in ("closer", "nearer") and is_moved(line, first):
        return "", begin
    of_time = known is not None and known.dimension in ("calendar", "time")
    if is_extent(line, begin, unit):
        return "", begin
    if word == "within" and not (of_time or (known and known.dimension == "length")):
        return "", begin
    return qualifier, first


def _is_noun(line: Line, index: int) -> bool:
    """Return whether a word describes a noun behind it, as financial does in financial close."""
    return line.lower(index).endswith(("al", "st", "nd", "rd", "ic"))


def is_extent(line: Line, begin: int, unit: UnitFound | None) -> bool:
    """Return whether "over" may tell where or when: spread over 150 square miles, over 25 years."""
    known = unit.known if unit else None
    if line.whole or unit is None or known is None or known.dimension not in _EXTENTS:
        return False
    qualifier, first = qualifier_before(line, begin)
    alone = qualifier == "over" and begin - first == 1 and line.lower(first) == "over"
    dated = bool(_DATED.match(line.text, unit.end))  # over two years ago
    if known.dimension != "area" and line.lower(begin + 1) in SCALES:
        return False  # over 100 million hours
    told = (" of ", " in length", " in area", " away")  # planted over 9,000 hectares of forest
    if alone and known.dimension in ("area", "length") and line.text.startswith(told, unit.end):
        return line.lower(first - 1) in EXTENDING
    return alone and not dated and line.lower(first - 1) not in _MEANS_LONGER
