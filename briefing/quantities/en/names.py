"""English dates, ordinals and names that hold a number, as patterns of a folded text."""

from .peoples import PEOPLES

_ALONE = r"(?<![0-9])(?<![0-9][.,])(?<![$£€¥])"  # digits that do not go on to the left
_YEAR = "(?:1[0-9]{3}|2[01][0-9]{2})"
_MONTH = (
    r"\b(?:Jan(?:uary|\.)?|Feb(?:ruary|\.)?|Mar(?:ch|\.)?|Apr(?:il|\.)?|May|June?\.?|July?\.?"
    r"|Aug(?:ust|\.)?|Sept?(?:ember|\.)?|Oct(?:ober|\.)?|Nov(?:ember|\.)?|Dec(?:ember|\.)?"
    r"|JAN|FEB|MAR|APR|JUN|JUL|AUG|SEPT?|OCT|NOV|DEC)"
)
_DAY = r"[0-3]?[0-9](?:st|nd|rd|th)?"
_NO_MORE = r"(?![0-9]|[.,][0-9]|%)"  # digits that do not go on to the right
_NTH = (
    "(?:first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|eleventh|twelfth"
    "|thirteenth|fourteenth|fifteenth|sixteenth|seventeenth|eighteenth|nineteenth|twentieth"
    "|(?:twenty|thirty|forty|fifty)-(?:first|second|third|fourth|fifth|sixth|seventh|eighth|ninth))"
)
_TO_TEN = "one|two|three|four|five|six|seven|eight|nine|ten"
_CAPITAL = "One|Two|Three|Four|Five|Six|Seven|Eight|Nine|Ten|Hundred|Thousand"
# Four Indians and Ten Republicans are no names
_FOLK = rf"(?!(?:{'|'.join(sorted(PEOPLES))}|[A-Z][a-z]+(?:cans|crats|enators|ists|tives|rals))\b)"
_TIMES = r"(?:-| )?(?:years?|months?|weeks?|days?|hours?|minutes?|times|percent|[mb]illion)\b"
_LABELS = (
    "Section|Group|Chapter|Article|Phase|Table|Figure|Fig|Page|Line|Level|Part|Volume|Vol|Grade"
    "|Category|Class|Tier|Type|Stage|Step|Route|Highway|Flight|Room|Gate|Terminal|Building|Unit"
    "|Annex|Appendix|Clause|Paragraph|Item|Block|Zone|Lot|Model|Version|Season|Episode|Rule|Form"
    "|Runway|Channel|District|Day|Week|Year|Round|Game|Lane|Platform|Scope|Goal|Pillar|Schedule"
)
_STREET = (
    r"(?:Street|St|Road|Rd|Avenue|Ave|Lane|Drive|Dr|Boulevard|Blvd|Highway|Parkway|Place|Way)\b"
)

# Opening a sentence: Two Bartholomew County warrants, but Five Star lawmakers and Four Seasons Hotels executives
_COUNTED = r"(?<=[a-rt-z])(?<! Star)(?<! Mile)(?<! Inch)(?<! Network)(?<! Downing)(?:(?: [A-Z][a-z]+){1,3}|(?<=an|ic|sh|se)(?: [a-z]+){1,2}) (?:(?!was\b|is\b|has\b|as\b|says\b|its\b|this\b)[a-z]{3,}s|[a-z]*(?:men|people|children))\b"

