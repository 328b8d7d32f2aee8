"""Which texts of a clinic pass, and which are refused: the lists of `clinic_texts.toml`."""

import json
import tomllib
from datetime import date
from pathlib import Path

import pytest

from questionnaire import ContentError
from questionnaire.page.clinic import Clinic, read_clinic

TEXTS: dict[str, list[str]] = tomllib.loads(Path(__file__).with_name("clinic_texts.toml").read_text("utf-8"))
NAMES = ("name", "responsible")
PHONES = ("emergency_phone", "clinic_phone")
TODAY = date(2027, 6, 30)


def read(folder: Path, **written: str) -> Clinic:
    """Read a clinic's file that holds some texts, and "112" or "North Hospital" for the others."""
    keys = {**dict.fromkeys((*NAMES, "privacy"), "North Hospital"), **dict.fromkeys(PHONES, "112")}
    keys |= {"review_by": "2027-06-30", **written}
    file = folder / "clinic.toml"
    lines = (f"{key} = {json.dumps(text, ensure_ascii=False)}\n" for key, text in keys.items())
    file.write_text("".join(lines), "utf-8")
    return read_clinic(str(file), today=TODAY)


def refused(folder: Path, **written: str) -> set[tuple[str, str]]:
    """The places and the codes of what is wrong."""
    with pytest.raises(ContentError) as error:
        read(folder, **written)
    return {(problem.place, problem.code) for problem in error.value.problems}


@pytest.mark.parametrize("text", TEXTS["names"] + TEXTS["abroad"])
def test_who_somebody_is_and_when_they_are_there_passes(tmp_path: Path, text: str) -> None:
    clinic = read(tmp_path, name=text, responsible=text)
    assert (clinic.name, clinic.responsible) == (text, text)


@pytest.mark.parametrize("text", TEXTS["claims"])
def test_what_comes_of_a_treatment_is_said_in_no_text(tmp_path: Path, text: str) -> None:
    everywhere = (*NAMES, "privacy")
    assert refused(tmp_path, **dict.fromkeys(everywhere, text)) == {(key, "wording") for key in everywhere}


@pytest.mark.parametrize("text", TEXTS["no_names"])
def test_what_is_no_name_is_refused_as_one(tmp_path: Path, text: str) -> None:
    assert refused(tmp_path, **dict.fromkeys(NAMES, text)) == {(key, "wording") for key in NAMES}


@pytest.mark.parametrize("text", TEXTS["notes"])
def test_what_a_clinic_does_with_data_passes(tmp_path: Path, text: str) -> None:
    assert read(tmp_path, privacy=text).privacy == text


@pytest.mark.parametrize("times", TEXTS["answered"])
def test_when_a_phone_is_answered_passes(tmp_path: Path, times: str) -> None:
    clinic = read(tmp_path, emergency_phone=f"112, {times}", clinic_phone=f"020 7946 0000 ({times})")
    assert clinic.clinic_phone == f"020 7946 0000 ({times})"


@pytest.mark.parametrize("phone", TEXTS["phones"])
def test_a_phone_passes(tmp_path: Path, phone: str) -> None:
    clinic = read(tmp_path, **dict.fromkeys(PHONES, phone))
    assert (clinic.emergency_phone, clinic.clinic_phone) == (phone, phone)


@pytest.mark.parametrize("phone", TEXTS["no_phones"])
def test_what_is_no_phone_is_refused(tmp_path: Path, phone: str) -> None:
    assert refused(tmp_path, **dict.fromkeys(PHONES, phone)) == {(key, "wrong-value") for key in PHONES}


@pytest.mark.parametrize("key", NAMES)
def test_who_writes_a_time_that_is_refused_is_told_how_opening_times_stand(tmp_path: Path, key: str) -> None:
    with pytest.raises(ContentError, match="open 24 hours; Monday to Friday, 9 to 5"):
        read(tmp_path, **{key: "North, open 24 hours"})
    with pytest.raises(ContentError) as error:
        read(tmp_path, privacy="Kept for two weeks.")
    assert "open 24 hours" not in str(error.value)


@pytest.mark.parametrize("said", ["Pain gone", "Relief (North)"])
def test_who_writes_an_outcome_is_told_what_may_stand_there(tmp_path: Path, said: str) -> None:
    with pytest.raises(ContentError, match="Write only a name, a place or an office"):
        read(tmp_path, name=said)
    with pytest.raises(ContentError, match="Say only what the clinic does with what people show or send"):
        read(tmp_path, privacy=said)


@pytest.mark.parametrize("unit", ["mon-", "9 to ", "24 hours ", "pain ", "1 ", "Dr A ", "("])
def test_a_text_of_one_thing_over_and_over_is_read_to_its_end(tmp_path: Path, unit: str) -> None:
    longest = f"open {unit * 60}"[:85].strip() + " x"
    assert {place for place, _ in refused(tmp_path, name=longest, clinic_phone=longest)} >= {"clinic_phone"}
