"""`python -m questionnaire` is `duration-factors`."""

import sys

try:
    from questionnaire.cli import main
except KeyboardInterrupt:  # Ctrl-C before there is anything to say
    sys.exit(130)

sys.exit(main())
