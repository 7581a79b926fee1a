"""What people type and choose about plans."""

from collections.abc import Iterator
from decimal import Decimal
from typing import Any, Final

from django import forms
from django.forms import BoundField
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from luodi.vocabulary import Truth
from luodi_web.accounts.models import Team
from luodi_web.places.adapters.finding import NoSuchPlaceError, division_named
from luodi_web.plans import queries
from luodi_web.plans.models import Plan
from luodi_web.plans.values import Conditions, Frame
from luodi_web.ui.fields import RowsField

_QUARTERS: Final = [(number, str(number)) for number in range(1, 13)]
_CONSENTS: Final = [(Truth.UNKNOWN, _("未知")), (Truth.YES, _("同意")), (Truth.NO, _("不同意"))]
_QUARTER_FORM: Final = r"^\s*\d{4}-?[Qq][1-4]\s*$"


class PlanFilterForm(forms.Form):
    """Narrow the list of plans."""

    q = forms.CharField(label=_("关键词"), required=False, widget=forms.TextInput(attrs={"type": "search"}))


class _ConditionFields(forms.Form):
    """The time and the money of a plan."""

    start = forms.RegexField(
        _QUARTER_FORM,
        label=_("起始季度"),
        required=False,
        help_text=_("如 2017Q1；不填则从资料最后日期的下一季度起"),
        error_messages={"invalid": _("请写作 2017Q1 的形式：年份加 Q1 至 Q4。")},
        widget=forms.TextInput(attrs={"placeholder": "2017Q1", "autocomplete": "off"}),
    )
    quarters = forms.TypedChoiceField(label=_("季度数"), coerce=int, choices=_QUARTERS, initial=4)
    budget = forms.DecimalField(
        label=_("预算上限（万元）"),
        required=False,
        min_value=Decimal(0),
        max_digits=12,
        decimal_places=2,
        help_text=_("不填则不限"),
    )

    def clean_start(self) -> str:
        """As the engines write it: 2017Q1."""
        return str(self.cleaned_data["start"]).strip().upper().replace("-", "")

    def _time_and_money(self) -> dict[str, Any]:
        budget = self.cleaned_data["budget"]
        return {
            "start": self.cleaned_data["start"],
            "quarters": self.cleaned_data["quarters"],
            "budget": "" if budget is None else f"{budget.normalize():f}",
        }


