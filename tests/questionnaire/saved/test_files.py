"""Files are written whole or not at all, for their owner only, and never over what nobody meant."""

import os
import stat
import subprocess
import sys
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import TypeAlias

import pytest

from questionnaire import Pack, Session, read_response, write_response
from questionnaire.answers.response import answered
from questionnaire.saved.files import read_text, write_new, write_new_files
from questionnaire.saved.response_file import ResponseFile, refusal_to_overwrite
from support.saved_files import storage_refusal

Write: TypeAlias = Callable[[str, bool], object]


@pytest.fixture
def session(pack: Pack) -> Session:
    """A session with one answer."""
    return Session.start(pack).answer("planned")


@pytest.fixture(params=["sheet", "response"])
def write(request: pytest.FixtureRequest, session: Session) -> Write:
    """The two ways to make a file: `write(path, force)`."""
    if request.param == "sheet":
        return lambda path, force: write_new(path, "A sheet.\n", force=force, refusal=refusal_to_overwrite)
    return lambda path, force: ResponseFile.create(path, session.response, force=force)


def mode_of(path: Path) -> int:
    return stat.S_IMODE(path.stat().st_mode)


def names_in(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.iterdir())


# --- Writing ----------------------------------------------------------------------------------------------


def test_a_new_file_is_for_its_owner_only(tmp_path: Path, write: Write) -> None:
    previous = os.umask(0)
    try:
        write(str(tmp_path / "mine"), False)
    finally:
        os.umask(previous)

    assert mode_of(tmp_path / "mine") == 0o600
    assert names_in(tmp_path) == ["mine"]


def test_what_is_saved_is_what_can_be_read_back(tmp_path: Path, pack: Pack, session: Session) -> None:
    path = str(tmp_path / "answers.json")
    file = ResponseFile.create(path, Session.start(pack).response, force=False)
    assert read_response(read_text(path), pack) == Session.start(pack).response

    file.save(session.response)

    assert read_response(read_text(path), pack) == session.response
    assert mode_of(tmp_path / "answers.json") == 0o600
    assert names_in(tmp_path) == ["answers.json"]


def test_text_of_any_script_is_written_as_utf8(tmp_path: Path) -> None:
    write_new(str(tmp_path / "sheet"), "naïve, 痛み 🙂\n", force=False)

    assert (tmp_path / "sheet").read_bytes() == "naïve, 痛み 🙂\n".encode()


def test_a_file_that_exists_is_left_alone(tmp_path: Path, write: Write) -> None:
    path = tmp_path / "diary"
    path.write_text("Dear diary", encoding="utf-8")

    message = storage_refusal(lambda: write(str(path), False))

    assert str(path) in message
    assert "--force" in message
    assert "--resume" not in message
    assert path.read_text(encoding="utf-8") == "Dear diary"


def test_a_file_that_holds_answers_is_left_alone_and_resume_is_named(
    tmp_path: Path, session: Session, write: Write
) -> None:
    path = tmp_path / "answers.json"
    path.write_text(write_response(session.response), encoding="utf-8")

    message = storage_refusal(lambda: write(str(path), False))

    assert f"--resume {path}" in message
    assert path.read_text(encoding="utf-8") == write_response(session.response)


def test_force_replaces_an_ordinary_file_and_makes_it_the_owners_only(tmp_path: Path, write: Write) -> None:
    path = tmp_path / "old"
    path.write_text("Old", encoding="utf-8")
    path.chmod(0o644)

    write(str(path), True)

    assert "Old" not in path.read_text(encoding="utf-8")
    assert mode_of(path) == 0o600


def test_not_even_force_writes_over_a_pipe(tmp_path: Path, write: Write) -> None:
    path = tmp_path / "pipe"
    os.mkfifo(path)

    assert "not an ordinary file" in storage_refusal(lambda: write(str(path), True))

    assert stat.S_ISFIFO(path.stat().st_mode)
    assert names_in(tmp_path) == ["pipe"]


