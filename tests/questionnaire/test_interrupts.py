"""Ctrl-C waits until what is loaded is whole, and is lost in no case."""

import os
import signal
import sys
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor

import pytest

from questionnaire.interrupts import (
    ENDING,
    Interruptible,
    Uninterrupted,
    ended_by,
    raise_on_signals,
    signal_of,
    take_what_waits,
)


@pytest.fixture(autouse=True)
def as_python_starts() -> Iterator[None]:
    before = signal.signal(signal.SIGINT, signal.default_int_handler)
    yield
    signal.signal(signal.SIGINT, before)


def press() -> None:
    os.kill(os.getpid(), signal.SIGINT)


def load(done: list[str], *, inside: bool) -> None:
    """Press the key while something is loaded, or while something inside of that is."""
    with Uninterrupted():
        if inside:
            with Uninterrupted():
                press()
            done.append("a part")
        else:
            press()
        done.append("all")


@pytest.mark.parametrize(("inside", "expected"), [(False, ["all"]), (True, ["a part", "all"])])
def test_ctrl_c_waits_for_the_outermost_end(inside: bool, expected: list[str]) -> None:
    done: list[str] = []
    with pytest.raises(KeyboardInterrupt):
        load(done, inside=inside)
    assert done == expected


def test_afterwards_ctrl_c_is_what_it_was() -> None:
    with Uninterrupted():
        pass
    with pytest.raises(KeyboardInterrupt):
        press()


def fail() -> None:
    with Uninterrupted():
        press()
        raise ValueError("broken")


def test_what_went_wrong_meanwhile_is_told_rather_than_the_key() -> None:
    with pytest.raises(ValueError, match="broken"):
        fail()


def impatient(done: list[str]) -> None:
    with Uninterrupted():
        press()
        press()
        done.append("loaded")


def test_pressed_again_it_waits_no_longer() -> None:
    done: list[str] = []
    with pytest.raises(KeyboardInterrupt):
        impatient(done)
    assert done == []


def test_in_another_thread_nothing_is_held_back() -> None:
    def enter() -> str:
        with Uninterrupted():
            return "entered"

    with ThreadPoolExecutor() as pool:
        assert pool.submit(enter).result() == "entered"


def test_where_ctrl_c_is_ignored_it_stays_ignored() -> None:
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    with Uninterrupted():
        press()
    assert signal.getsignal(signal.SIGINT) is signal.SIG_IGN


@pytest.fixture
def raising() -> Iterator[None]:
    before = {number: signal.signal(number, signal.SIG_DFL) for number in ENDING[1:]}
    raise_on_signals()
    yield
    for number, handler in before.items():
        signal.signal(number, handler)


@pytest.mark.usefixtures("raising")
@pytest.mark.parametrize("number", ENDING, ids=lambda number: number.name)
def test_every_signal_that_ends_a_program_raises_and_waits_as_ctrl_c_does(number: int) -> None:
    done: list[str] = []

    def work() -> None:
        with Uninterrupted():
            os.kill(os.getpid(), number)
            done.append("all")

    with pytest.raises(KeyboardInterrupt) as stop:
        work()
    assert done == ["all"]
    assert signal_of(stop.value) == number


def test_what_is_ignored_stays_ignored() -> None:
    before = signal.signal(signal.SIGHUP, signal.SIG_IGN)
    raise_on_signals()
    assert signal.getsignal(signal.SIGHUP) is signal.SIG_IGN
    signal.signal(signal.SIGHUP, before)


def test_where_the_program_waits_for_a_person_a_signal_raises_at_once_and_one_before_it_too() -> None:
    done: list[str] = []

    def work(*, before: bool) -> None:
        with Uninterrupted():
            if before:
                press()
            done.append("started")
            with Interruptible():
                press()
                done.append("not reached")

    for before in (True, False):
        with pytest.raises(KeyboardInterrupt):
            work(before=before)
    assert done == ["started", "started"]
    assert signal.getsignal(signal.SIGINT) is signal.default_int_handler


def test_after_the_wait_a_signal_waits_again() -> None:
    done: list[str] = []

    def work() -> None:
        with Uninterrupted():
            with Interruptible():
                pass
            press()
            done.append("all")

    with pytest.raises(KeyboardInterrupt):
        work()
    assert done == ["all"]


def test_last_words_after_a_signal_can_delay_signals_in_turn() -> None:
    def work() -> None:
        with Uninterrupted():
            try:
                with Interruptible():
                    press()
            except KeyboardInterrupt:
                with Uninterrupted():
                    pass

    work()
    with pytest.raises(KeyboardInterrupt):
        press()


def test_a_signal_that_was_dropped_where_it_raised_waits_and_is_not_shown(
    capsys: pytest.CaptureFixture[str],
) -> None:
    class Collected:
        def __del__(self) -> None:
            press()

    def work() -> None:
        with Uninterrupted():
            with Interruptible():
                collected = Collected()
                del collected
            raise AssertionError("not reached") if take_what_waits() is None else ended_by(signal.SIGINT)

    before = sys.unraisablehook
    raise_on_signals()
    with pytest.raises(KeyboardInterrupt):
        work()
    sys.unraisablehook = before
    assert capsys.readouterr().err == ""
