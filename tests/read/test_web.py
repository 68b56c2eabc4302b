"""Pages of the web, from a server on this machine."""

import gzip
import shutil
import ssl
import subprocess
import threading
import time
from collections.abc import Callable, Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import ClassVar

import pytest

from allegiance.errors import InputError
from allegiance.model.report import Report
from allegiance.read.connections import Limits
from allegiance.read.sources import read_sources
from allegiance.read.web import Page, fetch

PAGE = (Path(__file__).parent / "pages" / "wire.html").read_bytes()
QUICK = Limits(connect=2, read=1, total=3, bytes=50_000, redirects=5)
Answer = Callable[["Handler"], None]


class Handler(BaseHTTPRequestHandler):
    """Answers by path, and keeps the requests that it got."""

    answers: ClassVar[dict[str, Answer]] = {}
    requests: ClassVar[list[tuple[str, str | None]]] = []
    protocol_version = "HTTP/1.1"

    def do_GET(self) -> None:
        self.requests.append((self.path, self.headers.get("Host")))
        self.close_connection = True
        self.answers[self.path.split("?")[0]](self)

    def log_message(self, format: str, *args: object) -> None:
        pass


class Server(ThreadingHTTPServer):
    """A server that does not mind readers who leave."""

    daemon_threads = True

    def handle_error(self, request: object, client_address: object) -> None:
        pass


def content(data: bytes, kind: str | None, status: int = 200) -> Answer:
    def answer(handler: Handler) -> None:
        handler.send_response(status)
        handler.send_header("Content-Length", str(len(data)))
        if kind:
            handler.send_header("Content-Type", kind)
        handler.end_headers()
        handler.wfile.write(data)

    return answer


def redirect(target: str, status: int = 302) -> Answer:
    def answer(handler: Handler) -> None:
        handler.send_response(status)
        handler.send_header("Location", target)
        handler.send_header("Content-Length", "0")
        handler.end_headers()

    return answer


def endless(handler: Handler) -> None:
    handler.send_response(200)
    handler.end_headers()
    for _ in range(10_000):
        handler.wfile.write(b"The rebels left. " * 100)


def dripping(handler: Handler) -> None:
    handler.send_response(200)
    handler.end_headers()
    for _ in range(100):
        handler.wfile.write(b"x")
        handler.wfile.flush()
        time.sleep(0.1)


def dripping_head(handler: Handler) -> None:
    handler.wfile.write(b"HTTP/1.1 200 OK\r\n")
    for _ in range(100):
        handler.wfile.write(b"X-A: b\r\n")
        handler.wfile.flush()
        time.sleep(0.1)


def silent(handler: Handler) -> None:
    time.sleep(5)


def chunked(handler: Handler) -> None:
    handler.send_response(200)
    handler.send_header("Transfer-Encoding", "chunked")
    handler.end_headers()
    for piece in (b"The rebels ", b"left."):
        handler.wfile.write(b"%x\r\n%s\r\n" % (len(piece), piece))
    handler.wfile.write(b"0\r\n\r\n")


def broken_off(handler: Handler) -> None:
    handler.send_response(200)
    handler.send_header("Content-Length", "1000")
    handler.end_headers()
    handler.wfile.write(b"The rebels")


def packed(data: bytes) -> Answer:
    def answer(handler: Handler) -> None:
        handler.send_response(200)
        handler.send_header("Content-Encoding", "gzip")
        handler.end_headers()
        handler.wfile.write(gzip.compress(data))

    return answer


def no_http(handler: Handler) -> None:
    handler.wfile.write(b"SSH-2.0-OpenSSH_9.0\r\n")


