from collections.abc import Callable

import pytest

from luodi.vocabulary import FactKind

Rows = Callable[..., set[tuple[object, ...]]]


@pytest.mark.parametrize(
    ("text", "focuses"),
    [
        (
            "洋口港开发区重点发展海洋装备、新能源、石化新材料三大主导产业和生物医药、现代物流两个新兴产业。",
            {
                ("海洋装备", "leading"),
                ("新能源", "leading"),
                ("石化新材料", "leading"),
                ("生物医药", "emerging"),
                ("现代物流", "emerging"),
            },
        ),
        ("洋口港开发区着力发展海洋经济。", {("海洋经济", "target")}),
        ("洋口港开发区已形成工程机械、医疗器械和现代物流等五大产业。",
         {("工程机械", None), ("医疗器械", None), ("现代物流", None)}),
        ("洋口港开发区大力发展营商环境。", set()),
    ],
)  # fmt: skip
def test_industries_are_read_term_by_term(
    rows_of: Rows, text: str, focuses: set[tuple[str, str | None]]
) -> None:
    found = rows_of(FactKind.FOCUS, text, "subject", "industry", "role")

    assert {(industry, role) for _, industry, role in found} == focuses
    assert {subject for subject, _, _ in found} <= {"洋口港开发区"}


@pytest.mark.parametrize(
    ("text", "honours"),
    [
        (
            "如东县拥有“全国科普示范县”、“国家生态文明建设示范区”两个称号。",
            {("如东县", "全国科普示范县"), ("如东县", "国家生态文明建设示范区")},
        ),
        ("省政府将洋口港开发区定位为国家级能源基地和绿色石化基地。",
         {("洋口港开发区", "国家级能源基地"), ("洋口港开发区", "绿色石化基地")}),
        ("深蓝科技、江海船舶获评国家级企业技术中心。",
         {("深蓝科技", "国家级企业技术中心"), ("江海船舶", "国家级企业技术中心")}),
        ("洋口港开发区是省政府批准的示范园区。", {("洋口港开发区", "示范园区")}),
        ("洋口港开发区努力成为国家级示范区，获得广泛好评。", set()),
    ],
)  # fmt: skip
def test_titles_held_are_honours(rows_of: Rows, text: str, honours: set[tuple[str, str]]) -> None:
    assert rows_of(FactKind.HONOUR, text, "subject", "honour") == honours


@pytest.mark.parametrize(
    ("text", "policies"),
    [
        ("如东县出台《关于促进海洋产业发展的若干措施》。", {"关于促进海洋产业发展的若干措施"}),
        ("国家大力推行海洋强国战略。", {"海洋强国战略"}),
        ("如东县制定了“三个一百”招商计划。", {"“三个一百”招商计划"}),
        ("双方签署《战略合作框架协议》，《江海晚报》作了报道。", set()),
        ("全面推进乡村振兴，落实重大战略。", set()),
    ],
)
def test_plans_and_laws_are_policies_by_name(rows_of: Rows, text: str, policies: set[str]) -> None:
    assert {row[0] for row in rows_of(FactKind.POLICY, text, "name")} == policies
