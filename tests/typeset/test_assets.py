"""Nothing is loaded but our own fonts: a template with a mistake can neither call home nor take files along."""

import socket
import threading
from collections.abc import Iterator
from io import BytesIO

import pikepdf
import pytest
from sample import body, page

from briefing.typeset import AddressRefused


@pytest.fixture
def listener() -> Iterator[tuple[str, list[object]]]:
    """A server on the loopback that remembers who called."""
    calls: list[object] = []
    with socket.create_server(("127.0.0.1", 0)) as server:

        def wait() -> None:
            while True:
                try:
                    connection, caller = server.accept()
                except OSError:
                    return
                calls.append(caller)
                connection.close()

        thread = threading.Thread(target=wait)
        thread.start()
        yield f"http://127.0.0.1:{server.getsockname()[1]}", calls
        server.shutdown(socket.SHUT_RDWR)
        thread.join()


VECTORS = [
    '<img src="{}/a.png" alt="a">',
    '<link rel="stylesheet" href="{}/a.css">',
    '<style>@import url("{}/a.css");</style>',
    '<style>@import "{}/a.css";</style>',
    '<style>@font-face {{ font-family: F; src: url("{}/a.ttf") }} p {{ font-family: F }}</style><p>a</p>',
    '<p style="background: url({}/a.png)">a</p>',
    '<p style="background-image: url({}/a.png), url({}/b.png)">a</p>',
    '<p style="border-image-source: url({}/a.png); border: 1px solid">a</p>',
    '<style>p::before {{ content: url({}/a.png) }}</style><p>a</p>',
    '<style>li {{ list-style-image: url({}/a.png) }}</style><ul><li>a</li></ul>',
    '<link rel="attachment" href="{}/a.txt">',
    '<a rel="attachment" href="{}/a.txt">a</a>',
    '<object data="{}/a.svg"></object>',
    '<embed src="{}/a.svg">',
    '<base href="{}/"><img src="a.png" alt="a">',
    '<base href="{}/"><link rel="stylesheet" href="a.css">',
    '<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"><title>t</title>'
    '<image href="{}/a.png" width="9" height="9"/></svg>',
    '<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"><title>t</title>'
    '<use href="{}/a.svg#a"/></svg>',
    '<style>@page {{ background: url({}/a.png) }}</style><p>a</p>',
    '<style>@page {{ @top-left {{ content: url({}/a.png) }} }}</style><p>a</p>',
]  # fmt: skip


def refused_or_unasked(html: str) -> None:
    """The document is refused, or it never asked for the address and carries nothing but our files."""
    try:
        made = page(body(html))
    except AddressRefused:
        return
    with pikepdf.open(BytesIO(made.pdf)) as pdf:
        assert set(pdf.attachments) == {"facts.json", "racks.yaml"}


@pytest.mark.parametrize("vector", VECTORS)
def test_no_address_of_the_network_is_asked(
    vector: str, listener: tuple[str, list[object]]
) -> None:
    address, calls = listener
    refused_or_unasked(vector.format(*[address] * 2))
    assert calls == []


@pytest.mark.parametrize("vector", VECTORS)
def test_no_file_of_the_machine_is_taken_along(vector: str) -> None:
    refused_or_unasked(vector.format(*["file:///etc"] * 2))


@pytest.mark.parametrize(
    "address",
    [
        "data:image/svg+xml,%3Csvg/%3E",
        "briefing:fonts/../fonts.json",
        "briefing:secrets",
        "ftp://127.0.0.1/a",
        "/etc/hostname",
        "a.png",
        "//127.0.0.1/a.png",
    ],
)
def test_an_image_is_refused_or_complained_of(address: str) -> None:
    try:
        made = page(body(f'<img src="{address}" alt="a">'))
    except AddressRefused as refusal:
        assert address in str(refusal)
    else:
        assert made.complaints


def test_a_style_sheet_is_under_the_same_rule() -> None:
    with pytest.raises(AddressRefused):
        page(body("<p>a</p>"), 'p { background: url("https://example.org/a.png") }')
    with pytest.raises(AddressRefused):
        page(body("<p>a</p>"), '@import "file:///etc/hostname";')


@pytest.mark.parametrize(
    ("href", "odd"),
    [
        ("https://example.org/", False),
        ("mailto:a@example.org", False),
        ("#a", False),
        ("javascript:alert(1)", True),
        ("file:///etc/hostname", True),
        ("sources/a.html#s1", True),
        ("//example.org/", True),
    ],
)
def test_a_pdf_links_to_the_web_to_mail_and_to_itself(href: str, odd: bool) -> None:
    made = page(body(f'<p id="a"><a href="{href}">a</a></p>'))
    assert (made.complaints != ()) == odd
