"""`python -m questionnaire` is `duration-factors`."""

import sys

from questionnaire.cli import main

sys.exit(main())
