"""The preview as a process: attacked with raw bytes, slow clients and Ctrl-C, read like a site."""

import re
import signal
import socket
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from demofolder import TEMPLATES, replace
from previewed import PAGE, PATIENCE, Preview, Reply, previewing
from project import Project


@pytest.fixture(scope="module")
def preview(site: Project, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Preview]:
    """A preview of the site, and beside its folder what must never be seen."""
    root = Path(tmp_path_factory.mktemp("previewed") / "office")
    subprocess.run(["cp", "-R", str(site.root), str(root)], check=True)
    (root.parent / "secret.html").write_text("secret")
    (root / "build/qingshan/qingshan-en.html").unlink()
    (root / "build/qingshan/qingshan-en.html").symlink_to(root.parent / "secret.html")
    (root / "build/.hidden").write_text("secret")
    with previewing(root) as running:
        assert any(state["stage"] == "done" for state in running.events(PAGE))
        yield running


@pytest.mark.parametrize(
    "target",
    [
        "/../secret.html",
        "/%2e%2e/secret.html",
        "/..%2fsecret.html",
        "/%2e%2e%2fsecret.html",
        "/qingshan/../../secret.html",
        "/qingshan/%2e%2e/%2e%2e/secret.html",
        "/..\\secret.html",
        "/..%5csecret.html",
        "//etc/passwd",
        "/etc/passwd",
        "/%2fetc/passwd",
        "/index.html%00.pdf",
        "/%00",
        "/.hidden",
        "/.lock",
        "/manifest.json",
        "/qingshan",
        "/qingshan/",
        "/sources/",
        "/data/",
        "/_desk/",
        "/_desk/../wording.yaml",
        "/_desk/wording.yaml",
        "/_desk/page.html.j2",
        "/_desk/.hidden.js",
        "/_desk/none.js",
        "/content/facts/computing.yaml",
        "/%c0%ae%c0%ae/secret.html",
        "/qingshan/qingshan-zh.html/",
        "/no-such/no-such-zh.html",
        "http://127.0.0.1/index.html",
    ],
)
def test_nothing_but_the_site_is_seen(preview: Preview, target: str) -> None:
    reply = preview.ask(target)
    assert reply.status == 404
    assert "secret" not in reply.body and "root:" not in reply.body
    assert "qingshan-" not in reply.body  # no listing either


def test_a_link_in_the_output_is_not_followed(preview: Preview) -> None:
    assert "secret" not in preview.ask("/qingshan/qingshan-en.html").body


@pytest.mark.parametrize(
    ("request_", "status"),
    [
        (b"GET / HTTP/1.1\r\nHost: evil.example\r\n\r\n", 421),
        (b"GET / HTTP/1.0\r\n\r\n", 421),
        (b"GET / HTTP/1.1\r\n\r\n", 400),
        (b"GET / HTTP/1.1\r\nHost: a\r\nHost: b\r\n\r\n", 400),
        (b"GET / HTTP/1.1\r\nHost: \xff\xfe\x00\r\n\r\n", 400),
        (b"GET / HTTP/1.1\r\nHost: " + b"[" * 300 + b"\r\n\r\n", 421),
        (b"GET / HTTP/1.1\r\nX: " + b"x" * 100_000 + b"\r\n\r\n", 400),
        (b"GET / HTTP/1.1\r\nX: " + b"x" * 20_000, 400),
        (b"GET /" + b"x" * 100_000 + b" HTTP/1.1\r\n\r\n", 400),
        (b"\x16\x03\x01\x02\x00\x01\x00\x01\xfc\x03\x03" + bytes(200), 400),
        (b"HELLO\r\n\r\n", 400),
        (b"GET / HTTP/9.9\r\nHost: x\r\n\r\n", 421),
        (b"GET / HTTP/1.1\r\nHost: x\r\nContent-Length: -5\r\n\r\n", 400),
        (b"PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n", 421),
    ],
)
def test_garbage_is_refused(preview: Preview, request_: bytes, status: int) -> None:
    answer = preview.raw(request_)
    assert answer.startswith(b"HTTP/1.1 %d " % status)
    assert len(answer) < 2_000
    assert preview.ask("/").status == 200


@pytest.mark.parametrize(
    ("method", "status"),
    [("HEAD", 200), ("PUT", 405), ("DELETE", 405), ("OPTIONS", 405), ("TRACE", 405), ("POST", 403)],
)
def test_what_may_be_read_may_only_be_read(preview: Preview, method: str, status: int) -> None:
    reply = preview.ask("/index.html", method=method)
    assert reply.status == status
    assert reply.headers.get("allow") == ("GET, HEAD" if status == 405 else None)
    assert not {name for name in reply.headers if name.startswith("access-control")}
    assert not (method == "HEAD" and reply.body)


