"""Drives Firefox (by Marionette) and WebKitGTK's MiniBrowser (by WebDriver, on a screen of its own)."""

import json
import os
import socket
import subprocess
import time
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any, Protocol

import httpx2

from support.outside_programs import missing, program

PATIENCE = 60
"""Seconds to wait for a browser before a test fails."""

FIREFOX, WEBKIT_DRIVER, SCREEN = "firefox-esr", "WebKitWebDriver", "Xvfb"
MINI_BROWSERS = "*/webkit2gtk-4.*/MiniBrowser"
"""Under /usr/lib."""

_NAMED = """const all = [...document.querySelectorAll("main button, a")].filter(
    one => one.textContent.trim() === arguments[0]);
return all[all.length - 1];"""
_LABELLED = """return [...document.querySelectorAll("label")].find(
    one => one.textContent.trim() === arguments[0]).control;"""
_TICKED = (
    """return [...document.querySelectorAll("input:checked")].map(one => one.labels[0].textContent.trim());"""
)


class Driver(Protocol):
    """Something that understands the commands of WebDriver."""

    def command(self, name: str, **parameters: object) -> Any:
        """Send a command and return what it gives."""
        ...

    def close(self) -> None:
        """End the browser."""
        ...


class Person:
    """Somebody at a browser."""

    def __init__(self, driver: Driver) -> None:
        self._driver = driver

    def go(self, address: str) -> None:
        """Open an address."""
        self._driver.command("Navigate", url=address)

    def press(self, name: str) -> None:
        """Press a button or follow a link, and wait for the next page."""
        self._script("window.isOld = true;")
        self._click(_NAMED, name)
        until = time.monotonic() + PATIENCE
        while self._script("return window.isOld === true || document.readyState !== 'complete';"):
            assert time.monotonic() < until, f"{name!r} leads nowhere"

    def tick(self, label: str) -> None:
        """Mark a row."""
        self._click(_LABELLED, label)

    def back(self) -> None:
        """Go back in the browser."""
        self._driver.command("Back")

    @property
    def ticked(self) -> list[str]:
        """The labels of the marked rows."""
        found: list[str] = self._script(_TICKED)
        return found

    @property
    def text(self) -> str:
        """The text of the page."""
        return str(self._script("return document.querySelector('main').innerText;"))

    @property
    def heading(self) -> str:
        """The heading of the page."""
        return str(self._script("return document.querySelector('h1').textContent;"))

    def close(self) -> None:
        """End the browser."""
        self._driver.close()

    def _script(self, script: str, *arguments: object) -> Any:
        return self._driver.command("ExecuteScript", script=script, args=list(arguments))

    def _click(self, script: str, name: str) -> None:
        element = self._script(script, name)
        assert element is not None, f"no {name!r} on:\n{self.text}"
        self._driver.command("ElementClick", id=next(iter(element.values())))


class Marionette:
    """Firefox, by its own protocol: a number, a colon and JSON."""

    def __init__(self, program: str, profile: Path, settings: Mapping[str, object] | None = None) -> None:
        port = free_port()
        wanted = {"marionette.port": port, **(settings or {})}
        lines = [f"user_pref({json.dumps(name)}, {json.dumps(value)});" for name, value in wanted.items()]
        (profile / "user.js").write_text("\n".join(lines), "utf-8")
        self._process = subprocess.Popen(
            [program, "--headless", "--marionette", "--no-remote", "--profile", str(profile)],
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
            env={**os.environ, "HOME": str(profile), "MOZ_CRASHREPORTER_DISABLE": "1"},
        )
        self._connection = retried(lambda: socket.create_connection(("127.0.0.1", port), PATIENCE))
        self._read()
        self.command("NewSession", capabilities={})

    def command(self, name: str, **parameters: object) -> Any:
        """Send a command and return what it gives."""
        sent = json.dumps([0, 1, f"WebDriver:{name}", parameters]).encode()
        self._connection.sendall(b"%d:%s" % (len(sent), sent))
        _, _, error, result = self._read()
        assert error is None, f"{name}: {error}"
        return result.get("value", result)

    def close(self) -> None:
        """End the browser."""
        self._connection.close()
        ended(self._process)

    def _read(self) -> Any:
        length = b""
        while (digit := self._connection.recv(1)) != b":":
            length += digit
        content = b""
        while len(content) < int(length):
            content += self._connection.recv(int(length) - len(content))
        return json.loads(content)