class NewPlanForm(_ConditionFields):
    """Which alliance lands where, and from when on."""

    place = forms.CharField(
        label=_("地方"),
        max_length=60,
        help_text=_("县级以上行政区划，如 天津市东丽区"),
        widget=forms.TextInput(attrs={"list": "division-names", "autocomplete": "off"}),
    )
    alliance = forms.ChoiceField(label=_("联盟"), help_text=_("来自已采用的事实"))
    field_order = ("place", "alliance", "start", "quarters", "budget")

    def __init__(self, *args: Any, alliances: tuple[str, ...], search_url: str, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        choice = self.fields["alliance"]
        assert isinstance(choice, forms.ChoiceField)  # noqa: S101 (for the type checker)
        choice.choices = [(name, name) for name in alliances]
        self.fields["place"].widget.attrs |= {
            "hx-get": search_url,
            "hx-trigger": "input changed delay:200ms",
            "hx-target": "#division-names",
        }

    def clean_place(self) -> tuple[str, str]:
        """Code and full name of the one division meant."""
        try:
            return division_named(self.cleaned_data["place"])
        except NoSuchPlaceError as error:
            raise forms.ValidationError(str(error)) from error

    @property
    def conditions(self) -> Conditions:
        """What was laid down."""
        return Conditions(**self._time_and_money())


class ScenarioForm(_ConditionFields):
    """All conditions of a plan: time, money, and one row for each member and each site."""

    def __init__(self, *args: Any, frame: Frame, conditions: Conditions, **kwargs: Any) -> None:
        kwargs["initial"] = {
            "start": conditions.start,
            "quarters": conditions.quarters,
            "budget": conditions.budget,
        }
        super().__init__(*args, **kwargs)
        self.frame = frame
        for place, member in enumerate(frame.members):
            self._add_member(place, member, conditions)
        for place, (key, name) in enumerate(frame.sites):
            self.fields[f"land_{place}"] = forms.DecimalField(
                label=name,
                required=False,
                min_value=Decimal(0),
                max_digits=10,
                decimal_places=2,
                initial=conditions.capacities.get(key, ""),
            )

    def _add_member(self, place: int, member: str, conditions: Conditions) -> None:
        must = [site for name, site in conditions.must if name == member]
        avoid = [site for name, site in conditions.avoid if name == member]
        self.fields[f"consent_{place}"] = forms.ChoiceField(
            label=gettext("%(member)s的意愿") % {"member": member},
            choices=_CONSENTS,
            required=False,
            initial=conditions.consents.get(member, Truth.UNKNOWN),
        )
        self.fields[f"must_{place}"] = forms.ChoiceField(
            label=gettext("%(member)s须落") % {"member": member},
            choices=[("", _("不限")), *self.frame.sites],
            required=False,
            initial=must[0] if must else "",
        )
        self.fields[f"avoid_{place}"] = forms.MultipleChoiceField(
            label=gettext("%(member)s不落") % {"member": member},
            choices=list(self.frame.sites),
            required=False,
            initial=avoid,
            widget=forms.CheckboxSelectMultiple,
        )

    def member_rows(self) -> Iterator[tuple[str, BoundField, BoundField, BoundField]]:
        """Each member with consent, where it must and where it must not land."""
        for place, member in enumerate(self.frame.members):
            yield member, self[f"consent_{place}"], self[f"must_{place}"], self[f"avoid_{place}"]

    def site_rows(self) -> Iterator[tuple[str, BoundField]]:
        """Each site with its free land."""
        for place, (_key, name) in enumerate(self.frame.sites):
            yield name, self[f"land_{place}"]

    def clean(self) -> dict[str, Any]:
        """Refuse a pair that must and must not be."""
        given: dict[str, Any] = super().clean() or self.cleaned_data
        for place, member in enumerate(self.frame.members):
            must = given.get(f"must_{place}")
            if must and must in given.get(f"avoid_{place}", ()):
                site = self.frame.site_name(must)
                message = gettext("%(member)s不能既须落又不落%(site)s，请去掉其中一项。")
                self.add_error(f"must_{place}", message % {"member": member, "site": site})
        return given

    @property
    def conditions(self) -> Conditions:
        """What was laid down."""
        given = self.cleaned_data
        members, sites = list(enumerate(self.frame.members)), list(enumerate(self.frame.sites))
        return Conditions(
            **self._time_and_money(),
            must=tuple((name, given[f"must_{i}"]) for i, name in members if given[f"must_{i}"]),
            avoid=tuple((name, site) for i, name in members for site in given[f"avoid_{i}"]),
            consents={
                name: str(given[f"consent_{i}"])
                for i, name in members
                if given[f"consent_{i}"] not in {"", Truth.UNKNOWN}
            },
            capacities={
                key: f"{given[f'land_{i}'].normalize():f}"
                for i, (key, _name) in sites
                if given[f"land_{i}"] is not None
            },
        )


class SharePlanForm(forms.Form):
    """Which other teams see a plan."""

    teams = RowsField(
        label=_("共享给"),
        queryset=Team.objects.none(),
        required=False,
        widget=forms.CheckboxSelectMultiple,
        help_text=_("这些团队可以查看各版方案和下载，不能修改"),
    )

    def __init__(self, *args: Any, plan: Plan, **kwargs: Any) -> None:
        kwargs.setdefault("initial", {"teams": plan.shared_with.all()})
        super().__init__(*args, **kwargs)
        field = self.fields["teams"]
        assert isinstance(field, forms.ModelMultipleChoiceField)  # noqa: S101 (for the type checker)
        field.queryset = queries.teams_to_share_with(plan)