DATES = (
    rf"{_ALONE}{_YEAR}[-/.][01]?[0-9][-/.][0-3]?[0-9](?![0-9])(?:T[0-9:]{{5,8}})?",
    rf"{_ALONE}[0-3]?[0-9][/.][0-3]?[0-9][/.](?:{_YEAR})(?![0-9])",
    r"(?<![0-9:.])(?<!ratio of )[0-2]?[0-9]:[0-5][0-9](?::[0-5][0-9])?(?![0-9:])(?: ?[ap]\.?m\b\.?)?",
    r"(?<![0-9:.,])[0-1]?[0-9] ?(?:(?:[-–]|to|and) ?[0-1]?[0-9] ?)?(?:[ap]\.m\b\.?|[ap]m\b|AM\b|PM\b|[ap](?=-[0-9]))|\b[0-9]{1,2} o['’]clock",
    r"(?<![0-9:.,])[0-2]?[0-9]\.[0-5][0-9] ?(?:[ap]m\b|[ap]\.m\b\.?|(?:hours|hrs) (?:of|on)\b)"
    r"|(?:(?<=\bat )|(?<![0-9:.,])(?=0))[0-2]?[0-9]\.[0-5][0-9] ?(?:hours|hrs)\b",
    rf"{_MONTH}(?:,(?= {_DAY}(?:,? {_YEAR}(?![0-9])|[.;]|$)))? {_DAY}(?: ?(?:-|–|—|to|and|through) ?(?:{_MONTH} )?{_DAY})?{_NO_MORE}"
    r"(?! (?:per ?cent|[mb]illion|thousand)\b)"
    rf"(?:,? {_YEAR}(?![0-9]))?",
    rf"(?:\b(?:[Ff]rom|[Bb]etween) )?\b{_DAY}(?:(?:, ?{_DAY}){{0,4}} ?(?:[-–/]|to|and|or|until) ?{_DAY})? (?:of )?{_MONTH}\b(?:,? {_YEAR}(?![0-9]))?",
    rf"{_MONTH},? {_YEAR}(?![0-9])",
    r"\b(?:FY|fiscal year|fiscal|FYE) ?(?:20)?[0-9]{2}(?![0-9])"
    r"|\b[QH][1-4](?: ?20[0-9]{2})?(?![0-9])",
    rf"(?:\b(?:[Oo]ver|[Ff]rom|[Bb]etween) )?{_ALONE}{_YEAR}[-–—/](?:{_YEAR}|[0-9]{{2}}){_NO_MORE}",
    rf"\b(?:[Ff]rom|[Bb]etween) {_YEAR} (?:to|and|through) {_YEAR}{_NO_MORE}",
    r"(?<![0-9A-Za-z])(?:1[0-9]|20)?[0-9]0['’]?s\b",
    r"(?:\b[0-2]?[0-9][.:][0-5][0-9] ?[-–] ?)?\b[0-2]?[0-9][.:]?[0-5][0-9] ?(?:GMT|UTC|hrs|BST|EST|EDT|PST|ET|CET|IST)\b",
    r"\b[Hh]alf-year(?:ly)?\b|\b[Ii]n the half year\b",
    rf"\b(?:first|last) (?:[0-9]{{1,2}}|{_TO_TEN}|eleven) months of (?=this year|last year|{_YEAR})",
    rf"(?:(?<=\bin )|(?<=\bby )|(?<=\bsince )|(?<=\buntil )){_YEAR}{_NO_MORE}"
    rf"(?! ?(?:[a-z]+s\b|percent|[kMG]W|kg|km|mu|ha|yuan|[mb]illion)|[-A-Za-z])",
    rf"\b(?:early|mid|late|pre|post)[-– ]{_YEAR}(?![0-9])|(?<=\bback to ){_YEAR}(?![0-9.,]| [a-z]+s\b)",
    r"\b[Cc]irca [12][0-9]{3}\b(?![.,][0-9]| [a-z]+s\b)",
    r"['’‘](?:(?<=\b(?:in|of|to|by) .)|(?<=\byear .)|(?<=\bsince .)|(?<=\bfrom .))[0-9]{2}\b(?!['’%]|[.,][0-9])",
    rf"{_YEAR}(?<=\b(?:below|above) ....)(?= (?:levels?|prices|figures|highs?|lows?|peaks?|standards)\b)",
    rf"\b(?:{_NTH}|same|current|last|next|this|1st|2nd|3rd|4th) (?:half|quarters?)\b"
    r"|\bhalf of (?:the |this |last |next )?(?:year|20[0-9]{2})(?!['’]s)",
)

