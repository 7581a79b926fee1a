"""What people choose on the map page."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from luodi_web.places.adapters.industry import VIEWS
from luodi_web.places.models import ZoneLevel
from luodi_web.places.queries.zones import ZoneFilter, kinds, provinces

_LONGEST = 60


class IndustryForm(forms.Form):
    """Which industry the country is coloured by, how, and of which province the zones are listed."""

    term = forms.CharField(
        label=_("产业"),
        required=False,
        max_length=_LONGEST,
        widget=forms.TextInput(attrs={"type": "search", "list": "industry-terms", "autocomplete": "off"}),
    )
    view = forms.ChoiceField(label=_("看什么"), required=False, choices=VIEWS)
    province = forms.ChoiceField(label=_("列出园区的省份"), required=False)

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["province"].choices = [("", _("不列")), *((name, name) for name, _code in provinces())]  # type: ignore[attr-defined]

    def chosen(self) -> tuple[str, str, str]:
        """Term, view and province; nonsense asks for the usual."""
        self.full_clean()
        found = self.cleaned_data
        return found.get("term", "").strip(), found.get("view") or VIEWS[0][0], found.get("province", "")


class ZoneFilterForm(forms.Form):
    """Narrow the map and its list."""

    province = forms.ChoiceField(label=_("省份"), required=False)
    level = forms.ChoiceField(
        label=_("级别"),
        required=False,
        choices=[("", _("全部级别")), *ZoneLevel.choices, ("own", _("仅文件中的园区"))],
    )
    kind = forms.ChoiceField(label=_("类型"), required=False)
    words = forms.CharField(
        label=_("产业或名称"),
        required=False,
        max_length=_LONGEST,
        widget=forms.TextInput(attrs={"type": "search"}),
    )

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        names = [("", _("全国")), *((name, name) for name, _code in provinces())]
        self.fields["province"].choices = names  # type: ignore[attr-defined]
        self.fields["kind"].choices = [("", _("全部类型")), *((kind, kind) for kind in kinds())]  # type: ignore[attr-defined]

    def chosen(self) -> ZoneFilter:
        """What was chosen; a field with nonsense in it asks nothing."""
        self.full_clean()
        chosen = self.cleaned_data
        return ZoneFilter(
            province=chosen.get("province", ""),
            level=chosen.get("level", ""),
            kind=chosen.get("kind", ""),
            words=chosen.get("words", ""),
        )
