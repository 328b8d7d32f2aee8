"""What no page of ours sends."""

import string
from random import Random

from support.web_client import ADDRESS

HOSTS = ["evil.example", "127.0.0.1:9000", "localhost", "127.0.0.1:8000.evil.example", "[::1]:8000", ""]
ORIGINS = ["null", "http://evil.example", "http://127.0.0.1:9000", f"{ADDRESS}.evil.example", ""]
KINDS = [
    "application/x-www-form-urlencoded",
    "multipart/form-data; boundary=a",
    "multipart/form-data",
    "text/plain",
    "application/json",
    "multipart/form-data; boundary=a; charset=utf-16",
    "application/x-www-form-urlencoded; charset=idna",
    ";;;=",
]
METHODS = ["GET", "HEAD", "POST", "POST", "POST", "PUT", "DELETE", "OPTIONS", "TRACE", "BREW"]
LETTERS = string.printable + "\u202e\x00\xe9\U0001f600&&==%%;;--aa"


def noise(random: Random) -> str:
    """Return a text of nothing in particular."""
    return "".join(random.choices(LETTERS, k=random.randint(0, 200)))
