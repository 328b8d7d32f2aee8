"""Files are read whole, as far as one should be, or refused in one line."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from questionnaire.saved.files import read_text
from questionnaire.saved.response_file import refusal_to_overwrite
from support.saved_files import storage_refusal


def test_a_huge_file_is_refused_without_reading_it_all(tmp_path: Path) -> None:
    path = tmp_path / "huge"
    path.touch()
    os.truncate(path, 100_000_000)

    assert "larger than" in storage_refusal(lambda: read_text(str(path)))
    assert "exists already" in refusal_to_overwrite(str(path))


@pytest.mark.parametrize(("size", "refused"), [(1_000_000, False), (1_000_001, True)])
def test_the_limit_is_a_million_bytes(tmp_path: Path, size: int, refused: bool) -> None:
    path = tmp_path / "file"
    path.write_bytes(b" " * size)

    if refused:
        assert "larger than 1000000 bytes" in storage_refusal(lambda: read_text(str(path)))
    else:
        assert len(read_text(str(path))) == size


def test_a_file_that_never_ends_is_refused() -> None:
    assert "larger than" in storage_refusal(lambda: read_text("/dev/zero"))


def test_what_is_not_utf8_is_refused(tmp_path: Path) -> None:
    (tmp_path / "latin").write_bytes("naïve".encode("latin-1"))

    assert "UTF-8" in storage_refusal(lambda: read_text(str(tmp_path / "latin")))


def test_a_folder_is_refused(tmp_path: Path) -> None:
    assert f"{tmp_path}: cannot be read" in storage_refusal(lambda: read_text(str(tmp_path)))


@pytest.mark.parametrize("name", ["nowhere", "no/where", "nul\0", "x" * 300])
def test_a_missing_file_is_refused(tmp_path: Path, name: str) -> None:
    assert "cannot be read" in storage_refusal(lambda: read_text(f"{tmp_path}/{name}"))


READ = "from questionnaire.saved.files import read_text; print(ascii(read_text('-')))"


@pytest.mark.parametrize(
    ("given", "says"),
    [
        ("naïve\r\n".encode(), r"'na\xefve\r\n'"),
        (b"", "''"),
        (b"\xff", "-: not UTF-8 text"),
        (b" " * 1_000_001, "-: larger than 1000000 bytes"),
    ],
)
def test_a_dash_reads_standard_input_as_a_file_is_read(given: bytes, says: str) -> None:
    ended = subprocess.run([sys.executable, "-c", READ], input=given, capture_output=True)

    assert says in (ended.stdout + ended.stderr).decode()


def test_a_dash_without_standard_input_is_told() -> None:
    ended = subprocess.run(["sh", "-c", '"$@" <&-', "sh", sys.executable, "-c", READ], capture_output=True)

    assert "StorageError: -: cannot be read" in ended.stderr.decode()
