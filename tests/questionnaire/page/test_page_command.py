"""`duration-factors page`: writes one file, says which, and writes nothing where something is wrong."""

import os
import re
from hashlib import sha256
from html import unescape
from pathlib import Path

import questionnaire
from questionnaire.page.building import page_of
from support.commands import run


def test_it_writes_the_file_and_says_its_size_and_digest(tmp_path: Path) -> None:
    path = tmp_path / "visit.html"
    ended = run("page", "--output", path)
    written = path.read_bytes()
    assert (ended.code, ended.err) == (0, "")
    assert str(len(written)) in ended.out
    assert sha256(written).hexdigest() in ended.out


def test_it_prints_a_header_that_says_what_the_file_says_and_that_nobody_may_frame_it(tmp_path: Path) -> None:
    path = tmp_path / "visit.html"
    (header,) = [line for line in run("page", "--output", path).out.splitlines() if "frame-ancestors" in line]
    name, value = header.split(": ", 1)
    written = re.search(r'"Content-Security-Policy" content="([^"]*)"', path.read_text("utf-8"))
    assert written is not None
    assert (name, value) == (
        "Content-Security-Policy",
        f"{unescape(written[1])}; frame-ancestors 'none'",
    )
    assert "&" not in value


def test_the_same_pack_gives_the_same_bytes_in_every_process(tmp_path: Path) -> None:
    path = tmp_path / "visit.html"
    run("page", "--keep", "--fhir", "--output", path, env={"PYTHONHASHSEED": "1"})
    assert path.read_bytes() == page_of(questionnaire.load_pack(), keep=True, fhir=True).encode()


def test_it_goes_to_standard_output_for_a_dash(tmp_path: Path) -> None:
    ended = run("page", "--output", "-", cwd=tmp_path)
    assert ended.out == page_of(questionnaire.load_pack())
    assert list(tmp_path.iterdir()) == []


def test_a_web_server_can_read_the_file(tmp_path: Path) -> None:
    run("page", "--output", tmp_path / "visit.html")
    mask = os.umask(0o022)
    os.umask(mask)
    assert (tmp_path / "visit.html").stat().st_mode & 0o777 == 0o666 & ~mask


def test_an_existing_file_is_kept_without_force(tmp_path: Path) -> None:
    path = tmp_path / "visit.html"
    path.write_text("mine")
    refused = run("page", "--output", path)
    assert (refused.code, refused.out, path.read_text()) == (2, "", "mine")
    assert "visit.html" in refused.err

    assert run("page", "--force", "--output", path).code == 0
    assert path.read_bytes().startswith(b"<!doctype html>")


def test_a_pack_that_cannot_be_loaded_prints_its_problems_and_writes_nothing(tmp_path: Path) -> None:
    run("new", tmp_path / "mine")
    rules = tmp_path / "mine" / "rules.toml"
    rules.write_text(rules.read_text("utf-8").replace("consult", "konsult"), "utf-8")
    refused = run("page", "--pack", tmp_path / "mine", "--output", tmp_path / "visit.html")
    assert (refused.code, refused.out) == (2, "")
    assert "rules.toml" in refused.err
    assert not (tmp_path / "visit.html").exists()


def test_every_pack_that_loads_can_be_made_into_a_file(tmp_path: Path) -> None:
    run("new", tmp_path / "mine")
    assert run("page", "--pack", tmp_path / "mine", "--output", tmp_path / "visit.html").code == 0
    title = questionnaire.load_pack(tmp_path / "mine").questionnaire.title
    assert f"<title>{title}</title>" in (tmp_path / "visit.html").read_text("utf-8")