_ANYWHERE = {"WEBKIT_DISABLE_SANDBOX_THIS_IS_DANGEROUS": "1", "GDK_BACKEND": "x11", "NO_AT_BRIDGE": "1"}
"""Without namespaces and a session bus, as in a container: the pages are ours alone."""

_PATHS = {
    "Navigate": ("POST", "/url"),
    "ExecuteScript": ("POST", "/execute/sync"),
    "ElementClick": ("POST", "/element/{id}/click"),
    "ElementClear": ("POST", "/element/{id}/clear"),
    "ElementSendKeys": ("POST", "/element/{id}/value"),
    "PerformActions": ("POST", "/actions"),
    "Back": ("POST", "/back"),
    "Refresh": ("POST", "/refresh"),
}


class WebKit:
    """WebKitGTK's MiniBrowser, by WebDriver over HTTP."""

    def __init__(self, program: str, screen: str, browser: Path, home: Path) -> None:
        port = free_port()
        self._screen = subprocess.Popen(
            [screen, "-displayfd", "1", "-nolisten", "tcp"], stdout=subprocess.PIPE, stderr=subprocess.DEVNULL
        )
        assert self._screen.stdout is not None
        with self._screen.stdout as said:
            display = f":{said.readline().decode().strip()}"
        self._process = subprocess.Popen(
            [program, f"--port={port}"],
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
            env={**os.environ, "HOME": str(home), "DISPLAY": display, **_ANYWHERE},
        )
        self._client = httpx2.Client(base_url=f"http://127.0.0.1:{port}", timeout=PATIENCE, trust_env=False)
        options = {"binary": str(browser), "args": ["--automation"]}
        wanted = {"capabilities": {"alwaysMatch": {"webkitgtk:browserOptions": options}}}
        started = retried(lambda: self._client.post("/session", json=wanted)).json()["value"]
        assert "sessionId" in started, started
        self._session = f"/session/{started['sessionId']}"

    def command(self, name: str, **parameters: object) -> Any:
        """Send a command and return what it gives."""
        method, path = _PATHS[name]
        answer = self._client.request(method, self._session + path.format(**parameters), json=parameters)
        assert answer.status_code == 200, f"{name}: {answer.text}"
        return answer.json()["value"]

    def close(self) -> None:
        """End the browser."""
        self._client.delete(self._session)
        self._client.close()
        ended(self._process)
        ended(self._screen)


def firefox(home: Path, settings: Mapping[str, object] | None = None) -> Marionette:
    """Start Firefox ESR, or say that it is missing."""
    return Marionette(program(FIREFOX), home, settings)


def webkit(home: Path) -> WebKit:
    """Start WebKitGTK's MiniBrowser, or say what is missing."""
    driver, screen = program(WEBKIT_DRIVER), program(SCREEN)
    browsers = sorted(Path("/usr/lib").glob(MINI_BROWSERS))
    if not browsers:
        missing("WebKitGTK's MiniBrowser is not installed: Debian's webkit2gtk-driver brings it")
    return WebKit(driver, screen, browsers[-1], home)


def free_port() -> int:
    """Return a port that nobody listens on."""
    with socket.create_server(("127.0.0.1", 0)) as probe:
        port: int = probe.getsockname()[1]
        return port


def retried(attempt: Callable[[], Any]) -> Any:
    """Return what an attempt gives once the program at the other end is there."""
    until = time.monotonic() + PATIENCE
    while True:
        try:
            return attempt()
        except (OSError, httpx2.ConnectError):
            if time.monotonic() > until:
                raise
            time.sleep(0.1)


def ended(process: subprocess.Popen[bytes]) -> None:
    """End a program, and wait for its end."""
    process.terminate()
    try:
        process.wait(PATIENCE)
    except subprocess.TimeoutExpired:
        process.kill()
        process.wait()
