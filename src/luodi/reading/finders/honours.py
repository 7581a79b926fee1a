"""Honours: titles and designations given to a place or a body."""

import re
from collections.abc import Iterator, Sequence
from typing import Final

from luodi.reading.entities.cast import Appearance, Role
from luodi.reading.entities.plans import is_foreseen, is_ordered
from luodi.reading.entities.scenes import Scene
from luodi.reading.mentions.industries import split_terms
from luodi.reading.mentions.places import PROVINCES
from luodi.reading.words.lexicons import any_of
from luodi.vocabulary import Fact, Honour, Span

_GIVEN: Final = re.compile(
    r"定位(?:为|是)|(?<=[区园县市])为(?=市级|省级|国家级|全国)|(?:^|(?<=[,。;]))为(?=“(?:中国|全国|国家))|"
    r"成为(?=“(?:中国|全国|国家|世界|亚洲))|升级为|晋升为|跃升为|升格为|获评为?|获颁|获授|(?:斩|捧)获|捧回|摘得|夺得|"
    r"获批(?:为|成为|筹建)?|评为|评选为|认定为|批准为|命名为|列为|授牌为?|"
    r"列入|纳入|入选(?:为)?|被授予|授予|荣获|荣膺|获得|获(?!悉|取|知|利|益|准)|被誉为|荣登|跻身|通过(?=[^,。;]{4,24}(?:认定|评定)$)|"
    r"颁发(?=[“\"])|(?:素|享|已|拥)?有(?=[“\"][^”\"]{2,20}[”\"](?:之称|之誉|的?美誉|的?称号|的?美称))|享有|"
    r"(?<![不就仅只还但都])是(?=[^,。;]{0,40}(?:批准的|认定的|授予的))|(?:同时)?拥有(?=[“\"])"
)
_IS: Final = re.compile(
    r"(?<![不就仅只还但都也于])是(?:[\u4e00-\u9fff]{2,6}?(?:唯一|首个|第一)(?:一个|的)?)?"
)
_STANDING: Final = re.compile(
    r"“?(?:国家级|省级|市级|自治区级|粤港澳|长三角|京津冀|国家|全国|中国|世界|首批|国际|全球|科技部|工信部|亚洲|AAAA|祖国|华夏|"
    r"[\u4e00-\u9fff]{2,6}部(?:认定|定点|重点|命名)|"
    rf"{any_of(PROVINCES)}(?:省|市)?(?:级|首批|技术|重点|特色|优秀|示范|先进|十强|百强|新型|文明|名牌|著名|"
    r"[\u4e00-\u9fff0-9A-Z]{2,14}(?:试点|示范|培育|重点|定点))|[\u4e00-\u9fff]{2,3}市级)"
)
_TITLE_ENDS: Final = re.compile(
    r"(?:示范区|示范园区|示范基地|示范点|试验区|先行区|先导区|先进区|基地|之乡|之都|之城|之星|高新区|开发区|园区|"
    r"试点(?:城市|区|单位|联盟)?|企业技术中心|技术中心|中心|孵化器|众创空间|"
    r"集群|企业|称号|[“”\"]|城市|景区|[0-9一二三四五六七八九十百千]+强(?:县|区|市|镇|企业|园区|榜)?|强县|名城|名镇|名村|品牌|名单|榜|奖|奖状|奖章|"
    r"标兵|模范|区|县|县城|市|镇|村|地区|服务器?|平台|工厂|车间|校园|组织|商会|协会|机构|产品|商标|标志|新品|"
    r"实验室|功能区|支点|枢纽|园|院|区域|联盟|项目|培育对象|故乡|林都|故里|窗口|单位|核心区|"
    r"(?:中国|世界|华夏|东方|亚洲)[\u4e00-\u9fff]{1,8}[都城港谷乡])[”\"]?(?:\([^()]*\))?$"
)
_NOT: Final = re.compile(
    r"重要组成部分|之一$|努力|最具|全面|荣誉$|认可|好评|肯定|支持|关注|成功$|效益|发展$|突破$|进展$|"
    r"合作$|从事|合作(?:协议|项目|关系|伙伴)|股权|投资$|机会|最大的|(?:理事长?|会员|会长|成员|指导|支持|发起|依托)单位|消息|通知|批复|启动"
)
_BEFORE: Final = re.compile(
    r"^(?:(?:国家|全国|[\u4e00-\u9fff]{2,3}[省市]|广西|内蒙古|新疆|宁夏|西藏)?首批|第[一二三四五六七八九十]+批|"
    r"[^,。;、“]{0,16}?(?:批准|认定|授予|颁发|评定|命名)(?:建设|设立|成立)?的|了|"
    r"(?:国家|工信|科技|商务|农业农村)?部?[0-9]{4}年度?(?:\([^()]{1,8}\))?|一个|一家|全国首个|的)+"
)
_LABEL: Final = re.compile(
    r"(?:^|(?<=[\n;|]))[ ]*[^,。;:|\n]{0,6}?(?:荣誉|称号|资质|级别|园区定位|功能定位|所获奖项|获奖)"
    r"(?:称号|情况|资质)?[ ]*[:|\t](?P<titles>[^。;\n]{4,90})",
    re.MULTILINE,
)
_TO_SOMEBODY: Final = re.compile(r"(?P<to>[^“”,。;]{2,60})(?P<titles>“[^”]{3,24}”)")
_AMONG: Final = re.compile(
    r"是(?:全国|全省|全市|我国)?[0-9]+(?:个|家)(?P<honour>(?:国家|省|市)级[\u4e00-\u9fff]{2,12})之一"
)
_APPOSED: Final = re.compile(
    r"(?P<honour>(?:国家|省|市|科技部|工信部)[\u4e00-\u9fff]{0,10}?(?:试点|示范|重点|骨干|龙头|"
    r"认定)(?:联盟|企业|单位|平台|机构))[“\"](?P<name>[^”\"\n]{4,40})[”\"]"
)
_THING: Final = re.compile(r"[\u4e00-\u9fffA-Za-z]{1,12}(?:集群|园区|项目|产品|品牌|基地|学院|团队)")
_WORK: Final = re.compile(r"的?(?:《(?P<name>[^》]{2,30})》|(?P<quoted>“[^”]{2,20}”))")
_BRANDED: Final = re.compile(r"“[^”]{1,10}”牌?[\u4e00-\u9fff]{0,6}$")
_BY: Final = re.compile(r"被|由(?!于)|经(?![济开合贸营过])")
"""What stands before the giver of a title."""
_AFTER: Final = re.compile(
    r"(?:[一二三四五六七八九十两]个|等)[^、]*(?:称号|荣誉).*$|(?:的)?(?:荣誉)?称号$|(?:的)?荣誉$|(?<=”)(?:的?(?:牌匾|铜牌|"
    r"奖牌|证书|荣誉证书|之称|之誉|美誉|美称|认证|认定))$|(?<=[\u4e00-\u9fff])(?:的?(?:认定|评定|牌匾))$"
)
_SHORTEST: Final = 3
_QUOTES: Final = ("“", '"')
_COUNTED: Final = re.compile(r"[0-9一二两三四五六七八九十]+(?:项|个|次|枚|件)$")


