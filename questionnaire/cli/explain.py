"""`duration-factors explain`: why each note applies, is open or does not."""

import argparse

from questionnaire import words
from questionnaire.cli import help_texts
from questionnaire.cli.exits import DONE, UsageError
from questionnaire.cli.inputs import pack_of, program, response_in, say_notices
from questionnaire.cli.streams import print_wrapped
from questionnaire.uninterrupted import Uninterrupted


def add_options(parser: argparse.ArgumentParser) -> None:
    """Add what this command takes."""
    parser.add_argument("response", metavar="RESPONSE", help=help_texts.RESPONSE)
    parser.add_argument("note", metavar="NOTE", nargs="?", help=help_texts.NOTE)


def run(options: argparse.Namespace) -> int:
    """Run the command and return its exit code."""
    with Uninterrupted():
        from questionnaire.explaining import explain, explanation_in_words, flips_in_words
        from rules.problems import not_among

        pack = pack_of(options)
    response = response_in(options.response, pack)
    say_notices(response)
    given = {**response.answers, **response.parked}
    explanations = {explanation.note.id: explanation for explanation in explain(pack, given)}
    if options.note is not None and options.note not in explanations:
        raise UsageError(not_among("note", options.note, explanations))
    for note_id, explanation in explanations.items():
        if options.note in (None, note_id):
            print_wrapped(explanation_in_words(pack, given, explanation))
    if options.note is not None:
        print_wrapped(flips_in_words(pack, given, options.note))
    else:
        print(words.EXPLAIN_ONE.format(program=program(), path=options.response), end="\n\n")
    print_wrapped([pack.ruleset.consult])
    return DONE
