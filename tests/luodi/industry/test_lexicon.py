from collections import Counter
from importlib.resources import files

from luodi.reference import industries


def _rows() -> list[tuple[str, str]]:
    text = files("luodi.industry").joinpath("data/lexicon.tsv").read_text("utf-8")
    lines = [line for line in text.splitlines() if not line.startswith("#")][1:]
    return [(codes, terms) for codes, terms in (line.split("\t") for line in lines)]


def test_every_code_of_the_lexicon_is_official() -> None:
    codes = {part.partition(":")[0] for codes, _ in _rows() for part in codes.split()}

    assert codes <= set(industries())


def test_no_term_is_explained_twice() -> None:
    terms = Counter(part.partition(":")[0] for _, terms in _rows() for part in terms.split("、"))

    assert not [term for term, count in terms.items() if count > 1]
