"""Whether words that end as a body's name does are one: 北京某某科技有限公司 is, 知名企业 is not."""

import re
from collections.abc import Sequence
from typing import Final

from luodi.reading.mentions.events import head_of
from luodi.reading.mentions.industries import is_industry
from luodi.reading.mentions.named import BodyMention
from luodi.reading.mentions.places import without_parents
from luodi.reading.mentions.posts import title_after
from luodi.reading.mentions.suffixes import is_weak, suffix_of, type_of
from luodi.reading.words.lexicons import any_of, entries
from luodi.reading.words.pages import Page
from luodi.reading.words.segmenter import Word
from luodi.reference import find_divisions
from luodi.vocabulary import OrganisationType, Span

LONG_WORD: Final = 4
"""A verb of four characters and more is a name that the model does not know (融智特种机器人)."""
NO_BODIES: Final = frozenset(entries("no_bodies.txt"))
SENTENCE_LIKE: Final = re.compile(
    r"协办|承办|主办|书记|区长|县长|州长|董事长|总经理|秘书长|市长(?!春|沙|治|乐|宁|江|安|兴)|子公司|考察|来访|评价|"
    r"领导|表示|进行|参加|出席|希望|欢迎|负责人|举行|召开|陪同|同志|的|了(?!解)"
)
_PUBLIC: Final = (OrganisationType.GOVERNMENT, OrganisationType.PARTY)
_PROPER_TAGS: Final = frozenset({"LOC", "ORG", "PER", "nz", "nw"})
_SHORTEST_CORE: Final = 4
"""So many characters before 联盟, 协会 or 研究院 are taken for a name even without a proper noun."""
_SELF_NAMED: Final = frozenset({OrganisationType.ALLIANCE, OrganisationType.ASSOCIATION})
_NOT_FIRST: Final = re.compile(
    r"^(?:国家级|省级|市级|区级|县级|世界级|千亿级|百亿级|国际|全国(?!工商联|政协|人大)|全球|各|该|本|"
    r"我|其|多|知名|著名|相关|有关|部分|其他|大型|重点|"
    r"优质|新型|现代|一流|领军|龙头|骨干|上市|民营|外资|国有|高端|特色|区域|两大|三大|若干|一批|"
    r"联盟单位|成员|战略联盟|当地|所属|下属|原有|首个|首家|两家|另一|[两三](?=[省市县区]))"
)
_GENERIC: Final = re.compile(
    r"^(?:联盟|协会|国家|地方|产业|行业|企业|科技|创新|技术|研发|工业|平台|服务|公共|综合|经济|专业|"
    r"专业性|高校|科研|社会|投资|招商|"
    r"咨询|教育|金融|机构|孵化|创业|示范|管理|运营|战略|合作|发展|市级|省级|国家级|新|老|大|小|中外|"
    r"国内|国外|民营|高新技术|"
    r"科技型|制造|文化|旅游|总部|区域|两个|机器人|人工智能|生物医药|医疗|智能|智慧|业|链|群|"
    r"[一二三四五六七八九十两]|大|个|家|商务|生活|会展|"
    r"云计算|计算|智算|超算|质量|新材料|新能源|数字|经济|功能|人才|交流|培训|展示|信息|绿色|开放|试点|先进|优秀|高端|数据|算力|"
    r"应用|测试|检测|联合|协同|工程|"
    r"基金|物流|生产|研究|市场|核心|配套|成果|转化|互联网|大数据|大|自主|高质量|一流|众创|特色|主题|"
    r"城市|乡村|生态|健康)*$"
)
_LOCAL: Final = re.compile(
    rf"^(?:我|全)?(?:自治区|地区|[省市区县州旗盟])?(?:{any_of(entries('offices.txt'))}|"
    rf"[\u4e00-\u9fff]{{2,6}}(?:局|分局|厅|办事处|委|委员会|政府办|街道))$"
)
_HALLS: Final = ("展示厅", "报告厅", "会议厅", "宴会厅", "大厅", "客厅", "餐厅", "展厅")
_AREAS: Final = ("区", "市", "省", "县", "园", "镇")
_GOES_ON: Final = re.compile(
    r"制造|产业|产品|行业|领域|市场|生产|设备|基地|企业|研发|技术|零部|材料|之[乡都城]|后市|博览|展览|竞争|[0-9]+强|产量|年产"
)
_COMMON_FIRST: Final = re.compile(
    r"(?:园内|区内|县内|市内|[中外越日韩俄美德法蒙我]方(?=[\u4e00-\u9fff]{4})|.{1,6}率(?=[省市区县旗州][\u4e00-\u9fff]{3})|.{0,8}(?:会员|成员|毕业|入园|入驻|骨干|龙头|校友|孵化|所属)企业|应(?!急|用)|.{0,30}(?:理事长?|会长|会员|成员|发起|依托|支持|常务|牵头)单位|企业|公司)(?=[\u4e00-\u9fff]{3})"
)
_CLINGING: Final = frozenset("方着由在与和同向对请访赴到从原")
"""What the word model takes into a name that starts with a place: 方烟台某某有限公司."""
_LEADS: Final = re.compile(
    r"公司|集团|总部|[、与和](?!产业)|等[0-9一二三四五六七八九十百两]*(?:余|多)?[家户]"
)
_LONGEST_TRADE: Final = 6
_REGION: Final = re.compile(r"(?:环|泛)[\u4e00-\u9fff]{2,4}经济[区带圈]$|(?:长江|珠江|黄河)经济带")
_TITLED: Final = re.compile(
    r"(?:试点|百强|重点|国际合作|示范|首批|模范|先进|标杆|星级)(?:产业)?(?:园区|联盟|协会|商会|基地|单位)$"
)
"""What a body is called as an honour: 安徽省循环经济试点园区."""
_GRADED: Final = re.compile(
    r"^(?:国家|[\u4e00-\u9fff]{2,8}[省市])级?(?:重点|工程|企业)?(?:重点实验室|实验室|技术中心|工程中心|研发中心|示范园区|示范区)$"
)
_LIES_IN: Final = re.compile(r"(?:位于|地处|坐落于?|落户|在)$")
_GARDEN: Final = re.compile(
    r"(?:公|校|花|果|茶|菜|乐|儿|田|家|庄|植物|动物|游乐|陵|林|梨|桃|入|建|开)园$|[建办]厂$"
)
_VENUE: Final = re.compile(
    r"(?:会议中心|会展中心|博览中心|路演厅|行政中心|展览中心|政务中心|体育中心|酒店|饭店|宾馆|子基金)$"
)
_ODD: Final = re.compile(r"[^\w()·—“”\"&.-]")
_ZONE_WORD: Final = 5
_SUBSIDIARY: Final = re.compile(r"(?:子公司|旗下|企业|公司)([\u4e00-\u9fff]{2,10})$")
_OFFICE: Final = re.compile(rf"^(?:我|全)?(?:自治区|地区|[省市区县州旗盟])?{any_of(entries('offices.txt'))}$")
_OF_LEVEL: Final = re.compile(
    r"^[省市区县州旗](?=[\u4e00-\u9fff]{3,})(?!场|域|级|值|内|属|直|外|委|长|民|重点|优|特色|[一二三四五六七八九十])"
)
_OF_ZONE: Final = re.compile(
    r"^(?:园区|产业园|工业园|科技园|工业区|合作区|试验区|示范区|港区|新区|开发区|高新区|经开区|集中区)"
    r"(?:管委会|管理委员会|管理局|管理办公室|招商局|投促局|投资促进局|经发局|经济发展局)$"
)
"""The office of a zone that the text names elsewhere."""
_PLACE_ONLY: Final = re.compile(r"^(?:LOC )+$")


