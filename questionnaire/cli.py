"""The command line: parses arguments, prints errors, chooses exit codes. Nothing else does.

Exit codes: 0 done; 2 wrong usage or unreadable input; 4 the input ended before the questions did;
130 Ctrl-C.
"""

import argparse
import os
import sys
from collections.abc import Sequence
from difflib import get_close_matches
from importlib.metadata import version
from io import TextIOWrapper
from typing import TYPE_CHECKING

from questionnaire import words
from questionnaire.errors import ContentError, QuestionnaireError, ResponseError

if TYPE_CHECKING:
    from questionnaire.pack import Pack
    from questionnaire.response import QuestionnaireResponse
    from questionnaire.terminal.interview import Face

DONE, UNUSABLE, INPUT_ENDED, STOPPED = 0, 2, 4, 130


def main(arguments: Sequence[str] | None = None) -> int:
    """Run a command and return its exit code."""
    given = list(sys.argv[1:] if arguments is None else arguments)
    _make_streams_usable()
    try:
        options = _parser().parse_args(_with_command(given))
        code: int = options.run(options)
        sys.stdout.flush()
    except QuestionnaireError as error:
        print(f"{words.PROGRAM}: {error}", file=sys.stderr)
        return UNUSABLE
    except KeyboardInterrupt:
        return STOPPED
    except BrokenPipeError:
        _give_up_output()  # whoever read it has enough
        return DONE
    except OSError as error:
        _give_up_output()
        print(f"{words.PROGRAM}: {words.NO_OUTPUT.format(reason=error.strerror)}", file=sys.stderr)
        return UNUSABLE
    return code


def _make_streams_usable() -> None:
    """Show a mark for what a terminal cannot show rather than fail; take a closed stream for an empty one."""
    if sys.stdin is None:
        sys.stdin = open(os.devnull, encoding="utf-8")  # noqa: PTH123, SIM115 - open as long as we run
    if sys.stdout is None:
        sys.stdout = open(os.devnull, "w", encoding="utf-8")  # noqa: PTH123, SIM115 - likewise
    if sys.stderr is None:
        sys.stderr = open(os.devnull, "w", encoding="utf-8")  # noqa: PTH123, SIM115 - likewise
    for stream in (sys.stdin, sys.stdout, sys.stderr):
        if isinstance(stream, TextIOWrapper):
            stream.reconfigure(errors="replace")


