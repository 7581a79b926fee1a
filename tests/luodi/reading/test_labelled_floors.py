import os
import subprocess
import sys
from pathlib import Path

_ROOT = Path(__file__).parents[3]


def test_labelled_documents_are_read_above_the_floors(data_dir: Path) -> None:
    ran = subprocess.run(
        [sys.executable, str(_ROOT / "evals" / "reading.py")],
        capture_output=True,
        text=True,
        check=False,
        env={**os.environ, "LUODI_DATA": str(data_dir)},
    )

    assert ran.returncode == 0, ran.stdout + ran.stderr
    assert "floors: all hold" in ran.stdout
