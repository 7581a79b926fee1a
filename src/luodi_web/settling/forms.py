"""The table as a form: two numbers for each firm and zone, how many each zone takes, who goes together."""

from collections.abc import Iterator
from dataclasses import replace
from typing import Any, Final

from django import forms
from django.forms import BoundField
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from luodi_web.accounts.models import Team
from luodi_web.settling import queries
from luodi_web.settling.models import Settlement
from luodi_web.settling.values import Outcome, Sheet, Site
from luodi_web.ui.fields import RowsField

_LAST: Final = 99


class SheetForm(forms.Form):
    """Strike by leaving a number out. Only the sides that the person may strike can be changed."""

    couple_one = forms.ChoiceField(label=_("同去一处的企业"), required=False)
    couple_two = forms.ChoiceField(label=_("与"), required=False)

    def __init__(
        self, *args: Any, sheet: Sheet, sides: frozenset[str], outcome: Outcome, **kwargs: Any
    ) -> None:
        super().__init__(*args, **kwargs)
        self.sheet, self.sides, self.placed = sheet, sides, outcome.placed
        for row, firm in enumerate(sheet.firms):
            for column, site in enumerate(sheet.sites):
                self._add_pair(row, firm, column, site)
        for column, site in enumerate(sheet.sites):
            self._add_limits(column, site)
        self._add_couple()

    def _add_pair(self, row: int, firm: str, column: int, site: Site) -> None:
        pair, words = (firm, site.key), {"firm": firm, "zone": site.name}
        wants, takes = self.sheet.wants.get(pair), self.sheet.takes.get(pair)
        want, take = gettext("%(firm)s把%(zone)s排第几"), gettext("%(zone)s把%(firm)s排第几")
        self._number(f"want_{row}_{column}", want % words, wants, side="firms")
        self._number(f"take_{row}_{column}", take % words, takes, side="zones")

    def _add_limits(self, column: int, site: Site) -> None:
        can, must = gettext("%(zone)s能接几家"), gettext("%(zone)s至少几家")
        words = {"zone": site.name}
        self._number(f"capacity_{column}", can % words, site.capacity, side="zones", least=0)
        self._number(f"minimum_{column}", must % words, site.minimum, side="zones", least=0)

    def _add_couple(self) -> None:
        for name in ("couple_one", "couple_two"):
            choices = [("", _("无")), *((firm, firm) for firm in self.sheet.firms)]
            self.fields[name].choices = choices  # type: ignore[attr-defined]
            self.fields[name].disabled = "firms" not in self.sides
        if self.sheet.couples:
            self.initial.update(zip(("couple_one", "couple_two"), self.sheet.couples[0], strict=True))

    def _number(self, name: str, label: str, value: int | None, *, side: str, least: int = 1) -> None:
        self.fields[name] = forms.IntegerField(
            label=label,
            required=False,
            min_value=least,
            max_value=_LAST,
            initial=value,
            disabled=side not in self.sides,
        )

    def clean(self) -> dict[str, Any]:
        """Two firms that go together are two."""
        cleaned = super().clean() or {}
        one, two = cleaned.get("couple_one"), cleaned.get("couple_two")
        if bool(one) != bool(two) or (one and one == two):
            self.add_error("couple_two", gettext("请选两家不同的企业，或都选“无”。"))
        return cleaned

    @property
    def changed(self) -> Sheet:
        """The table as it was typed."""
        found = self.cleaned_data
        sites = tuple(
            replace(site, capacity=found[f"capacity_{column}"] or 0, minimum=found[f"minimum_{column}"] or 0)
            for column, site in enumerate(self.sheet.sites)
        )
        couple = (found["couple_one"], found["couple_two"])
        return replace(
            self.sheet,
            sites=sites,
            wants=self._ranks("want"),
            takes=self._ranks("take"),
            couples=(couple,) if all(couple) else (),
        )

    def _ranks(self, kind: str) -> dict[tuple[str, str], int]:
        return {
            (firm, site.key): rank
            for row, firm in enumerate(self.sheet.firms)
            for column, site in enumerate(self.sheet.sites)
            if (rank := self.cleaned_data[f"{kind}_{row}_{column}"])
        }

    def rows(self) -> Iterator[tuple[str, list[tuple[bool, BoundField, BoundField]]]]:
        """Each firm with its cells: whether it settles there, what the firm says, what the zone says."""
        for row, firm in enumerate(self.sheet.firms):
            yield (
                firm,
                [
                    (
                        self.placed.get(firm) == site.key,
                        self[f"want_{row}_{column}"],
                        self[f"take_{row}_{column}"],
                    )
                    for column, site in enumerate(self.sheet.sites)
                ],
            )

    def limits(self) -> Iterator[tuple[Site, BoundField, BoundField]]:
        """Each zone with how many it can and must take."""
        for column, site in enumerate(self.sheet.sites):
            yield site, self[f"capacity_{column}"], self[f"minimum_{column}"]


class ShareForm(forms.Form):
    """Which other teams see the table and strike on their side."""

    teams = RowsField(
        label=_("团队"), queryset=Team.objects.none(), required=False, widget=forms.CheckboxSelectMultiple
    )

    def __init__(self, *args: Any, settlement: Settlement, **kwargs: Any) -> None:
        kwargs.setdefault("initial", {"teams": settlement.shared_with.all()})
        super().__init__(*args, **kwargs)
        self.fields["teams"].queryset = queries.teams_to_share_with(settlement)  # type: ignore[attr-defined]
