from importlib.resources import files

import pytest

from luodi.dossiers.protocol import rank_of_post, rank_of_role


def test_posts_of_a_delegation_stand_in_the_usual_order() -> None:
    order = [
        "省委书记", "省长", "副省长", "市委书记", "市长", "市委副书记", "市委常委", "副市长", "区委书记", "区长",
        "区委副书记", "区委常委", "副区长", "管委会主任", "管委会副主任", "局长", "副局长", "科长", "院士", "理事长",
        "执行理事长", "副理事长", "秘书长", "副秘书长", "院长", "教授", "董事长", "总经理", "副总经理", "代表",
    ]  # fmt: skip

    shuffled = order[1::2] + order[::2]

    assert sorted(shuffled, key=rank_of_post) == order


@pytest.mark.parametrize(
    ("higher", "lower"),
    [
        ("区长", "原区长"),
        ("区委组织部部长", "总经理"),
        ("县委书记", "县长"),
        ("秘书长", None),
        ("区委书记", "团省委书记"),
        ("市政协主席", "市委副书记"),
        ("副市长", "市政协副主席"),
        ("市纪委书记", "副市长"),
        ("副区长", "区政协副主席"),
        ("副区长", "区人大常委会副主任"),
        ("部长", "区委宣传部部长"),
    ],
)
def test_one_post_stands_before_another(higher, lower) -> None:
    assert rank_of_post(higher) < rank_of_post(lower)


def test_roles_in_an_alliance_run_from_the_presiding_one_down() -> None:
    order = [
        "理事长单位",
        "执行理事长单位",
        "常务副理事长单位",
        "副理事长单位",
        "秘书长单位",
        "常务理事单位",
        "理事单位",
        "会员单位",
    ]

    shuffled = order[1::2] + order[::2]

    assert sorted(shuffled, key=rank_of_role) == order


@pytest.mark.parametrize(("table", "rank"), [("posts", rank_of_post), ("roles", rank_of_role)])
def test_each_row_of_the_tables_is_reached_by_its_own_example(table, rank) -> None:
    lines = files("luodi.dossiers").joinpath("data", f"{table}.tsv").read_text("utf-8").splitlines()
    rows = [line.split("\t") for line in lines if not line.startswith("#")][1:]

    assert [rank(example) for _, _, example in rows] == [int(row[0]) for row in rows]
