from collections.abc import Callable

import pytest

from luodi.vocabulary import FactKind

Rows = Callable[..., set[tuple[object, ...]]]


@pytest.mark.parametrize(
    ("text", "names"),
    [
        (
            "滨海市云帆科技有限公司与江北大学签约。",
            {"滨海市云帆科技有限公司", "江北大学"},
        ),
        (
            "青浦区科委、发改委、投资促进办负责同志参加。",
            {"青浦区科委", "青浦区发改委"},
        ),
        (
            "国家高端装备产业技术创新联盟在京成立，联盟将服务企业。",
            {"国家高端装备产业技术创新联盟"},
        ),
        (
            "长江深海装备产业联盟来访，联盟介绍了情况。",
            {"长江深海装备产业联盟"},
        ),
        ("苏州工业园区管委会与中关村管委会会谈。", {"苏州工业园区管委会", "中关村管委会"}),
        ("知名企业、科研院所、平台公司和有关部门参加了会议。", set()),
        ("本市经济布局和新格局、市中心与投资环境持续改善。", set()),
        ("活动得到科技部和工信部支持。", {"科技部", "工信部"}),
        ("现场，上汽奥迪和广汽丰田的新车型亮相。", {"上汽奥迪", "广汽丰田"}),
        ("政策支持企业建设上云平台和算力平台。", set()),
        (
            "联盟成员包括云帆科技、海岳智能、将军投资等企业。",
            {"云帆科技", "海岳智能", "将军投资"},
        ),
        ("克劳茨精密（太仓）有限公司投产。", {"克劳茨精密(太仓)有限公司"}),
        ("广东省水产流通与加工协会承办。", {"广东省水产流通与加工协会"}),
        ("皮山县、墨玉县、洛浦县商务局分别作推介。", {"皮山县商务局", "墨玉县商务局", "洛浦县商务局"}),
        ("红谷滩区工信局协办的对接会定于12月举行。", {"红谷滩区工信局"}),
        ("比利时驻上海总领事馆副总领事到会。", {"比利时驻上海总领事馆"}),
        ("低空装备产业协同创新联盟（以下简称“低空联盟”）成立。", {"低空装备产业协同创新联盟"}),
        ("浙江商会云南分会会员企业杭州金穗食品有限公司签约。", {"浙江商会云南分会", "杭州金穗食品有限公司"}),
        ("园区入选安徽省循环经济试点园区，获评“中国电器之都”。", set()),
    ],
)
def test_bodies_are_found_by_the_way_they_are_named(rows_of: Rows, text: str, names: set[str]) -> None:
    found = {row[0] for row in rows_of(FactKind.ORGANISATION, text, "name")}

    assert names <= found
    assert names or not found


@pytest.mark.parametrize(
    ("text", "name", "alias"),
    [
        ("江海船舶股份有限公司落户。江海船舶总部设在南通。", "江海船舶股份有限公司", "江海船舶"),
        (
            "北方智能装备研究院有限公司（以下简称“北智院”）参加会议。",
            "北方智能装备研究院有限公司",
            None,
        ),
        ("东丽区科委主任到会，区科委介绍情况，东丽区派人参加。", "东丽区科委", "区科委"),
        ("鄞州工业集中区今年扩建，集中区管委会发布公告。", "鄞州工业集中区管委会", "集中区管委会"),
    ],
)
def test_short_forms_belong_to_the_longest_name(
    rows_of: Rows, text: str, name: str, alias: str | None
) -> None:
    found = rows_of(FactKind.ORGANISATION, text, "name", "aliases")

    assert name in {row[0] for row in found}
    assert alias is None or (name, (alias,)) in found


def test_offices_of_two_levels_of_a_city_stay_apart(rows_of: Rows) -> None:
    text = "上海市科委与上海市宝山区科委联合举办活动。"

    assert {("上海市科委",), ("上海市宝山区科委",)} <= rows_of(FactKind.ORGANISATION, text, "name")
