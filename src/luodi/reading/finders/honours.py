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
    r"定位(?:为|是)|(?<=[区园县市])为(?=市级|省级|国家级|全国)|升级为|晋升为|跃升为|升格为|获评为?|"
    r"获批(?:为|成为|筹建)?|评为|评选为|认定为|批准为|命名为|列为|"
    r"列入|纳入|入选(?:为)?|被授予|授予|荣获|荣膺|获得|获|被誉为|荣登|跻身|"
    r"(?<![不就仅只还但都])是(?=[^,。;]{0,40}(?:批准的|认定的|授予的))|(?:同时)?拥有(?=[“\"])"
)
_IS: Final = re.compile(
    r"(?<![不就仅只还但都也于])是(?:[\u4e00-\u9fff]{2,6}?(?:唯一|首个|第一)(?:一个|的)?)?"
)
_STANDING: Final = re.compile(
    r"“?(?:国家级|省级|市级|国家|全国|中国|世界|首批|国际|全球|科技部|工信部|亚洲|AAAA|祖国|华夏|"
    rf"{any_of(PROVINCES)}(?:省|市)?(?:级|首批|技术|重点|特色|优秀|示范|先进|十强|百强|[\u4e00-\u9fff]{{2,14}}(?:试点|示范))|[\u4e00-\u9fff]{{2,3}}市级)"
)
_TITLE_ENDS: Final = re.compile(
    r"(?:示范区|示范园区|示范基地|试验区|先行区|先导区|先进区|基地|之乡|之都|之城|高新区|开发区|园区|"
    r"试点(?:城市|区|单位|联盟)?|企业技术中心|技术中心|中心|孵化器|众创空间|"
    r"集群|企业|称号|[“”\"]|城市|景区|百强县?|强县|名城|品牌|名单|奖|区|县|市|镇|地区|服务器?|平台|"
    r"实验室|功能区|支点|枢纽|园|院|区域|联盟|项目|培育对象|故乡|林都|故里|窗口单位|先进单位|文明单位)[”\"]?(?:\([^()]*\))?$"
)
_NOT: Final = re.compile(
    r"重要组成部分|之一$|努力|最具|全面|荣誉$|认可|好评|肯定|支持|关注|成功$|效益|发展$|突破$|进展$|"
    r"合作|股权|投资$|机会"
)
_BEFORE: Final = re.compile(
    r"^(?:首批|第[一二三四五六七八九十]+批|[^,。;、]{0,16}?(?:批准|认定|授予|颁发|评定|命名)的|了|"
    r"(?:国家|工信|科技|商务|农业农村)?部?[0-9]{4}年?度?(?:\([^()]{1,8}\))?|一个|一家|全国首个|的)+"
)
_AMONG: Final = re.compile(
    r"是(?:全国|全省|全市|我国)?[0-9]+(?:个|家)(?P<honour>(?:国家|省|市)级[\u4e00-\u9fff]{2,12})之一"
)
_APPOSED: Final = re.compile(
    r"(?P<honour>(?:国家|省|市|科技部|工信部)[\u4e00-\u9fff]{0,10}?(?:试点|示范|重点|骨干|龙头|"
    r"认定)(?:联盟|企业|单位|平台|机构))[“\"](?P<name>[^”\"\n]{4,40})[”\"]"
)
_THING: Final = re.compile(r"[\u4e00-\u9fffA-Za-z]{1,12}(?:集群|园区|项目|产品|品牌|基地|学院|团队)")
_AFTER: Final = re.compile(
    r"(?:[一二三四五六七八九十两]个|等)[^、]*称号.*$|(?:的)?(?:荣誉)?称号$|(?:的)?荣誉$"
)


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
            yield from _facts(scene, clause, found)
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


def _given(scene: Scene, clause: Span) -> re.Match[str] | None:
    """The words that give a title; 是 only with a standing (国家级 …) after it."""
    found = _GIVEN.search(scene.page.body, clause.start, clause.end)
    if found and found[0] != "是":
        return found
    found = found or _IS.search(scene.page.body, clause.start, clause.end)
    rest = scene.page.text(found.end(), clause.end) if found else ""
    return (
        found
        if (re.match(r"[^,]{0,10}", rest) and _STANDING.match(_BEFORE.sub("", rest[:60]) or ""))
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
    for term in split_terms(scene.page, Span(start, start + len(rest))):
        text = scene.page.text(term.start, term.end)
        lead = _BEFORE.match(text)
        own = text[lead.end() :] if lead else text
        strong = (
            bool(lead and "的" in lead[0])
            or given not in ("是", "获", "获得", "授予", "列入")
            or _STANDING.search(own)
        )
        if len(own) > 2 and strong and _TITLE_ENDS.search(own) and not _NOT.search(own):  # noqa: PLR2004
            yield Span(term.end - len(own), term.end)


def _named_thing(scene: Scene, before: Sequence[Appearance], end: int) -> str | None:
    """What is named after a place before the verb: 某市机器人产业集群入选."""
    if not before:
        return None
    words = scene.page.text(before[-1].span.end, end)
    return scene.page.text(before[-1].span.start, end) if _THING.fullmatch(words) else None


def _is_giver(scene: Scene, appearance: Appearance) -> bool:
    """Tell who gives a title: 被天津市政府定位为."""
    return scene.page.text(appearance.span.start - 1, appearance.span.start) in ("被", "由", "经")


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
    before = [a for a in before if not _is_giver(scene, a)]
    named: list[str] = []
    named_start = found.start()
    for appearance in reversed(before):
        gap = scene.page.text(appearance.span.end, named_start)
        if not re.fullmatch(
            r"(?:[、和与及]|等|[0-9]+(?:余|多)?家企业|[ ]|[0-9]{4}年|也|[被由经][^,。;]{2,16}|已|均|都|"
            r"被|成功|双双|正式|分别|先后|还)*",
            gap,
        ):
            break
        named.append(appearance.name)
        named_start = appearance.span.start
    return tuple(reversed(named)) or (scene.subject_at(found.start()),)