def token(preview: Preview) -> str:
    found = re.search('<meta name="briefing-token" content="([^"]+)">', preview.ask(PAGE).body)
    assert found
    return found[1]


def test_a_write_needs_the_token_and_a_place_to_write_to(preview: Preview) -> None:
    def write(*headers: str) -> int:
        length = "Content-Length: 2"
        return preview.ask("/_desk/none", *headers, length, method="POST", body="{}").status

    origin, kind = f"Origin: {preview.origin}", "Content-Type: application/json"
    ours = f"X-Briefing-Token: {token(preview)}"
    assert write(origin, kind) == 403
    assert write(ours, kind) == 403
    assert write(ours, kind, "Origin: http://evil.example") == 403
    assert write(ours, origin, kind) in (404, 405)


@pytest.mark.parametrize("cookie", ["", "briefing-{port}=", "briefing-{port}=" + "0" * 32, "{key}"])
@pytest.mark.parametrize(
    "target",
    [
        "/",
        PAGE,
        "/none",
        "/_desk/problems",
        "/_desk/preview.js",
        "/_desk/events?page=/",
        "/?key={key}",
    ],
)
def test_whoever_else_is_on_this_machine_sees_nothing(
    preview: Preview, target: str, cookie: str
) -> None:
    known = vars(preview)
    lines = [f"GET {target.format(**known)} HTTP/1.1", preview.own[0]]
    lines += [f"Cookie: {cookie.format(**known)}"] if cookie else []
    reply = Reply.of(preview.raw("\r\n".join([*lines, "", ""]).encode()))
    assert reply.status == 403
    assert "请打开终端里印出的地址" in reply.body and "the terminal printed" in reply.body
    assert "set-cookie" not in reply.headers
    assert len(reply.body) < 400 and token(preview) not in reply.body


def test_the_token_alone_writes_nothing(preview: Preview) -> None:
    ours = [f"X-Briefing-Token: {token(preview)}", f"Origin: {preview.origin}"]
    sent = [*ours, "Content-Type: application/json", "Content-Length: 2"]
    for target, cookie in [
        ("/_desk/undo", "none="),
        ("/_desk/undo", f"briefing-{preview.port}={'0' * 32}"),
        (f"/_key/{preview.key}/_desk/undo", "none="),
        (f"/_key/{preview.key}/_desk/undo", f"briefing-{preview.port}={preview.key}"),
        (f"/_desk/undo?key={preview.key}", "none="),
    ]:
        head = "\r\n".join([f"POST {target} HTTP/1.1", preview.own[0], f"Cookie: {cookie}", *sent])
        answer = preview.raw(f"{head}\r\n\r\n{{}}".encode())
        assert answer.startswith(b"HTTP/1.1 403 ")
        assert b"\r\nconnection: close\r\n" in answer  # what was to be written is not read as more


@pytest.mark.parametrize("path", ["/", PAGE, "/_desk/problems?lang=en&x=%22%3e%3cb%3e\"'"])
def test_the_key_gives_the_cookie_and_leads_to_the_plain_address(
    preview: Preview, path: str
) -> None:
    reply = preview.ask(f"/_key/{preview.key}{path}", "Cookie: none=")
    assert (reply.status, reply.headers["location"]) == (303, path)
    assert reply.headers["referrer-policy"] == "no-referrer"
    assert reply.headers["cache-control"] == "no-store"
    cookie, *rest = reply.headers["set-cookie"].split("; ")
    assert set(rest) == {"HttpOnly", "SameSite=Strict", "Path=/"}
    assert preview.key not in reply.body and "\"'" not in reply.body
    assert preview.ask(path, f"Cookie: {cookie}").status == 200


@pytest.mark.parametrize(
    ("behind", "status"),
    [
        ("0" * 32, 403),
        ("0" * 32 + PAGE, 403),
        ("", 403),
        ("{key}0", 403),
        ("{key}//evil.example/", 404),
        ("{key}/%2f%2fevil.example/", 404),
        ("{key}/%0d%0aSet-Cookie:%20a=b", 404),
    ],
)
def test_another_key_opens_nothing_and_ours_leads_nowhere_else(
    preview: Preview, behind: str, status: int
) -> None:
    reply = preview.ask(f"/_key/{behind.format(key=preview.key)}", "Cookie: none=")
    assert reply.status == status
    assert not {"set-cookie", "location"} & reply.headers.keys()


