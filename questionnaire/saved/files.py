"""Files: read up to a size limit, written atomically, and readable by their owner alone.

Nothing here knows what is in a file; `response_json` writes and reads answers.
"""

import errno
import os
import stat
import sys
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import BinaryIO

from questionnaire.errors import StorageError
from questionnaire.saved.temporary import alone_in, prefix_for, remove_leftovers
from questionnaire.words import saved as saved_words

LARGEST = 1_000_000
"""The most bytes of a file that is read. The largest saved response that we write has under ten thousand."""

STANDARD_INPUT = "-"


def read_text(path: str) -> str:
    """Return the text of a file, or of standard input for "-".

    Raises:
        StorageError: it cannot be read, is too large, or is not UTF-8.
    """
    with _as_storage_error(saved_words.CANNOT_READ, path):
        if path == STANDARD_INPUT:
            content = _standard_input().read(LARGEST + 1)
        else:
            with Path(path).open("rb") as file:
                content = file.read(LARGEST + 1)
    if len(content) > LARGEST:
        raise StorageError(saved_words.TOO_LARGE.format(path=path, most=LARGEST))
    try:
        return content.decode("utf-8")
    except UnicodeDecodeError as error:
        raise StorageError(saved_words.NOT_UTF8.format(path=path)) from error


def _standard_input() -> BinaryIO:
    if sys.stdin is None:
        raise OSError(errno.EBADF, os.strerror(errno.EBADF))
    return sys.stdin.buffer


def plain_refusal(path: str) -> str:
    """Return the sentence that refuses to write over an existing file, whatever it holds."""
    return saved_words.FILE_EXISTS.format(path=path)


def write_new(
    path: str, content: str | bytes, *, force: bool, refusal: Callable[[str], str] = plain_refusal
) -> None:
    """Write a text, or bytes, to a new file; with `force`, over an existing one.

    refusal: returns the sentence to refuse with where the file exists.

    Raises:
        StorageError: it exists and force is not set, or it cannot be written.
    """
    refuse_existing(path, force=force, refusal=refusal)
    with _as_storage_error(saved_words.CANNOT_WRITE, path):
        target = os.path.realpath(path)  # which fails where the working folder is gone
    remove_leftovers(Path(target))
    with alone_in(Path(target).parent):
        refuse_existing(
            path, force=force, refusal=refusal
        )  # once more: another process may have been quicker
        write_whole(target, content, shown=path)


def write_new_files(folder: str, texts: Mapping[str, str]) -> tuple[Path, ...]:
    """Write files into a folder, all or none. texts: name -> text. The folder is created if missing.

    They hold no personal data, so they get the default permissions.

    Raises:
        StorageError: one of them exists already, or they cannot be written.
    """
    paths = tuple(Path(folder, name) for name in texts)
    for path in paths:
        if os.path.lexists(path):
            raise StorageError(saved_words.PACK_FILE_EXISTS.format(path=path))
    written: list[Path] = []
    with _as_storage_error(saved_words.CANNOT_WRITE, folder):
        with suppress(FileExistsError):
            Path(folder).mkdir(parents=True)
        try:
            for path, text in zip(paths, texts.values(), strict=True):
                with path.open("xb") as file:
                    written.append(path)
                    file.write(text.encode("utf-8"))
        except BaseException:
            for path in written:
                path.unlink()
            raise
    return paths


def let_all_read(path: str) -> None:
    """Give a file the default permissions. It holds nothing personal, and is there to be handed on.

    Raises:
        StorageError: the system does not allow it.
    """
    with _as_storage_error(saved_words.CANNOT_WRITE, path):
        mask = os.umask(0o077)
        os.umask(mask)
        Path(path).chmod(0o666 & ~mask)


def refuse_existing(path: str, *, force: bool, refusal: Callable[[str], str] = plain_refusal) -> None:
    """Refuse to write over a file that exists, unless `force` is set and it is a regular one.

    Raises:
        StorageError: with the sentence that `refusal` returns.
    """
    with _as_storage_error(saved_words.CANNOT_WRITE, path):
        try:
            mode = os.stat(path).st_mode  # noqa: PTH116 - a Path would hide that links are followed
        except FileNotFoundError:
            return
    if not stat.S_ISREG(mode):
        raise StorageError(saved_words.NOT_A_PLAIN_FILE.format(path=path))
    if not force:
        raise StorageError(refusal(path))


def write_whole(path: str, content: str | bytes, *, shown: str) -> None:
    """Write a text, or bytes, to a file atomically: to a temporary file beside it, synced, then renamed.

    shown: the name for error messages.

    Raises:
        StorageError: it cannot be written; an existing file is untouched.
    """
    import tempfile  # slow to import, and not needed for reading

    target = Path(path)
    with _as_storage_error(saved_words.CANNOT_WRITE, shown):
        # mkstemp creates the file with mode 0600: nobody else can read it at any time.
        descriptor, temporary = tempfile.mkstemp(dir=target.parent, prefix=prefix_for(target))
        try:
            with os.fdopen(descriptor, "wb") as file:
                file.write(content.encode("utf-8") if isinstance(content, str) else content)
                file.flush()
                os.fsync(file.fileno())
            Path(temporary).replace(target)
        except BaseException:
            with suppress(FileNotFoundError):
                Path(temporary).unlink()
            raise
        _sync_folder(target.parent)


def _sync_folder(folder: Path) -> None:
    # Some systems cannot open a folder; the file itself is synced already.
    with suppress(OSError):
        descriptor = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(descriptor)
        finally:
            os.close(descriptor)


@contextmanager
def _as_storage_error(sentence: str, path: str) -> Iterator[None]:
    """Turn an OSError about a file into a StorageError with this sentence."""
    try:
        yield
    except OSError as error:
        reason = error.strerror or str(error)
        raise StorageError(sentence.format(path=path, reason=reason)) from error
    except ValueError as error:  # a NUL in the name
        raise StorageError(sentence.format(path=path, reason=str(error))) from error
