"""`briefing new source`: a file or a page becomes a source, nothing invented, each gap told."""

import hashlib
import socket
from collections.abc import Callable
from pathlib import Path

import made
import pytest
from demofolder import DemoFolder, replace

from briefing.importing import fetching

Capture = pytest.CaptureFixture[str]
CARD = "sources/yunxi-2025/source.yaml"


def gaps(demo: DemoFolder) -> list[str]:
    """Return code and sentence of each problem, in the order of the file."""
    return [f"{problem.code}: {problem.what.en}" for problem in demo.problems()]


@pytest.fixture
def article(tmp_path: Path) -> Path:
    path = tmp_path / "received.txt"
    path.write_text("Yunxi adds wind power\nThe city of Qingshan looked on.\n", encoding="utf-8")
    return path


@pytest.fixture
def page(tmp_path: Path) -> Path:
    path = tmp_path / "网页.html"
    path.write_bytes(made.page().encode("gbk"))
    return path


def test_a_source_is_the_article_and_a_card_with_gaps(
    demo: DemoFolder, article: Path, capsys: Capture
) -> None:
    assert demo.run("new", "source", str(article), "--id", "yunxi-2025") == 0
    out, err = capsys.readouterr()
    assert "source.yaml" in out and "briefing check" in err
    assert demo.path("sources/yunxi-2025/article.txt").read_bytes() == article.read_bytes()
    card = demo.path(CARD).read_text(encoding="utf-8")
    assert hashlib.sha256(article.read_bytes()).hexdigest() in card
    assert gaps(demo) == [
        "field-unfit: label.zh is empty",
        "field-unfit: label.en is empty",
        "field-unfit: about.place.value is empty",
        "field-unfit: about.place.quote is empty",
    ]


def test_a_source_whose_gaps_are_filled_is_a_source(demo: DemoFolder, article: Path) -> None:
    demo.run("new", "source", str(article), "--id", "yunxi-2025")
    replace(demo.path(CARD), '{zh: "", en: ""}', "{zh: 一篇报道, en: A report}")
    replace(
        demo.path(CARD), '{value: "", quote: ""}', "{value: qingshan, quote: The city of Qingshan}"
    )
    assert gaps(demo) == []


def test_a_page_in_gbk(demo: DemoFolder, page: Path, capsys: Capture) -> None:
    assert demo.run("new", "source", str(page), "--messages", "zh") == 0
    out = capsys.readouterr().out
    assert "编码 GB18030（文件自称 gb2312）" in out and "encoding" not in out
    folder = demo.path("sources/qingshan-news-qingshan-2025")
    assert {path.name for path in folder.iterdir()} == {
        "article.txt",
        "source.yaml",
        "original.html",
    }
    card = folder / "source.yaml"
    replace(card, '2025-03-14", en: ""}', '2025-03-14", en: Qingshan News (青山新闻网)}')
    replace(card, '{value: "", quote: ""}', "{value: qingshan, quote: 青山市算力中心3月12日投产}")
    assert {problem.severity for problem in demo.problems()} == {"warning"}


def spoil(path: Path) -> None:
    path.write_bytes(path.read_bytes() + b" ")


@pytest.mark.parametrize(
    ("damage", "code"), [(spoil, "source-changed"), (Path.unlink, "file-missing")]
)
def test_the_file_as_received_is_watched(
    demo: DemoFolder, page: Path, damage: Callable[[Path], None], code: str
) -> None:
    demo.run("new", "source", str(page), "--id", "yunxi-2025")
    replace(demo.path(CARD), '2025-03-14", en: ""}', '2025-03-14", en: 青山新闻网}')
    replace(demo.path(CARD), '{value: "", quote: ""}', "{value: qingshan, quote: 青山市算力中心3月12日投产}")  # fmt: skip
    damage(demo.path("sources/yunxi-2025/original.html"))
    (error,) = [problem for problem in demo.problems() if problem.severity == "error"]
    assert error.code == code


def test_the_same_file_again_is_another_source(demo: DemoFolder, page: Path) -> None:
    assert demo.run("new", "source", str(page)) == demo.run("new", "source", str(page)) == 0
    assert demo.path("sources/qingshan-news-qingshan-2025-2").is_dir()


def test_a_page_from_the_web(demo: DemoFolder, monkeypatch: pytest.MonkeyPatch) -> None:
    url = "https://www.qingshan-news.example/a"
    asked: list[str] = []

    def fetch(where: str) -> fetching.Fetched:
        asked.append(where)
        return fetching.Fetched(made.page().encode("gbk"), url, "")

    monkeypatch.setattr(fetching, "fetch", fetch)
    assert demo.run("new", "source", url, "--id", "yunxi-2025") == 0
    assert asked == [url]
    card = demo.path(CARD).read_text(encoding="utf-8")
    assert f'url: "{url}"' in card and "accessed: 20" in card and "unknown: []" in card


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        (["ARTICLE", "--id", "yanshi-2025"], "is there already"),
        (["ARTICLE", "--id", "Yunxi_2025"], "lower-case letters"),
        (["ARTICLE", "--id", "../yunxi"], "lower-case letters"),
        (["missing.txt"], "missing.txt"),
        ([], "FILE|URL"),
    ],
)
def test_what_is_not_understood_is_said_and_nothing_is_written(
    demo: DemoFolder, article: Path, capsys: Capture, arguments: list[str], told: str
) -> None:
    before = sorted(demo.content.rglob("*"))
    named = [str(article) if argument == "ARTICLE" else argument for argument in arguments]
    try:
        code = demo.run("new", "source", *named)
    except SystemExit as left:
        code = int(left.code or 0)
    assert code == 2
    assert told in capsys.readouterr().err
    assert sorted(demo.content.rglob("*")) == before


def test_an_address_of_the_office_is_not_asked(demo: DemoFolder, capsys: Capture) -> None:
    before = sorted(demo.content.rglob("*"))
    with socket.create_server(("127.0.0.1", 0)) as server:
        server.setblocking(False)
        assert demo.run("new", "source", f"http://localhost:{server.getsockname()[1]}/") == 1
        with pytest.raises(BlockingIOError):
            server.accept()
    assert "[import-address]" in capsys.readouterr().err
    assert sorted(demo.content.rglob("*")) == before


def test_a_giant_is_refused_unread(demo: DemoFolder, tmp_path: Path, capsys: Capture) -> None:
    with (tmp_path / "giant.txt").open("wb") as giant:
        giant.truncate(100_000_000)
    assert demo.run("new", "source", str(tmp_path / "giant.txt")) == 1
    assert "[import-too-large]" in capsys.readouterr().err


def test_what_is_no_regular_file_is_refused(demo: DemoFolder, capsys: Capture) -> None:
    assert (
        demo.run("new", "source", "/dev/zero") == demo.run("new", "source", str(demo.content)) == 1
    )
    assert capsys.readouterr().err.count("[import-kind]") == 2
