"""Offices and firms by the form of their names alone, where the word model cuts them up.

温岭市农业农村和水利局 · 国家发展改革委产业发展司 · 市茶业发展领导小组办公室 · SkyTech Pte Ltd
"""

import re
from collections.abc import Iterator
from typing import Final

from luodi.reading.mentions.named import BodyMention
from luodi.reading.mentions.suffixes import type_of
from luodi.reading.words.lexicons import any_of, entries, table
from luodi.reading.words.pages import Page
from luodi.vocabulary import OrganisationType, Span

_DUTIES: Final = rf"{any_of(entries('duties_of_offices.txt'))}+"
_JOINT: Final = re.compile(
    rf"(?P<level>[省市区县州旗盟])?{_DUTIES}[和与]{_DUTIES}(?:产业|事业)?(?:发展|管理|促进|服务)?"
    r"(?:局|委员会|委|厅|中心|办公室)(?![\u4e00-\u9fff]*?会议室)"
)
_PLACE: Final = re.compile(r"[\u4e00-\u9fff]{1,8}[省市区县州旗盟]$")
_CENTRAL: Final = rf"{any_of(tuple(row[0] for row in table('known_bodies.tsv') if row[1] == 'government'))}"
_DEPARTMENT: Final = re.compile(
    rf"{_CENTRAL}[\u4e00-\u9fff]{{2,9}}?司(?=[,。;、)\n和与及的]|司长|副司长|负责|有关|相关|处)"
)
_GROUP: Final = re.compile(
    r"(?P<level>[省市区县州旗盟])[\u4e00-\u9fff]{2,14}?(?:领导小组|指挥部|联席会议|工作专班)办公室"
)
_BRANCH: Final = re.compile(
    r"联盟(?:(?![在的与和驻])[\u4e00-\u9fff]){2,6}?(?:办事处|总部|联络处|代表处)|第[0-9一二三四五六七八九十百]+届[^,。;、:\n]{2,30}?组委会"
)
_DIVISION: Final = re.compile(
    r"(?P<level>省|自治区|市)[\u4e00-\u9fff]{2,8}?厅(?:[\u4e00-\u9fff]{2,6}?处|办公室)(?=[、,。)\n]|副?主任|负责|有关|相关)"
)
_FOREIGN: Final = re.compile(
    r"(?<![A-Za-z])[A-Z][\w&.'-]*(?:[ ](?:[A-Z&][\w&.'-]*|and|of|de|und)){0,5}?[ ]?,?[ ]?"
    r"(?:Co\.?,?[ ]?Ltd|Pte\.?[ ]?Ltd|Pvt\.?[ ]?Ltd|Sdn\.?[ ]?Bhd|GmbH(?:[ ]?&[ ]?Co\.?[ ]?KG)?|"
    r"Inc|LLC|Corporation|Corp|Limited|Ltd|S\.?p\.?A|S\.A\.|B\.V|N\.V|PLC|AG|SE|Oy|AB)(?![A-Za-z])"
)
_LONGEST_PLACE: Final = 14


def formed_bodies(page: Page) -> Iterator[BodyMention]:
    """Yield the bodies whose names tell by their form what they are."""
    for found in _JOINT.finditer(page.body):
        yield _office(page, found)
    for found in _GROUP.finditer(page.body):
        if page.is_boundary(found.start()):
            yield _office(page, found)
    for found in _DIVISION.finditer(page.body):
        yield _office(page, found)
    for found in _BRANCH.finditer(page.body):
        if page.is_boundary(found.start()):
            yield BodyMention(found[0], type_of(found[0]), Span(*found.span()))
    for found in _DEPARTMENT.finditer(page.body):
        yield BodyMention(found[0], OrganisationType.GOVERNMENT, Span(*found.span()))
    for found in _FOREIGN.finditer(page.body):
        if (
            page.text(found.start() - 1, found.start()) == "("
            and page.text(found.end(), found.end() + 1) in ")."
        ):
            continue  # a name repeated in letters
        yield BodyMention(found[0], OrganisationType.COMPANY, Span(*found.span()))


def _office(page: Page, found: re.Match[str]) -> BodyMention:
    """The office with the place straight before it; local where only a level or nothing stands there."""
    start = found.start("level") if found["level"] else found.start()
    level_end = found.end("level") if found["level"] else start
    for word in reversed(page.words_in(max(0, start - _LONGEST_PLACE), level_end)):
        named = word.tag in ("LOC", "ORG") and bool(_PLACE.search(page.text(word.span.start, level_end)))
        if word.span.start >= start or not named:
            break
        start = word.span.start
    local = start == (found.start("level") if found["level"] else found.start())
    name = page.text(start, found.end())
    return BodyMention(name, OrganisationType.GOVERNMENT, Span(start, found.end()), local=local)
