import subprocess
import sys
from importlib import import_module

import pytest
from typer.testing import CliRunner

from luodi.cli import COMMANDS, app_for


def test_the_help_page_lists_every_command_with_what_it_does() -> None:
    result = CliRunner().invoke(app_for(["--help"]), ["--help"], env={"LANG": "", "COLUMNS": "120"})

    assert result.exit_code == 0
    assert all(name in result.stdout for name in COMMANDS)
    assert all(words.zh in result.stdout for words in COMMANDS.values())


@pytest.mark.parametrize("name", COMMANDS)
def test_every_command_has_its_module_and_explains_itself(name: str) -> None:
    result = CliRunner().invoke(app_for([name]), [name, "--help"], env={"COLUMNS": "120"})

    assert callable(import_module(f"luodi.cli.{name}").command)
    assert result.exit_code == 0
    assert "--lang" in result.stdout


def test_a_command_brings_along_no_engine_of_another() -> None:
    script = "import sys; from luodi.cli import app_for; app_for(['read']); print('ortools' in sys.modules)"

    result = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=True)

    assert result.stdout.strip() == "False"


def test_a_misspelt_command_is_refused() -> None:
    result = CliRunner().invoke(app_for(["raed"]), ["raed"])

    assert result.exit_code == 2
    assert "raed" in result.stderr