def find_honours(scene: Scene) -> Iterator[Fact]:
    """Yield each title held once, one for each item of a list and each holder."""
    told: dict[tuple[str | None, str], Honour] = {}
    for honour in _honours(scene):
        told.setdefault((honour.subject, honour.honour), honour)
    yield from told.values()


def _honours(scene: Scene) -> Iterator[Honour]:
    for clause in scene.page.clauses:
        found = _given(scene, clause)
        if (
            found
            and not is_foreseen(scene.page, clause.start + 1)
            and not is_ordered(scene.page, clause.start + 1)
        ):
            yield from _awarded(scene, clause, found) or _facts(scene, clause, found)
    yield from _labelled(scene)
    for among in _AMONG.finditer(scene.page.body):
        title = Span(*among.span("honour"))
        yield Honour(
            quotes=(scene.quote(*among.span()),),
            subject=scene.subject_at(among.start()),
            honour=scene.page.article.text[title.start : title.end],
        )
    for apposed in _APPOSED.finditer(scene.page.body):
        yield Honour(
            quotes=(scene.quote(*apposed.span()),),
            subject=apposed["name"],
            honour=scene.page.article.text[slice(*apposed.span("honour"))],
        )


def _labelled(scene: Scene) -> Iterator[Honour]:
    """The titles of a line in a fact sheet: 荣誉:国家级绿色工厂|全球独角兽企业."""
    for line in _LABEL.finditer(scene.page.body):
        start = line.start("titles")
        for item in re.finditer(r"[^|、,\t]+", line["titles"]):
            own = item[0].strip(' “”"')
            at = start + item.start() + item[0].index(own)
            if len(own) >= _SHORTEST and _TITLE_ENDS.search(own) and not _NOT.search(own):
                yield Honour(
                    quotes=(scene.quote(line.start(), line.end()),),
                    subject=scene.subject_at(max(0, line.start() - 1)),
                    honour=scene.page.article.text[at : at + len(own)],
                )


