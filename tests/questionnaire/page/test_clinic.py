"""A clinic's file: what it holds, what is refused, and what the page is given of it."""

import json
from datetime import date
from pathlib import Path

import pytest

from questionnaire import ContentError
from questionnaire.page.clinic import LONGEST, Clinic, read_clinic
from questionnaire.words import clinic as words

WRITTEN = {
    "name": "Pain clinic 7, North Hospital",
    "emergency_phone": "112",
    "clinic_phone": "+44 20 7946 0000 ext. 12",
    "responsible": "Dr Jane Roe, ward 4",
    "privacy": "This page sends nothing. What you hand to us goes into your record. Ask us: 020 7946 0001.",
    "review_by": "2027-06-30",
}

TODAY = date(2027, 6, 30)


def read(folder: Path, **changed: object) -> Clinic:
    """Write a clinic's file with some keys changed, or left out for None; read it."""
    keys = {key: value for key, value in {**WRITTEN, **changed}.items() if value is not None}
    file = folder / "clinic.toml"
    file.write_text("".join(f"{key} = {json.dumps(value)}\n" for key, value in keys.items()), "utf-8")
    return read_clinic(str(file), today=TODAY)


def refused(folder: Path, **changed: object) -> list[tuple[str, str]]:
    """The place and the code of everything that is wrong."""
    with pytest.raises(ContentError) as error:
        read(folder, **changed)
    return [(problem.place, problem.code) for problem in error.value.problems]


def test_a_file_is_read_as_it_was_written(tmp_path: Path) -> None:
    assert read(tmp_path) == Clinic(**WRITTEN)


def test_the_page_is_given_a_label_for_each_text_and_the_day_twice(tmp_path: Path) -> None:
    data = read(tmp_path).as_data()
    assert json.loads(json.dumps(data)) == data
    assert data["heading"] == "From your clinic"
    shown = dict(data["rows"])
    assert {*WRITTEN.values()} - {*shown.values()} == {"2027-06-30"}
    assert data["review_by"] == "2027-06-30"
    assert shown[words.REVIEW_BY] == "30 June 2027"
    assert "30 June 2027" in data["past_review"]


@pytest.mark.parametrize("key", WRITTEN)
def test_every_key_is_needed_and_may_not_be_empty(tmp_path: Path, key: str) -> None:
    assert refused(tmp_path, **{key: None}) == [(key, "missing-key")]
    for empty in ("", " "):
        assert [place for place, _ in refused(tmp_path, **{key: empty})] == [key]
    assert refused(tmp_path, **{key: 7}) == [(key, "wrong-type")]


@pytest.mark.parametrize("phone", ["999", "15", "+1 (555) 010-0199", "555-0100 ext. 12", "0800.123.456"])
def test_a_phone_number_is_taken_as_it_is_written(tmp_path: Path, phone: str) -> None:
    assert read(tmp_path, emergency_phone=phone).emergency_phone == phone


OPEN = (
    *("24-hour line", "24 hours", "24/7", "round the clock", "Monday to Friday, 9 to 5", "Mon-Fri 9-17"),
    *("open 9 to 5, Monday to Friday", "Opening hours: weekdays 8:30 to 16:30", "out-of-hours line"),
    *("daily from 9am to 5 p.m.", "open Monday, Wednesday and Friday, closed on bank holidays"),
)
LASTING = (
    *("relief lasts 24 hours", "2 hours", "for 24 hours", "open 24 hours of relief", "24-hour relief line"),
    *("daily 2 hours", "9 to 5 hours", "24 hours or longer", "relief, Monday to Friday", "three weeks"),
    *("take 35 mg", "take 35 mg, open daily", "We cure pain", "We cure pain, open 24 hours"),
)


@pytest.mark.parametrize("times", OPEN)
def test_a_phone_says_when_it_is_answered(tmp_path: Path, times: str) -> None:
    for phone in (f"112, {times}", f"020 7946 0000 ({times})", f"{times}: +44 20 7946 0000 ext. 12"):
        assert read(tmp_path, clinic_phone=phone).clinic_phone == phone


@pytest.mark.parametrize("said", LASTING)
def test_a_phone_says_nothing_else_of_time(tmp_path: Path, said: str) -> None:
    for phone in (f"112, {said}", f"112 ({said})", f"{said}: 112", f"112 (24 hours), {said}"):
        assert refused(tmp_path, clinic_phone=phone) == [("clinic_phone", "wrong-value")]


@pytest.mark.parametrize("key", ["name", "responsible"])
@pytest.mark.parametrize(
    "text",
    [
        *(f"North Clinic, {times}" for times in OPEN if times.lower().startswith("open")),
        *("24-hour line", "North Hospital (open 24 hours)", "24-hour pain helpline", "Out-of-hours service"),
        *("Day Surgery Unit", "Pain Relief Centre, open Monday to Friday", "Sunday clinic, North Hospital"),
    ],
)
def test_a_clinic_and_an_office_say_when_they_are_open(tmp_path: Path, key: str, text: str) -> None:
    assert getattr(read(tmp_path, **{key: text}), key) == text


@pytest.mark.parametrize("key", LONGEST)
@pytest.mark.parametrize("said", LASTING)
def test_how_long_something_lasts_is_said_in_no_text(tmp_path: Path, key: str, said: str) -> None:
    for text in (said, f"North Clinic, {said}", f"North Clinic, open daily, {said}"):
        assert {*refused(tmp_path, **{key: text})} == {(key, "wording")}


def test_what_a_clinic_does_with_data_has_no_times(tmp_path: Path) -> None:
    assert {*refused(tmp_path, privacy="Ask us, open Monday to Friday")} == {("privacy", "wording")}


