"""The guards of evals/matching.py: a planted leak must be caught."""

import importlib
import importlib.util
import sys
from collections.abc import Sequence
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest

from luodi.matching import Company, Context, model, rank
from luodi.reference import zones
from luodi.vocabulary import ZoneCode

_EVALS = Path(__file__).parents[3] / "evals"
_CODES = ("G111001", "G121050", "G612049", "G442039", "G361143", "G330000")


@pytest.fixture
def evals(monkeypatch: pytest.MonkeyPatch) -> ModuleType:
    monkeypatch.syspath_prepend(str(_EVALS))
    # A package on PyPI is called matching too, so the name alone does not tell which is meant.
    spec = importlib.util.spec_from_file_location("evals_matching", _EVALS / "matching.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    monkeypatch.setitem(sys.modules, spec.name, module)
    spec.loader.exec_module(module)
    return module


def _leak_error() -> type[Exception]:
    """The error of the folds that the evals have imported by now."""
    error: type[Exception] = sys.modules["matching_folds"].LeakError
    return error


def _sites(evals: ModuleType, each: int = 2) -> list[Any]:
    chosen = [zone for code, zone in zones().items() if code in _CODES]
    return [
        evals.Site(kept=firm, stripped=firm, zone=zone)
        for zone in chosen
        for firm in (Company(name=f"{zone.key}{number}厂") for number in range(each))
    ]


def _planted(evals: ModuleType, fold: Any, leaked: Sequence[Any]) -> Any:
    return evals.Fold(learned=(*fold.learned, *leaked), tested=fold.tested, rows=fold.rows)


def test_folds_by_zone_hold_whole_zones_and_every_firm_once(evals: ModuleType) -> None:
    sites = _sites(evals)

    folds = evals.folds_by(sites, lambda site: site.zone.key)

    assert sorted(row for fold in folds for row in fold.rows) == list(range(len(sites)))
    for fold in folds:
        evals.check_zones(fold)


def test_another_firm_of_a_tested_zone_is_a_leak_where_zones_are_unseen(evals: ModuleType) -> None:
    folds = evals.folds_by(_sites(evals), lambda site: site.zone.key)
    fold = next(fold for fold in folds if fold.tested)
    sibling = evals.Site(kept=Company(name="别厂"), stripped=Company(name="别厂"), zone=fold.tested[0].zone)

    planted = _planted(evals, fold, [sibling])

    with pytest.raises(_leak_error(), match=fold.tested[0].zone.key):
        evals.unseen([planted], [None])
    with pytest.raises(_leak_error()):
        evals.country([planted], [None])


def test_a_tested_firm_among_those_learned_from_is_a_leak_where_zones_are_seen(evals: ModuleType) -> None:
    folds = evals.folds_by(_sites(evals), lambda site: site.kept.name)
    fold = next(fold for fold in folds if fold.tested)

    planted = _planted(evals, fold, fold.tested[:1])

    evals.check_firms(fold)
    with pytest.raises(_leak_error(), match=fold.tested[0].kept.name):
        evals.seen([planted], [None])


def test_a_firm_is_no_resident_of_its_own_zone_while_weights_are_learned(
    evals: ModuleType, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.syspath_prepend(str(_EVALS))
    weights = importlib.import_module("matching_weights")
    sites = _sites(evals, each=1)

    tables = weights.residents_parts(sites)

    columns = [list(zones()).index(ZoneCode(site.zone.key)) for site in sites]
    assert all(tables["any"][row, column] == 0 for row, column in enumerate(columns))


def test_no_firm_that_matching_is_judged_by_is_counted_in_the_table_of_cities(
    data_dir: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.syspath_prepend(str(_EVALS))
    cities = importlib.import_module("matching_cities")
    planted = "西安示例保税科技有限公司"

    counts = cities.counted(["西安甲有限公司", planted], frozenset({planted}))

    assert counts == {"610100": 1}
    assert "富奥汽车零部件股份有限公司" in cities.judged_by(data_dir)


def test_what_chances_are_made_from_is_what_the_scores_add_up(
    evals: ModuleType, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.syspath_prepend(str(_EVALS))
    judged = importlib.import_module("matching_chances")
    firms, context = [Company(name="杭州示例机器人有限公司", text="研发消防机器人")], Context(at_home=True)
    candidates = tuple(zone for zone in zones().values() if zone.province == "天津市")

    worth = judged.worth_of(model(), firms, context)[0]

    columns = {key: column for column, key in enumerate(zone.key for zone in zones().values())}
    found = {
        match.zone.key: worth[columns[match.zone.key]]
        for match in rank(firms[0], candidates, context=context)
    }
    assert sorted(found, key=lambda key: (-round(found[key], 9), key)) == list(found)
    assert evals.candidates_in("天津市") == candidates
