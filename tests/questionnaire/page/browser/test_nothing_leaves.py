"""A journey asks nothing of anybody: no request, and no name looked up, on a machine without a network."""

import json
import os
import shutil
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from support.outside_programs import missing
from support.page_files import VISIT
from support.page_windows import ENGINES, Window, long

pytestmark = long

ALONE = ["unshare", "--net", "--mount", *([] if os.geteuid() == 0 else ["--map-root-user"])]
INSIDE = (
    "ip link set lo up && ip address add 198.51.100.1/32 dev lo && "  # with 127.0.0.1 alone, nobody looks up
    'mount --bind "$1" /etc/resolv.conf && exec "$2" "$3" "$4" "$5"'
)

OF_THE_BROWSERS = {"update.googleapis.com", "firefox.settings.services.mozilla.com"}
"""What browsers look up by themselves, with an empty page too."""


def alone(engine: str, folder: Path) -> dict[str, Any]:
    """What a journey asked for, in namespaces of its own."""
    if not (shutil.which("unshare") and shutil.which("ip")) or subprocess.run([*ALONE, "true"]).returncode:
        missing("needs to make namespaces: unshare and ip (Debian's util-linux and iproute2), as root")
    (resolver := folder / "resolv.conf").write_text("nameserver 127.0.0.1\noptions timeout:2 attempts:1\n")
    script = Path(__file__).with_name("alone.py")
    command = [*ALONE, "sh", "-c", INSIDE, "sh", resolver, sys.executable, script, engine, folder]
    run = subprocess.run(command, capture_output=True, text=True, timeout=300)
    assert run.returncode == 0, run.stderr
    return dict(json.loads(run.stdout))


@pytest.mark.parametrize("window", ENGINES, indirect=True)
def test_a_journey_without_a_network_asks_for_the_file_and_for_nothing_else(
    window: Window,  # noqa: ARG001  # first see whether there is the browser
    request: pytest.FixtureRequest,
    tmp_path: Path,
) -> None:
    found = alone(request.node.callspec.params["window"], tmp_path)
    assert set(found["looked up"]) - OF_THE_BROWSERS == set()
    assert found["asked"] == [f"/{VISIT}"]
    assert found["control"], "the name server is told of a name that is looked up"
