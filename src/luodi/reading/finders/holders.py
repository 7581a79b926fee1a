"""Whose post it is: the body or place beside the title, that of the post before, or the only fitting one."""

import re
from typing import Final

from luodi.reading.entities.cast import Role
from luodi.reading.entities.people import Post, place_before
from luodi.reading.entities.scenes import Scene
from luodi.vocabulary import OrganisationType

_FAR: Final = 40
_LEVEL: Final = re.compile(r"(?:副|常务副|代|原)*([省市区县旗镇])(?=委|长|政|人大|纪)")
_PLACE_END: Final = re.compile(r"([\u4e00-\u9fff]{1,8}[省市区县旗镇])$")
_GLUED: Final = re.compile(r"^(?:.*[与\s]|由)")
"""What is no part of a place's name before it: a line's end, 由, somebody and 与."""
_REMARK: Final = re.compile(r"(?:\([^()\n]{2,30}\))?[ ]{0,3}\Z")
"""What may stand between a body and the title: its other name in brackets, blanks."""
_JOINT: Final = re.compile(r"[、兼和及]|兼任|以及")
"""What joins two posts of one body: 党工委书记、管委会主任甲 · 总经理甲、副总裁乙."""
_ALONE: Final = re.compile(
    r"(?:^|[\s,。;:、!?“”]|[任为由与兼]|现任|首任|联盟|协会|商会|公司|集团|学校|学院|研究院|研究所|中心|园区|我[会校院])$"
)
"""What stands before a title that names no body of its own."""
_HEADS: Final = (
    (r"理事长|理事", (OrganisationType.ALLIANCE, OrganisationType.ASSOCIATION)),
    (r"会长|监事长", (OrganisationType.ASSOCIATION,)),
    (r"秘书长", (OrganisationType.ALLIANCE, OrganisationType.ASSOCIATION)),
    (r"董事长|总经理|总裁|厂长|创始人|首席执行官", (OrganisationType.COMPANY,)),
    (r"院长|所长", (OrganisationType.INSTITUTE,)),
    (r"校长", (OrganisationType.SCHOOL,)),
    (r"管委会(?:常务)?副?主任|党?工委副?书记", (OrganisationType.ZONE,)),
)
"""Which kinds of body have such a post."""


def holder_of(scene: Scene, post: Post) -> tuple[str | None, int]:
    """Return the body or place that the words beside a title name, and where the statement starts."""
    beside, start = _beside(scene, post)
    return beside or _place(scene, post), start


def goes_on(scene: Scene, before: Post, post: Post) -> bool:
    """Tell whether a post that names no body is of the same as the one before.

    So are a deputy after a comma (局长甲，副局长乙) and, after the party office of a zone, its 区管委会主任.
    """
    titled = before.holder_end + len(before.title)
    start = titled if before.name == post.name else before.span.end
    between = scene.page.text(start, post.holder_end) if titled <= post.holder_end else ""
    return (
        bool(_JOINT.fullmatch(between))
        or (between == "," and post.title == f"副{before.title}")
        or (between == "、区" and "工委" in before.title)
    )


def only_holder(scene: Scene, post: Post) -> str | None:
    """Return the only body of the sentence so far, else of the text, that has such a post: 院长甲说."""
    head = next((types for form, types in _HEADS if re.search(rf"(?:{form})$", post.title)), ())
    if not head or not _ALONE.search(scene.page.text(max(0, post.holder_end - 4), post.holder_end)):
        return None
    sentence = scene.page.sentence_at(post.holder_end)
    said = {near.name for near in scene.cast.within(sentence.start, post.holder_end) if near.type in head}
    all_of = said or {body.name for body in scene.cast.bodies if body.type in head}
    return all_of.pop() if len(all_of) == 1 else None


def _beside(scene: Scene, post: Post) -> tuple[str | None, int]:
    """The body or place whose name ends where the title starts or in it, and where it starts."""
    gap = _REMARK.search(scene.page.body, max(0, post.holder_end - _FAR), post.holder_end)
    ends = (post.holder_end, post.holder_end + 1, gap.start() if gap else post.holder_end)
    for near in reversed(scene.cast.within(post.holder_end - 2 * _FAR, post.holder_end + 1)):
        if near.role is Role.PERSON or near.span.start >= post.holder_end:
            continue
        if near.span.end in ends:
            return near.name, near.span.start
        if near.span.end > post.holder_end:
            return scene.page.text(near.span.start, post.holder_end), near.span.start
    return None, post.span.start


def _place(scene: Scene, post: Post) -> str | None:
    """The place whose office the title names: the one written before it, else that level's of the text."""
    level = _LEVEL.match(post.title)
    if level is None:
        return None
    sentence = scene.page.sentence_at(post.holder_end)
    written = _PLACE_END.search(scene.page.text(max(sentence.start, post.holder_end - 16), post.holder_end))
    if written and written[1].endswith(level[1]):
        return scene.cast.geography.own_name(_GLUED.sub("", written[1]))
    known = place_before(scene.page, post)
    return _GLUED.sub("", known) if known else scene.cast.geography.at_level(level[1])
