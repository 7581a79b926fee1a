import pytest
from hypothesis import given
from hypothesis import strategies as st

from luodi.vocabulary import CreditCode, DivisionCode, IndustryCode, ZoneCode, credit_check_character

_ALPHABET = "0123456789ABCDEFGHJKLMNPQRTUWXY"


@pytest.mark.parametrize(
    "code",
    [
        "91350100M000100Y43",  # the example of GB 32100-2015
        "913302040933533733",
        "91430111355525404W",
    ],
)
def test_credit_codes_in_use_are_accepted(code: str) -> None:
    accepted = CreditCode(code)

    assert accepted == code
    assert credit_check_character(code) == code[-1]


@pytest.mark.parametrize(
    ("code", "words"),
    [
        ("91350100M000100Y44", "its check character should be 3"),
        ("91350100M000100Y4", "expected 18 characters"),
        ("91350100O000100Y43", "without I, O, S, V and Z"),
        ("", "expected 18 characters"),
    ],
)
def test_a_credit_code_that_cannot_be_is_refused_with_the_reason(code: str, words: str) -> None:
    with pytest.raises(ValueError, match=words):
        CreditCode(code)


@given(
    region=st.from_regex(r"[1-9][0-9]{5}", fullmatch=True).filter(str.isascii),
    body=st.text(_ALPHABET, min_size=9, max_size=9),
    place=st.integers(0, 16),
    wrong=st.sampled_from(_ALPHABET),
)
def test_one_wrong_character_never_passes(region: str, body: str, place: int, wrong: str) -> None:
    first = f"91{region}{body}"
    code = first + credit_check_character(first)
    changed = code[:place] + wrong + code[place + 1 :]

    passes = credit_check_character(changed) == changed[-1]

    assert passes is (changed == code)


@pytest.mark.parametrize(
    ("kind", "text"),
    [
        (DivisionCode, "12011"),
        (DivisionCode, "020110"),
        (DivisionCode, "12011\N{FULLWIDTH DIGIT ONE}"),
        (IndustryCode, "U"),
        (IndustryCode, "34921"),
        (ZoneCode, "X121050"),
        (ZoneCode, "G12105"),
    ],
)
def test_codes_of_the_wrong_form_are_refused(kind: type[str], text: str) -> None:
    with pytest.raises(ValueError, match="expected"):
        kind(text)


def test_a_division_code_knows_what_holds_it() -> None:
    dongli = DivisionCode("120110")

    assert (dongli.province, dongli.city) == ("120000", "120100")
    assert isinstance(dongli.province, DivisionCode)