def body_named(page: Page, suffix: str, words: Sequence[Word]) -> BodyMention | None:
    """The body if the name is one; a bare office is local; generic words are none."""
    span = _own_span(page, Span(words[0].span.start, words[-1].span.end))
    name = page.text(span.start, span.end)
    suffix = suffix if name.endswith(suffix) else suffix_of(name)
    core = name[: -len(suffix)] if suffix else name
    if (
        _NOT_FIRST.match(name)
        or _is_no_body(name, suffix, page.text(span.end, span.end + 2))
        or SENTENCE_LIKE.search(name)
    ):
        return None
    body_type = type_of(name)
    generic = bool(_GENERIC.match(core))
    if _OF_ZONE.match(name):
        return BodyMention(name, body_type, span, local=True)
    if _LOCAL.match(name) and body_type in _PUBLIC:
        bracketed = page.text(span.start - 1, span.start) == ")"
        office = bool(_OFFICE.match(name)) or not generic
        return BodyMention(name, body_type, span, local=True) if office and not bracketed else None
    if not core or _is_place_alone(words, suffix, body_type) or _is_designation(page, name, suffix, span):
        return None
    if _OF_LEVEL.match(name) and not generic:
        return BodyMention(name, body_type, span, local=True)
    return BodyMention(name, body_type, span) if _is_proper(page, words, suffix, body_type) else None


