import subprocess
import sys
from pathlib import Path


def test_the_import_contracts_hold() -> None:
    lint_imports = Path(sys.executable).with_name("lint-imports")

    result = subprocess.run(
        [lint_imports], capture_output=True, text=True, cwd=Path(__file__).parents[2], check=False
    )

    assert result.returncode == 0, result.stdout
