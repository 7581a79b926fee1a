"""What people choose on the map page."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from luodi_web.places.models import ZoneLevel
from luodi_web.places.queries.zones import ZoneFilter, kinds, provinces

_LONGEST = 60


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
