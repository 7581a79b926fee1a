"""Reading across processes: the real ones, on small papers and on some that break what reads them."""

import os
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest

from luodi.loading import LoadError
from luodi.streaming import AHEAD, Paper, read_stream
from luodi.vocabulary import Article, FactKind, Indicator, Words


@dataclass(frozen=True, slots=True)
class Told(Paper):
    """A paper whose text is its name."""

    def load(self) -> Article:
        return Article(name=self.name, text=f"东丽区总人口{self.name}万。")


@dataclass(frozen=True, slots=True)
class Deadly(Paper):
    """A paper that kills the process that reads it, as running out of memory does."""

    def load(self) -> Article:
        os._exit(9)


@dataclass(frozen=True, slots=True)
class Faulty(Paper):
    """A paper on which the program fails."""

    def load(self) -> Article:
        raise RecursionError


@dataclass(frozen=True, slots=True)
class Broken(Paper):
    """A paper that cannot be loaded."""

    def load(self) -> Article:
        raise LoadError(self.name, Words(zh="坏了", en="broken"))


def told(*numbers: int) -> list[Paper]:
    return [Told(Path("x"), str(number)) for number in numbers]


@pytest.mark.parametrize("workers", [1, 2])
def test_readings_come_in_the_order_of_the_papers(workers: int) -> None:
    outcomes = list(read_stream(told(*range(20, 40)), workers=workers))

    facts = [o.reading.of_kind(FactKind.INDICATOR)[0] for o in outcomes if o.reading]
    values = [fact.value for fact in facts if isinstance(fact, Indicator)]
    assert values == list(range(20, 40))


@pytest.mark.parametrize("workers", [1, 2])
def test_no_more_papers_are_under_way_than_the_bound(workers: int) -> None:
    taken, most = 0, 0

    def papers() -> Iterator[Paper]:
        nonlocal taken
        for paper in told(*range(200)):
            taken += 1
            yield paper

    for given, _ in enumerate(read_stream(papers(), workers=workers)):
        most = max(most, taken - given)

    assert most == (workers * AHEAD if workers > 1 else 1)


@pytest.mark.parametrize("workers", [1, 2])
def test_a_bad_paper_becomes_a_problem_in_words_and_the_others_are_read(workers: int) -> None:
    papers = [Broken(Path("x"), "坏.txt"), *told(1), Faulty(Path("x"), "难.txt"), *told(2)]

    outcomes = list(read_stream(papers, workers=workers))

    assert [o.reading is not None for o in outcomes] == [False, True, False, True]
    problems = [o.problem for o in outcomes if o.problem]
    assert problems[0] == Words(zh="坏.txt：坏了", en="坏.txt: broken")
    assert problems[1].en.startswith("难.txt: the program failed on it (RecursionError)")


def test_a_paper_that_kills_its_process_costs_no_other_paper() -> None:
    deadly = Deadly(Path("x"), "炸弹.txt")

    outcomes = list(read_stream([*told(1, 2), deadly, *told(*range(3, 12)), deadly, *told(12)], workers=2))

    assert [o.paper.name for o in outcomes if o.problem] == ["炸弹.txt", "炸弹.txt"]
    assert [o.paper.name for o in outcomes if o.reading] == [str(number) for number in range(1, 13)]


def test_a_stream_that_is_left_early_ends_its_processes() -> None:
    stream = read_stream(told(*range(100)), workers=2)

    first = next(stream)
    stream.close()  # type: ignore[attr-defined]  # it is a generator

    assert first.paper.name == "0"
    assert list(stream) == []