def _is_proper(page: Page, words: Sequence[Word], suffix: str, body_type: OrganisationType) -> bool:
    """Tell whether the words before the last one are a proper name; a place and a trade alone are no firm."""
    core = page.text(words[0].span.start, words[-1].span.end).removesuffix(suffix)
    generic = bool(_GENERIC.match(core))
    proper = [word for word in words if word.tag in _PROPER_TAGS and word.text != suffix]
    if is_weak(suffix) and body_type is OrganisationType.COMPANY and not _is_led(page, words[-1].span.end):
        proper = [
            w for w in proper if w.tag not in ("LOC", "nz") or (w.tag == "LOC" and not find_divisions(w.text))
        ]
    if proper and not generic:
        return True
    if any(word.tag == "v" and len(word.text) >= LONG_WORD for word in words):
        return True
    if is_weak(suffix):
        return False
    long = body_type in _SELF_NAMED and len(core) >= _SHORTEST_CORE
    return long or (body_type is OrganisationType.ZONE and len(words) == 1 and len(core) > 1 and not generic)


def _is_led(page: Page, end: int) -> bool:
    """Tell whether a firm's post follows: 南昌幻维互动 + 副总经理."""
    return bool(_LEADS.match(page.body, end)) or bool(title_after(page.body, end))


def _own_span(page: Page, span: Span) -> Span:
    """Drop a common word that the model took into a name, and add the brand before (上海)有限公司."""
    name = page.text(span.start, span.end)
    for size in range(len(name) - 2, len(name) - _LONGEST_TRADE, -1):
        if size > 0 and name[:size].endswith(("公司", "集团")) and is_weak(suffix_of(name)):
            return Span(span.start, span.start + size)
    if name[0] in "经由" and _LOCAL.fullmatch(name[1:]):
        return Span(span.start + 1, span.end)
    if name[0] in _CLINGING and find_divisions(name[1:3]) and len(name) > _LONGEST_TRADE:
        return Span(span.start + 1, span.end)
    common = _COMMON_FIRST.match(name)
    if common:
        return Span(span.start + common.end(), span.end)
    if name[0] == "区":
        return Span(_zone_start(page, span.start), span.end)
    brand = _SUBSIDIARY.search(page.text(max(0, span.start - 16), span.start)) if name[0] == "(" else None
    return Span(span.start - len(brand[1]), span.end) if brand else span


def _zone_start(page: Page, start: int) -> int:
    """Where the word for a zone starts of which the model left only 区: 集中 + 区管委会."""
    for size in range(min(start, _ZONE_WORD), 1, -1):
        word = page.text(start - size, start + 1)
        if suffix_of(word) == word:
            return start - size
    return start


def _is_no_body(name: str, suffix: str, after: str) -> bool:
    """Tell a hall or a fair, whose last word is longer than a body's, and a firm's trade without its name."""
    if is_weak(suffix) and type_of(name) is OrganisationType.COMPANY and _GOES_ON.match(after):
        return True
    if _GARDEN.search(name) or _VENUE.search(name) or _ODD.search(name):
        return True
    if name[0] == "(" or name in NO_BODIES or name.endswith(_HALLS) or len(head_of(name)) > len(suffix):
        return True
    trade = is_weak(suffix) and type_of(name) is OrganisationType.COMPANY
    return trade and (is_industry(name[: -len(suffix)]) or name[: -len(suffix)].endswith(_AREAS))


def _is_designation(page: Page, name: str, suffix: str, span: Span) -> bool:
    """Tell a designation (国家…示范基地) or part of a place (核心区中心, …中心 + 商务区) from a body."""
    if "试点" in name and page.text(span.end, span.end + 1) in ("“", '"'):
        return True
    if _REGION.match(name) or _TITLED.search(name) or _GRADED.match(name):
        return True
    if suffix == "新区" and find_divisions(without_parents(name)):
        return True
    if name.endswith("街道") and _LIES_IN.search(page.text(max(0, span.start - 4), span.start)):
        return True
    if name.startswith("国家") and suffix.endswith(("基地", "区", "中心")):
        return True
    after = page.text(span.end, span.end + 3)
    return suffix == "中心" and (
        name[-3] in "区市县城" or bool(re.match(r"[\u4e00-\u9fff]{0,2}[区带圈]", after))
    )


def _is_place_alone(words: Sequence[Word], suffix: str, body_type: OrganisationType) -> bool:
    """Tell whether nothing but a place stands before a weak last word: 锦州 + 投资, 天津市 + 中心."""
    if not is_weak(suffix) or words[-1].tag == "ORG":
        return False
    tags = "".join(f"{word.tag} " for word in words[:-1])
    return bool(_PLACE_ONLY.match(tags)) and (
        body_type is OrganisationType.COMPANY or suffix in ("中心", "平台", "委员会")
    )
