import itertools

from hypothesis import given
from hypothesis import strategies as st

from luodi.vocabulary import sentences_of


@given(st.text(alphabet="甲乙。！”\n 　；x"))
def test_sentences_hold_every_visible_character_once_and_in_order(text: str) -> None:
    spans = sentences_of(text)

    assert "".join(span.of(text) for span in spans).replace(" ", "").replace("　", "") == "".join(
        text.split()
    )
    assert all(a.end <= b.start for a, b in itertools.pairwise(spans))
