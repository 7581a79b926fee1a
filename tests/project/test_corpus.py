import re
from pathlib import Path

from evals.corpus import FOLDER, compiled, documents

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


def test_the_corpus_says_how_it_is_written() -> None:
    form = Path(FOLDER / "README.md").read_text("utf-8")

    assert all(f"| `{letter}` |" in form for letter in "OPMAGCIFTHL=")