@pytest.mark.parametrize("text", ["112, " + "mon," * 5_000, "open " + "mon-" * 5_000, "open mon, " * 2_000])
def test_a_text_without_end_is_refused_as_others_are(tmp_path: Path, text: str) -> None:
    assert ("clinic_phone", "wrong-value") in refused(tmp_path, clinic_phone=text)
    assert ("name", "wrong-value") in refused(tmp_path, name=text)


@pytest.mark.parametrize("phone", ["ring us", "9", "112 for 2 hours", "112\n999", "take 20", "١١٢", "5" * 60])
@pytest.mark.parametrize("key", ["emergency_phone", "clinic_phone"])
def test_a_phone_number_is_nothing_else(tmp_path: Path, key: str, phone: str) -> None:
    assert refused(tmp_path, **{key: phone}) == [(key, "wrong-value")]


@pytest.mark.parametrize("key", LONGEST)
@pytest.mark.parametrize(
    "text",
    [
        "Relief in 3 weeks",
        "Take 20 mg",
        "0.5mg/kg",
        "You will feel better.",
        "Do not change your dose.",
        "90 %",
    ],
)
def test_durations_doses_advice_and_promises_are_refused_in_every_text(
    tmp_path: Path, key: str, text: str
) -> None:
    assert {*refused(tmp_path, **{key: text})} == {(key, "wording")}


@pytest.mark.parametrize("text", ["Two\nlines", "two  spaces", " at its ends", "hid\u202eden", "bell\u0007"])
def test_a_text_is_one_line_that_is_seen_whole(tmp_path: Path, text: str) -> None:
    assert refused(tmp_path, name=text) == [("name", "wrong-value")]


@pytest.mark.parametrize(("key", "most"), LONGEST.items())
def test_a_text_that_would_not_fit_on_the_first_page_is_refused(tmp_path: Path, key: str, most: int) -> None:
    assert len(getattr(read(tmp_path, **{key: "a" * most}), key)) == most
    assert refused(tmp_path, **{key: "a" * (most + 1)}) == [(key, "wrong-value")]


@pytest.mark.parametrize(
    ("day", "code"),
    [
        ("2027-02-30", "no-day"),
        ("2027-13-01", "wrong-value"),
        ("30 June 2027", "wrong-value"),
        ("20270630", "wrong-value"),
    ],
)
def test_the_day_of_review_is_a_day_of_the_calendar(tmp_path: Path, day: str, code: str) -> None:
    assert refused(tmp_path, review_by=day) == [("review_by", code)]


def test_a_day_that_is_past_is_refused_and_today_is_not(tmp_path: Path) -> None:
    assert read(tmp_path, review_by="2027-06-30").review_by == "2027-06-30"
    assert refused(tmp_path, review_by="2027-06-29") == [("review_by", "wrong-value")]
    with pytest.raises(ContentError, match='"2027-06-29" is past'):
        read(tmp_path, review_by="2027-06-29")


@pytest.mark.parametrize("key", WRITTEN)
def test_spaces_around_a_text_are_named(tmp_path: Path, key: str) -> None:
    assert refused(tmp_path, **{key: f"{WRITTEN[key]} "}) == [(key, "wrong-value")]
    with pytest.raises(ContentError, match="spaces around it"):
        read(tmp_path, **{key: f"{WRITTEN[key]} "})


@pytest.mark.parametrize("key", WRITTEN)
def test_who_leaves_a_text_empty_is_not_told_that_its_key_may_go(tmp_path: Path, key: str) -> None:
    with pytest.raises(ContentError, match="every key is needed") as error:
        read(tmp_path, **{key: ""})
    assert "optional" not in str(error.value)
    assert refused(tmp_path, **{key: ""}) == [(key, "empty-text")]


@pytest.mark.parametrize("written", ["Pain clinic", "+44 20 7946 0000", "30 June 2027", "2027-06-30", "112"])
def test_who_forgets_the_quotes_is_told_of_them(tmp_path: Path, written: str) -> None:
    file = tmp_path / "clinic.toml"
    file.write_text(f"name = {written}\n", "utf-8")
    with pytest.raises(ContentError, match="quote"):
        read_clinic(str(file), today=TODAY)


def test_all_problems_are_told_at_once_each_with_its_line(tmp_path: Path) -> None:
    file = tmp_path / "clinic.toml"
    file.write_text(
        'name = "In 3 weeks"\nclinic_phone = "7"\nphne = "1"\nreview_by = "2027-02-30"\n', "utf-8"
    )
    with pytest.raises(ContentError) as error:
        read_clinic(str(file), today=TODAY)
    problems = error.value.problems
    told = {(problem.place, problem.line) for problem in problems if problem.code != "missing-key"}
    assert told == {("name", 1), ("clinic_phone", 2), ("phne", 3), ("review_by", 4)}
    assert {one.place for one in problems if one.code == "missing-key"} == {
        *("emergency_phone", "responsible", "privacy")
    }
    assert str(error.value).startswith("this clinic file cannot be used; problems: 7.\n")


@pytest.mark.parametrize(
    "written", [b"", b"# nothing yet\n", b"name = ", b"\xff", b"name = 'a'\nname = 'b'\n"]
)
def test_a_file_that_holds_no_clinic_is_refused_with_one_problem(tmp_path: Path, written: bytes) -> None:
    file = tmp_path / "clinic.toml"
    file.write_bytes(written)
    with pytest.raises(ContentError) as error:
        read_clinic(str(file), today=TODAY)
    assert len(error.value.problems) == 1
    assert str(file) in str(error.value)


def test_a_file_that_is_not_there_is_refused_with_what_it_would_hold(tmp_path: Path) -> None:
    with pytest.raises(ContentError, match=r"cannot be read.*name, emergency_phone, clinic_phone"):
        read_clinic(str(tmp_path / "none.toml"), today=TODAY)
