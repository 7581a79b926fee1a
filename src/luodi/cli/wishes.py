"""The options of ``luodi plan`` that lay something down: read from words, all faults at once."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from decimal import Decimal
from typing import Final, TypeVar

from luodi.planning import Quarter
from luodi.reference import Division
from luodi.vocabulary import Area, Money, Truth, Words
from luodi.workflow import PlaceError, find_place

_MONEY: Final = re.compile(r"(\d+(?:\.\d+)?)(元|万元|亿元)")
_SCALES: Final = {"元": 1, "万元": 10**4, "亿元": 10**8}
_LAND: Final = re.compile(r"(.+)=(\d+(?:\.\d+)?)(平方米|万平方米|亩|公顷|平方公里)")
_PAIR: Final = re.compile(r"(.+)@(.+)")
_CONSENT: Final = re.compile(r"(.+)=(yes|no|unknown|同意|不同意|未知)")
_TRUTHS: Final = {"同意": Truth.YES, "不同意": Truth.NO, "未知": Truth.UNKNOWN}

Value = TypeVar("Value")


@dataclass(slots=True)
class Wishes:
    """Reads option values, and gathers what is wrong with them."""

    problems: list[Words] = field(default_factory=list)

    def place(self, name: str) -> Division | None:
        """The one division of that name."""
        try:
            return find_place(name)
        except PlaceError as error:
            self.problems.append(error.words)
            return None

    def quarter(self, text: str | None) -> Quarter | None:
        """The first quarter: 2017Q1."""
        try:
            return Quarter.parse(text) if text else None
        except ValueError:
            self._wrong("--from", str(text), "2017Q1")
            return None

    def budget(self, text: str | None) -> Money | None:
        """An amount: 500万元."""
        if text is None:
            return None
        found = self._matched("--budget", _MONEY, text, "500万元")
        return Money(Decimal(found[1]) * _SCALES[found[2]]) if found else None

    def pairs(self, option: str, texts: Sequence[str]) -> frozenset[tuple[str, str]]:
        """Members and sites: 正和岛@东丽湖."""
        return frozenset(
            (found[1].strip(), found[2].strip()) for found in self._all(option, _PAIR, texts, "正和岛@东丽湖")
        )

    def consents(self, texts: Sequence[str]) -> dict[str, Truth]:
        """What members have said: 正和岛=yes."""
        found = self._all("--consent", _CONSENT, texts, "正和岛=yes")
        return {match[1].strip(): _TRUTHS.get(match[2]) or Truth(match[2]) for match in found}

    def lands(self, texts: Sequence[str]) -> dict[str, Area]:
        """Free land of sites: 东丽湖=300亩."""
        found = self._all("--land", _LAND, texts, "东丽湖=300亩")
        return {match[1].strip(): Area.of(Decimal(match[2]), match[3]) for match in found}

    def _all(
        self, option: str, form: re.Pattern[str], texts: Sequence[str], example: str
    ) -> list[re.Match[str]]:
        found = [self._matched(option, form, text, example) for text in texts]
        return [match for match in found if match]

    def _matched(self, option: str, form: re.Pattern[str], text: str, example: str) -> re.Match[str] | None:
        found = form.fullmatch(text.strip())
        if found is None:
            self._wrong(option, text, example)
        return found

    def _wrong(self, option: str, text: str, example: str) -> None:
        self.problems.append(
            Words(
                zh=f"{option} 的值“{text}”看不懂：请写成 {example} 的样子",
                en=f"{option} {text!r} cannot be read; write it like {example}",
            )
        )
