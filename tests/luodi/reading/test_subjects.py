"""Whom a number is about, and the weights by which that is chosen."""

import pytest

from luodi.reading import read
from luodi.reading.entities.things import governed_by
from luodi.reading.learning.fitting import Choice, fit, right_share
from luodi.reading.learning.weights import Weights
from luodi.reading.teaching import Example, subject_choices
from luodi.vocabulary import Article, Indicator


@pytest.mark.parametrize(
    ("text", "subject"),
    [
        ("2023年，长治市宣布，长治经济技术开发区实现工业产值120亿元。", "长治经济技术开发区"),
        ("东丽区位于天津市东部，常住人口94万人。", "东丽区"),
        ("青岛海诺机械有限公司落户平度市南村镇。公司现有员工320人。", "青岛海诺机械有限公司"),
        ("3月5日，机器人产业对接会在武清区举行，120家企业参加了对接会。", "机器人产业对接会"),
    ],
)
def test_a_number_is_about_what_its_sentence_tells_of(text: str, subject: str) -> None:
    reading = read(Article(name="x.txt", text=text))

    subjects = [fact.subject for fact in reading.facts if isinstance(fact, Indicator)]

    assert subjects == [subject]


def test_a_fall_is_a_growth_below_nothing() -> None:
    reading = read(Article(name="x.txt", text="2023年，长治市实现工业总产值980亿元，同比下降3.5%。"))

    values = [str(fact.value) for fact in reading.facts if isinstance(fact, Indicator)]

    assert values == ["980", "-3.5"]


def test_the_place_of_a_government_is_meant_by_it() -> None:
    governed = [governed_by(name) for name in ("东丽区人民政府", "东丽区科委")]

    assert governed == ["东丽区", None]


def test_weights_learn_what_tells_the_right_option() -> None:
    near, far, same = frozenset({"near", "any"}), frozenset({"far", "any"}), frozenset({"any"})
    choices = [Choice(f"{at}.txt", (far, near, same), 1) for at in range(10)]

    weights = fit(choices, strength=0.1)

    assert weights.score(near) > weights.score(same) > weights.score(far)
    assert right_share(choices, strength=0.1) == 1.0


def test_the_same_choices_give_the_same_weights() -> None:
    choices = [Choice("a.txt", (frozenset({"x"}), frozenset({"y"})), at % 2) for at in (0, 0, 1)]

    tables = {fit(choices, strength=0.5).written() for _ in range(3)}

    assert len(tables) == 1


def test_a_feature_that_is_not_known_says_nothing() -> None:
    weights = Weights({"near": 1.0})

    assert weights.score({"unheard of"}) == 0


def test_a_labelled_number_teaches_a_choice() -> None:
    text = "东丽区位于天津市东部，常住人口94万人。"
    quote = {"start": text.index("常住"), "end": len(text) - 1, "text": "常住人口94万人"}
    record = {"kind": "indicator", "subject": "东丽区", "value": 94, "quotes": [quote]}

    (choice,) = set(subject_choices([Example(Article(name="x.txt", text=text), [record])]))

    assert any("opens the sentence" in feature for feature in choice.options[choice.right])
