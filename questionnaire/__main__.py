"""The entry point of `duration-factors` and of `python -m questionnaire`.

Nothing is imported outside the `try`, so that Ctrl-C prints the consult line from the first moment on.
"""


def main() -> int:
    """Run the command line and return its exit code."""
    try:
        from questionnaire.interrupts import Uninterrupted, raise_on_signals

        raise_on_signals()
        with Uninterrupted():
            from questionnaire.cli import main as run_command
        return run_command()
    except KeyboardInterrupt as stop:
        from questionnaire.cli.exits import stopped_by
        from questionnaire.cli.inputs import print_consult

        print_consult()
        return stopped_by(stop)


if __name__ == "__main__":
    raise SystemExit(main())