def _give_up_output() -> None:
    """Let go of output that cannot be written: Python would complain once more at its own end."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


def _with_command(given: list[str]) -> list[str]:
    """Return the arguments with the command spelled out: without one, `ask` is meant."""
    first = given[0] if given else ""
    if first in _COMMANDS or first in ("-h", "--help", "--version"):
        return given
    if first and not first.startswith("-"):
        near = get_close_matches(first, _COMMANDS, n=1)
        meant = words.DID_YOU_MEAN.format(near=near[0]) if near else ""
        raise UsageError(
            words.NO_SUCH_COMMAND.format(given=first, meant=meant, commands=", ".join(_COMMANDS))
        )
    return ["ask", *given]


class UsageError(QuestionnaireError):
    """The words on the command line are off."""


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog=words.PROGRAM, description=words.HELP, epilog=words.HELP_EPILOG)
    parser.add_argument("--version", action="version", version=f"{words.PROGRAM} {version(words.PROGRAM)}")
    commands = parser.add_subparsers(metavar="COMMAND", required=True)
    for name, (add_options, run, help_) in _COMMANDS.items():
        command = commands.add_parser(name, help=help_, description=help_)
        command.add_argument("--pack", metavar="FOLDER", help=words.HELP_PACK)
        add_options(command)
        command.set_defaults(run=run)
    return parser


def _ask_options(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--plain", action="store_true", help=words.HELP_PLAIN)
    file = parser.add_mutually_exclusive_group()
    file.add_argument("--save", metavar="FILE", help=words.HELP_SAVE)
    file.add_argument("--resume", metavar="FILE", help=words.HELP_RESUME)
    parser.add_argument("--force", action="store_true", help=words.HELP_FORCE)


def _ask(options: argparse.Namespace) -> int:
    if not options.plain and not (sys.stdin.isatty() and sys.stdout.isatty()):
        print(words.NO_TERMINAL, file=sys.stderr)
        return UNUSABLE
    if "-" in (options.save, options.resume):
        raise UsageError(words.NOT_STANDARD_INPUT)
    plain = _wants_plain(options)
    print(words.IN_PLAIN_LINES if plain else words.PLAIN_MODE, flush=True)
    from questionnaire.session import Session
    from questionnaire.storage import ResponseFile
    from questionnaire.terminal.ask import Ending, Keeping, ask

    pack = _pack(options)
    session, file = Session.start(pack), None
    if options.resume is not None:
        response = _response(options.resume, pack)
        session, file = Session.resume(pack, response), ResponseFile(options.resume)
        print("\n".join(response.notices))
    elif options.save is not None:
        file = ResponseFile.create(options.save, session.response, force=options.force)
    keeping = Keeping(file, _resume_command(options, file.shown if file else ""))
    ending = ask(session, _face(plain=plain), keeping, resumed=options.resume is not None)
    return {Ending.DONE: DONE, Ending.STOPPED: STOPPED, Ending.INPUT_ENDED: INPUT_ENDED}[ending]


def _wants_plain(options: argparse.Namespace) -> bool:
    return bool(options.plain or os.environ.get("ACCESSIBLE") or os.environ.get("TERM") == "dumb")


def _face(*, plain: bool) -> "Face":
    if plain:
        from questionnaire.terminal.plain import PlainFace

        return PlainFace()
    from questionnaire.terminal.prompts import PromptsFace

    return PromptsFace()


def _resume_command(options: argparse.Namespace, path: str) -> str:
    import shlex

    plain = ["--plain"] if options.plain else []
    pack = ["--pack", options.pack] if options.pack else []
    return shlex.join([words.PROGRAM, "ask", *plain, *pack, "--resume", path])


def _sheet_options(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("response", metavar="RESPONSE", help=words.HELP_RESPONSE)
    parser.add_argument(
        "--format", choices=["text", "markdown", "json"], default="text", help=words.HELP_FORMAT
    )
    parser.add_argument("--output", metavar="FILE", help=words.HELP_OUTPUT)
    parser.add_argument("--force", action="store_true", help=words.HELP_FORCE)


def _sheet(options: argparse.Namespace) -> int:
    from questionnaire.render import render
    from questionnaire.sheet import make_sheet
    from questionnaire.storage import write_new

    pack = _pack(options)
    response = _response(options.response, pack)
    for notice in response.notices:
        print(f"{words.PROGRAM}: {notice}", file=sys.stderr)
    text = render(make_sheet(pack, response), options.format)
    if options.output not in (None, "-"):
        write_new(options.output, text, force=options.force)
        print(words.SAVED_SHEET.format(path=options.output))
    else:
        _print_data(text)
    return DONE


def _explain_options(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("response", metavar="RESPONSE", help=words.HELP_RESPONSE)
    parser.add_argument("note", metavar="NOTE", nargs="?", help=words.HELP_NOTE)


def _explain(options: argparse.Namespace) -> int:
    from questionnaire.explaining import explain, explanation_in_words, flips_in_words
    from rules.problems import not_among

    pack = _pack(options)
    response = _response(options.response, pack)
    given = {**response.answers, **response.parked}
    explanations = {explanation.note.id: explanation for explanation in explain(pack, given)}
    if options.note is not None and options.note not in explanations:
        raise UsageError(not_among("note", options.note, explanations))
    for note_id, explanation in explanations.items():
        if options.note in (None, note_id):
            print("\n".join(explanation_in_words(pack, given, explanation)), end="\n\n")
    if options.note is not None:
        print("\n".join(flips_in_words(pack, given, options.note)), end="\n\n")
    else:
        print(words.EXPLAIN_ONE.format(path=options.response), end="\n\n")
    print(pack.ruleset.consult)
    return DONE


def _export_options(_parser: argparse.ArgumentParser) -> None:
    """`export` takes no option of its own."""


def _export(options: argparse.Namespace) -> int:
    from questionnaire.export import export_json

    _print_data(export_json(_pack(options).questionnaire))
    return DONE


_COMMANDS = {
    "ask": (_ask_options, _ask, words.HELP_ASK),
    "sheet": (_sheet_options, _sheet, words.HELP_SHEET),
    "explain": (_explain_options, _explain, words.HELP_EXPLAIN),
    "export": (_export_options, _export, words.HELP_EXPORT),
}


def _pack(options: argparse.Namespace) -> "Pack":
    from questionnaire.loading import load_pack

    try:
        return load_pack(options.pack)
    except ContentError as error:
        raise UsageError(words.PACK_UNUSABLE.format(count=len(error.problems), problems=error)) from error


def _response(path: str, pack: "Pack") -> "QuestionnaireResponse":
    """Return the response in a file; an error in it is told with the file's name."""
    from questionnaire.saved import read_response
    from questionnaire.storage import read_text

    text = read_text(path)
    try:
        return read_response(text, pack)
    except ResponseError as error:
        raise ResponseError(f"{path}: {error}") from error


def _print_data(text: str) -> None:
    """Print what may be read by another program: in UTF-8, whatever the terminal takes."""
    sys.stdout.flush()
    sys.stdout.buffer.write(text.encode("utf-8"))
