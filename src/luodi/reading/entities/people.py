"""People over the whole text: full names, their posts, and whom 杨区长 means."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Final

from luodi.reading.mentions.people import PersonMention
from luodi.reading.mentions.posts import title_after, title_before, titles_in, with_department
from luodi.reading.words.pages import Page
from luodi.reference import find_divisions
from luodi.vocabulary import Span

_LEVEL: Final = re.compile(r"(?:副|常务副|代|原)*([省市区县旗镇])(?=委|长|政|人大|纪)")
_GAP: Final = re.compile(r"(?:\([A-Za-z ]{2,12}\))?[ ]*(?:人?[:为])?[ ]*$")
"""What may stand between a title and its name: the title in letters, blanks, a colon."""
_LONGEST_GAP: Final = 16
_REMARK: Final = r"(?:\([^()\n]{1,12}\))?"
"""What may follow a name: 女, 瑶族."""
_BECOMES: Final = re.compile(
    _REMARK + r"(?:[ ]*,[^,。;]{0,10}(?=兼任|现任))?"
    r"(?:(?:兼|担|出|现|继|接|再|连|续)?任|(?:新)?当选为?|被(?:推|选|推选|推举|聘|任命|增选)为|获聘为?|受聘为?|为|,?[是系](?=[^,。;]{3,24}(?:[,。;]|$)))"
    r"([^,。;:!?()\n]{1,24})"
)
"""A person and the post that a verb gives: 谭炎生任理事长."""
_AS_ABOVE: Final = re.compile(_REMARK + r"(?:继续)?(?:担任|出任|兼任)(?=[,。;、]|$)")
_GIVEN_TO: Final = re.compile(r"(?:^|[,。;、:]|首任|现任|联盟|协会)[ ]*$")
_IN_ROW: Final = re.compile(r"[ ]+([^\s,。;:、()\n]{4,40})(?=\s*(?:\n|$))")
"""What follows a name in a row of a roster: body and post."""
_IN_BRACKETS: Final = re.compile(r"\s{0,2}\(([^()\n]{2,30})\)")
_RELIEVED: Final = re.compile(_REMARK + r"(?:的|[^。]{0,30}免去其)([^,。;:\n]{2,24}?)职务")
"""A person and the post that is taken away: 免去包永年的…主任职务."""
_GIVEN: Final = re.compile(r"[任为是由]|当选|聘")
"""Verbs that give a post: a title before a comma after them is not that of the next clause."""
_AND: Final = re.compile(_REMARK + r"(?:、|和|及|以及)")
_BREAK: Final = re.compile(r"[ ]*(?:$|[,。;!?()、\n]|等|的)")


@dataclass(frozen=True, slots=True)
class Post:
    """A person in one post. ``holder`` ends where the title starts: what stands there may name the body."""

    name: str
    title: str
    span: Span
    holder_end: int


def posts_of(page: Page, people: Sequence[PersonMention]) -> tuple[Post, ...]:
    """Find the posts that the text states, in reading order; short forms (杨区长) are no further posts."""
    posts: list[Post] = []
    before: PersonMention | None = None
    for person in people:
        if person.short:
            continue
        found = _titles_before(page, person, before.span.end if before else 0)
        if not found and before and _AND.fullmatch(page.text(before.span.end, person.span.start)):
            found = _shared(posts, before, person)
        posts += [*found, *_after(page, person)]
        before = person
    return tuple(posts + _given(page, people))


def _shared(posts: Sequence[Post], before: PersonMention, person: PersonMention) -> list[Post]:
    """The post of the one named before, which the next of the list shares: 副区长甲、乙."""
    last = next((post for post in reversed(posts) if post.span.end <= before.span.end), None)
    if last is None or last.span.end != before.span.end or last.holder_end >= before.span.start:
        return []
    return [Post(person.name, last.title, Span(last.span.start, person.span.end), last.holder_end)]


def _after(page: Page, person: PersonMention) -> Iterator[Post]:
    """The titles that follow a name: at once (陈晓东秘书长), in brackets, or given by 以…为."""
    start, end = person.span.start, person.span.end
    called = page.text(end, end + 1) == "为" and page.text(start - 1, start) == "以"
    after = title_after(page.body, end + called)
    if after:
        yield Post(person.name, after, Span(start, end + called + len(after)), start)
    row = _IN_ROW.match(page.body, end)
    held = title_before(row[1], len(row[1])) if row and not after else ""
    if row and held and len(row[1]) > len(held) + 1:
        at = row.end(1) - len(held)
        yield Post(person.name, held, Span(start, row.end(1)), at)
    bracket = _IN_BRACKETS.match(page.body, end)
    title = title_before(bracket[1], len(bracket[1])) if bracket else ""
    if bracket and title:
        at = with_department(page.body, bracket.end(1) - len(title), bracket.end(1))
        yield Post(person.name, page.text(at, bracket.end(1)), Span(start, bracket.end()), at)


def _given(page: Page, people: Sequence[PersonMention]) -> list[Post]:
    """The posts that a verb gives: 甲任理事长 · 聘请甲、乙为联盟顾问 · 理事长由甲担任."""
    posts: list[Post] = []
    named = [person for person in people if not person.short]
    for at, person in enumerate(named):
        listed = _listed_before(page, named, at)
        becomes = _BECOMES.match(page.body, person.span.end)
        for title in _titles_of(page, Span(*becomes.span(1))) if becomes else ():
            posts += [_post(page, one, title) for one in listed]
        posts += _taken_away(page, person)
        if _AS_ABOVE.match(page.body, person.span.end):
            posts += _announced(page, person)
    return posts


def _taken_away(page: Page, person: PersonMention) -> Iterator[Post]:
    """The post that a person is relieved of: 免去包永年的…主任职务."""
    relieved = _RELIEVED.match(page.body, person.span.end)
    title = title_before(relieved[1], len(relieved[1])) if relieved else ""
    if relieved and title:
        yield _post(page, person, Span(relieved.end(1) - len(title), relieved.end(1)))


def _listed_before(page: Page, named: Sequence[PersonMention], at: int) -> list[PersonMention]:
    """A person and those whom the same verb takes: 聘请甲、某局原局长乙为."""
    listed = [named[at]]
    opened = page.clause_at(named[at].span.start)
    asked = re.search(r"聘|选举|推选|推举|任命|增补|增选|吸收", page.text(opened.start, named[at].span.start))
    floor = opened.start + asked.start() if asked else named[at].span.start
    for before in range(at - 1, -1, -1):
        person = named[before]
        between = page.text(person.span.end, listed[0].span.start)
        if person.span.start < floor or re.search("[,。;任为]", between):
            break
        listed.insert(0, person)
    return listed


def _titles_of(page: Page, said: Span) -> Iterator[Span]:
    """The titles that a verb gives, joined by 、 or 兼; the last one ends where a clause goes on."""
    start = said.start
    while start < said.end:
        title = next((t for t in titles_in(page.body, start, said.end + 1) if t.end <= said.end), None)
        if title is None or not (
            _BREAK.match(page.body, title.end) or page.text(title.end, title.end + 1) == "兼"
        ):
            return
        yield Span(title.end - len(title_before(page.body, title.end)), title.end)
        if page.text(title.end, title.end + 1) not in ("、", "兼") or not title_after(
            page.body, title.end + 1
        ):
            return
        start = title.end + 1


def _post(page: Page, person: PersonMention, title: Span) -> Post:
    start, end = min(person.span.start, title.start), max(person.span.end, title.end)
    return Post(person.name, page.text(title.start, title.end), Span(start, end), title.start)


def _announced(page: Page, person: PersonMention) -> Iterator[Post]:
    """The title that is said first: 理事长由…院长海平川担任."""
    sentence = page.sentence_at(person.span.start)
    opening = page.body.rfind("由", max(sentence.start, person.span.start - 60), person.span.start)
    title = title_before(page.body, opening) if opening > 0 else ""
    if title and _GIVEN_TO.search(page.body[max(0, opening - len(title) - 6) : opening - len(title)]):
        yield _post(page, person, Span(opening - len(title), opening))


def _titles_before(page: Page, person: PersonMention, floor: int) -> list[Post]:
    """Walk left over titles that are joined, 区委副书记、区长杨晓江, no further than ``floor``."""
    posts: list[Post] = []
    end = person.span.start
    limit = max(page.sentence_at(end).start, floor)
    gap = _GAP.search(page.body, max(limit, end - _LONGEST_GAP), end)
    end = gap.start() if gap else end
    while title := title_before(page.body[limit:end], end - limit):
        start = max(limit, with_department(page.body, end - len(title), end))
        posts.append(Post(person.name, page.text(start, end), Span(start, person.span.end), start))
        joint = _joint_before(page, start, limit)
        if joint is None:
            break
        end = joint
    return posts[::-1]


def _joint_before(page: Page, start: int, limit: int) -> int | None:
    """Where the title before this one ends, a body's name between them allowed: 区长、某协会会长."""
    window = page.text(max(limit, start - 30), start)
    found = re.search(r"[、兼,]([^、兼,。;:()]{0,24})$", window)
    if found is None or (found[0][0] == "," and _GIVEN.search(window[: found.start()])):
        return None
    return start - len(found[0])


def places_of(page: Page, posts: Sequence[Post]) -> tuple[str, ...]:
    """Return the places that titles speak of: 如东 + 县委书记 is 如东县."""
    return tuple(place for post in posts if (place := place_before(page, post)))


def place_before(page: Page, post: Post) -> str | None:
    """Return the place before a title that starts with its level, where an official list knows it."""
    level = _LEVEL.match(post.title)
    if level is None:
        return None
    for size in (4, 3, 2):
        start = post.holder_end - size
        if (
            start >= 0
            and page.is_boundary(start)
            and find_divisions(page.text(start, post.holder_end) + level[1])
        ):
            return page.text(start, post.holder_end) + level[1]
    return None


def full_name_of(short: PersonMention, posts: Sequence[Post]) -> str | None:
    """Return whom a surname with a title means; none if nobody of that surname holds a post."""
    same = [post for post in posts if post.name.startswith(short.name)]
    head = short.title[-2:]
    fitting = [post for post in same if post.title.endswith(head)]
    return (fitting or same)[0].name if same else None
