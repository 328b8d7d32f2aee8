"""Who may come in: one browser at a time, the one that opened the newest link.

A link works once. Whoever comes without the cookie that it was swapped for is told to look where the program
was started, where a new link stands by then.
"""

import secrets
from collections.abc import Callable
from hmac import compare_digest

TOKEN_BYTES = 32


class Auth:
    """The link that lets somebody in, and the key that they hold from then on.

    address: scheme, host and port, such as "http://127.0.0.1:8000".
    announce: says a link to whoever started the program, and to nobody else.
    """

    def __init__(self, address: str, announce: Callable[[str], None]) -> None:
        self.address = address
        # Cookies are shared by all ports of a host; a name with the port keeps two launches apart.
        self.cookie = f"duration-factors-{address.rpartition(':')[2]}"
        self._announce = announce
        self._launch_token: str | None = None
        self._session_key: str | None = None

    def new_link(self) -> str:
        """Return a link that works once. It is told as long as nobody has used it."""
        self._launch_token = secrets.token_urlsafe(TOKEN_BYTES)
        link = f"{self.address}/launch/{self._launch_token}"
        self._announce(link)
        return link

    def replace_used_link(self) -> None:
        """Tell a new link if the last one is used up, so that nobody can fill the screen with links."""
        if self._launch_token is None:
            self.new_link()

    def redeem(self, token: str) -> str | None:
        """Swap a token for a new key; the old key and the token work no more. None for a wrong one."""
        if self._launch_token is None or not _equal(token, self._launch_token):
            return None
        self._launch_token = None
        return self.new_session_key()

    def new_session_key(self) -> str:
        """Change the lock and return its key."""
        self._session_key = secrets.token_urlsafe(TOKEN_BYTES)
        return self._session_key

    def is_session_key(self, key: str | None) -> bool:
        """Return whether this is the key."""
        return key is not None and self._session_key is not None and _equal(key, self._session_key)


def _equal(given: str, expected: str) -> bool:
    return compare_digest(given.encode(), expected.encode())
