"""Stories: anchors become happenings, one for each type and day, with all who take part."""

import re
from collections.abc import Iterable, Sequence
from functools import lru_cache
from typing import Final

from luodi.reading.entities.cast import Appearance, Role
from luodi.reading.entities.scenes import Scene
from luodi.reading.happenings.anchors import MOVED, Anchor, anchors_in
from luodi.reading.happenings.attendance import Occasion, occasions_of
from luodi.reading.happenings.drafts import Draft, Happening, most_precise
from luodi.reading.happenings.forms import Form, agreement_of, first_line, form_of, speech_of
from luodi.reading.happenings.parties import names_of, present_in
from luodi.reading.happenings.points import is_agreement
from luodi.reading.words.pages import Page
from luodi.vocabulary import ActivityType, PartialDate, Span

_YEAR: Final = re.compile(r"(?:本次|此次|这次)[^。]{0,24}?((?:19|20)[0-9]{2})年")
_MINUTES: Final = re.compile(r"(?:会议?|例会)(?:纪要|记录)(?:\([^)]*\))?$")
_AT: Final = re.compile(r"[”\"]?[上中](?=[,:])")
_STOP: Final = re.compile(r"次日|翌日|第二天|[0-9]{1,2}日")
"""A day told without its month is that of another stop of the tour."""
_YEAR_FIRST: Final = re.compile(r"((?:19|20)[0-9]{2})(?:年|中国|第|[\u4e00-\u9fff])")
_VAGUE: Final = frozenset({"会议", "大会", "活动", "仪式", "系列活动", "开幕式", "闭幕式"})
_OPENS: Final = frozenset({"v", "p", "d", "c", "f", "TIME", "vd", "ad", "r", "w"})


@lru_cache(maxsize=1)
def happenings_of(scene: Scene) -> tuple[Happening, ...]:
    """Tell the happenings of a text in the order in which it tells them."""
    story = _Story(scene)
    for occasion in occasions_of(scene, tuple(anchors_in(scene))):
        story.tell(occasion)
    form = agreement_of(scene) or form_of(scene) or speech_of(scene)
    if form:
        story.fill_in(form)
    return story.happenings()


def _own_type(page: Page) -> ActivityType | None:
    """The sort of happening that a document is itself the record of: what it dates is the happening."""
    if is_agreement(page):
        return ActivityType.SIGNING
    return ActivityType.MEETING if _MINUTES.search(first_line(page.body)) else None


class _Story:
    """Walks through the sentences and keeps what was told so far."""

    def __init__(self, scene: Scene) -> None:
        self._scene = scene
        self._drafts: list[Draft] = []
        self._headings: list[tuple[Anchor, tuple[str, ...]]] = []
        self._announced: list[tuple[Draft, Span, tuple[str, ...]]] = []
        self._day: PartialDate | None = None
        self._current: Draft | None = None
        self._early: list[Appearance] = []
        """Who was named before anything happened."""

    def tell(self, occasion: Occasion) -> None:
        """Take in one sentence."""
        sentence = occasion.sentence
        opening = self._scene.dates_in(sentence.start, sentence.start + 1)
        if self._day is None and opening and opening[0].date and opening[0].date.day:
            self._day = opening[0].date
        for anchor in occasion.anchors:
            who = names_of(present_in(self._scene, occasion, self._stretch(anchor), self._signed()))
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
        self._stay(occasion.anchors)
        self._attend(occasion)

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
        undated = [d for d in self._drafts if d.type is form.type and d.date is None]
        draft = (fitting or undated or [Draft(form.type, form.date)])[0]
        draft.date = draft.date or form.date
        if draft not in self._drafts:
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
        own = _own_type(self._scene.page)
        return tuple(
            draft.happening(default or (self._scene.published if draft.type is own else None))
            for draft in self._drafts
        )

    def _stretch(self, anchor: Anchor) -> Span:
        """The clause of the anchor, with those before it if it has no subject of its own."""
        start = anchor.clause.start
        clauses = [c for c in self._scene.page.clauses_in(anchor.sentence) if c.start < start]
        while clauses and self._lacks_subject(Span(start, anchor.clause.end), anchor):
            start = clauses.pop().start
        return Span(start, anchor.clause.end)

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
        vague = anchor.event is not None and anchor.event.name in _VAGUE
        return self._current if vague else None

    def _date_of(self, anchor: Anchor) -> PartialDate | None:
        """The day in the words before the anchor; that of the story if they follow it or give none.

        The stops of one tour are one visit: that of the next day belongs to it.
        """
        moved = MOVED.search(self._scene.page.body, anchor.sentence.start, anchor.sentence.end)
        if moved:
            return next((d.date for d in self._scene.dates_in(moved.end(), anchor.sentence.end)), None)
        dates = [d for d in self._scene.dates_in(anchor.sentence.start, anchor.span.start) if not d.ends]
        own = [date for date in dates if not date.follows]
        if not dates and anchor.event and not anchor.bare:
            own = [date for date in self._scene.dates_in(anchor.span.end, anchor.clause.end) if date.date][:1]
        if not own:
            return self._day
        words = self._scene.page.text(own[-1].span.start, own[-1].span.end)
        tour = next((d for d in self._drafts if d.type is ActivityType.VISIT), None)
        if anchor.type is ActivityType.VISIT and tour and _STOP.fullmatch(words):
            return tour.date
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

    def _attend(self, occasion: Occasion) -> None:
        """Add those who attend or speak to the happening that is told, and those named before it began."""
        there = present_in(self._scene, occasion, occasion.sentence, ())
        if self._current is None:
            self._early.extend(who for who in there if isinstance(who, Appearance))
            return
        for who in there:
            self._current.participants.setdefault(who if isinstance(who, str) else who.name)
            if isinstance(who, Appearance):
                clause = self._scene.page.clause_at(who.span.start)
                if clause not in self._current.spans:
                    self._current.spans.append(clause)
        self._current.participants.update(dict.fromkeys(names_of(self._early)))
        self._early = []
