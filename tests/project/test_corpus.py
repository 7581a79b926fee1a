import re
from pathlib import Path

import pytest
from evals.corpus import FOLDER, CorpusError, compiled, documents

_SOURCE = """11月2日,区科委走访华翔翔能。东丽区总人口94万。
---
= 东丽区
O government | 东丽区科委=区科委
O company | 华翔翔能
A visit | - | - | - | h: 华翔翔能 | g: 区科委 « 11月2日…华翔翔能
I 东丽区 | population 94 万人 « 总人口94万
"""


def test_every_labelled_document_compiles() -> None:
    found = documents()

    assert len(found) == len(list(FOLDER.glob("*.txt")))
    assert all(document.facts for document in found)


def test_no_short_form_stands_as_a_body_of_its_own() -> None:
    bare = re.compile("公司|集团|联盟|协会|园区|新区|高新区|开发区|管委会|研究院|中心|学院|[甲乙丙]方")
    names = {(d.name, r["name"]) for d in documents() for r in d.records if r["kind"] == "organisation"}

    assert not {(document, name) for document, name in names if bare.fullmatch(name)}


def test_both_splits_are_used_and_follow_from_the_name() -> None:
    splits = {document.name: document.split for document in documents()}

    assert {"tune", "held"} <= set(splits.values())
    assert (
        compiled("a-visit.txt", _SOURCE).split == compiled("a-visit.txt", _SOURCE.replace("94", "95")).split
    )


def test_short_forms_stand_for_names_and_quotes_are_found() -> None:
    document = compiled("a-visit.txt", _SOURCE)

    organisation, _, visit, population = document.records
    assert organisation["aliases"] == ["区科委"]
    assert visit["participants"] == ["华翔翔能", "东丽区科委"]
    assert population["quotes"] == [{"start": 19, "end": 25, "text": "总人口94万"}]


@pytest.mark.parametrize(
    ("right", "wrong", "said"),
    [
        ("« 总人口94万", "« 总人口95万", "the text has no '总人口95万'"),
        ("population 94", "population 95", "95 is not in '总人口94万'"),
        ("population", "people", "measure"),
        ("A visit | -", "A visit | 2月30日", "date"),
        ("h: 华翔翔能", "h: 华翔", "华翔 is present but no declared body"),
        ("O company | 华翔翔能", "O company | 华翔翔能\nO company | 华翔翔能", "stands already"),
        ("O company | 华翔翔能", "O company | 翔翔集团、华翔翔能", "翔翔集团"),
        ("\n---\n", "\n", "no line ---"),
    ],
)
def test_a_wrong_line_is_named(right: str, wrong: str, said: str) -> None:
    source = _SOURCE.replace(right, wrong)

    with pytest.raises(CorpusError, match=said):
        compiled("a-visit.txt", source)


def test_the_corpus_says_how_it_is_written() -> None:
    form = Path(FOLDER / "README.md").read_text("utf-8")

    assert all(f"| `{letter}` |" in form for letter in "OPMAGCIFTHL=")