def _awarded(scene: Scene, clause: Span, found: re.Match[str]) -> tuple[Honour, ...]:
    """What is given to those who are named after the verb: 授予某公司、某院等8个单位“创新团队奖”."""
    to = _TO_SOMEBODY.match(scene.page.body, found.end(), clause.end) if found[0] == "授予" else None
    if to is None:
        return ()
    holders = [a.name for a in scene.cast.within(*to.span("to")) if a.role is not Role.PLACE]
    persons = [a.name for a in scene.cast.within(*to.span("to")) if a.role is Role.PERSON]
    quote, title = scene.quote(clause.start, clause.end), Span(to.start("titles") + 1, to.end("titles") - 1)
    name = scene.page.article.text[title.start : title.end]
    return tuple(Honour(quotes=(quote,), subject=holder, honour=name) for holder in persons or holders)


def _given(scene: Scene, clause: Span) -> re.Match[str] | None:
    """The words that give a title; 是 only with a standing (国家级 …) after it."""
    found = _GIVEN.search(scene.page.body, clause.start, clause.end)
    if found and found[0] != "是":
        return found
    found = found or _IS.search(scene.page.body, clause.start, clause.end)
    rest = scene.page.text(found.end(), clause.end) if found else ""
    return (
        found
        if _STANDING.match(_BEFORE.sub("", rest[:60]))
        or _STANDING.match(rest)
        or re.search(r"(?:批准|认定|授予)的", rest)
        else None
    )


def _facts(scene: Scene, clause: Span, found: re.Match[str]) -> Iterator[Honour]:
    subjects = _subjects(scene, clause, found)
    for term in _titles(scene, found.end(), clause.end, found[0]):
        name = scene.page.article.text[term.start : term.end]
        for subject in subjects:
            yield Honour(quotes=(scene.quote(clause.start, clause.end),), subject=subject, honour=name)


def _titles(scene: Scene, start: int, end: int, given: str) -> Iterator[Span]:
    """The items of the list that are titles, as written, without 首批 and without the giver."""
    rest = _AFTER.sub("", scene.page.text(start, end))
    if not rest.strip():
        return
    strong = given not in ("是", "获", "获得", "授予", "列入")
    for term in split_terms(scene.page, Span(start, start + len(rest))):
        text = scene.page.text(term.start, term.end)
        lead = _BEFORE.match(text)
        own = text[lead.end() :] if lead else text
        granted = bool(lead and ("的" in lead[0] or "首批" in lead[0]))
        strong = strong or granted or bool(_STANDING.search(own)) or own.endswith("等奖")
        counted = _COUNTED.search(own)
        name = own[: counted.start()] if counted else own
        quoted = given not in ("是", "拥有") and scene.page.text(term.start - 1, term.start) in _QUOTES
        titled = bool(_TITLE_ENDS.search(name)) or (quoted and given not in ("列入", "纳入"))
        if len(name) >= _SHORTEST and (strong or quoted) and titled and not _NOT.search(name):
            yield Span(term.end - len(own), term.end - len(own) + len(name))


def _named_thing(scene: Scene, before: Sequence[Appearance], end: int) -> str | None:
    """What is named after a place before the verb: 某市机器人产业集群入选."""
    if not before:
        thing = _BRANDED.search(scene.page.body, scene.page.clause_at(end - 1).start, end)
        return thing[0] if thing else None
    words = scene.page.text(before[-1].span.end, end)
    quoted = _WORK.fullmatch(words)
    if quoted:
        return quoted["name"] or quoted["quoted"]
    return scene.page.text(before[-1].span.start, end) if _THING.fullmatch(words) else None


def _subjects(scene: Scene, clause: Span, found: re.Match[str]) -> tuple[str | None, ...]:
    """Who holds the titles: 将X定位为, else the list before the verb, else whom the text is about."""
    before = [a for a in scene.cast.within(clause.start, found.start()) if a.role is not Role.PERSON]
    taken = [
        a
        for a in before
        if re.search(r"[将把对]$|授予$", scene.page.text(max(clause.start, a.span.start - 2), a.span.start))
    ]
    if taken:
        return (taken[-1].name,)
    named_so = _named_thing(scene, before, found.start())
    if named_so:
        return (named_so,)
    giver = _BY.search(scene.page.body, clause.start, found.start())
    before = [a for a in before if giver is None or a.span.end <= giver.start()]
    named: list[str] = []
    named_start = found.start()
    for appearance in reversed(before):
        gap = scene.page.text(appearance.span.end, named_start)
        if not re.fullmatch(
            r"(?:[、和与及]|等|[0-9]+(?:余|多)?家企业|[ ]|[0-9]{4}年|也|[被由经][^,。;]{2,16}|"
            r"当年|去年|今年|此前|曾|又|已|均|都|被|成功|双双|正式|分别|先后|还)*",
            gap,
        ):
            break
        named.append(appearance.name)
        named_start = appearance.span.start
    return tuple(reversed(named)) or (scene.subject_at(found.start()),)
