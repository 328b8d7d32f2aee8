"""The entry point of `duration-factors` and of `python -m questionnaire`.

Nothing is imported outside the `try`, so that Ctrl-C prints the consult line from the first moment on.
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