def test_a_link_from_elsewhere_leads_on_by_a_page(preview: Preview) -> None:
    followed = "Sec-Fetch-Site: cross-site", "Sec-Fetch-Mode: navigate", "Sec-Fetch-Dest: document"
    reply = preview.ask(f"/_key/{preview.key}{PAGE}", "Cookie: none=", *followed)
    assert reply.status == 200 and "location" not in reply.headers
    assert f'content="0; url={PAGE}"' in reply.body and preview.key not in reply.body
    assert (
        preview.ask(f"/_key/{preview.key}/", *followed[:2], "Sec-Fetch-Dest: iframe").status == 403
    )


@pytest.mark.parametrize(
    "target", ["/", PAGE, "/_desk/problems", "/_desk/sources", "/none", "/a b"]
)
def test_no_answer_tells_the_key(preview: Preview, target: str) -> None:
    head = f"GET {target} HTTP/1.1\r\n{preview.head}\r\nConnection: close\r\n\r\n"
    assert preview.key.encode() not in preview.raw(head.encode())


def test_the_browser_is_called_without_the_key(
    site: Project, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    browser = tmp_path / "browser"
    browser.write_text(
        "#!/bin/sh\n"
        f'cd "{tmp_path}" && cp -p "${{1#file://}}" led.html && echo "$1" > told.new && mv told.new told\n'
    )
    browser.chmod(0o755)
    monkeypatch.setenv("BROWSER", f"{browser} %s")
    with previewing(site.root, "--open") as running:
        assert running.ask("/").status == 200
        told = (tmp_path / "told").read_text(encoding="utf-8").strip()
        opened = Path(told.removeprefix("file://"))
        assert running.key not in told and opened.stat().st_mode & 0o777 == 0o600
        led = (tmp_path / "led.html").read_text(encoding="utf-8")
        assert f'content="0; url={running.address}/"' in led
        running.interrupt()
    assert not opened.exists()


@pytest.mark.parametrize("target", ["/", PAGE, "/_desk/problems", "/_desk/preview.js", "/none"])
def test_every_answer_forbids_what_is_not_needed(preview: Preview, target: str) -> None:
    headers = preview.ask(target).headers
    assert headers["cache-control"] == "no-store"
    assert headers["cross-origin-opener-policy"] == "same-origin"
    assert headers["cross-origin-resource-policy"] == "same-origin"
    assert headers["referrer-policy"] == "no-referrer"
    assert headers["x-content-type-options"] == "nosniff"
    assert headers["x-frame-options"] == "DENY"
    rules = headers["content-security-policy"].split("; ")
    policy = {name: values for name, _, values in (rule.partition(" ") for rule in rules)}
    assert policy["default-src"] == policy["form-action"] == "'self'"
    assert {policy[name] for name in ("object-src", "base-uri", "frame-ancestors")} == {"'none'"}
    assert "unsafe" not in policy.get("script-src", "")
    assert "server" not in headers


def test_a_page_is_that_of_the_build_but_for_its_head(preview: Preview, site: Project) -> None:
    ours = preview.ask(PAGE).body
    theirs = (site.root / "build" / PAGE[1:]).read_text(encoding="utf-8")
    before, policy, after = theirs.partition('<meta http-equiv="Content-Security-Policy"')
    assert ours.startswith(before) and ours.endswith(after.partition("\n")[2])
    assert policy and policy not in ours


def test_an_address_of_another_machine_is_not_listened_on(preview: Preview) -> None:
    with socket.socket(socket.AF_INET, socket.SOCK_STREAM) as connection:
        connection.settimeout(PATIENCE)
        with pytest.raises(OSError):
            connection.connect(("127.0.0.2", preview.port))


def test_a_thousand_requests_one_after_the_other(preview: Preview) -> None:
    with socket.create_connection(("127.0.0.1", preview.port), timeout=PATIENCE) as connection:
        stream = connection.makefile("rb")
        for _ in range(1000):
            request = f"GET /_desk/preview.css HTTP/1.1\r\n{preview.head}\r\n\r\n"
            connection.sendall(request.encode())
            assert stream.readline() == b"HTTP/1.1 200 OK\r\n"
            length = 0
            while line := stream.readline().strip():
                name, _, value = line.partition(b": ")
                length = int(value) if name == b"content-length" else length
            assert len(stream.read(length)) == length > 0


IMPATIENT = """\
import sys
from briefing.preview import server
server.PATIENCE = 0.3
from briefing.cli import main
sys.exit(main())
"""


def writing(running: Preview) -> str:
    """The head of a write that is let in and has nine bytes to come."""
    ours = f"X-Briefing-Token: {token(running)}\r\nOrigin: {running.origin}"
    sent = f"{ours}\r\nContent-Type: application/json\r\nContent-Length: 9\r\n"
    return f"POST /_desk/facts HTTP/1.1\r\n{running.head}\r\n{sent}"


def test_slow_clients_are_cut_off_and_keep_nobody_waiting(site: Project) -> None:
    program = [sys.executable, "-c", IMPATIENT, "preview", "--templates", str(TEMPLATES)]
    with previewing(site.root, program=program) as running:
        head = writing(running)
        parts = ["", "G", "GET / HTTP/1.1\r\nHost: ", head, f"{head}\r\n1234"]
        slow = [socket.create_connection(("127.0.0.1", running.port)) for _ in range(100)]
        for index, connection in enumerate(slow):
            connection.settimeout(PATIENCE)
            connection.sendall(parts[index % len(parts)].encode())
        assert running.ask("/").status == 200
        for connection in slow:
            try:
                while connection.recv(65536):
                    pass
            except ConnectionResetError:
                pass
            connection.close()


def test_ctrl_c_ends_it_at_once_whoever_listens(site: Project) -> None:
    with previewing(site.root) as running:
        listening = running.events(PAGE)
        assert next(listening)
        with socket.create_connection(("127.0.0.1", running.port)) as slow:
            slow.sendall(b"GET / HTTP/1.1\r\n")
            assert running.interrupt() < 6  # a head that is slow has ten seconds
        assert running.process.returncode == 0
        listening.close()


@pytest.mark.parametrize("by", [signal.SIGINT, signal.SIGTERM, signal.SIGHUP])
def test_whoever_ends_it_finds_nothing_left_behind(
    site: Project, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, by: signal.Signals
) -> None:
    monkeypatch.setenv("TMPDIR", str(tmp_path))
    monkeypatch.setenv("BROWSER", "true %s")
    with previewing(site.root, "--open") as running:
        assert any(state["stage"] == "done" for state in running.events(PAGE))
        running.interrupt(by)
    assert running.process.returncode == 0
    assert list(tmp_path.iterdir()) == []
    assert list((site.root / "build").glob(".open-*")) == []


def test_ctrl_c_does_not_wait_for_what_is_being_sent(site: Project) -> None:
    with previewing(site.root) as running:
        with socket.create_connection(("127.0.0.1", running.port)) as slow:
            slow.sendall(f"{writing(running)}\r\n1234".encode())
            assert running.ask("/").status == 200
            assert running.interrupt() < 6  # it has ten seconds, were it not for the end
        assert running.process.returncode == 0


def test_a_port_that_is_taken_is_told_clearly(
    project: Project, capsys: pytest.CaptureFixture[str]
) -> None:
    with socket.socket() as other:
        other.bind(("127.0.0.1", 0))
        other.listen()
        port = str(other.getsockname()[1])
        assert project.run("preview", "--port", port) == 2
    told = capsys.readouterr().err
    assert f"端口 {port} 已被占用" in told and f"port {port} is taken" in told


@pytest.mark.parametrize("arguments", [["--port", "70000"], ["--content", "no-such"]])
def test_what_cannot_be_previewed_is_told_clearly(
    project: Project, capsys: pytest.CaptureFixture[str], arguments: list[str]
) -> None:
    assert project.run("preview", *arguments) == 2
    assert " / " in capsys.readouterr().err


def test_a_save_is_shown_before_it_is_checked_and_a_problem_with_its_cure(project: Project) -> None:
    facts = project.root / "content/facts/computing.yaml"
    body = project.root / "content/briefings/qingshan/body.zh.md"
    sound = facts.read_text(encoding="utf-8")
    with previewing(project.root) as running:
        told = running.events(PAGE)
        before = next(state for state in told if state["stage"] == "done")

        replace(body, "需求建设", "需求而建设")
        early = next(state for state in told if state["page"] != before["page"])
        assert early["stage"] == "checking" and "尚未核对" in early["bar"]
        assert "需求而建设" in running.ask(PAGE).body
        good = next(state for state in told if state["stage"] == "pdfs")
        assert (good["page"], good["errors"]) == (early["page"], 0)

        facts.write_text(sound.replace("ran nearly 12,000 P", "ran nearly 12,500 P"), "utf-8")
        broken = next(state for state in told if state["errors"])
        assert broken["page"] == good["page"] and "1 个错误" in broken["bar"]
        for language, words in (("zh", "来源里最近的原文"), ("en", "The nearest text")):
            panel = running.ask(f"/_desk/problems?lang={language}").body.replace("\xa0", " ")
            assert words in panel
            assert "ran nearly <mark>12,500</mark> P" in panel
            assert "ran nearly <mark>12,000</mark> P" in panel
            assert f"vscode://file{facts.resolve()}:13:10" in panel

        facts.write_text(sound, "utf-8")
        mended = next(state for state in told if not state["errors"])
        assert mended["problems"] == good["problems"]
        told.close()
