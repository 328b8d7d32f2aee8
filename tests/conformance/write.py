"""Write the files of this folder: PYTHONPATH=tests python tests/conformance/write.py"""

import sys
import unicodedata

from support.conformance import FOLDER, OLDEST_UNICODE, as_text, written

if __name__ == "__main__":
    if unicodedata.unidata_version != OLDEST_UNICODE:
        sys.exit(f"Write them with a Python whose Unicode is {OLDEST_UNICODE}.")
    for name, content in written():
        (FOLDER / name).write_text(as_text(content), "utf-8")
