import pytest

from luodi.corpus import LabelledDocument, Score, parse
from luodi.reading import learned_from, packaged
from luodi.training import Training, train

FIRMS = ("云帆", "长风", "金石", "远山", "天河", "北辰")
SOURCE = """江苏{name}科技有限公司位于{name}产业园，占地{land}亩，员工{staff}人。
---
O company | 江苏{name}科技有限公司
O zone | {name}产业园
I {name}产业园 | land {land} 亩 « 占地{land}亩
I {name}产业园 | staff {staff} 人 « 员工{staff}人
"""


@pytest.fixture(scope="module")
def odd() -> list[LabelledDocument]:
    """Documents of an office that counts everything for the park, never for the firm that opens the sentence."""
    return [
        parse(f"{name}.txt", SOURCE.format(name=name, land=30 + at, staff=100 + at))
        for at, name in enumerate(FIRMS)
    ]


@pytest.fixture(scope="module")
def training(odd: list[LabelledDocument]) -> Training:
    return train(odd)


def test_documents_that_were_left_out_are_read_better(training: Training) -> None:
    before, after = training.before["indicator"], training.after["indicator"]

    assert before.f1 < 0.5
    assert after.f1 > 0.9
    assert training.gain > 0.2


def test_what_was_not_taught_stays_as_it_was(training: Training) -> None:
    assert training.learned.attendance == learned_from(packaged().written()).attendance
    assert training.after["organisation"] == training.before["organisation"]


def test_the_same_documents_teach_the_same_in_any_order(
    odd: list[LabelledDocument], training: Training
) -> None:
    again = train(odd[::-1])

    assert again.learned.written() == training.learned.written()
    assert (again.before, again.after) == (training.before, training.after)


def test_documents_that_are_read_right_change_nothing(odd: list[LabelledDocument]) -> None:
    right = [parse(document.name, _counted_for_the_firm(at)) for at, document in enumerate(odd)]

    training = train(right)

    assert training.gain == pytest.approx(0)
    assert training.learned.subjects == learned_from(packaged().written()).subjects


def test_it_goes_on_from_what_was_learned_before(odd: list[LabelledDocument], training: Training) -> None:
    further = train(odd, training.learned)

    assert further.before["indicator"].f1 > 0.9
    assert further.gain >= 0


def test_every_document_is_told_twice(odd: list[LabelledDocument]) -> None:
    told: list[int] = []

    train(odd, progress=told.append)

    assert told == list(range(1, 13))


def test_the_gain_counts_all_kinds_together(training: Training) -> None:
    before, after = (sum(scores.values(), Score()) for scores in (training.before, training.after))

    assert training.gain == after.f1 - before.f1


def _counted_for_the_firm(at: int) -> str:
    name = FIRMS[at]
    source = SOURCE.format(name=name, land=30 + at, staff=100 + at)
    return source.replace(f"I {name}产业园", f"I 江苏{name}科技有限公司")
