import pytest

from luodi.vocabulary import Words

_WORDS = Words(zh="园区级别", en="Standing")


@pytest.mark.parametrize(
    ("language", "said"),
    [("zh-hans", "园区级别"), ("en", "Standing"), ("EN-GB", "Standing"), ("fr", "园区级别")],
)
def test_words_are_said_in_the_language_of_the_screen(language: str, said: str) -> None:
    spoken = _WORDS.in_language(language)

    assert spoken == said


def test_words_print_in_chinese() -> None:
    assert str(_WORDS) == "园区级别"
