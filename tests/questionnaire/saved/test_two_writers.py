"""Two programs at one file, and what a killed one leaves behind."""

import fcntl
import os
from pathlib import Path

import pytest

from questionnaire import Pack, Session
from questionnaire.errors import FileTakenError, StorageError
from questionnaire.saved.files import write_new
from questionnaire.saved.response_file import ResponseFile
from questionnaire.saved.temporary import PREFIX, alone_in, prefix_for


@pytest.fixture
def session(pack: Pack) -> Session:
    return Session.start(pack).answer("planned")


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "answers.json"


def test_the_second_to_write_is_refused_and_the_file_is_as_the_first_wrote_it(
    path: Path, session: Session
) -> None:
    mine = ResponseFile.create(str(path), session.response, force=False)
    theirs = ResponseFile.going_on(str(path), path.read_text())
    theirs.save(session.skip().response)
    written = path.read_bytes()
    with pytest.raises(FileTakenError):
        mine.save(session.not_sure().response)
    assert path.read_bytes() == written
    assert not mine.is_as_written
    mine.save(session.not_sure().response, over=True)
    with pytest.raises(FileTakenError):
        theirs.save(session.response)


def test_an_edit_of_the_same_length_at_the_same_time_is_noticed(path: Path, session: Session) -> None:
    file = ResponseFile.create(str(path), session.response, force=False)
    told = path.stat()
    with path.open("r+b") as opened:
        opened.write(b"[")
    os.utime(path, ns=(told.st_atime_ns, told.st_mtime_ns))
    with pytest.raises(FileTakenError):
        file.save(session.response)


def test_what_was_changed_between_reading_and_going_on_is_noticed(path: Path, session: Session) -> None:
    ResponseFile.create(str(path), session.response, force=False)
    read = path.read_text()
    path.write_text("{}")
    with pytest.raises(FileTakenError):
        ResponseFile.going_on(str(path), read).save(session.response)


def leave(path: Path, name: str = "left") -> Path:
    left = path.with_name(prefix_for(path) + name)
    left.write_text("half an ans")
    return left


@pytest.mark.parametrize("start", ["create", "go on", "sheet"])
def test_the_next_start_with_the_same_file_removes_what_a_kill_left(
    path: Path, session: Session, start: str
) -> None:
    leave(path)
    if start == "create":
        ResponseFile.create(str(path), session.response, force=False)
    elif start == "go on":
        path.write_text("{}")
        ResponseFile.going_on(str(path), "{}")
    else:
        write_new(str(path), "A sheet.\n", force=False)
    assert [left.name for left in path.parent.iterdir()] == ["answers.json"]


def test_what_is_not_left_by_us_for_this_file_stays(path: Path, session: Session) -> None:
    others = [leave(path.with_name("other.json")), path.with_name(f"{PREFIX}notes")]
    others[1].write_text("mine")
    folder = path.with_name(f"{prefix_for(path)}folder")
    folder.mkdir()
    link = path.with_name(f"{prefix_for(path)}link")
    link.symlink_to(others[1])
    ResponseFile.create(str(path), session.response, force=False)
    assert all(other.exists() for other in (*others, folder, link))


def test_what_a_process_may_still_be_writing_stays(
    path: Path, session: Session, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("questionnaire.saved.temporary.PATIENCE", 0.0)
    left = leave(path)
    descriptor = os.open(path.parent, os.O_RDONLY)
    fcntl.flock(descriptor, fcntl.LOCK_EX)
    ResponseFile.create(str(path), session.response, force=False)
    os.close(descriptor)
    assert left.exists()
    ResponseFile.going_on(str(path), path.read_text())
    assert not left.exists()


def test_only_one_is_alone_in_a_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("questionnaire.saved.temporary.PATIENCE", 0.0)
    with alone_in(tmp_path) as first, alone_in(tmp_path) as second:
        assert (first, second) == (True, False)
    with alone_in(tmp_path) as again:
        assert again
    with alone_in(tmp_path / "gone") as nowhere:
        assert not nowhere


def test_of_two_that_make_the_same_file_at_once_one_is_refused(path: Path) -> None:
    write_new(str(path), "first", force=False)
    with pytest.raises(StorageError):
        write_new(str(path), "second", force=False)
    assert path.read_text() == "first"
