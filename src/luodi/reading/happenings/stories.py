"""Stories: anchors become happenings, one for each type and day, with all who take part."""

import re
from collections.abc import Iterable, Sequence
from functools import lru_cache
from typing import Final

from luodi.reading.entities.cast import Role
from luodi.reading.entities.scenes import Scene
from luodi.reading.happenings.anchors import Anchor, anchors_in
from luodi.reading.happenings.drafts import Draft, Happening, most_precise
from luodi.reading.happenings.forms import Form, form_of
from luodi.reading.happenings.parties import names_of, present_in
from luodi.vocabulary import ActivityType, PartialDate, Span

_ATTENDS: Final = re.compile(
    r"出席|参加|陪同|与会|派代表|到场|见证|参会|列席|到会|在座|随行|带队|参展|组团|授牌|签字|牵头|率|"
    r"主办|承办|协办|主持|作陪|接待"
)
_SPEAKS: Final = re.compile(
    r"汇报|介绍|致辞|主持|讲话|发言|表示|指出|强调|称|解读|说|颁发|宣读|宣布|分享|祝贺|主讲|作报告|"
    r"主旨|推介|认为|要求"
)
_CARRIED: Final = re.compile(r"调研组|考察团|考察组|一行|代表团")
_YEAR: Final = re.compile(r"(?:本次|此次|这次)[^。]{0,24}?((?:19|20)[0-9]{2})年")
_AT: Final = re.compile(r"[”\"]?[上中](?=[,:])")
_NEXT: Final = frozenset({"次日", "翌日", "第二天"})
_YEAR_FIRST: Final = re.compile(r"((?:19|20)[0-9]{2})(?:年|中国|第|[\u4e00-\u9fff])")
_OPENS: Final = frozenset({"v", "p", "d", "c", "f", "TIME", "vd", "ad", "r", "w"})


@lru_cache(maxsize=1)
def happenings_of(scene: Scene) -> tuple[Happening, ...]:
    """Tell the happenings of a text in the order in which it tells them."""
    story = _Story(scene)
    by_sentence: dict[Span, list[Anchor]] = {}
    for anchor in anchors_in(scene):
        by_sentence.setdefault(anchor.sentence, []).append(anchor)
    for sentence in scene.page.sentences:
        story.tell(sentence, by_sentence.get(sentence, []))
    form = form_of(scene)
    if form:
        story.fill_in(form)
    return story.happenings()


