"""What the kinds of fact, their fields and their choices are called on screen."""

from collections.abc import Mapping
from typing import Final

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

KIND_LABELS: Final[Mapping[str, Promise]] = {
    "organisation": _("机构"),
    "person": _("人物"),
    "membership": _("成员身份"),
    "activity": _("活动"),
    "agreement": _("协议"),
    "commitment": _("约定事项"),
    "indicator": _("指标"),
    "focus": _("产业方向"),
    "target": _("目标"),
    "honour": _("称号"),
    "policy": _("政策文件"),
}
"""In the order in which the review desk shows them."""

FIELD_LABELS: Final[Mapping[str, Promise]] = {
    "name": _("名称"),
    "type": _("类型"),
    "aliases": _("简称"),
    "title": _("职务"),
    "organisation": _("所属"),
    "alliance": _("联盟"),
    "member": _("成员单位"),
    "role": _("身份"),
    "date": _("日期"),
    "place": _("地点"),
    "hosts": _("接待方"),
    "guests": _("来访方"),
    "participants": _("参加者"),
    "topic": _("主题"),
    "parties": _("各方"),
    "stage": _("阶段"),
    "occasion": _("场合"),
    "category": _("事项类别"),
    "text": _("内容"),
    "subject": _("所指对象"),
    "measure": _("指标名"),
    "value": _("数值"),
    "unit": _("单位"),
    "modifier": _("语气"),
    "as_of": _("截至"),
    "industry": _("产业名称"),
    "plan": _("计划"),
    "start": _("开始"),
    "end": _("结束"),
    "honour": _("称号名称"),
    "issuer": _("发布机关"),
}

_OF_A_KIND: Final[Mapping[tuple[str, str], Promise]] = {
    ("person", "name"): _("姓名"),
    ("focus", "role"): _("定位"),
    ("commitment", "text"): _("约定内容"),
}


def field_label(kind: str, name: str) -> str:
    """What a field is called in facts of this kind."""
    return str(_OF_A_KIND.get((kind, name), FIELD_LABELS[name]))


_ORGANISATION_TYPES: Final[Mapping[str, Promise]] = {
    "alliance": _("联盟"),
    "company": _("企业"),
    "institute": _("科研院所"),
    "school": _("学校"),
    "government": _("政府部门"),
    "party": _("党委"),
    "zone": _("园区机构"),
    "association": _("协会"),
    "media": _("媒体"),
    "other": _("其他"),
}
_ACTIVITY_TYPES: Final[Mapping[str, Promise]] = {
    "visit": _("考察"),
    "talk": _("座谈"),
    "signing": _("签约"),
    "forum": _("论坛"),
    "fair": _("洽谈会"),
    "ceremony": _("仪式"),
    "meeting": _("会议"),
    "training": _("培训"),
    "other": _("其他"),
}
_STAGES: Final[Mapping[str, Promise]] = {
    "preliminary": _("初步"),
    "framework": _("框架"),
    "formal": _("正式"),
}
_CATEGORIES: Final[Mapping[str, Promise]] = {
    "office": _("办事处"),
    "forum": _("论坛活动"),
    "institute": _("研究院"),
    "accelerator": _("加速器"),
    "investment": _("投资"),
    "talent": _("人才"),
    "funding": _("资金"),
    "space": _("场地"),
    "research": _("科研"),
    "market": _("市场"),
    "other": _("其他"),
}
_ROLES: Final[Mapping[str, Promise]] = {"leading": _("主导"), "emerging": _("新兴"), "target": _("拟引进")}
_MODIFIERS: Final[Mapping[str, Promise]] = {
    "exact": _("确数"),
    "about": _("约"),
    "over": _("超过"),
    "under": _("不足"),
    "nearly": _("近"),
}
_MEASURES: Final[Mapping[str, Promise]] = {
    "population": _("人口"),
    "area": _("面积"),
    "water_area": _("水域面积"),
    "green_area": _("绿地面积"),
    "street_count": _("街道数"),
    "village_count": _("村数"),
    "firm_count": _("企业数"),
    "agreed_investment": _("协议投资额"),
    "investment": _("投资额"),
    "paid_in_investment": _("到位投资"),
    "output": _("产值"),
    "revenue": _("收入"),
    "tax": _("税收"),
    "export": _("出口"),
    "gdp": _("地区生产总值"),
    "fixed_asset_investment": _("固定资产投资"),
    "employment": _("就业人数"),
    "staff": _("员工数"),
    "patent_count": _("专利数"),
    "project_count": _("项目数"),
    "floor_space": _("建筑面积"),
    "land": _("用地"),
    "institution_count": _("院所数"),
    "talent_count": _("人才数"),
    "fund_size": _("基金规模"),
    "share_percent": _("占比"),
    "growth_percent": _("增长率"),
    "distance": _("距离"),
    "event_count": _("活动次数"),
    "other": _("其他"),
}

CHOICE_LABELS: Final[Mapping[str, Mapping[str, Promise]]] = {
    "OrganisationType": _ORGANISATION_TYPES,
    "ActivityType": _ACTIVITY_TYPES,
    "AgreementStage": _STAGES,
    "CommitmentCategory": _CATEGORIES,
    "FocusRole": _ROLES,
    "Modifier": _MODIFIERS,
    "Measure": _MEASURES,
}
"""By the name of the vocabulary's choice."""