def test_not_even_force_writes_over_a_device(write: Write) -> None:
    assert "not an ordinary file" in storage_refusal(lambda: write(os.devnull, True))

    assert stat.S_ISCHR(Path(os.devnull).stat().st_mode)


def test_not_even_force_writes_over_a_folder(tmp_path: Path, write: Write) -> None:
    (tmp_path / "folder").mkdir()

    assert "not an ordinary file" in storage_refusal(lambda: write(str(tmp_path / "folder"), True))

    assert names_in(tmp_path) == ["folder"]


def test_a_link_stays_a_link_and_what_it_points_to_is_replaced(
    tmp_path: Path, pack: Pack, session: Session
) -> None:
    (tmp_path / "real").mkdir()
    target, link = tmp_path / "real" / "answers.json", tmp_path / "link"
    target.write_text("Old", encoding="utf-8")
    link.symlink_to(target)

    ResponseFile(str(link)).save(session.response)

    assert link.is_symlink()
    assert read_response(target.read_text(encoding="utf-8"), pack) == session.response
    assert (names_in(tmp_path), names_in(tmp_path / "real")) == (["link", "real"], ["answers.json"])


def test_a_link_to_nothing_yet_makes_what_it_points_to(tmp_path: Path, write: Write) -> None:
    (tmp_path / "link").symlink_to(tmp_path / "target")

    write(str(tmp_path / "link"), False)

    assert (tmp_path / "link").is_symlink()
    assert mode_of(tmp_path / "target") == 0o600


def test_a_link_to_a_pipe_is_refused_as_the_pipe_is(tmp_path: Path, write: Write) -> None:
    os.mkfifo(tmp_path / "pipe")
    (tmp_path / "link").symlink_to(tmp_path / "pipe")

    assert "not an ordinary file" in storage_refusal(lambda: write(str(tmp_path / "link"), True))


def test_who_reads_while_answers_are_saved_keeps_the_old_ones_whole(tmp_path: Path, session: Session) -> None:
    file = ResponseFile.create(str(tmp_path / "answers.json"), session.response, force=False)
    with (tmp_path / "answers.json").open(encoding="utf-8") as reader:
        file.save(session.skip().response)

        assert reader.read() == write_response(session.response)


# --- Writing that fails -----------------------------------------------------------------------------------


@pytest.mark.parametrize("place", ["missing/new", "file/new", "", "nul\0", "x" * 300])
def test_a_place_that_cannot_be_written_is_told_in_one_line(tmp_path: Path, write: Write, place: str) -> None:
    (tmp_path / "file").write_text("Old", encoding="utf-8")

    message = storage_refusal(lambda: write(f"{tmp_path}/{place}" if place else "", False))

    assert "cannot be written" in message
    assert names_in(tmp_path) == ["file"]


def test_a_name_as_long_as_the_system_takes_can_be_written(tmp_path: Path, write: Write) -> None:
    longest = "x" * os.pathconf(tmp_path, "PC_NAME_MAX")

    write(str(tmp_path / longest), False)

    assert names_in(tmp_path) == [longest]


def test_answers_that_cannot_be_encoded_leave_the_old_file_and_nothing_else(
    tmp_path: Path, session: Session
) -> None:
    path = tmp_path / "answers.json"
    file = ResponseFile.create(str(path), session.response, force=False)
    broken = replace(session.response, answers={"relief-so-far": answered("half a pair: \ud800")})

    storage_refusal(lambda: file.save(broken))

    assert path.read_text(encoding="utf-8") == write_response(session.response)
    assert names_in(tmp_path) == ["answers.json"]


