"""`duration-factors explain`: say why each note applies, is open or does not apply."""

import argparse

from questionnaire.answers.standing import standing_of
from questionnaire.cli.exits import DONE, UsageError
from questionnaire.cli.inputs import pack_of, pasteable, print_notices, program, response_in
from questionnaire.cli.streams import print_wrapped
from questionnaire.sheet.explanation import explain, explanation_in_words, flips_in_words
from questionnaire.words import command_line as command_words
from rules.suggestions import not_among


def add_options(parser: argparse.ArgumentParser) -> None:
    """Add the arguments of this command."""
    parser.add_argument("response", metavar="RESPONSE", help=command_words.RESPONSE)
    parser.add_argument("note", metavar="NOTE", nargs="?", help=command_words.NOTE)


def run(options: argparse.Namespace) -> int:
    """Run the command and return its exit code."""
    pack = pack_of(options)
    response = response_in(options.response, pack)
    print_notices(response)
    standing = standing_of(pack.questionnaire, response.given)
    explanations = {explanation.note.id: explanation for explanation in explain(pack, standing)}
    if options.note is not None and options.note not in explanations:
        raise UsageError(not_among("note", options.note, explanations))
    for note_id, explanation in explanations.items():
        if options.note in (None, note_id):
            print_wrapped(explanation_in_words(pack, standing, explanation))
    if options.note is not None:
        print_wrapped(flips_in_words(pack, response.given, options.note))
    else:
        path = pasteable([options.response])
        print(command_words.EXPLAIN_ONE.format(program=program(), path=path), end="\n\n")
    print_wrapped([pack.ruleset.consult])
    return DONE
