"""Gets what others ask questions and evaluate rules with from npm, in pinned versions, into the cache."""

import os
import shutil
import subprocess
import tarfile
from hashlib import sha256
from pathlib import Path
from tempfile import TemporaryDirectory

SURVEY = "2.5.38"
LFORMS = "40.1.3"
JSON_LOGIC = "5.0.7"
_PACKAGES = {
    "survey-core": (SURVEY, "985e53ca7050955190becf13f5b8623355dc89391af19bb46b98f9e8bfb27808"),
    "survey-js-ui": (SURVEY, "b5d0e22c2c12266579b4eaa02cac7655022f966fead8c988c96161420fb181ca"),
    "json-logic-engine": (JSON_LOGIC, "615a7419d9343248c9609e6879597154893ddf98686a170b560c4af3ab625918"),
    "lforms": (LFORMS, "288cff4360e8a90a44e994a01422d2cf970170000ce915b5739ccc383097edd9"),
}
_FOLDER = Path(os.environ.get("XDG_CACHE_HOME") or Path.home() / ".cache") / "duration-factors" / "page-peers"


def package(name: str) -> Path:
    """Return the folder of a package as it was published. Its own dependencies are bundled in it."""
    version, digest = _PACKAGES[name]
    folder = _FOLDER / f"{name}-{version}"
    if not folder.is_dir():
        _FOLDER.mkdir(parents=True, exist_ok=True)
        with TemporaryDirectory(dir=_FOLDER) as work:
            command = ["npm", "pack", "--silent", f"{name}@{version}"]
            subprocess.run(command, cwd=work, check=True, stdout=subprocess.DEVNULL)
            (archive,) = Path(work).glob("*.tgz")
            assert sha256(archive.read_bytes()).hexdigest() == digest, f"{archive.name} is another file"
            with tarfile.open(archive) as packed:
                packed.extractall(work, filter="data")
            shutil.move(Path(work, "package"), folder)
    return folder
