"""An address on this machine that tells whether anybody asked it."""

import threading
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer


@dataclass(slots=True)
class Canary:
    """`asked` lists the paths that were asked for at `url`."""

    url: str
    asked: list[str] = field(default_factory=list)


@contextmanager
def open_canary() -> Iterator[Canary]:
    """A canary that listens while the block runs."""

    class Handler(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            canary.asked.append(self.path)
            self.send_response(200)
            self.end_headers()
            self.wfile.write("甲,乙\n".encode())

        def log_message(self, *_: object) -> None:
            """Nothing is printed."""

    with ThreadingHTTPServer(("127.0.0.1", 0), Handler) as server:
        canary = Canary(f"http://127.0.0.1:{server.server_port}/canary.csv")
        thread = threading.Thread(target=server.serve_forever)
        thread.start()
        try:
            yield canary
        finally:
            server.shutdown()
            thread.join()
