"""Temporary files beside the file that is written: their names, and the removal of what a kill left behind.

Only one process of this program writes in a folder at a time, where the system has locks.
"""

import hashlib
import os
import stat
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from time import monotonic, sleep

PREFIX = ".duration-factors-"
PATIENCE = 2.0
"""Seconds to wait for another process before writing without the lock."""
_PAUSE = 0.01


def prefix_for(target: Path) -> str:
    """Return how the names of temporary files for a file begin: short, however long its own name is."""
    return f"{PREFIX}{hashlib.sha256(os.fsencode(target.name)).hexdigest()[:12]}-"


@contextmanager
def alone_in(folder: Path) -> Iterator[bool]:
    """Keep other processes of this program from writing in a folder; yield whether that is sure.

    Without locks (Windows, some network drives), or after some seconds, it is not.
    """
    descriptor = None
    with suppress(OSError):
        descriptor = os.open(folder, os.O_RDONLY)
    try:
        yield descriptor is not None and _is_locked(descriptor)
    finally:
        if descriptor is not None:
            os.close(descriptor)


def _is_locked(descriptor: int) -> bool:
    try:
        import fcntl
    except ImportError:
        return False
    until = monotonic() + PATIENCE
    while True:
        try:
            fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            if monotonic() > until:
                return False
            sleep(_PAUSE)
        except OSError:
            return False
        else:
            return True


def remove_leftovers(target: Path) -> None:
    """Remove temporary files for a file that no process is writing: their writer was killed.

    Only files of this person, and only while no process of this program can be writing here.
    """
    with alone_in(target.parent) as is_sure, suppress(OSError):
        if not is_sure:
            return
        with os.scandir(target.parent) as entries:
            left = [entry for entry in entries if entry.name.startswith(prefix_for(target))]
        for entry in left:
            if _is_ours(entry.stat(follow_symlinks=False)):
                Path(entry.path).unlink()


def _is_ours(told: os.stat_result) -> bool:
    return stat.S_ISREG(told.st_mode) and (not hasattr(os, "geteuid") or told.st_uid == os.geteuid())
