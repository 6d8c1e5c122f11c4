"""Who is let in, told by headers alone, and which file a name may lead to."""

import os
from pathlib import Path

import pytest

from briefing.preview.guard import MOST_WRITTEN, TOKEN, Guard, file_below, is_of_site

OURS = Guard(8020, "secret-of-this-run", "key-of-this-run")
HOST = ("host", "127.0.0.1:8020")
COOKIE = ("cookie", "briefing-8020=key-of-this-run")
ORIGIN = ("origin", "http://127.0.0.1:8020")
WRITE = (
    HOST,
    COOKIE,
    ORIGIN,
    (TOKEN, "secret-of-this-run"),
    ("content-type", "application/json"),
    ("content-length", "2"),
)

Headers = tuple[tuple[str, str], ...]


def status(method: str, path: str, headers: Headers) -> int:
    refusal = OURS.refusal(method, path, headers)
    assert refusal is None or (refusal.zh and refusal.en)
    return refusal.status if refusal else 200


@pytest.mark.parametrize(
    ("host", "expected"),
    [
        ("127.0.0.1:8020", 200),
        ("localhost:8020", 200),
        ("LocalHost:8020", 200),
        ("[::1]:8020", 200),
        ("127.0.0.1", 421),
        ("127.0.0.1:8021", 421),
        ("evil.example", 421),
        ("evil.example:8020", 421),
        ("127.0.0.1.evil.example:8020", 421),
        ("localhost:8020@evil.example", 421),
        ("2130706433:8020", 421),
        ("", 421),
        ("\x00", 421),
        ("localhost:8020, evil.example", 421),
    ],
)
def test_only_our_own_name_is_answered(host: str, expected: int) -> None:
    assert status("GET", "/", (("host", host), COOKIE)) == expected


def test_no_name_or_two_names_are_not_ours() -> None:
    assert status("GET", "/", ()) == 421
    assert status("GET", "/", (HOST, HOST, COOKIE)) == 421


@pytest.mark.parametrize(
    ("headers", "expected"),
    [
        ((ORIGIN,), 200),
        ((("origin", "http://localhost:8020"),), 200),
        ((("origin", "null"),), 403),
        ((("origin", "http://evil.example"),), 403),
        ((("origin", "https://127.0.0.1:8020"),), 403),
        ((("origin", "http://127.0.0.1:3000"),), 403),
        ((ORIGIN, ("origin", "http://evil.example")), 403),
        ((("sec-fetch-site", "same-origin"), ("sec-fetch-mode", "cors")), 200),
        ((("sec-fetch-site", "none"),), 200),
        ((("sec-fetch-site", "cross-site"), ("sec-fetch-mode", "no-cors")), 403),
        ((("sec-fetch-site", "same-site"), ("sec-fetch-mode", "cors")), 403),
        (
            (
                ("sec-fetch-site", "cross-site"),
                ("sec-fetch-mode", "navigate"),
                ("sec-fetch-dest", "document"),
            ),
            200,  # a link that someone followed
        ),
        (
            (
                ("sec-fetch-site", "cross-site"),
                ("sec-fetch-mode", "navigate"),
                ("sec-fetch-dest", "iframe"),
            ),
            403,
        ),
    ],
)
def test_a_page_of_another_site_gets_nothing(headers: Headers, expected: int) -> None:
    assert status("GET", "/", (HOST, COOKIE, *headers)) == expected


@pytest.mark.parametrize(
    ("path", "expected"),
    [
        ("/", 200),
        ("/index.html", 200),
        ("/qingshan/qingshan-zh.html", 200),
        ("/_desk/preview.js", 200),
        ("/..", 404),
        ("/../etc/passwd", 404),
        ("/a/../b", 404),
        ("//etc/passwd", 404),
        ("/.git/config", 404),
        ("/a/.history/b", 404),
        ("/a\\b", 404),
        ("/a\x00b", 404),
        ("/a\n", 404),
        ("/a b", 404),
        ("/青山", 404),
        ("*", 404),
        ("http://evil.example/", 404),
        ("", 404),
    ],
)
def test_a_path_is_made_of_plain_names(path: str, expected: int) -> None:
    assert status("GET", path, (HOST, COOKIE)) == expected


@pytest.mark.parametrize(
    ("cookies", "expected"),
    [
        ("briefing-8020=key-of-this-run", 200),
        ("theme=dark; briefing-8020=key-of-this-run", 200),
        ("briefing-8020=of-another; briefing-8020=key-of-this-run", 200),
        ("", 403),
        ("briefing-8020=", 403),
        ("briefing-8020", 403),
        ("briefing-8020=key-of-another-run", 403),
        ("briefing-8020=key-of-this-run2", 403),
        ("briefing-8020=key-of-this-ru", 403),
        ("briefing-8020=secret-of-this-run", 403),
        ("briefing-8021=key-of-this-run", 403),
        ("key-of-this-run", 403),
        ("briefing-8020=钥匙\x00\ud800".encode("utf-8", "replace").decode("latin-1"), 403),
    ],
)
@pytest.mark.parametrize("method", ["GET", "HEAD", "POST"])
def test_only_a_browser_that_was_let_in_is_answered(
    method: str, cookies: str, expected: int
) -> None:
    assert status(method, "/_desk/facts", (*without("cookie"), ("cookie", cookies))) == expected


