import subprocess
import sys
from collections.abc import Sequence
from importlib.util import find_spec
from pathlib import Path

import pytest
from typer.testing import CliRunner, Result

from luodi.cli import app_for, engines, partitions
from luodi.cli.engines import Engine, EngineError, answers, in_order
from luodi.cli.partitions import Task, answer, parts_of
from luodi.matching import Company

_TASK = Task.of(province=None, top=3, language="zh", residents={})
_NO_CLUSTER = 3  # as in ray_cluster.py
_FIRMS = [Company(name=f"西安示例{n}厂", text="特种机器人") for n in range(7)]


def _rank(tmp_path: Path, *options: str) -> Result:
    path = tmp_path / "firms.csv"
    path.write_text("company,description\n示例公司,特种机器人\n", "utf-8")
    arguments = ["rank", "--firms", str(path), *options]
    return CliRunner().invoke(app_for(arguments), arguments)


def test_parts_hold_all_firms_in_their_order(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(partitions, "BLOCK", 3)

    parts = list(parts_of(iter(_FIRMS)))

    assert [len(part) for part in parts] == [3, 3, 1]
    assert [firm for part in parts for firm in part] == _FIRMS


def test_several_processes_answer_as_one_does_byte_for_byte() -> None:
    parts = [_FIRMS[:3], _FIRMS[3:5], _FIRMS[5:]]
    one = b"".join(answers(Engine.LOCAL, _TASK, parts, workers=None))

    two = b"".join(answers(Engine.LOCAL, _TASK, parts, workers=2))

    assert one.count(b"\n") == len(_FIRMS)
    assert two == one


def test_no_more_parts_are_given_out_than_the_limit() -> None:
    given: list[str] = []

    def give(part: Sequence[Company]) -> str:
        given.append(part[0].name)
        return part[0].name

    found = in_order(([firm] for firm in _FIRMS), limit=2, give=give, wait=str.encode)

    first = next(found)

    assert first == _FIRMS[0].name.encode()
    assert len(given) == 2


def test_another_task_in_the_same_process_is_not_taken_for_the_first() -> None:
    residents = {"G121050": tuple(Company(name=f"机器人{n}厂", text="特种机器人") for n in range(40))}
    other = Task.of(province=None, top=3, language="zh", residents=residents)

    before, after = answer(_TASK, _FIRMS[:1]), answer(other, _FIRMS[:1])

    assert b"G121050" not in before
    assert b"G121050" in after


def test_without_ray_it_is_said_how_to_get_it(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(engines, "find_spec", lambda _: None)

    with pytest.raises(EngineError, match=r"pip install -r requirements/ray\.txt"):
        list(answers(Engine.RAY, _TASK, [_FIRMS], workers=None))


@pytest.mark.parametrize("options", [("--engine", "ray"), ("--workers", "2")])
def test_engines_and_workers_go_with_json_only(tmp_path: Path, options: tuple[str, str]) -> None:
    result = _rank(tmp_path, *options, "--lang", "zh")

    assert result.exit_code == 2
    assert "请加上 --json" in result.stderr


def test_an_engine_that_fails_ends_the_program_with_words(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(engines, "find_spec", lambda _: None)

    result = _rank(tmp_path, "--engine", "ray", "--json", "--lang", "en")

    assert result.exit_code == 1
    assert "Ray is not installed" in result.stderr


@pytest.mark.skipif(find_spec("ray") is None, reason="Ray is absent: make bench installs it")
def test_a_cluster_that_loses_a_machine_answers_byte_for_byte_as_one_process() -> None:
    program = Path(__file__).with_name("ray_cluster.py")

    done = subprocess.run([sys.executable, program], capture_output=True, text=True, check=False, timeout=300)

    if done.returncode == _NO_CLUSTER:
        pytest.skip(f"Ray did not start in its 30 seconds: {done.stdout}")
    assert done.returncode == 0, done.stdout + done.stderr
    assert "same: True" in done.stdout
