import pytest
from hypothesis import given
from hypothesis import strategies as some

from luodi.vocabulary import FACT_TYPES, FactKind
from luodi_web.documents.values import FIELD_LABELS, KIND_LABELS, Mark, blocks_of, line_of, paragraphs_of


def _mark(fact: int, start: int, end: int, state: str = "proposed", kind: str = "person") -> Mark:
    return Mark(fact=fact, kind=kind, state=state, start=start, end=end)


def test_the_shorter_quote_gives_the_colour_where_quotes_overlap() -> None:
    text = "东丽区副区长杨灏表示欢迎"
    marks = [_mark(1, 0, 12, kind="activity"), _mark(2, 0, 8, kind="person")]

    (line,) = paragraphs_of(text, marks)

    assert [(piece.text, piece.kind, piece.facts) for piece in line] == [
        ("东丽区副区长杨灏", "person", (2, 1)),
        ("表示欢迎", "activity", (1,)),
    ]


def test_quotes_that_cross_are_cut_at_both_ends() -> None:
    (line,) = paragraphs_of("甲乙丙丁戊", [_mark(1, 0, 3), _mark(2, 1, 5)])

    assert [(piece.text, set(piece.facts)) for piece in line] == [
        ("甲", {1}),
        ("乙丙", {1, 2}),
        ("丁戊", {2}),
    ]


def test_a_rejected_fact_gives_way_to_one_that_is_not() -> None:
    (line,) = paragraphs_of("甲乙丙", [_mark(1, 0, 1, state="rejected"), _mark(2, 0, 3)])

    assert line[0].facts == (2, 1)


def test_a_quote_over_two_lines_is_marked_on_both() -> None:
    lines = paragraphs_of("甲乙\n\n丙丁", [_mark(7, 1, 5)])

    assert [[(piece.text, piece.facts) for piece in line] for line in lines] == [
        [("甲", ()), ("乙", (7,))],
        [("丙", (7,)), ("丁", ())],
    ]


def test_a_fact_has_one_anchor_at_its_first_quote() -> None:
    (line,) = paragraphs_of("甲乙丙丁", [_mark(3, 2, 3), _mark(3, 0, 1)])

    assert [(piece.text, piece.anchors) for piece in line if piece.anchors] == [("甲", (3,))]


def test_lines_of_tabs_are_a_table_with_marks_in_its_cells() -> None:
    text = "名册\n单位\t角色\t备注\n甲公司\t会员\n"

    title, table = blocks_of(text, [_mark(1, 12, 18)])

    assert [piece.text for piece in title.line] == ["名册"]
    assert [[[(piece.text, piece.facts) for piece in cell] for cell in row] for row in table.rows] == [
        [[("单位", ())], [("角色", ())], [("备注", ())]],
        [[("甲公司", (1,))], [("会员", (1,))], []],
    ]


@given(
    text=some.text(alphabet="甲乙\n 丙", min_size=1, max_size=40),
    spans=some.lists(some.tuples(some.integers(0, 39), some.integers(1, 10)), max_size=6),
)
def test_cutting_loses_no_letter_and_marks_exactly_the_quotes(
    text: str, spans: list[tuple[int, int]]
) -> None:
    marks = [
        _mark(number, start, min(start + length, len(text)))
        for number, (start, length) in enumerate(spans)
        if start < len(text)
    ]

    pieces = [piece for line in paragraphs_of(text, marks) for piece in line]

    assert "".join(piece.text for piece in pieces).split() == text.replace("\n", "").split() or "\n" in text
    for mark in marks:
        quoted = "".join(piece.text for piece in pieces if mark.fact in piece.facts)
        assert quoted.split() == text[mark.start : mark.end].replace("\n", "").split() or "\n" in text


@pytest.mark.parametrize(
    ("record", "line"),
    [
        ({"kind": "organisation", "name": "北京海兰信", "type": "company"}, "北京海兰信 · 企业"),
        (
            {"kind": "person", "name": "尚斌义", "title": "区委书记", "organisation": None},
            "尚斌义 · 区委书记",
        ),
        ({"kind": "membership", "member": "北京海兰信", "role": None}, "北京海兰信"),
        ({"kind": "activity", "type": "visit", "date": "2016-11-02"}, "2016-11-02 · 考察"),
        ({"kind": "agreement", "stage": "preliminary", "parties": ["联盟", "东丽区"]}, "初步 · 联盟、东丽区"),
        ({"kind": "commitment", "category": "office", "text": "建立办事处"}, "办事处 · 建立办事处"),
        (
            {"kind": "indicator", "subject": "东丽区", "measure": "population", "value": 94, "unit": "万人"},
            "东丽区 · 人口 94万人",
        ),
        (
            {"kind": "indicator", "measure": "event_count", "value": 10, "unit": "期", "modifier": "over"},
            "活动次数 超过10期",
        ),
        ({"kind": "focus", "industry": "航空航天", "role": "leading"}, "航空航天 · 主导"),
        (
            {"kind": "target", "plan": "122", "measure": "firm_count", "value": 1000, "unit": "家"},
            "122 · 企业数 1000家",
        ),
        ({"kind": "honour", "subject": "东丽区", "honour": "全国科普示范区"}, "东丽区 · 全国科普示范区"),
        ({"kind": "policy", "name": "十三五规划", "issuer": None}, "十三五规划"),
    ],
)
def test_a_fact_is_said_in_one_line(record: dict[str, object], line: str) -> None:
    said = line_of(record)

    assert said == line


def test_every_kind_and_field_has_its_words() -> None:
    fields = {name for kind in FACT_TYPES.values() for name in kind.__dataclass_fields__} - {"quotes", "kind"}

    assert set(KIND_LABELS) == {str(kind) for kind in FactKind}
    assert fields <= set(FIELD_LABELS)