Handler.answers = {
    "/html": content(PAGE, "text/html; charset=utf-8"),
    "/unnamed": content(PAGE, None),
    "/text": content("Bogotá is calm, residents said.".encode("latin-1"), "text/plain; charset=iso-8859-1"),
    "/jsonl": content(b'{"text": "JFS attacked."}\n{"text": "Ahrar answered."}\n', "application/x-ndjson"),
    "/pdf": content(b"%PDF-1.7\n", "application/pdf"),
    "/missing": content(b"<html>gone</html>", "text/html", 404),
    "/bad-type": content(b"The rebels left.", "=;;charset*=x''%ff"),
    "/relative": redirect("text?x=1#part"),
    "/moved": redirect("/relative", 308),
    "/loop": redirect("/loop"),
    "/to-file": redirect("file:///etc/passwd"),
    "/to-nonsense": redirect("http://[::bad/"),
    "/endless": endless,
    "/dripping": dripping,
    "/dripping-head": dripping_head,
    "/silent": silent,
    "/chunked": chunked,
    "/broken-off": broken_off,
    "/no-http": no_http,
    "/packed": packed(b"The rebels left."),
    "/bomb": packed(b" " * 20_000_000),
}


@pytest.fixture(scope="module")
def server() -> Iterator[Server]:
    running = Server(("127.0.0.1", 0), Handler)
    thread = threading.Thread(target=running.serve_forever, kwargs={"poll_interval": 0.01})
    thread.start()
    yield running
    running.shutdown()
    thread.join()
    running.server_close()


@pytest.fixture
def base(server: Server, monkeypatch: pytest.MonkeyPatch) -> str:
    for name in ("http_proxy", "https_proxy", "all_proxy", "no_proxy"):
        monkeypatch.delenv(name, raising=False)
        monkeypatch.delenv(name.upper(), raising=False)
    Handler.requests.clear()
    return f"http://127.0.0.1:{server.server_port}"


def failure(address: str, limits: Limits = QUICK) -> str:
    with pytest.raises(InputError) as caught:
        fetch(address, allow_private_addresses=True, limits=limits)
    assert caught.value.where == address
    return caught.value.what


def test_inside_addresses_are_refused(base: str) -> None:
    """By default nothing on this machine is asked, whatever its address is written like."""
    port = base.rsplit(":", 1)[1]
    for host in ("127.0.0.1", "localhost", "2130706433", "0x7f.1", "[::1]", "[::ffff:127.0.0.1]", "0.0.0.0"):
        (error,) = read_sources([f"http://{host}:{port}/html"])
        assert isinstance(error, InputError)
        assert "inside this machine or its network" in error.what
    assert Handler.requests == []


def test_inside_addresses_are_read_if_allowed(base: str) -> None:
    """With the setting, the page is read; its address is the report's."""
    (report,) = read_sources([f"{base}/html"], allow_private_addresses=True)
    assert isinstance(report, Report)
    assert report.title == "Colombia, ELN rebels agree to extend ceasefire by six months"
    assert report.url == f"{base}/html"


def test_all_addresses_of_a_host_must_be_public(base: str) -> None:
    """A host with one inside address among public ones is refused, and nothing is asked."""
    with pytest.raises(InputError, match=r"two\.example is 10\.0\.0\.1"):
        fetch("http://two.example/html", resolver=lambda host, port: ["8.8.8.8", "10.0.0.1"])


def test_the_address_that_was_checked_is_the_one_asked(base: str, server: Server) -> None:
    """A host is looked up once; the connection goes to that address, with the host's name."""
    looked_up: list[str] = []

    def resolver(host: str, port: int) -> list[str]:
        looked_up.append(host)
        return ["127.0.0.1"]

    address = f"http://paper.example:{server.server_port}/text"
    page = fetch(address, allow_private_addresses=True, limits=QUICK, resolver=resolver)
    assert page.data.endswith(b"residents said.")
    assert looked_up == ["paper.example"]
    assert Handler.requests == [("/text", f"paper.example:{server.server_port}")]


def test_the_next_address_is_tried(base: str, server: Server) -> None:
    """A host whose first address does not answer is asked at its next."""
    address = f"http://paper.example:{server.server_port}/text"
    found = ["127.0.0.2", "127.0.0.1"]
    page = fetch(address, allow_private_addresses=True, limits=QUICK, resolver=lambda host, port: found)
    assert page.charset == "iso-8859-1"


