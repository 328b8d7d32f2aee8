"""Who may come in: one browser at a time, the one that opened the newest launch link.

The link holds a launch token, which is redeemed once for a session key in a cookie. A browser without the key
gets a page that points to the terminal, where a new link is printed.
"""

import secrets
from collections.abc import Callable, Iterable, Iterator
from hmac import compare_digest

TOKEN_BYTES = 32


class Auth:
    """The launch token and the session key of one launch.

    address: scheme, host and port, such as "http://127.0.0.1:8000".
    announce: shows a link to the person who started the program, and to nobody else.
    """

    def __init__(self, address: str, announce: Callable[[str], None]) -> None:
        self.address = address
        # Cookies are shared by all ports of a host, so the name of this one contains the port.
        self.cookie = f"duration-factors-{address.rpartition(':')[2]}"
        self._announce = announce
        self._launch_token: str | None = None
        self._session_key: str | None = None

    def new_link(self) -> str:
        """Issue, announce and return a launch link, which can be redeemed once."""
        self._launch_token = secrets.token_urlsafe(TOKEN_BYTES)
        link = f"{self.address}/launch/{self._launch_token}"
        self._announce(link)
        return link

    def replace_used_link(self) -> None:
        """Issue a new link if the last one was redeemed. Requests alone print no further links."""
        if self._launch_token is None:
            self.new_link()

    def redeem(self, token: str) -> str | None:
        """Redeem a launch token for a new session key, which replaces the old one; None for a wrong token."""
        if self._launch_token is None or not _equal(token, self._launch_token):
            return None
        self._launch_token = None
        return self.new_session_key()

    def new_session_key(self) -> str:
        """Replace the session key and return the new one."""
        self._session_key = secrets.token_urlsafe(TOKEN_BYTES)
        return self._session_key

    def knows(self, cookies: Iterable[str]) -> bool:
        """Return whether the session key is among the cookies of a request.

        cookies: the Cookie headers. A browser may send one for each time that it was set.
        """
        key = self._session_key
        return key is not None and any(_equal(given, key) for given in self._keys_in(cookies))

    def _keys_in(self, cookies: Iterable[str]) -> Iterator[str]:
        for header in cookies:
            for part in header.split(";"):
                name, _, value = part.partition("=")
                if name.strip() == self.cookie:
                    yield value.strip()


def _equal(given: str, expected: str) -> bool:
    return compare_digest(given.encode(), expected.encode())
