from dataclasses import replace

import pytest
from demofolder import DEMO

from briefing.model import Actor, Language, Place, Term
from briefing.reading.library import Library
from briefing.reading.reader import read
from briefing.text.naming import Name, known, known_by, named

BASIS = {"zh": "通名", "en": "well known"}
TERMS = {
    "rack": Term(zh="机架", en="rack", checked="true"),
    "design-rack": Term(zh="设计机架", en="design rack", checked="true"),
    "city": Term(
        zh="算力之城", en="computing city", checked="true", names={"en": ("computing hub",)}
    ),
    "ai": Term(zh="人工智能", en="AI", checked="true", names={"zh": ("AI",)}),
    "five-g": Term(zh="5G", en="5G", checked="true"),
    "park": Term(zh="园区", en="park"),
    "alloy": Term(zh="镁合金", en="magnesium alloy", checked="true"),
}
ACTORS = {
    "puyun": Actor.model_validate({"zh": "Puyun Data Co", "en": "Puyun Data Co", "basis": BASIS}),
    "luan": Actor.model_validate({"zh": "潞安", "en": "Lu'an Chemical", "basis": BASIS}),
}
PLACES = {
    "shanxi": Place(zh="山西省", en="Shanxi", level="province", names={"zh": ("全省",)}),
    "china": Place(zh="中国", en="China", level="country"),
    "shanxi-south": Place(zh="晋南", en="southern Shanxi", level="site"),
}


@pytest.fixture(scope="module")
def library() -> Library:
    return replace(read(DEMO)[0], terms=TERMS, actors=ACTORS, places=PLACES, indicators={})


@pytest.mark.parametrize(
    ("language", "text", "ids"),
    [
        pytest.param("zh", "新增机架", "rack", id="a form in Chinese"),
        pytest.param("zh", "新增设计机架", "design-rack", id="the longest form wins"),
        pytest.param("zh", "设计机架多于机架", "design-rack rack", id="unless both stand there"),
        pytest.param("en", "a design rack", "design-rack", id="the longest form wins in English"),
        pytest.param("en", "Racks were added", "rack", id="a plural, at the beginning"),
        pytest.param("en", "racketeers", "", id="part of a word"),
        pytest.param("en", "two computing cities", "city", id="a plural in ies"),
        pytest.param("en", "magnesium alloys", "alloy", id="a plural in ys"),
        pytest.param("en", "a Computing Hub", "city", id="another form"),
        pytest.param("en", "fields such as AI", "ai", id="an abbreviation"),
        pytest.param("en", "the ai fish", "", id="an abbreviation in small letters"),
        pytest.param("en", "rival AIs", "ai", id="the plural of an abbreviation"),
        pytest.param("zh", "AI芯片", "ai", id="letters beside Chinese"),
        pytest.param("zh", "AIX系统", "", id="letters in a longer word"),
        pytest.param("zh", "覆盖5G网络", "five-g", id="5G in Chinese"),
        pytest.param("en", "a 5G network", "five-g", id="5G in English"),
        pytest.param("en", "a 15G network", "", id="5G in a number"),
        pytest.param("zh", "由Puyun Data Co承担", "puyun", id="a Latin name in Chinese"),
        pytest.param("en", "the Lu’an Chemical Group", "luan", id="a curly apostrophe"),
        pytest.param("zh", "全省推动", "shanxi", id="another form of a place"),
        pytest.param("en", "in southern Shanxi", "shanxi-south", id="a place within a name"),
        pytest.param("en", "in China, as in North Korea", "china", id="a country"),
        pytest.param("en", "South China's capital", "", id="a region of it"),
        pytest.param("en", "the south of China", "china", id="its south"),
        pytest.param("zh", "中国华南和中国中西部", "", id="its regions in Chinese"),
        pytest.param("zh", "中国的中部", "china", id="the country in Chinese"),
        pytest.param("zh", "园区", "", id="a term that is not checked"),
        pytest.param("en", "", "", id="nothing"),
    ],
)  # fmt: skip
def test_named(language: Language, text: str, ids: str, library: Library) -> None:
    assert {name.id for name in named(text, language, library)} == set(ids.split())


def test_a_form_that_two_entries_share_names_both(library: Library) -> None:
    city = Place(zh="吉林", en="Jilin", level="city")
    shared = replace(library, places={"jilin": city, "jilin-city": city})
    assert {name.id for name in named("吉林", "zh", shared)} == {"jilin", "jilin-city"}


@pytest.mark.parametrize(
    ("language", "text", "ids"),
    [
        pytest.param("en", "demand from Beijing-Tianjin-Hebei", "jjj", id="a place in a term"),
        pytest.param("en", "Hebei and Beijing-Tianjin-Hebei", "hebei jjj", id="and beside it"),
        pytest.param("zh", "京津冀的需求", "jjj", id="a term that names no place"),
        pytest.param("en", "the Hebei cluster", "hebei cluster", id="both languages name it"),
        pytest.param("zh", "河北集群", "hebei cluster", id="both languages name it, in Chinese"),
    ],
)
def test_a_term_names_a_place_where_both_its_languages_do(
    language: Language, text: str, ids: str, library: Library
) -> None:
    terms = {
        "jjj": Term(zh="京津冀", en="Beijing-Tianjin-Hebei", checked="true"),
        "cluster": Term(zh="河北集群", en="Hebei cluster", checked="true"),
    }
    places = {"hebei": Place(zh="河北", en="Hebei", level="province")}
    regions = replace(library, terms=terms, places=places, actors={})
    assert {name.id for name in named(text, language, regions)} == set(ids.split())


@pytest.mark.parametrize(
    ("fact", "names"),
    [
        ("qingshan-racks-2024", {Name("indicator", "standard-racks")}),
        ("qingshan-demand-first", {Name("term", "demand")}),
        ("qingshan-first-hall-2021", {Name("term", "into-operation")}),
    ],
)
def test_known_by(fact: str, names: set[Name]) -> None:
    library = read(DEMO)[0]
    assert known_by(library.facts[fact], library) == names


def test_what_the_vocabulary_knows(library: Library) -> None:
    assert known(Name("place", "shanxi"), library) and known(Name("term", "ai"), library)
    assert not known(Name("place", "ai"), library) and not known(Name("term", "park"), library)