def test_redirects_are_checked_each(base: str, server: Server) -> None:
    """Where a redirect leads is looked up and checked like the first address, and not asked if it is inside."""
    Handler.answers["/inward"] = redirect(f"http://inside.example:{server.server_port}/text")
    hosts = {"outside.example": "127.0.0.1", "inside.example": "127.0.0.2"}
    with pytest.raises(InputError, match=r"inside\.example is 127\.0\.0\.2, an address inside"):
        fetch(
            f"http://outside.example:{server.server_port}/inward",
            limits=QUICK,
            resolver=lambda host, port: [hosts[host]],
            public=lambda address: address == "127.0.0.1",
        )
    assert [path for path, _ in Handler.requests] == ["/inward"]


@pytest.mark.parametrize(
    ("path", "what"),
    [
        ("/to-file", "leads to 'file:///etc/passwd', which is not read: only http and https addresses are"),
        ("/to-nonsense", "leads to 'http://[::bad/', which is no address of a web page"),
    ],
)
def test_redirects_to_no_page(base: str, path: str, what: str) -> None:
    """A redirect may not lead to anything but a web page."""
    assert failure(f"{base}{path}") == what


def test_redirects_are_followed(base: str) -> None:
    """Relative redirects are followed; the page's address is the last, without its fragment."""
    page = fetch(f"{base}/moved", allow_private_addresses=True, limits=QUICK)
    assert page.address == f"{base}/text?x=1"


def test_redirects_end(base: str) -> None:
    """A loop is left after five redirects."""
    assert failure(f"{base}/loop") == "redirects more than 5 times"
    assert len(Handler.requests) == 6


@pytest.mark.parametrize(
    ("path", "what"),
    [
        ("/missing", "the server answers 404 Not Found"),
        ("/endless", "has more than 50 kB, which is the most that is read"),
        ("/bomb", "has more than 50 kB, which is the most that is read"),
        ("/silent", "it takes too long: 1 seconds without a piece of it, or 3 in all"),
        ("/broken-off", "the connection broke off"),
        ("/no-http", "the server's answer cannot be read (BadStatusLine)"),
    ],
)
def test_what_goes_wrong_is_told(base: str, path: str, what: str) -> None:
    """Each fault of a server is told in one line."""
    assert failure(f"{base}{path}") == what


@pytest.mark.parametrize("path", ["/dripping", "/dripping-head"])
def test_a_server_that_never_ends_is_left(base: str, path: str) -> None:
    """However steadily a server drips, reading ends when the time is up."""
    assert failure(f"{base}{path}", Limits(read=2, total=0.5)) == (
        "it takes too long: 2 seconds without a piece of it, or 0.5 in all"
    )


def test_packed_answers_are_read(base: str) -> None:
    """What a server compresses unasked is unpacked."""
    assert fetch(f"{base}/packed", allow_private_addresses=True, limits=QUICK).data == b"The rebels left."


def test_chunked_answers_are_read(base: str) -> None:
    """Answers in pieces are joined."""
    assert fetch(f"{base}/chunked", allow_private_addresses=True, limits=QUICK).data == b"The rebels left."


@pytest.mark.parametrize(
    ("path", "suffix", "charset"),
    [("/html", ".html", "utf-8"), ("/text", ".txt", "iso-8859-1"), ("/jsonl", ".jsonl", None), ("/unnamed", "", None)],
)
def test_what_the_server_says_of_the_form(base: str, path: str, suffix: str, charset: str | None) -> None:
    """The type and the encoding that the server states are kept as hints."""
    page = fetch(f"{base}{path}", allow_private_addresses=True, limits=QUICK)
    assert (page.suffix, page.charset) == (suffix, charset)


def test_a_nonsensical_type_is_no_hint(base: str) -> None:
    """A type that cannot be read does no harm: it is taken for text, as the standard has it."""
    page = fetch(f"{base}/bad-type", allow_private_addresses=True, limits=QUICK)
    assert page == Page(b"The rebels left.", f"{base}/bad-type", ".txt")


def test_pages_of_every_form(base: str) -> None:
    """HTML, text and JSON Lines are read from the web as from files; other content is refused."""
    addresses = [f"{base}/{path}" for path in ("unnamed", "text", "jsonl", "pdf")]
    page, text, first, second, pdf = read_sources(addresses, allow_private_addresses=True)
    assert isinstance(page, Report)
    assert isinstance(text, Report)
    assert isinstance(first, Report)
    assert isinstance(second, Report)
    assert text.text == "Bogotá is calm, residents said."
    assert [first.text, second.text] == ["JFS attacked.", "Ahrar answered."]
    assert "seems to be a PDF document" in str(pdf)