def test_a_folder_in_the_place_of_the_file_stops_the_last_step_and_nothing_is_left(
    tmp_path: Path, session: Session
) -> None:
    file = ResponseFile.create(str(tmp_path / "answers.json"), session.response, force=False)
    (tmp_path / "answers.json").unlink()
    (tmp_path / "answers.json").mkdir()

    assert "something else has changed" in storage_refusal(lambda: file.save(session.response))
    assert "cannot be written" in storage_refusal(lambda: file.save(session.response, over=True))

    assert names_in(tmp_path) == ["answers.json"]
    assert names_in(tmp_path / "answers.json") == []


def test_a_folder_that_went_away_is_told(tmp_path: Path, session: Session) -> None:
    (tmp_path / "stick").mkdir()
    file = ResponseFile.create(str(tmp_path / "stick" / "answers.json"), session.response, force=False)
    (tmp_path / "stick" / "answers.json").unlink()
    (tmp_path / "stick").rmdir()

    assert f"{tmp_path}/stick/answers.json: cannot be written" in storage_refusal(
        lambda: file.save(session.response)
    )


def test_a_disk_that_is_full_halfway_leaves_the_old_file_and_nothing_else(tmp_path: Path) -> None:
    (tmp_path / "sheet.txt").write_text("Old", encoding="utf-8")
    program = (
        "import resource; resource.setrlimit(resource.RLIMIT_FSIZE, (1000, 1000));"
        "from questionnaire.saved.files import write_new; write_new('sheet.txt', 'x' * 9000, force=True)"
    )

    ended = subprocess.run([sys.executable, "-c", program], cwd=tmp_path, capture_output=True, text=True)

    assert "StorageError: sheet.txt: cannot be written: File too large" in ended.stderr
    assert (tmp_path / "sheet.txt").read_text(encoding="utf-8") == "Old"
    assert names_in(tmp_path) == ["sheet.txt"]


def test_a_link_that_points_to_itself_is_refused(tmp_path: Path, write: Write) -> None:
    loop = tmp_path / "loop"
    loop.symlink_to(loop)

    assert "cannot be read" in storage_refusal(lambda: read_text(str(loop)))
    assert "cannot be written" in storage_refusal(lambda: write(str(loop), True))


# --- Several ordinary files -----------------------------------------------------------------------------


@pytest.mark.parametrize(("mask", "mode"), [(0o022, 0o644), (0o077, 0o600)])
def test_ordinary_files_are_readable_as_the_system_has_it(tmp_path: Path, mask: int, mode: int) -> None:
    previous = os.umask(mask)
    try:
        written = write_new_files(str(tmp_path / "a" / "b"), {"one": "1\n", "two": "2\n"})
    finally:
        os.umask(previous)

    assert written == (tmp_path / "a" / "b" / "one", tmp_path / "a" / "b" / "two")
    assert [(path.read_bytes(), mode_of(path)) for path in written] == [(b"1\n", mode), (b"2\n", mode)]


@pytest.mark.parametrize("name", ["one", "two"])
def test_where_one_of_several_files_exists_none_is_written(tmp_path: Path, name: str) -> None:
    (tmp_path / name).symlink_to("nowhere")

    message = storage_refusal(lambda: write_new_files(str(tmp_path), {"one": "1", "two": "2"}))

    assert f"{tmp_path / name}: this file exists already" in message
    assert names_in(tmp_path) == [name]


def test_where_one_of_several_files_cannot_be_written_none_is_left(tmp_path: Path) -> None:
    message = storage_refusal(lambda: write_new_files(str(tmp_path), {"one": "1", "two/three": "2"}))

    assert f"{tmp_path}: cannot be written" in message
    assert names_in(tmp_path) == []


@pytest.mark.parametrize("place", ["file", "file/new", "nul\0", "x" * 300])
def test_a_folder_that_cannot_be_made_is_told_in_one_line(tmp_path: Path, place: str) -> None:
    (tmp_path / "file").write_text("Old", encoding="utf-8")

    assert "cannot be written" in storage_refusal(
        lambda: write_new_files(f"{tmp_path}/{place}", {"one": "1"})
    )

    assert names_in(tmp_path) == ["file"]
