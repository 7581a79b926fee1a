import pytest

from luodi.industry import classify
from luodi.industry.dealing import pieces


@pytest.mark.parametrize(
    ("text", "level", "code"),
    [
        ("电梯维修保养", "division", "43"),
        ("数控机床租赁", "division", "71"),
        ("批发:服装、鞋帽", "division", "51"),
        ("一般项目：五金产品批发；金属材料销售", "division", "51"),
        ("服装零售", "division", "52"),
        ("中央空调安装", "division", "49"),
        ("汽车零配件零售", "group", "526"),
        ("研发、生产、销售液压油缸", "division", "34"),
        ("轴承的生产和销售", "group", "345"),
    ],
)
def test_goods_that_are_dealt_in_are_not_goods_that_are_made(text: str, level: str, code: str) -> None:
    best, *_ = classify(text, level=level)

    assert best.code == code


def test_what_stands_before_a_colon_holds_to_the_end_of_the_sentence() -> None:
    found = [(piece.text, piece.dealing) for piece in pieces("批发:服装、鞋帽;生产玩具")]

    assert found == [("批发:服装", "wholesale"), ("鞋帽", "wholesale"), ("生产玩具", None)]


def test_pieces_begin_where_they_stand_in_the_text() -> None:
    text = "公司成立于二零一零年。主要销售轴承、齿轮;另有设备租赁"

    assert all(text[piece.start :].startswith(piece.text) for piece in pieces(text))


def test_what_a_long_text_is_mainly_about_outweighs_its_history() -> None:
    text = (
        "企业成立于二零零一年，几位创始人相识于大学校园，早年走过不少弯路，也得到过许多同行的帮助。"
        "二零一五年迁入一座由银行改建的老楼。"
        "主要从事滚动轴承的研发和制造。"
    )

    assert classify(text, level="division")[0].code == "34"
