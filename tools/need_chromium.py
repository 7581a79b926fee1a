"""Make sure that Chromium is there for the browser journeys; install Debian's package where we may."""

import os
import shutil
import subprocess
import sys
from typing import Final

_INSTALL: Final = "apt-get install --yes --no-install-recommends chromium"


def main() -> int:
    """0 where Chromium is there in the end."""
    if _chromium():
        return 0
    if shutil.which("apt-get") and os.geteuid() == 0:
        environment = os.environ | {"DEBIAN_FRONTEND": "noninteractive"}
        for command in ("apt-get update --quiet --quiet", f"{_INSTALL} --quiet --quiet"):
            subprocess.run(command.split(), env=environment, check=False)
    if _chromium():
        return 0
    print(f"The browser journeys need Chromium. Install it: sudo {_INSTALL}", file=sys.stderr)
    return 1


def _chromium() -> str | None:
    return shutil.which("chromium") or shutil.which("chromium-browser")


if __name__ == "__main__":
    sys.exit(main())