class _Story:
    """Walks through the sentences and keeps what was told so far."""

    def __init__(self, scene: Scene) -> None:
        self._scene = scene
        self._drafts: list[Draft] = []
        self._headings: list[tuple[Anchor, tuple[str, ...]]] = []
        self._announced: list[tuple[Draft, Span, tuple[str, ...]]] = []
        self._day: PartialDate | None = None
        self._current: Draft | None = None

    def tell(self, sentence: Span, anchors: Sequence[Anchor]) -> None:
        """Take in one sentence."""
        opening = self._scene.dates_in(sentence.start, sentence.start + 1)
        if self._day is None and opening and opening[0].date and opening[0].date.day:
            self._day = opening[0].date
        for anchor in anchors:
            who = names_of(present_in(self._scene, self._stretch(anchor), self._signed()))
            who = tuple(dict.fromkeys((*who, *self._there(anchor))))
            if anchor.heading:
                places = {
                    a.name
                    for a in self._scene.cast.within(sentence.start, sentence.end)
                    if a.role is Role.PLACE
                }
                self._headings.append((anchor, tuple(name for name in who if name not in places)))
            elif anchor.bare and self._meant(anchor):
                self._join(self._meant(anchor), anchor, who)
            else:
                self._join(self._open(anchor), anchor, who)
        self._stay(anchors)
        self._attend(sentence)

    def _stay(self, anchors: Sequence[Anchor]) -> None:
        """Go on with the meeting at which a visit is only spoken of: 座谈会上,某某欢迎…来考察."""
        if self._current is None or self._current.type is not ActivityType.VISIT:
            return
        for anchor in anchors:
            if anchor.event and _AT.match(self._scene.page.body, anchor.span.end):
                self._current = self._meant(anchor) or self._current

    def fill_in(self, form: Form) -> None:
        """Take in what a form states, in the place of headings that announce it."""
        self._headings = [pair for pair in self._headings if pair[0].type is not form.type]
        fitting = [d for d in self._drafts if d.type is form.type and form.date in (d.date, None)]
        if not fitting and form.date is None:
            fitting = self._drafts[:1]
        draft = fitting[0] if fitting else Draft(form.type, form.date)
        if not fitting:
            self._drafts.append(draft)
        draft.name, draft.place = form.topic or form.name, form.place or draft.place
        draft.spans[:0] = form.spans
        draft.participants = dict.fromkeys((*form.participants, *draft.participants))

    def happenings(self) -> tuple[Happening, ...]:
        """Close the story: headings that nothing below tells in full count by themselves."""
        for anchor, who in self._headings:
            if not self._drafts:
                self._join(self._open(anchor), anchor, who)
        for draft, clause, who in self._announced:
            draft.spans.append(clause)
            draft.participants.update(dict.fromkeys(who))
        year = _YEAR.search(self._scene.page.body)
        default = PartialDate(int(year[1])) if year else None
        return tuple(draft.happening(default) for draft in self._drafts)

    def _stretch(self, anchor: Anchor) -> Span:
        """The clause of the anchor, with those before it if it has no subject of its own."""
        start = anchor.clause.start
        clauses = [c for c in self._scene.page.clauses_in(anchor.sentence) if c.start < start]
        while clauses and self._lacks_subject(Span(start, anchor.clause.end), anchor):
            start = clauses.pop().start
        return Span(start, anchor.clause.end)

    def _there(self, anchor: Anchor) -> tuple[str, ...]:
        """Who acts in the rest of the sentence that tells what was done there: 座谈会上,某某介绍…."""
        if anchor.event is None or not _AT.match(self._scene.page.body, anchor.event.span.end):
            return ()
        names: list[str] = []
        for clause in self._scene.page.clauses_in(anchor.sentence):
            if clause.start > anchor.clause.start:
                present = present_in(self._scene, clause, self._signed())
                opener = self._scene.clause_subject(clause.end)
                names += [
                    who if isinstance(who, str) else who.name
                    for who in present
                    if isinstance(who, str)
                    or who.role is Role.PERSON
                    or (who.role is Role.BODY and who.name == opener)
                ]
        return tuple(names)

    def _lacks_subject(self, stretch: Span, anchor: Anchor) -> bool:
        if self._scene.cast.within(stretch.start, anchor.span.start) and not self._opens_with_verb(stretch):
            return False
        return self._opens_with_verb(stretch)

    def _opens_with_verb(self, stretch: Span) -> bool:
        words = self._scene.page.words_in(stretch.start, stretch.end)
        return bool(words) and words[0].tag in _OPENS

    def _signed(self) -> tuple[str, ...]:
        last = next((d for d in reversed(self._drafts) if d.type is ActivityType.SIGNING), None)
        return last.parties if last else ()

    def _meant(self, anchor: Anchor) -> Draft | None:
        """The happening that a bare word means: of its type if there is one, else for 会议, 活动 the last."""
        same = [d for d in self._drafts if d.type is anchor.type and d.date == self._date_of(anchor)]
        if same:
            return same[-1]
        vague = anchor.event is not None and anchor.event.name in ("会议", "大会", "活动", "仪式", "系列活动")
        return self._current if vague else None

    def _date_of(self, anchor: Anchor) -> PartialDate | None:
        """The day in the words before the anchor; that of the story if they follow it or give none.

        The stops of one tour are one visit: that of the next day belongs to it.
        """
        dates = self._scene.dates_in(anchor.sentence.start, anchor.span.start)
        own = [date for date in dates if not date.follows]
        if not dates and anchor.event and not anchor.bare:
            own = [date for date in self._scene.dates_in(anchor.span.end, anchor.clause.end) if date.date][:1]
        if not own:
            return self._day
        words = self._scene.page.text(own[-1].span.start, own[-1].span.end)
        if anchor.type is ActivityType.VISIT and self._day and words in _NEXT:
            return self._day
        return most_precise([mention.date for mention in own])

    def _open(self, anchor: Anchor) -> Draft:
        date = self._date_of(anchor)
        year = _YEAR_FIRST.match(anchor.event.name) if anchor.event and date is None else None
        if year:
            date = PartialDate(int(year[1]))
        same = next((d for d in self._drafts if d.type is anchor.type and d.date == date), None)
        if same is None:
            same = Draft(anchor.type, date)
            self._drafts.append(same)
            self._take_headings(same)
        sentence_dates = self._scene.dates_in(anchor.sentence.start, anchor.span.start)
        if date is not None or not any(d.date is None and not d.follows for d in sentence_dates):
            self._day = date
        self._current = same
        return same

    def _take_headings(self, draft: Draft) -> None:
        for anchor, who in self._headings:
            if anchor.type is draft.type:
                self._announced.append((draft, anchor.clause, who))
        self._headings = [pair for pair in self._headings if pair[0].type is not draft.type]

    def _join(self, draft: Draft | None, anchor: Anchor, who: Iterable[str]) -> None:
        if draft is None:
            return
        stretch = self._stretch(anchor)
        there = anchor.event is not None and _AT.match(self._scene.page.body, anchor.span.end)
        draft.spans.append(Span(stretch.start, anchor.sentence.end) if there else stretch)
        if anchor.event and anchor.event.core and not draft.name:
            draft.name = self._scene.full_event(anchor.event).name
        if not draft.parties:
            draft.parties = tuple(name for name in who if name not in self._scene.cast.people)
        occasion = (
            anchor.event is not None
            and self._scene.page.text(anchor.event.span.end, anchor.event.span.end + 2) == "期间"
        )
        if not occasion:
            draft.participants.update(dict.fromkeys(who))
        if anchor.type is ActivityType.CEREMONY and anchor.event:
            inside = self._scene.cast.within(anchor.event.span.start, anchor.event.span.end)
            draft.participants.update(dict.fromkeys(a.name for a in inside if a.role is Role.BODY))
        self._set_sides(draft, anchor, stretch)

    def _set_sides(self, draft: Draft, anchor: Anchor, stretch: Span) -> None:
        """Who came, and to whom: before and after the verb of a visit."""
        for appearance in self._scene.cast.within(stretch.start, stretch.end):
            if appearance.name in draft.participants and anchor.type is ActivityType.VISIT:
                came = appearance.span.start < anchor.span.start
                known = appearance.name in draft.guests or appearance.name in draft.hosts
                if not known and not (came and len(draft.spans) > 1):
                    (draft.guests if came else draft.hosts)[appearance.name] = None
        place = re.search(r"[在赴到来]([^,。;]{2,12})", self._scene.page.text(stretch.start, stretch.end))
        if draft.place is None and place:
            start = stretch.start + place.start(1)
            draft.place = next(
                (a.name for a in self._scene.cast.within(start, start + 1) if a.role is not Role.PERSON), None
            )

    def _attend(self, sentence: Span) -> None:
        """Add those who attend or speak to the happening that is told."""
        if self._current is None:
            return
        for clause in self._scene.page.clauses_in(sentence):
            words = self._scene.page.text(clause.start, clause.end)
            if _ATTENDS.search(words):
                self._add(present_in(self._scene, Span(sentence.start, clause.end), ()), clause)
            elif _SPEAKS.search(words):
                speakers = [
                    a
                    for a in present_in(self._scene, clause, ())
                    if not isinstance(a, str) and a.role is Role.PERSON
                ]
                self._add(speakers, clause)

    def _add(self, who: Sequence[object], clause: Span) -> None:
        names = names_of(who)  # type: ignore[arg-type]
        if self._current and names:
            self._current.participants.update(dict.fromkeys(names))
            if clause not in self._current.spans:
                self._current.spans.append(clause)
