import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from luodi.industry import classify, evidence_for, probabilities, tree

_LEVELS = ("section", "division", "group", "class")
_TEXTS = st.text("特种机器人新能源汽车研发生产销售批发、，；。AI软件开发", max_size=40)
_EVIDENCE = st.dictionaries(st.integers(0, 1970), st.floats(0.01, 50), min_size=1, max_size=12)


def _vector(evidence: dict[int, float]) -> np.ndarray:
    vector = np.zeros(len(tree().codes))
    vector[list(evidence)] = list(evidence.values())
    return vector


@given(evidence=_EVIDENCE)
def test_a_probability_is_one_and_no_code_is_more_probable_than_the_one_above_it(
    evidence: dict[int, float],
) -> None:
    chances = probabilities(_vector(evidence))

    parents = np.array([line[depth - 1] for line, depth in zip(tree().lines, tree().depths, strict=True)])
    below = tree().depths > 0
    assert ((chances >= 0) & (chances <= 1)).all()
    assert (chances[below] <= chances[parents[below]]).all()


@given(text=_TEXTS)
def test_levels_agree_for_any_text(text: str) -> None:
    chances = {
        str(found.code): found.probability
        for level in _LEVELS
        for found in classify(text, top=99, level=level)
    }

    whole = probabilities(evidence_for(text))

    assert all(whole[tree().rows[code]] == chance for code, chance in chances.items())


@given(evidence=_EVIDENCE, row=st.integers(0, 1970), more=st.floats(0.1, 5))
def test_more_words_for_a_code_never_make_its_section_less_probable(
    evidence: dict[int, float], row: int, more: float
) -> None:
    section = tree().lines[row, 0]
    before = probabilities(_vector(evidence))

    after = probabilities(_vector(evidence | {row: evidence.get(row, 0.0) + more}))

    assert after[section] >= before[section] - 1e-12


def test_without_evidence_nothing_is_probable() -> None:
    assert not probabilities(np.zeros(len(tree().codes))).any()


def test_a_group_of_one_class_is_that_class() -> None:
    group, only = tree().rows["384"], tree().rows["2710"]

    chances = probabilities(_vector({tree().rows["271"]: 1.0}))

    assert chances[only] > 0.3
    assert tree().only[group] == group


@pytest.mark.parametrize(("surer", "less_sure"), [("特种机器人", "机器人"), ("动力电池", "新能源")])
def test_a_plain_text_is_surer_than_a_vague_one(surer: str, less_sure: str) -> None:
    plain, vague = (classify(text, top=1, level="group")[0] for text in (surer, less_sure))

    assert plain.probability > vague.probability
