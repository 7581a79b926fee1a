"""From scene to facts: one finder for each kind, listed in one tuple."""

from collections.abc import Callable, Iterator, Mapping
from typing import Final

from luodi.reading.entities.scenes import Scene
from luodi.reading.finders.activities import find_activities
from luodi.reading.finders.agreements import find_agreements
from luodi.reading.finders.commitments import find_commitments
from luodi.reading.finders.focuses import find_focuses
from luodi.reading.finders.honours import find_honours
from luodi.reading.finders.indicators import find_indicators
from luodi.reading.finders.memberships import find_memberships
from luodi.reading.finders.organisations import find_organisations
from luodi.reading.finders.persons import find_persons
from luodi.reading.finders.policies import find_policies
from luodi.reading.finders.targets import find_targets
from luodi.vocabulary import Fact, Words

Finder = Callable[[Scene], Iterator[Fact]]

FINDERS: Final[tuple[Finder, ...]] = (
    find_organisations,
    find_persons,
    find_memberships,
    find_activities,
    find_agreements,
    find_commitments,
    find_indicators,
    find_focuses,
    find_targets,
    find_honours,
    find_policies,
)
"""One for each kind of fact, in the order in which a reading lists them."""

TABLES: Final = "facts_of_tables"
ORIGINS: Final[Mapping[str, Words]] = {
    "find_organisations": Words(
        zh="机构：名称的构成（地名、字号、行业、后缀）与词法模型的标注",
        en="bodies: the build of names (place, brand, trade, ending) and the tags of the word model",
    ),
    "find_persons": Words(
        zh="人物：姓名与相邻的职务，职务归于紧邻的机构或地方",
        en="people: a name beside a post; the post belongs to the body or place next to it",
    ),
    "find_memberships": Words(
        zh="成员关系：“会员单位”“理事单位”等角色词与它两边的机构",
        en="memberships: words for roles such as 会员单位, and the bodies beside them",
    ),
    "find_activities": Words(
        zh="活动：全文的活动词合并为一件件事，再归入日期、地点、人物；参加的机构由训练出的权重取舍",
        en="happenings: event words merged over the text, with dates, places and people; trained weights "
        "tell which bodies took part",
    ),
    "find_agreements": Words(
        zh="协议：签署一类的词、协议的名称和在场的各方",
        en="agreements: words of signing, the name of the paper and the parties present",
    ),
    "find_commitments": Words(
        zh="承诺：协议条款和“将、拟”之后的动作，按词表归类",
        en="commitments: clauses of an agreement and what is to be done, classed by a lexicon",
    ),
    "find_indicators": Words(
        zh="指标：数量词与它所计的事物按词表归类，主语由训练出的权重在候选中选定",
        en="indicators: a number and what it counts by lexicon; the subject is chosen by trained weights",
    ),
    "find_focuses": Words(
        zh="产业方向：“主导产业、重点发展”等词之后的产业列表",
        en="focuses: the list of industries behind words such as 主导产业",
    ),
    "find_targets": Words(
        zh="目标：“到……年、力争、达到”所指的数量",
        en="targets: numbers that are to be reached by a year",
    ),
    "find_honours": Words(
        zh="荣誉：“获评、被授予、是国家级……”之后的称号",
        en="honours: titles behind words of award or standing",
    ),
    "find_policies": Words(
        zh="政策：书名号里的规划、办法、通知及其发布单位",
        en="policies: plans, measures and notices in title marks, and who issued them",
    ),
    TABLES: Words(
        zh="表格：按表头认出各列，逐行读出",
        en="tables: columns known by their heads, read row by row",
    ),
}
"""What each finder, by its name in the code, and the reader of tables go by."""
