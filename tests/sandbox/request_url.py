"""A request URL that records what Slack sends and answers as told."""

import threading
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer


@dataclass
class Received:
    headers: dict[str, str]
    body: str


@dataclass
class RequestUrl:
    """Where deliveries go; `answers` are (status, body) in turn, then 200 with nothing.

    An answer whose status is in `final` asks for no retry.
    """

    url: str = ""
    received: list[Received] = field(default_factory=list)
    answers: list[tuple[int, str]] = field(default_factory=list)
    final: set[int] = field(default_factory=set)
    hold: threading.Event = field(default_factory=threading.Event)


@contextmanager
def listening() -> Iterator[RequestUrl]:
    """A request URL on a free port; deliveries wait while `hold` is cleared."""
    place = RequestUrl()
    place.hold.set()

    class Handler(BaseHTTPRequestHandler):
        def do_POST(self) -> None:
            body = self.rfile.read(int(self.headers["Content-Length"])).decode()
            headers = {name.lower(): value for name, value in self.headers.items()}
            place.received.append(Received(headers, body))
            status, answer = place.answers.pop(0) if place.answers else (200, "")
            place.hold.wait(5)
            self.send_response(status)
            if status in place.final:
                self.send_header("X-Slack-No-Retry", "1")
            self.end_headers()
            self.wfile.write(answer.encode())

        def log_message(self, *_: object) -> None:
            pass

    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    place.url = f"http://127.0.0.1:{server.server_port}/slack/events"
    thread = threading.Thread(target=lambda: server.serve_forever(0.02))
    thread.start()
    try:
        yield place
    finally:
        place.hold.set()
        server.shutdown()
        server.server_close()
        thread.join()