@pytest.mark.parametrize(
    ("address", "what"),
    [
        ("ftp://example.org/a.txt", "is not read: only http and https addresses are"),
        ("file:///etc/passwd", "is not read: only http and https addresses are"),
        ("http://", "is no address of a web page"),
        ("http://user:secret@example.org/", "holds a user name or password, and is not read"),
        ("http://[::bad/", "is no address of a web page"),
        ("http://a.example:99999/", "is no address of a web page"),
        (f"http://{'a' * 300}/", f"the host {'a' * 300} is not known"),
    ],
)
def test_addresses_that_are_not_read(address: str, what: str) -> None:
    """What is no http or https address is refused before anything is asked."""
    (error,) = read_sources([address])
    assert isinstance(error, InputError)
    assert error.what == what


def test_nobody_listens(base: str) -> None:
    """A refused connection is told as such."""
    unused = Server(("127.0.0.1", 0), Handler)
    address = f"http://127.0.0.1:{unused.server_port}/"
    unused.server_close()
    assert failure(address) == "cannot be connected to: connection refused"


def test_proxies_are_used_only_if_inside_addresses_are_allowed(
    base: str, server: Server, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A proxy of the environment would hide where a name leads, so that it is passed over unless that is allowed."""
    monkeypatch.setenv("http_proxy", base)
    with pytest.raises(InputError, match="inside this machine"):
        fetch("http://paper.example/text", resolver=lambda host, port: ["127.0.0.1"])
    assert Handler.requests == []
    Handler.answers["http://paper.example/text"] = Handler.answers["/text"]
    page = fetch("http://paper.example/text", allow_private_addresses=True, limits=QUICK)
    assert page.data.endswith(b"residents said.")
    assert Handler.requests == [("http://paper.example/text", "paper.example")]


@pytest.fixture(scope="module")
def certificate(tmp_path_factory: pytest.TempPathFactory) -> Path:
    openssl = shutil.which("openssl")
    if not openssl:
        pytest.skip("openssl, which makes the certificate, is not installed")
    path = tmp_path_factory.mktemp("tls") / "both.pem"
    command = [
        openssl,
        "req",
        "-x509",
        "-newkey",
        "ec",
        "-pkeyopt",
        "ec_paramgen_curve:prime256v1",
        "-nodes",
        "-days",
        "2",
    ]
    names = ["-subj", "/CN=paper.example", "-addext", "subjectAltName=DNS:paper.example"]
    subprocess.run([*command, *names, "-keyout", str(path), "-out", f"{path}.crt"], check=True, capture_output=True)
    path.write_bytes(path.read_bytes() + Path(f"{path}.crt").read_bytes())
    return path


@pytest.fixture
def safe_server(certificate: Path) -> Iterator[Server]:
    running = Server(("127.0.0.1", 0), Handler)
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(certificate)
    running.socket = context.wrap_socket(running.socket, server_side=True)
    thread = threading.Thread(target=running.serve_forever, kwargs={"poll_interval": 0.01})
    thread.start()
    yield running
    running.shutdown()
    thread.join()
    running.server_close()


def test_certificates_are_checked_against_the_name(
    base: str, safe_server: Server, certificate: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A page by https is read only if its certificate is trusted and for the name asked, not for the address."""

    def secure(host: str) -> Page:
        address = f"https://{host}:{safe_server.server_port}/text"
        return fetch(address, allow_private_addresses=True, limits=QUICK, resolver=lambda host, port: ["127.0.0.1"])

    with pytest.raises(InputError, match="no safe connection: self-signed certificate"):
        secure("paper.example")
    monkeypatch.setenv("SSL_CERT_FILE", f"{certificate}.crt")
    assert secure("paper.example").data.endswith(b"residents said.")
    with pytest.raises(InputError, match=r"no safe connection: Hostname mismatch.*other\.example"):
        secure("other.example")