ORDINALS = (
    r"(?<!10 to the )(?<![0-9.])\b[0-9]{1,3}(?:,[0-9]{3})*(?:st|nd|rd|th)\b",
    rf"\b[Nn]os?\. ?[0-9]+{_NO_MORE}|\b[Nn]umber [0-9]+{_NO_MORE}(?! ?(?:[mb]illion|thousand))|\b[Nn]umber (?:{_TO_TEN})\b(?! times)|#[0-9]+",
    rf"\b(?i:{_NTH})\b(?: straight| consecutive)?",
    r"(?<!\bto )\b[Tt]op (?:[0-9]{1,4}(?![0-9]| ?(?:[mb]illion|trillion|percent|%|[.,][0-9]))"
    r"|[Ff]our|[Ff]ive|[Ss]ix|[Ss]even|[Ee]ight|[Nn]ine|[Tt]en|[Tt]wenty|[Tt]hree|[Tt]wo)\b",
)

NAMES = (
    rf"\b(?:{_LABELS})s [0-9]{{1,3}}(?:, [0-9]{{1,3}}){{0,5}}(?:,? (?:and|or|to) [0-9]{{1,3}})?\b{_NO_MORE}",
    rf"\b(?:{_LABELS})s?\.? [0-9]{{1,4}}[A-Za-z]?(?:[-–][0-9]{{1,4}})?\b{_NO_MORE}",
    rf"(?<!-)\b(?:page|phase|chapter|article|section|level|table|figure|category|grade|tier|line)"
    rf" [0-9]{{1,3}}\b{_NO_MORE}(?! ?[a-z]{{3,}})|\bphase [1-4]\b{_NO_MORE}(?! (?:percent|[mb]illion))",
    rf"\b(?:game|part|phase|chapter|page|round|stage|step|section|season|episode|act|level|tier"
    rf"|(?:on|of|those|that) day) (?:{_TO_TEN})\b(?! ?(?:[mb]illion|hundred|thousand))",
    r"\byears? [0-9]{1,2}(?= (?:pupil|student|child|group|class))",
    rf"\b(?:chromosome|type|stage|grade|zone|band|size|seed|verse|act|scene|version|season|episode|operator"
    rf"|channel|route|gate|runway|division|class|factor|step|form|platform|ward|junction)"
    rf" [0-9]{{1,2}}\b{_NO_MORE}(?! ?(?:[mb]illion|thousand|percent|per cent|years?|hours?|days?))",
    r"[A-Za-z]{2,10}://[!-~]{1,200}|[!-~]{1,64}@[!-~]{1,64}|\bwww\.[!-~]{1,200}",
    r"\b[A-Z]{2,6}: ?[0-9]{3,6}\b",
    r"\b(?:H\. ?R\.|S\.|H\. ?J\. Res\.) ?[0-9]{2,4}\b(?![.,][0-9]| (?:percent|[mb]illion))",
    r"\b[0-9]{1,5} [A-Z][a-z]+ (?:Street|Road|Avenue|Lane|Drive|Square|Boulevard|Place)\b(?! (?!was\b|is\b|has\b|as\b|says\b)[a-z]+s\b)",
    rf"\b[0-9]{{1,5}} (?:[NSEW]\.?|[NS][EW]|North|South|East|West) (?:(?:[A-Z][a-z]+|[0-9]{{1,3}}(?:st|nd|rd|th)) ){{1,3}}{_STREET}"
    rf"|\b[0-9]{{1,5}} (?:[A-Z][a-z]+ ){{1,2}}(?:St|Rd|Ave|Blvd)\.(?! [A-Z])"
    r"|\bthe [0-9]{1,3}00 block of\b",
    r"(?<![0-9.,:/])0(?![1-9] (?:[a-z]+ )?[a-z]{3,}s\b)[0-9]+\b(?![.,:][0-9])",
    r"\[[0-9]{1,3}(?:[,–-] ?[0-9]{1,3})*\]",
    r"\b(?:Poor['’]s|Nasdaq|Russell|FTSE|Fortune) [1-9]0{2,3}\b",
    r"\bGB(?:/T)? [0-9]{3,}(?:\.[0-9]+)?(?:[—–-][12][0-9]{3})?",
    r"\b(?:ISO|IEC|EN|RFC|IEEE) ?[0-9]{2,6}(?:[-:][0-9]{1,4})*",
    r"\b(?:[0-9]{1,2}A(?!h)|[2-6](?:\.5)?G|[1-9]-?D|(?:2|4|6|8|12|16)K)\b",
    r"\b[A-Z][A-Za-z]{1,9}-[0-9]{1,4}\b",
    r"\blast (?:16|32|eight|four)\b(?=(?:\.|,| (?:of|at|in|was|with|on|if|after|when) ))",
    r"\b(?:480|720|1080|1440|2160)[pi]\b",
    r"\b0 to 1\b|\bzero to one\b|\b24/7\b|\b9/11\b|\b996\b(?![.,][0-9])|\b[Dd]irty [Dd]ozen\b|\b529 plans?\b|(?<![$£€.,])\b911\b(?! (?:[a-z]+ )?[a-z]+s\b|[.,][0-9]| [mb]illion)"
    r"|(?<![$£€.,])\b(?:911|999)\b(?= (?:calls|callers|dispatchers|operators|tapes|recordings|responders|services)\b)"
    rf"|\b(?:{_CAPITAL}|Eleven|Twelve|Twenty|Thirty|Forty|[0-9]{{1,3}})[ -](?:Day|Week|Month|Year|Hour|Point|Step)s?['’]? (?:War|Week|Race|Siege|Offensive|Campaign|Plan|Programme|Strategy|Agenda)\b"
    r"|\b[Rr]ound of [0-9]{1,3}\b",
    rf"\b(?:[0-9]{{1,2}}(?:st|nd|rd|th)|[A-Z][a-z]+(?:th|st|nd|rd)) (?i:Five ?-? ?Year Plan)"
    rf"(?: \({_YEAR}[-–—][0-9]{{2,4}}\))?",
    rf"\b(?:{_CAPITAL}) {_FOLK}[A-Z][a-z]+\b(?! (?:[a-z]+s|[a-z]*(?:men|people|children))\b)(?!{_COUNTED})",
    rf"\b(?:{_CAPITAL}) {_FOLK}[A-Z][a-z]+s [a-z]+s\b",
    r"\b7[0-8]7(?:[sxX]\b|(?= (?:MAX|Max|jets?|planes?|aircraft|airliners?|Dreamliners?)\b))",
    r"\bFit[ -]for[ -]55\b|\b(?P<same>[0-9]{2}) by (?P=same)\b",
    r"\b(?:Group|Gang) of (?:[0-9]{1,2}|[A-Z][a-z]+)\b",
    r"\b[Oo]ne[- ](?:stop|of|another|day|by|way|side|stop|hand|thing|time)\b"
    r"|\b(?:no|some|any|every)[- ]one\b",
    rf"\b(?i:{_TO_TEN})-(?:way|off|sided|dimensional|pronged|star|tier|wheeled|wheeler|wheel"
    r"|piece|faced|party|legged)\b",
    rf"[\"“‘](?:{_TO_TEN}|{_CAPITAL}|hundred|thousand)(?! ?{_TIMES})[ -][A-Za-z -]{{1,24}}"
    r"(?:, [A-Za-z -]{1,24}){0,2}[\"”’]",
)

BEGINS = r"(?!\s|(?<=[A-Za-z])[A-Za-z]|(?<=[0-9])[0-9])"
"""Where any of them begins: at no space, and not inside a word or a run of digits."""
