"""`duration-factors check`: proves properties of a pack over all response paths."""

import argparse
import sys

from questionnaire.cli.exits import DONE, NOT_PROVED, REFUTED, UsageError, after_signal
from questionnaire.cli.inputs import inspected_pack_of, print_consult
from questionnaire.cli.streams import print_data, print_error
from questionnaire.errors import ContentError
from questionnaire.interrupts import Uninterrupted
from questionnaire.words import command_line as command_words

TYPE_CHECKING = False
if TYPE_CHECKING:
    from questionnaire.check import Report

MOST_JOBS = 60
"""Windows can wait for about so many processes at once."""


def add_options(parser: argparse.ArgumentParser) -> None:
    """Add what this command takes."""
    parser.add_argument(
        "--format", choices=["text", "json", "sarif"], default="text", help=command_words.CHECK_FORMAT
    )
    parser.add_argument("--witnesses", metavar="FOLDER", help=command_words.CHECK_WITNESSES)
    parser.add_argument("--cases", action="store_true", help=command_words.CHECK_CASES)
    parser.add_argument("--mutate", action="store_true", help=command_words.CHECK_MUTATE)
    parser.add_argument("--jobs", type=_jobs, default=1, metavar="N", help=command_words.CHECK_JOBS)
    parser.add_argument("--explain", metavar="CODE", help=command_words.CHECK_EXPLAIN)


def _jobs(given: str) -> int:
    if not (given.isascii() and given.isdigit() and len(given) < 3 and 1 <= int(given) <= MOST_JOBS):
        raise argparse.ArgumentTypeError(command_words.NO_JOBS.format(given=given, most=MOST_JOBS))
    return int(given)


def run(options: argparse.Namespace) -> int:
    """Run the command and return its exit code."""
    if options.explain is not None:
        return _explain(options.explain)
    if options.cases or options.mutate:
        return _run_cases(options)
    return _prove(options)


def _explain(code: str) -> int:
    with Uninterrupted():
        from questionnaire.check.findings import FindingCode, severity_of
        from questionnaire.check.report.explanations import EXPLANATIONS
        from rules.problems import ProblemCode
        from rules.suggestions import not_among

    if code in set(ProblemCode) - set(FindingCode):
        codes = ", ".join(FindingCode)
        raise UsageError(command_words.CODE_OF_LOADING.format(code=code, codes=codes))
    if code not in set(FindingCode):
        raise UsageError(not_among("code of a finding", code, FindingCode))
    print(f"{severity_of(FindingCode(code))} [{code}]\n{EXPLANATIONS[FindingCode(code)]}", end="")
    return DONE


def _prove(options: argparse.Namespace) -> int:
    with Uninterrupted():
        from questionnaire.check import check_pack
        from questionnaire.check.report import FORMATS, FORMATS_OF_PROBLEMS, Sources, SourceText
        from questionnaire.cli.progress import ProgressBar
        from questionnaire.pack.loading import texts_of
        from questionnaire.pack.toml_syntax import loose_tables

    try:
        pack = inspected_pack_of(options)
    except ContentError as error:
        if options.format in FORMATS_OF_PROBLEMS:
            print_data(FORMATS_OF_PROBLEMS[options.format](error.problems))
        raise
    with ProgressBar() as progress:
        report = check_pack(pack, on_progress=progress.tell, jobs=options.jobs)
    questions, rules = (SourceText(name, text) for name, text in texts_of(options.pack))
    for source in (questions, rules):
        for table in loose_tables(source.text):
            print_error(command_words.NEWER_TOML.format(file=source.name, line=table.opened))
    print_data(FORMATS[options.format](pack, report, Sources(questions, rules)))
    if options.witnesses is not None:
        _save_witnesses(options.witnesses, report)
    if report.stopped:
        print_consult()
        return after_signal(report.stopped_by)
    if report.is_refuted:
        return REFUTED
    return NOT_PROVED if report.not_proved else DONE


def _run_cases(options: argparse.Namespace) -> int:
    """Run the cases, and measure their coverage; with --mutate, test them with mutants."""
    with Uninterrupted():
        from questionnaire.check.cases.coverage import coverage_of
        from questionnaire.check.cases.in_words import cases_in_words, mutants_in_words
        from questionnaire.check.cases.judging import judge
        from questionnaire.check.cases.loading import load_cases
        from questionnaire.check.cases.mutation import mutate
        from questionnaire.check.cases.proposals import Proposals
        from questionnaire.check.engine.prover import Prover

    if options.format != "text" or options.witnesses is not None:
        raise UsageError(command_words.ONE_FORMAT)
    if options.jobs != 1:
        raise UsageError(command_words.JOBS_FOR_PROOFS)
    pack = inspected_pack_of(options)
    cases = load_cases(options.pack, pack)
    judged, proposals = judge(pack, cases), Proposals(Prover(pack), cases)
    coverage = coverage_of(judged, proposals)
    lines = cases_in_words(judged, coverage)
    refuted = bool(coverage.gaps) or not all(one.passed for one in judged)
    decided = coverage.is_full
    if options.mutate:
        mutation = mutate(judged, proposals)
        lines += ["", *mutants_in_words(mutation, coverage)]
        refuted |= bool(mutation.survivors)
        decided &= mutation.is_clean
    print_data("\n".join(lines) + "\n")
    return REFUTED if refuted else DONE if decided else NOT_PROVED


def _save_witnesses(folder: str, report: "Report") -> None:
    """Save each witness, in a file named after the code and the ids of its finding."""
    with Uninterrupted():
        from questionnaire.saved.files import write_new_files
        from questionnaire.saved.response_json import write_response

    texts: dict[str, str] = {}
    for finding in (*report.findings, *(finding for finding, _ in report.accepted)):
        if finding.witness is not None:
            name = "-".join((finding.code, *finding.of[:2]))
            taken = sum(known.rpartition("~")[0] == name or known == f"{name}.json" for known in texts)
            file = f"{name}~{taken + 1}.json" if taken else f"{name}.json"
            texts[file] = write_response(finding.witness.response)
    for path in write_new_files(folder, texts):
        print(command_words.WRITTEN.format(path=path), file=sys.stderr)