def test_two_headers_of_cookies_are_none() -> None:
    assert status("GET", "/", (HOST, COOKIE, COOKIE)) == 403


@pytest.mark.parametrize(
    ("path", "behind"),
    [
        ("/_key/key-of-this-run", "/"),
        ("/_key/key-of-this-run/", "/"),
        ("/_key/key-of-this-run/qingshan/qingshan-zh.html", "/qingshan/qingshan-zh.html"),
        ("/_key/key-of-another-run/", None),
        ("/_key/secret-of-this-run/", None),
        ("/_key/key-of-this-ru/n", None),
        ("/_key/", None),
        ("/_key", None),
        ("/x/_key/key-of-this-run/", None),
        ("/", None),
    ],
)
def test_the_key_leads_to_the_plain_path(path: str, behind: str | None) -> None:
    assert OURS.behind_door(path) == behind
    assert status("GET", path, (HOST,)) == (403 if behind is None else 200)


def test_the_key_leads_to_no_other_site_and_writes_nothing() -> None:
    assert status("GET", "/_key/key-of-this-run//evil.example/", (HOST,)) == 404
    assert status("GET", "/_key/key-of-this-run/", (("host", "evil.example"),)) == 421
    assert status("POST", "/_key/key-of-this-run/_desk/facts", WRITE) == 403


def test_the_cookie_is_for_this_browser_and_this_port_alone() -> None:
    assert OURS.cookie == "briefing-8020=key-of-this-run; HttpOnly; SameSite=Strict; Path=/"
    assert OURS.address == "http://127.0.0.1:8020/_key/key-of-this-run/"


@pytest.mark.parametrize("method", ["PUT", "DELETE", "PATCH", "OPTIONS", "TRACE", "CONNECT", "get"])
def test_other_methods_are_not_known(method: str) -> None:
    assert status(method, "/", WRITE) == 405


def without(name: str) -> Headers:
    return tuple(pair for pair in WRITE if pair[0] != name)


def with_other(name: str, value: str) -> Headers:
    return (*without(name), (name, value))


@pytest.mark.parametrize(
    ("headers", "expected"),
    [
        (WRITE, 200),
        (with_other("content-type", "Application/JSON; charset=utf-8"), 200),
        (without("origin"), 403),
        (with_other("origin", "http://evil.example"), 403),
        (without(TOKEN), 403),
        (with_other(TOKEN, "secret-of-another-run"), 403),
        (with_other(TOKEN, ""), 403),
        ((*WRITE, (TOKEN, "secret-of-this-run")), 403),
        (with_other("content-type", "text/plain"), 415),
        (with_other("content-type", "application/x-www-form-urlencoded"), 415),
        (without("content-type"), 415),
        (without("content-length"), 411),
        ((*WRITE, ("transfer-encoding", "chunked")), 411),
        (with_other("content-length", "-1"), 411),
        (with_other("content-length", str(MOST_WRITTEN)), 200),
        (with_other("content-length", str(MOST_WRITTEN + 1)), 413),
    ],
)
def test_only_a_page_of_this_run_may_write(headers: Headers, expected: int) -> None:
    assert status("POST", "/_desk/facts", headers) == expected


@pytest.fixture
def root(tmp_path: Path) -> Path:
    site = tmp_path / "site"
    (site / "sub").mkdir(parents=True)
    (site / "page.html").write_bytes(b"page")
    (site / "sub" / "page.html").write_bytes(b"below")
    (tmp_path / "secret").write_bytes(b"secret")
    (site / "link").symlink_to(tmp_path / "secret")
    (site / "inner").symlink_to(site / "page.html")
    (site / "out").symlink_to(tmp_path)
    os.mkfifo(site / "pipe")
    return site


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("page.html", b"page"),
        ("sub/page.html", b"below"),
        ("missing", None),
        ("", None),
        ("sub", None),
        ("link", None),
        ("inner", None),
        ("out/secret", None),
        ("../secret", None),
        ("sub/../page.html", None),
        ("pipe", None),
        ("page\x00.html", None),
        ("/etc/passwd", None),
        ("/dev/zero", None),
        ("x" * 5000, None),
    ],
)
def test_a_name_leads_to_a_regular_file_below_the_folder_or_nowhere(
    root: Path, name: str, expected: bytes | None
) -> None:
    assert file_below(root, name) == expected


def test_the_folder_itself_may_be_reached_by_a_link(root: Path, tmp_path: Path) -> None:
    (tmp_path / "elsewhere").symlink_to(root)
    assert file_below(tmp_path / "elsewhere", "page.html") == b"page"
    assert file_below(tmp_path / "nowhere", "page.html") is None


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("index.html", True),
        ("qingshan/qingshan-zh.html", True),
        ("qingshan/qingshan-bilingual.pdf", True),
        ("sources/yanshi-2025.html", True),
        ("data/facts.csv", True),
        ("qingshan/qingshan-fr.html", False),
        ("qingshan/lime-zh.html", False),
        ("qingshan/qingshan-zh.print.html", False),
        ("_audit/qingshan-zh.pdf", False),
        ("manifest.json", False),
        ("data/facts.csv\n", False),
        ("../index.html", False),
        ("Qingshan/Qingshan-zh.html", False),
        ("", False),
    ],
)
def test_a_site_has_files_of_these_names_only(name: str, expected: bool) -> None:
    assert is_of_site(name) == expected
