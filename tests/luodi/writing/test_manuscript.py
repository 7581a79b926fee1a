import json

import pytest
from hypothesis import given
from tests.luodi.writing.strategies import manuscripts

from luodi.writing import Cite, Manuscript, Paragraph, Table, from_record, to_record


@given(manuscripts())
def test_a_record_gives_back_the_manuscript_it_was_written_from(manuscript: Manuscript) -> None:
    record = json.loads(json.dumps(to_record(manuscript), ensure_ascii=False))

    assert from_record(record) == manuscript


@pytest.mark.parametrize(
    "change", [{"blocks": [{"type": "picture"}]}, {"blocks": None}, {"references": [{}]}, {"as_of": "昨天"}]
)
def test_a_record_of_another_form_is_refused(manuscript: Manuscript, change: dict[str, object]) -> None:
    record = to_record(manuscript) | change

    with pytest.raises(ValueError, match=r"."):
        from_record(record)


def test_a_citation_that_points_nowhere_is_refused() -> None:
    with pytest.raises(ValueError, match=r"citations without a reference: \[1\]"):
        Manuscript(
            title="方案", subtitle="", author="", as_of=None, blocks=(Paragraph((Cite(1),)),), references=()
        )


def test_a_table_row_of_another_length_is_refused() -> None:
    with pytest.raises(ValueError, match="needs 2 cells"):
        Table(caption="组合", columns=("单位", "得分"), rows=(((),),))
