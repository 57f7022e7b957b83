"""A web server on 127.0.0.1 whose pages behave as a test says: it drips, hangs up, lies about lengths, redirects, blows up.

Every request is kept with the time at which it came."""
import contextlib
import http.server
import socket
import ssl
import threading
import time

PAGE = ("<html><head><title>Talks at Lake Orla</title></head><body><article><h1>Talks at Lake Orla</h1>"
        "<p>President Ilda Maren met Premier Tomas Reyk at Lake Orla on Wednesday, her office said.</p>"
        "<p>“The ferry opens in May,” Maren said after the talks in Varland.</p></article></body></html>").encode()


class Request:
    def __init__(self, handler):
        self.path, self.headers, self.came = handler.path, dict(handler.headers), time.monotonic()


class Handler(http.server.BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"
    timeout = 60

    def do_GET(self):
        request = Request(self)
        with self.server.lock:
            self.server.requests.append(request)
            number = sum(each.path == self.path for each in self.server.requests)
        behave = self.server.pages.get(self.path, self.server.pages.get("*"))
        try:
            if behave is None:
                self.answer(404, b"none" if self.path == "/robots.txt" else b"no such page")
            elif isinstance(behave, bytes):
                self.answer(200, behave)
            else:
                behave(self, number)
        except (BrokenPipeError, ConnectionResetError):
            self.close_connection = True

    def answer(self, status, body=b"", length=None, **headers):
        """Keywords are headers: content_type="text/html"."""
        headers = {"content_type": "text/html; charset=utf-8", **headers}
        self.send_response(status)
        for name, value in headers.items():
            self.send_header(name.replace("_", "-"), str(value))
        self.send_header("Content-Length", str(len(body) if length is None else length))
        self.end_headers()
        self.wfile.write(body)

    def without_length(self, body, **headers):
        """As HTTP/1.0 servers do: the end of the connection is the end of the page."""
        self.send_response(200)
        for name, value in {"content_type": "text/html", **headers}.items():
            self.send_header(name.replace("_", "-"), str(value))
        self.send_header("Connection", "close")
        self.end_headers()
        self.wfile.write(body)
        self.hang_up()

    def redirect(self, to, status=302):
        self.answer(status, b"elsewhere", Location=to)

    def drip(self, seconds):
        """A byte now and then, for so long."""
        self.send_response(200)
        self.send_header("Content-Type", "text/html")
        self.send_header("Content-Length", "100000")
        self.end_headers()
        self.stall(seconds, lambda: self.wfile.write(b"a"))

    def stall(self, seconds, meanwhile=lambda: None):
        end = time.monotonic() + seconds
        while time.monotonic() < end and not self.server.over.is_set():
            meanwhile()
            time.sleep(0.1)
        self.close_connection = True

    def hang_up(self):
        self.close_connection = True
        with contextlib.suppress(OSError):
            self.connection.shutdown(socket.SHUT_RDWR)

    def log_message(self, *_):
        pass


class Server(http.server.ThreadingHTTPServer):
    daemon_threads = True

    def __init__(self, pages, certificate=None):
        super().__init__(("127.0.0.1", 0), Handler)
        if certificate:
            context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
            context.load_cert_chain(certificate)
            self.socket = context.wrap_socket(self.socket, server_side=True)
        self.pages, self.requests, self.lock, self.over = pages, [], threading.Lock(), threading.Event()
        self.address = f"http{'s' if certificate else ''}://127.0.0.1:{self.server_port}"

    def paths(self):
        return [request.path for request in self.requests]

    def handle_error(self, *_):
        pass


@contextlib.contextmanager
def serving(pages, certificate=None):
    """`pages`: path to bytes or to a function (handler, number of the request for this path); "*" is any other."""
    with Server(pages, certificate) as server:
        thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.02})
        thread.start()
        try:
            yield server
        finally:
            server.over.set()
            server.shutdown()
            thread.join()
