"""What a file was when it was written or read last, to notice that somebody else has written to it since."""

import hashlib
import os
import stat
from dataclasses import dataclass
from enum import Enum
from pathlib import Path


class Found(Enum):
    """What stands in the place of a file now."""

    THE_SAME = "the same"
    NOTHING = "nothing"
    SOMETHING_ELSE = "something else"


@dataclass(frozen=True, slots=True)
class Fingerprint:
    """A file as it was: where it is on the disk and when it changed, and a digest of its content."""

    identity: tuple[int, ...]
    digest: bytes

    @classmethod
    def of(cls, path: str, content: bytes) -> "Fingerprint":
        """Return the fingerprint of a file with this content."""
        try:
            identity = _identity(os.stat(path))  # noqa: PTH116 - a Path would hide that links are followed
        except OSError:
            identity = ()
        return cls(identity, _digest(content))

    @classmethod
    def of_content(cls, content: bytes) -> "Fingerprint":
        """Return the fingerprint of a content alone: the file may have changed since it was read."""
        return cls((), _digest(content))

    def found_at(self, path: str) -> Found:
        """Return what stands at a path now. The same content, written anew by a copy, is the same."""
        try:
            now = os.stat(path)  # noqa: PTH116 - likewise
            if _identity(now) == self.identity:
                return Found.THE_SAME
            is_same = stat.S_ISREG(now.st_mode) and _digest(Path(path).read_bytes()) == self.digest
        except (FileNotFoundError, NotADirectoryError):
            return Found.NOTHING
        except OSError:
            is_same = False
        return Found.THE_SAME if is_same else Found.SOMETHING_ELSE


def _identity(told: os.stat_result) -> tuple[int, ...]:
    return (told.st_dev, told.st_ino, told.st_size, told.st_mtime_ns, told.st_ctime_ns)


def _digest(content: bytes) -> bytes:
    return hashlib.sha256(content).digest()
