from collections.abc import Callable

import pytest

from luodi.vocabulary import FactKind

Rows = Callable[..., set[tuple[object, ...]]]


@pytest.mark.parametrize(
    ("text", "industries"),
    [
        ("洋口港开发区以船舶配套、风电装备为主导，再生金属、铜艺术品为补充。",
         {"船舶配套", "风电装备", "再生金属", "铜艺术品"}),
        ("洋口港开发区简介\n主导产业：风电装备、船舶配套\n未来产业：深海装备、固态电池",
         {"风电装备", "船舶配套", "深海装备", "固态电池"}),
        ("洋口港开发区聚焦抗体药物、细胞治疗、高端影像设备。", {"抗体药物", "细胞治疗", "高端影像设备"}),
        ("风电装备、船舶配套、绿色食品，三大产业集群产值突破百亿元。", {"风电装备", "船舶配套", "绿色食品"}),
        ("洋口港开发区主要引进乳品、肉羊、葵花籽加工企业。", {"乳品", "肉羊", "葵花籽加工"}),
        ("洋口港开发区正在向海洋生物、新型建材转型。", {"海洋生物", "新型建材"}),
        ("洋口港开发区重点发展汽车及零部件、生命健康。", {"汽车及零部件", "生命健康"}),
        ("双方围绕生物医药、港口物流等领域进行了会谈。", set()),
        ("洋口港开发区已引进制药企业11家。", set()),
    ],
)  # fmt: skip
def test_industries_are_read_in_every_phrasing(rows_of: Rows, text: str, industries: set[str]) -> None:
    assert {row[0] for row in rows_of(FactKind.FOCUS, text, "industry")} == industries


@pytest.mark.parametrize(
    ("text", "subjects"),
    [
        ("如东县和海安市发展氢能。海安市重点发展燃料电池。", {("海安市", "燃料电池")}),
        ("如东县两个园区：\n——洋口港开发区：以风电装备、海工装备为特色",
         {("洋口港开发区", "风电装备"), ("洋口港开发区", "海工装备")}),
        ("如东县人民政府重点发展海洋装备、新能源。", {("如东县", "海洋装备"), ("如东县", "新能源")}),
        ("如东县商务局介绍，重点发展海洋装备、新能源。", {("如东县", "海洋装备"), ("如东县", "新能源")}),
    ],
)  # fmt: skip
def test_industries_belong_to_whom_the_grammar_says(
    rows_of: Rows, text: str, subjects: set[tuple[str, str]]
) -> None:
    assert rows_of(FactKind.FOCUS, text, "subject", "industry") >= subjects


@pytest.mark.parametrize(
    ("text", "honours"),
    [
        ("如东县有“中国南黄海渔都”之称。", {("如东县", "中国南黄海渔都")}),
        ("江海船舶有限公司2019年被工信部评为绿色工厂。", {("江海船舶有限公司", "绿色工厂")}),
        ("洋口港开发区是江苏省3D打印产业培育基地。", {("洋口港开发区", "江苏省3D打印产业培育基地")}),
        ("洋口港开发区是江苏省首批循环经济试点园区。", {("洋口港开发区", "循环经济试点园区")}),
        ("江海研究院获国家技术发明二等奖1项。", {("江海研究院", "国家技术发明二等奖")}),
        ("决定授予江海船舶有限公司、洋口港开发区等8个单位“创新团队奖”。",
         {("江海船舶有限公司", "创新团队奖"), ("洋口港开发区", "创新团队奖")}),
        ("江海船舶有限公司\n荣誉：国家级绿色工厂｜江苏民营企业100强",
         {("江海船舶有限公司", "国家级绿色工厂"), ("江海船舶有限公司", "江苏民营企业100强")}),
        ("江海船舶有限公司是海洋装备联盟理事单位。", set()),
    ],
)  # fmt: skip
def test_titles_are_read_however_they_are_given(
    rows_of: Rows, text: str, honours: set[tuple[str, str]]
) -> None:
    assert rows_of(FactKind.HONOUR, text, "subject", "honour") == honours


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("如东县农业农村和水利局、普洱市茶叶和咖啡产业发展中心参加。",
         {"如东县农业农村和水利局", "普洱市茶叶和咖啡产业发展中心"}),
        ("代表团到国家发展改革委产业发展司、财政部汇报。", {"国家发展改革委产业发展司", "财政部"}),
        ("合资公司由SkyTech Pte Ltd与江海船舶有限公司设立。", {"SkyTech Pte Ltd", "江海船舶有限公司"}),
        ("江海船舶有限公司（Jianghai Ship Co., Ltd）到访。", {"江海船舶有限公司"}),
        ("江海船舶有限公司前身是如东造船厂。", {"江海船舶有限公司"}),
        ("海洋装备产业联盟秘书处设在南通。", {"海洋装备产业联盟"}),
        ("考察团到九华山风景区、苏州阳澄生物医药港参观。", {"九华山风景区", "苏州阳澄生物医药港"}),
    ],
)  # fmt: skip
def test_bodies_are_found_by_the_form_of_their_names(rows_of: Rows, text: str, names: set[str]) -> None:
    assert {row[0] for row in rows_of(FactKind.ORGANISATION, text, "name")} == names


@pytest.mark.parametrize(
    ("text", "policies"),
    [
        ("如东县海洋产业发展规划（2020—2025）摘编\n第一章　基础。", {"如东县海洋产业发展规划（2020—2025）"}),
        ("联盟发布《绿色制造倡议书》和《海洋装备白皮书》。", {"绿色制造倡议书", "海洋装备白皮书"}),
        ("江苏出台“开放二十条”，见《江海城乡周报》。", {"开放二十条"}),
        ("论坛通过《如东共识》，发布《海洋产业指数》。", set()),
    ],
)  # fmt: skip
def test_policies_are_told_from_periodicals_and_indices(rows_of: Rows, text: str, policies: set[str]) -> None:
    assert {row[0] for row in rows_of(FactKind.POLICY, text, "name")} == policies


@pytest.mark.parametrize(
    ("text", "people"),
    [
        ("甲方代表：阎立波　　乙方代表：慕容雪", {("阎立波", None), ("慕容雪", None)}),
        ("联系人：丁小姐", set()),
        ("联盟名单\n副理事长　汝南　江海电气股份有限公司总裁", {("汝南", "副理事长"), ("汝南", "总裁")}),
        ("上海总领事馆副总领事彼得·范德林登、县长种亮明参加。",
         {("彼得·范德林登", "副总领事"), ("种亮明", "县长")}),
        ("洋口港开发区设立博士后工作站15家。", set()),
    ],
)  # fmt: skip
def test_people_are_found_in_papers_and_rosters(
    rows_of: Rows, text: str, people: set[tuple[str, str | None]]
) -> None:
    assert rows_of(FactKind.PERSON, text, "name", "title") == people


@pytest.mark.parametrize(
    ("text", "members"),
    [
        ("海洋装备联盟新发展会员单位2家（江海船舶有限公司、如东风电有限公司）。",
         {("江海船舶有限公司", "会员单位"), ("如东风电有限公司", "会员单位")}),
        ("海洋装备联盟同意入会：\n【理事单位】江海船舶有限公司——造船", {("江海船舶有限公司", "理事单位")}),
        ("海洋装备联盟业务指导单位为江苏省科学技术厅。", {("江苏省科学技术厅", "业务指导单位")}),
    ],
)  # fmt: skip
def test_members_are_read_in_brackets_and_lines(
    rows_of: Rows, text: str, members: set[tuple[str, str]]
) -> None:
    assert rows_of(FactKind.MEMBERSHIP, text, "member", "role") == members
