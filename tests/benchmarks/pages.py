"""How many question pages a second `duration-factors serve` gives out, beside a bare page of the same size.

    python tests/benchmarks/pages.py

Needs wrk. Both servers are processes of their own on 127.0.0.1; rounds of one and the other take turns. The
processor time is the server's own, so that wrk and whatever else runs does not enter it.
"""

import os
import platform
import re
import socket
import subprocess
import sys
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path
from statistics import median
from time import sleep

import httpx2

ROUNDS, SECONDS, CONNECTIONS = 5, 3, 16
PAGE = "/question/3"
TICKS = os.sysconf("SC_CLK_TCK")


@dataclass
class Server:
    """A server that runs, and what its rounds gave: requests a second, its own microseconds a request."""

    name: str
    process: subprocess.Popen[str]
    address: str
    cookie: str = ""
    per_second: list[float] = field(default_factory=list)
    microseconds: list[float] = field(default_factory=list)

    def measure(self) -> None:
        """Ask for the page for some seconds."""
        before = self._processor_seconds()
        command = ["wrk", "-t1", f"-c{CONNECTIONS}", f"-d{SECONDS}s", "-H", f"Cookie: {self.cookie}"]
        said = subprocess.run(
            [*command, self.address + PAGE], capture_output=True, text=True, check=True
        ).stdout
        assert "Non-2xx" not in said, said
        self.per_second.append(float(found(r"Requests/sec: +([\d.]+)", said)))
        requests = int(found(r"(\d+) requests in", said))
        self.microseconds.append((self._processor_seconds() - before) / requests * 1e6)

    def memory(self) -> float:
        """Return the most that the process held, in MB."""
        return (
            int(found(r"VmHWM:\s+(\d+)", Path(f"/proc/{self.process.pid}/status").read_text("utf-8"))) / 1024
        )

    def _processor_seconds(self) -> float:
        fields = Path(f"/proc/{self.process.pid}/stat").read_text("utf-8").rpartition(")")[2].split()
        return (int(fields[11]) + int(fields[12])) / TICKS


def ours() -> tuple[Server, int]:
    """Start the pages, go to the third question as a browser would, and tell how many bytes it has."""
    command = [sys.executable, "-m", "questionnaire", "serve", "--no-browser"]
    process = subprocess.Popen(command, stdout=subprocess.PIPE, text=True)
    assert process.stdout is not None
    link = next(line.strip() for line in process.stdout if line.startswith("http"))
    address = link.partition("/launch")[0]
    headers = {"Sec-Fetch-Site": "same-origin"}
    with httpx2.Client(base_url=address, headers=headers, follow_redirects=True) as browser:
        page = browser.get(link)
        for path in ("/start", "/question/1", "/question/2"):
            token = found(r'name="csrf_token" value="([^"]+)"', page.text)
            page = browser.post(path, data={"csrf_token": token, "act": "skip"})
        assert page.url.path == PAGE
        cookie = "; ".join(f"{name}={value}" for name, value in browser.cookies.items())
    return Server("duration-factors serve", process, address, cookie), len(page.content)


def bare(size: int) -> Server:
    """Start the bare page."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = probe.getsockname()[1]
    script = Path(__file__).with_name("bare_page.py")
    process = subprocess.Popen([sys.executable, str(script), str(port), str(size)], text=True)
    server = Server("bare Starlette + Jinja2, a macro an option", process, f"http://127.0.0.1:{port}")
    while True:
        try:
            assert len(httpx2.get(server.address + PAGE).content) == size
        except httpx2.ConnectError:
            sleep(0.05)
        else:
            return server


def found(pattern: str, text: str) -> str:
    """Return what the pattern's group finds."""
    match = re.search(pattern, text)
    assert match is not None, f"{pattern} is not in {text}"
    return match[1]


def main() -> None:
    """Measure in turns and print a table."""
    mine, size = ours()
    servers = [mine, bare(size)]
    try:
        for _ in range(ROUNDS):
            for server in servers:
                server.measure()
        print(f"| the question page, {size:,} bytes | requests/s | processor µs a request | memory, MB |")
        print("| --- | --- | --- | --- |")
        for server in servers:
            per_second, microseconds = median(server.per_second), median(server.microseconds)
            print(f"| {server.name} | {per_second:,.0f} | {microseconds:,.0f} | {server.memory():.0f} |")
        ratio = median(a / b for a, b in zip(mine.per_second, servers[1].per_second, strict=True))
        print(f"\nMedian ratio of {ROUNDS} rounds in turns: {ratio:.2f}.", end=" ")
        print(f"Python {platform.python_version()}, {date.today()}.")
    finally:
        for server in servers:
            server.process.kill()


if __name__ == "__main__":
    main()
