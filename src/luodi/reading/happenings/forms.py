"""Forms: minutes and notices that state time, place and people line by line: 「时间：…」「地点：…」「参加人员：…」."""

import re
from dataclasses import dataclass
from typing import Final

from luodi.reading.entities.cast import Role
from luodi.reading.entities.scenes import Scene
from luodi.reading.mentions.dates import find_dates
from luodi.vocabulary import ActivityType, PartialDate, Span

_LINE: Final = re.compile(
    r"^[ ]*(?:[一二三四五六七八九十0-9]{1,2}[、.])?[ ]*(?P<label>(?:会议|活动|培训|举办|签约)?(?:时间|日期)|(?:会议|活动|举办)?地点|"
    r"(?:参加|参会|出席|与会|列席)(?:人员|单位|领导|嘉宾)?|主持(?:人)?|(?:主办|承办|协办)(?:单位)?|(?:会议|活动|讲座)?(?:内容|主题|议题|题目))[ ]*:[ ]*(?P<words>[^\n]+)$",
    re.MULTILINE,
)
_HEAD: Final = 400


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
    lines = {found["label"]: found for found in _LINE.finditer(scene.page.body)}
    time = next((line for label, line in lines.items() if label.endswith(("时间", "日期"))), None)
    named = [event for event in scene.events if event.span.start < _HEAD and event.core]
    if time is None or not named:
        return None
    dates = [date.date for date in find_dates(time["words"]) if date.date]
    place = next((line["words"].strip() for label, line in lines.items() if label.endswith("地点")), None)
    topic = next(
        (
            line["words"].strip()
            for label, line in lines.items()
            if label[-2:] in ("内容", "主题", "议题", "题目")
        ),
        None,
    )
    people = [
        line
        for label, line in lines.items()
        if not label.endswith(("时间", "日期", "地点", "内容", "主题", "议题", "题目"))
    ]
    names = [
        a.name
        for line in people
        for a in scene.cast.within(*line.span("words"))
        if _comes(scene, line, a.span, a.role)
    ]
    return Form(
        type=named[0].type,
        name=named[0].name,
        date=dates[0] if dates else None,
        place=_plain(place),
        topic=_plain(topic),
        participants=tuple(dict.fromkeys(names)),
        spans=tuple(Span(*line.span()) for line in (time, *people)),
    )


def _comes(scene: Scene, line: re.Match[str], span: Span, role: Role) -> bool:
    """Tell who of a line comes: persons, and bodies that do more than say whose post somebody holds."""
    held = any(post.holder_end in (span.end, span.end + 1) for post in scene.cast.posts)
    return role is Role.PERSON or (role is Role.BODY and not held and span.end <= line.end())


def _plain(words: str | None) -> str | None:
    return re.sub(r"[ ]*\((?:示例|暂定)\)$", "", words).rstrip("。;") if words else None
