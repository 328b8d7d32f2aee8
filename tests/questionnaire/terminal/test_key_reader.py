"""A paste whose end never comes is over after some time, so that no key is lost to it."""

from questionnaire.terminal.key_reader import PASTE_ENDS, PASTE_STARTS, PATIENCE, KeyReader


class Keys:
    """Keys that come in pieces, and a clock."""

    closed = False

    def __init__(self) -> None:
        self.pieces, self.time, self.is_there = list[str](), 0.0, True
        self.reader = KeyReader(self, lambda: self.is_there, lambda: self.time)

    def read(self, count: int = 1024) -> str:
        return self.pieces.pop(0)[:count]

    def heard(self, *pieces: str) -> list[str]:
        self.pieces = list(pieces)
        return [self.reader.read() for _ in pieces]


def test_a_whole_paste_passes_and_is_no_open_one() -> None:
    keys = Keys()
    pasted = f"{PASTE_STARTS}a\x03b{PASTE_ENDS}c"
    assert keys.heard(pasted) == [pasted]
    keys.time = 10 * PATIENCE
    assert keys.reader.end_of_open_paste() == ""


def test_an_open_paste_ends_after_a_silence_and_only_then() -> None:
    keys = Keys()
    keys.heard(PASTE_STARTS[:3], f"{PASTE_STARTS[3:]}some")
    keys.time = PATIENCE - 0.1
    assert keys.reader.end_of_open_paste() == ""
    keys.heard(" more")
    keys.time += PATIENCE - 0.1
    assert keys.reader.end_of_open_paste() == ""
    keys.time += 0.1
    assert keys.reader.end_of_open_paste() == PASTE_ENDS
    assert keys.reader.end_of_open_paste() == ""


def test_the_rest_of_a_paste_that_was_ended_is_pasted_too_and_no_line_break_in_it_is_enter() -> None:
    keys = Keys()
    keys.heard(f"{PASTE_STARTS}some")
    keys.time = PATIENCE
    keys.reader.end_of_open_paste()
    long = "more\r" * 20
    assert keys.heard(long, f"rest\r{PASTE_ENDS}x", "y\r") == [
        f"{PASTE_STARTS}{long}{PASTE_ENDS}",
        f"{PASTE_STARTS}rest\r{PASTE_ENDS}x",
        "y\r",
    ]


def test_what_is_typed_after_a_paste_that_was_ended_is_typed() -> None:
    keys = Keys()
    keys.heard(f"{PASTE_STARTS}some")
    keys.time = PATIENCE
    keys.reader.end_of_open_paste()
    typed = ["more\r", "\x1b[B" * 30, f"{PASTE_STARTS}a{PASTE_ENDS}", "z" * 100]
    assert keys.heard(*typed) == typed


def test_as_much_as_can_be_read_at_once_is_a_paste_where_the_terminal_marks_none() -> None:
    much = "much\r" * 300
    assert Keys().heard(much, "x\r") == [f"{PASTE_STARTS}{much[:1024]}{PASTE_ENDS}", "x\r"]


def test_an_end_in_two_pieces_ends_a_paste() -> None:
    keys = Keys()
    keys.heard(f"{PASTE_STARTS}some{PASTE_ENDS[:2]}", PASTE_ENDS[2:])
    keys.time = 10 * PATIENCE
    assert keys.reader.end_of_open_paste() == ""


def test_ctrl_c_ends_an_open_paste_at_once() -> None:
    keys = Keys()
    assert keys.heard(f"{PASTE_STARTS}some", "a\x03b") == [f"{PASTE_STARTS}some", f"a{PASTE_ENDS}\x03"]


def test_an_end_without_a_start_is_no_key() -> None:
    assert Keys().heard(f"a{PASTE_ENDS}b") == ["ab"]


def test_while_the_prompt_is_hidden_only_ctrl_c_and_the_terminal_itself_are_heard() -> None:
    keys = Keys()
    keys.reader.hidden = True
    assert keys.heard("1\r\x1b[12;40R\x03\x1b[B") == ["\x1b[12;40R\x03"]


def test_a_terminal_that_is_gone_is_the_end_of_input() -> None:
    keys = Keys()
    keys.heard("")
    assert not keys.reader.closed
    keys.is_there = False
    keys.heard("")
    assert keys.reader.closed
