"""Where a sheet or an empty form goes: to a file, or to standard output; and on which paper."""

import argparse
import sys

from questionnaire.cli.exits import UsageError
from questionnaire.cli.streams import print_data
from questionnaire.uninterrupted import Uninterrupted

TYPE_CHECKING = False
if TYPE_CHECKING:
    from questionnaire.formats.paper import Paper


def paper_in(options: argparse.Namespace) -> "Paper":
    """Return the paper that --paper names, A4 if it names none."""
    from questionnaire.formats import paper_texts
    from questionnaire.formats.paper import Paper

    if options.paper is not None and options.format != "pdf":
        raise UsageError(paper_texts.PAPER_FOR_PDF)
    return Paper(options.paper or Paper.A4)


def hand_over(content: str | bytes, options: argparse.Namespace, saved: str) -> None:
    """Write to the file that --output names and say so, or else to standard output."""
    with Uninterrupted():
        from questionnaire.formats import paper_texts
        from questionnaire.storage import write_new

    if options.output not in (None, "-"):
        write_new(options.output, content, force=options.force)
        print(saved.format(path=options.output))
    elif isinstance(content, bytes) and sys.stdout.isatty():
        raise UsageError(paper_texts.NOT_ON_A_SCREEN)
    else:
        print_data(content)
