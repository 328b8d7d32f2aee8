"""A clinic that follows the README of this folder gets what it says."""

import re
from datetime import date
from pathlib import Path

import pytest

from questionnaire import cli, load_pack
from questionnaire.page.building import header_policy, page_of
from questionnaire.page.clinic import LONGEST, read_clinic
from support.readmes import blocks, text_of

README = text_of("questionnaire/page/README.md")


def test_its_clinic_file_is_one_and_tells_how_long_a_text_may_be(tmp_path: Path) -> None:
    (sample,) = blocks(README, "toml")
    file = tmp_path / "clinic.toml"
    file.write_text(sample, "utf-8")
    assert read_clinic(str(file), today=date(2026, 11, 30)).emergency_phone == "112 (24 hours)"
    told = dict(re.findall(r"^(\w+) = .*# at most (\d+) characters", sample, flags=re.MULTILINE))
    assert {key: int(most) for key, most in told.items()} == {
        key: LONGEST[key] for key in ("name", "privacy")
    }


def test_its_commands_make_a_page_each(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    sample = re.sub(r"\d{4}-\d\d-\d\d", date.today().isoformat(), blocks(README, "toml")[0])
    Path("clinic.toml").write_text(sample, "utf-8")
    for line in blocks(README, "console")[0].splitlines():
        name, *arguments = line.split()
        assert name == ".venv/bin/duration-factors"
        assert cli.main(arguments) == 0
    assert "Pain clinic, North Hospital" in Path("visit.html").read_text("utf-8")
    assert "Pain clinic" not in Path("balcony.html").read_text("utf-8")


def test_its_header_says_what_the_policy_of_the_file_says_and_who_may_frame_it() -> None:
    header = re.search(r'Content-Security-Policy "(.*)"', README)
    assert header is not None
    assert header[1] == re.sub(r"sha256-[^']+", "sha256-...", header_policy(page_of(load_pack())))
