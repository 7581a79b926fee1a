"""Forms: minutes and notices that state time, place and people line by line: 「时间：…」「参加人员：…」."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final

from luodi.reading.entities.cast import Appearance, Role
from luodi.reading.entities.scenes import Scene
from luodi.reading.happenings.points import is_agreement, points_in
from luodi.reading.mentions.events import head_of, type_of_event
from luodi.vocabulary import ActivityType, PartialDate, Span

_LABEL: Final = (
    r"(?:(?:会议|活动|培训|举办|签约)?(?:时间|日期)|(?:会议|活动|举办)?地点|"
    r"(?:参加|参会|出席|与会|列席|拟邀|邀请|路演)(?:人员|单位|领导|嘉宾)?|嘉宾|主持(?:人)?|(?:主办|承办|"
    r"协办|支持|指导)(?:单位)?|"
    r"(?:会议|活动|讲座)?(?:内容|主题|议题|题目))"
)
# Blanked furniture leaves runs of thousands of blanks: none of these may run along them from every start.
_LINE: Final = re.compile(
    rf"(?:^|(?<=[ ]))(?:[一二三四五六七八九十0-9]{{1,2}}[、.][ ]{{0,4}})?"
    rf"(?:【(?P<boxed>{_LABEL})】:?|(?P<label>{_LABEL})[ ]{{0,4}}:)[ ]*"
    rf"(?P<words>[^\n]+?)(?=$|[ ]{{1,4}}{_LABEL}[ ]{{0,4}}:)",
    re.MULTILINE,
)
_AGENDA: Final = re.compile(
    r"^[ ]{0,8}[0-9]{1,2}:[0-9]{2}(?:-[0-9]{1,2}:[0-9]{2})?[ ]*(?P<words>[^\n]+)$", re.MULTILINE
)
_TITLE_HEAD: Final = re.compile(r"^(?:关于)?(?:举办|召开|组团参加|参加|组织)?")
_TITLE_TAIL: Final = re.compile(r"(?:的?(?:纪要|通知|邀请函|函|预告|公告))?(?:\([^)]*\))?$")
_HEAD: Final = 400
_SPEECH: Final = re.compile(
    r"在(?P<name>[^在,。\n]{2,40}?)上(?:的?(?:重要)?(?:讲话|致辞|发言|报告|演讲|主持词)|$)"
)
_SPEECH_HEAD: Final = 4
_SHORT_LINE: Final = 60
_SIDES: Final = 2
_RECORD: Final = re.compile(r"(?:洽谈|会谈|座谈|会商|对接)(?:记录|纪要|备忘)")
_TIME, _PLACE, _TOPIC = ("时间", "日期"), ("地点",), ("内容", "主题", "议题", "题目")
_MARK: Final = re.compile(r"[ ]*\((?:示例|暂定)\)$")


@dataclass(frozen=True, slots=True)
class Form:
    """The happening that a form states."""

    type: ActivityType
    name: str
    date: PartialDate | None
    place: str | None
    topic: str | None
    participants: tuple[str, ...]
    spans: tuple[Span, ...]


def form_of(scene: Scene) -> Form | None:
    """Return what the form states; none if the text states no time together with a named happening."""
    lines = {found["boxed"] or found["label"]: found for found in _LINE.finditer(scene.page.body)}
    time = _line(lines, _TIME)
    named = _named(scene, announced=time is not None and _line(lines, _PLACE) is not None)
    if not lines or named is None:
        return None
    dates = [date.date for date in scene.dates_in(*time.span("words")) if date.date] if time else []
    people = [line for label, line in lines.items() if not label.endswith((*_TIME, *_PLACE, *_TOPIC))]
    people += _AGENDA.finditer(scene.page.body)
    names = [
        a.name for line in people for a in scene.cast.within(*line.span("words")) if _comes(scene, line, a)
    ]
    told = [*([time] if time else []), *people] or lines.values()
    return Form(
        type=named[1],
        name=named[0],
        date=dates[0] if dates else None,
        place=_plain(_line(lines, _PLACE)),
        topic=_plain(_line(lines, _TOPIC)),
        participants=tuple(dict.fromkeys(names)),
        spans=tuple(Span(*line.span()) for line in told),
    )


def speech_of(scene: Scene) -> Form | None:
    """Return the happening at which a speech was given, by its head; none if the text is no speech.

    「在某会议上的讲话」, then the speaker and the day in a line of their own.
    """
    body = scene.page.body
    lines = [line for line in re.finditer(r"[^\n]+", body[:_HEAD]) if line[0].strip()][:_SPEECH_HEAD]
    said = next((found for line in lines if (found := _SPEECH.search(line[0]))), None)
    if said is None or not head_of(said["name"]):
        return None
    head = Span(lines[0].start(), lines[-1].end())
    short = [line for line in lines if len(line[0]) <= _SHORT_LINE]
    dates = [date.date for line in short for date in scene.dates_in(*line.span()) if date.date]
    speakers = [a.name for line in short for a in scene.cast.within(*line.span()) if a.role is Role.PERSON]
    return Form(
        type=type_of_event(said["name"]),
        name=said["name"],
        date=next((date for date in dates if date.day), scene.published),
        place=None,
        topic=None,
        participants=tuple(dict.fromkeys(speakers)),
        spans=(head,),
    )


def _named(scene: Scene, *, announced: bool) -> tuple[str, ActivityType] | None:
    """The happening that the title or the first lines name; a forum if it is only announced."""
    title = first_line(scene.page.body)
    name = _TITLE_TAIL.sub("", _TITLE_HEAD.sub("", title))
    if _RECORD.search(title):
        return title, ActivityType.TALK
    if head_of(name):
        return name, type_of_event(name)
    named = [event for event in scene.events if event.span.start < _HEAD and event.core]
    if named:
        return named[0].name, named[0].type
    return (name, ActivityType.FORUM) if announced and name else None


def agreement_of(scene: Scene) -> Form | None:
    """Return the signing of which a document is the agreement itself; none if it is none.

    The parties stand before its first point, those who sign after its last.
    """
    points = points_in(scene) if is_agreement(scene.page) else ()
    if not points:
        return None
    head, foot = points[0].start, points[-1].end
    parties = [a for a in scene.cast.within(0, head) if _signs(scene, a)]
    signers = [a for a in scene.cast.within(foot, len(scene.page.body)) if a.role is Role.PERSON]
    dates = [d.date for d in scene.dates_in(0, head) if d.date and d.date.day]
    if len({a.name for a in parties}) != _SIDES:
        return None
    return Form(
        type=ActivityType.SIGNING,
        name="",
        date=dates[-1] if dates else scene.published,
        place=None,
        topic=None,
        participants=tuple(dict.fromkeys(a.name for a in (*parties, *signers))),
        spans=tuple(scene.page.clause_at(a.span.start) for a in (*parties, *signers)),
    )


def _signs(scene: Scene, appearance: Appearance) -> bool:
    return appearance.role is Role.BODY and appearance.span.end not in scene.cast.holding


def first_line(body: str) -> str:
    """Return the first line of a text that says anything."""
    return next((line.strip() for line in body[:_HEAD].split("\n") if line.strip()), "")


def _line(lines: Mapping[str, re.Match[str]], endings: tuple[str, ...]) -> re.Match[str] | None:
    return next((line for label, line in lines.items() if label.endswith(endings)), None)


def _comes(scene: Scene, line: re.Match[str], appearance: Appearance) -> bool:
    """Tell who of a line comes: persons, and bodies that do more than say whose post somebody holds."""
    end = appearance.span.end
    body = appearance.role is Role.BODY and end not in scene.cast.holding and end <= line.end()
    return body or appearance.role is Role.PERSON


def _plain(line: re.Match[str] | None) -> str | None:
    return _MARK.sub("", line["words"].strip()).rstrip("。;") if line else None
