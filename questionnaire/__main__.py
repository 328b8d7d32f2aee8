"""`python -m questionnaire` is `duration-factors`, and this is where both begin.

Nothing is imported before Ctrl-C is expected: whoever presses it at once is sent to a clinician too.
"""


def main() -> int:
    """Run the command line and return its exit code."""
    try:
        from questionnaire.interrupts import Uninterrupted

        with Uninterrupted():
            from questionnaire.cli import main as run_command
        return run_command()
    except KeyboardInterrupt:
        from questionnaire.cli.exits import STOPPED
        from questionnaire.cli.inputs import print_consult

        print_consult()
        return STOPPED


if __name__ == "__main__":
    raise SystemExit(main())
