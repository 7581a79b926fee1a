"""How facts are said in an official text."""

from collections.abc import Iterable
from typing import Final

from luodi.dossiers import ActivityDossier, Participant, StatedIndicator
from luodi.vocabulary import ActivityType, AgreementStage, CommitmentCategory, Measure, OrganisationType

MEASURES: Final = {
    Measure.POPULATION: "总人口",
    Measure.AREA: "区域面积",
    Measure.WATER_AREA: "水域面积",
    Measure.GREEN_AREA: "绿地面积",
    Measure.STREET_COUNT: "辖",
    Measure.VILLAGE_COUNT: "村庄",
    Measure.FIRM_COUNT: "企业",
    Measure.AGREED_INVESTMENT: "协议投资额",
    Measure.INVESTMENT: "投资额",
    Measure.PAID_IN_INVESTMENT: "到位资金",
    Measure.OUTPUT: "产值",
    Measure.REVENUE: "营业收入",
    Measure.TAX: "税收",
    Measure.EXPORT: "出口额",
    Measure.GDP: "地区生产总值",
    Measure.FIXED_ASSET_INVESTMENT: "固定资产投资",
    Measure.EMPLOYMENT: "就业人数",
    Measure.STAFF: "职工",
    Measure.PATENT_COUNT: "专利",
    Measure.PROJECT_COUNT: "项目",
    Measure.FLOOR_SPACE: "建筑面积",
    Measure.LAND: "用地",
    Measure.INSTITUTION_COUNT: "科研机构",
    Measure.TALENT_COUNT: "人才",
    Measure.FUND_SIZE: "基金规模",
    Measure.SHARE_PERCENT: "占比",
    Measure.GROWTH_PERCENT: "增幅",
    Measure.DISTANCE: "距离",
    Measure.EVENT_COUNT: "举办活动",
    Measure.OTHER: "其他指标",
}
ACTIVITIES: Final = {
    ActivityType.VISIT: "考察走访",
    ActivityType.TALK: "座谈洽谈",
    ActivityType.SIGNING: "签约",
    ActivityType.FORUM: "论坛",
    ActivityType.FAIR: "投资洽谈会",
    ActivityType.CEREMONY: "仪式",
    ActivityType.MEETING: "会议",
    ActivityType.TRAINING: "培训",
    ActivityType.OTHER: "交流活动",
}
STAGES: Final = {
    AgreementStage.PRELIMINARY: "初步合作协议",
    AgreementStage.FRAMEWORK: "框架协议",
    AgreementStage.FORMAL: "正式协议",
    None: "合作协议",
}
CATEGORIES: Final = {
    CommitmentCategory.OFFICE: "设立联盟办事处",
    CommitmentCategory.FORUM: "举办论坛讲堂",
    CommitmentCategory.INSTITUTE: "推动研究院入驻",
    CommitmentCategory.ACCELERATOR: "建设产业加速器",
    CommitmentCategory.INVESTMENT: "推进投资项目",
    CommitmentCategory.TALENT: "引进培养人才",
    CommitmentCategory.FUNDING: "落实资金支持",
    CommitmentCategory.SPACE: "提供载体空间",
    CommitmentCategory.RESEARCH: "开展联合研发",
    CommitmentCategory.MARKET: "开放应用市场",
    CommitmentCategory.OTHER: "其他合作事项",
}
"""In the order in which a plan treats them."""
ORGANISATIONS: Final = {
    OrganisationType.COMPANY: "企业",
    OrganisationType.INSTITUTE: "科研院所",
    OrganisationType.SCHOOL: "院校",
}


def said(indicator: StatedIndicator) -> str:
    """An indicator in words: 总人口94万人.

    The unit is the document's own; a day is said only where the document gives it.
    """
    day = f"（截至{indicator.as_of.chinese}）" if indicator.as_of else ""
    return f"{MEASURES[indicator.measure]}{indicator.quantity.chinese}{day}"


def named(person: Participant) -> str:
    """A person as in an attendance list: 东丽区副区长杨灏; a body by its name."""
    if not person.is_person:
        return person.name
    title = person.title or ""
    office = person.organisation or ""
    return f"{office if not title.startswith(office) else ''}{title}{person.name}"


def day_of(activity: ActivityDossier) -> str:
    """The day in Chinese, or that nobody states it."""
    return activity.date.chinese if activity.date else "日期待核实"


def joined(words: Iterable[str]) -> str:
    """甲、乙和丙.

    >>> joined(["甲", "乙", "丙"])
    '甲、乙和丙'
    """
    *most, last = words
    return f"{'、'.join(most)}和{last}" if most else last
