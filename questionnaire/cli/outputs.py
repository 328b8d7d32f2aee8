"""Write a sheet or a blank to a file or to standard output, on a given paper size."""

import argparse
import sys
from collections.abc import Mapping
from pathlib import Path

from questionnaire.cli.exits import UsageError
from questionnaire.cli.streams import print_data
from questionnaire.formats import FORMATS, Format
from questionnaire.formats.paper import Paper
from questionnaire.saved.files import write_new
from questionnaire.saved.response_file import refusal_to_overwrite
from questionnaire.words import command_line as command_words
from questionnaire.words import formats as format_words

_ALSO_TEXT = ".text"


def formats_in_words(formats: Mapping[str, Format]) -> str:
    """Return formats as `--help` lists them: `json, html (needs the extra web)`."""
    return ", ".join(f"{name} ({made.help})" if made.help else name for name, made in formats.items())


def add_output_options(parser: argparse.ArgumentParser) -> None:
    """Add --paper, --output and --force."""
    parser.add_argument("--paper", choices=[paper.value for paper in Paper], help=command_words.PAPER)
    parser.add_argument("--output", metavar="FILE", help=command_words.OUTPUT)
    parser.add_argument("--force", action="store_true", help=command_words.FORCE)


def format_in(options: argparse.Namespace, formats: Mapping[str, Format], otherwise: str) -> str:
    """Return the format that --format names, or else the one that the end of the file's name tells.

    A file called sheet.pdf holds a PDF: text in it would open nowhere. A name without an ending tells none.

    Raises:
        UsageError: the name ends like a file of some other kind.
    """
    if options.format is not None:
        return str(options.format)
    name = (options.output or "").lower()
    told = [known for known, made in formats.items() if name.endswith(f".{made.suffix}")]
    suffix = Path(name).suffix
    if not told and suffix[1:2].isalpha() and (suffix, otherwise) != (_ALSO_TEXT, "text"):
        allowed = ", ".join(f".{made.suffix}" for made in formats.values())
        raise UsageError(
            command_words.UNKNOWN_SUFFIX.format(path=options.output, suffix=suffix, allowed=allowed)
        )
    return max(told, key=lambda known: len(formats[known].suffix), default=otherwise)


def paper_in(options: argparse.Namespace) -> Paper:
    """Return the paper size that --paper names; A4 by default."""
    if options.paper is not None and not FORMATS[options.format].paged:
        raise UsageError(format_words.PAPER_FOR_PDF)
    return Paper(options.paper or Paper.A4)


def hand_over(content: str | bytes, options: argparse.Namespace, saved: str) -> None:
    """Write to the file that --output names, and print `saved`; or else to standard output."""
    if options.output not in (None, "-"):
        write_new(options.output, content, force=options.force, refusal=refusal_to_overwrite)
        print(saved.format(path=options.output))
    elif isinstance(content, bytes) and sys.stdout.isatty():
        raise UsageError(format_words.NOT_ON_A_SCREEN)
    else:
        print_data(content)
