"""How lists of matches are narrowed."""

from typing import Any, Final

from django import forms
from django.utils.translation import gettext_lazy as _

from luodi_web.documents.values import CHOICE_LABELS
from luodi_web.matches.queries.parties import MATCHED_TYPES
from luodi_web.matches.values import Filter
from luodi_web.places.models import ZoneLevel
from luodi_web.places.queries.zones import provinces

_LONGEST: Final = 60


class _FilterForm(forms.Form):
    """A field with nonsense in it asks nothing."""

    def chosen(self) -> Filter:
        """What was chosen."""
        self.full_clean()
        return Filter(**{name: value for name, value in self.cleaned_data.items() if value})


class ZoneFilterForm(_FilterForm):
    """Which zones stand in the list."""

    province = forms.ChoiceField(label=_("省份"), required=False)
    level = forms.ChoiceField(
        label=_("级别"),
        required=False,
        choices=[("", _("全部级别")), *ZoneLevel.choices, ("own", _("仅文件中的园区"))],
    )

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        names = [("", _("全国")), *((name, name) for name, _code in provinces())]
        self.fields["province"].choices = names  # type: ignore[attr-defined]


class ZoneSearchForm(ZoneFilterForm):
    """Which zones one may choose from."""

    words = forms.CharField(
        label=_("产业或名称"),
        required=False,
        max_length=_LONGEST,
        widget=forms.TextInput(attrs={"type": "search"}),
    )


class FirmFilterForm(_FilterForm):
    """Which firms stand in the list."""

    words = forms.CharField(
        label=_("关键词"),
        required=False,
        max_length=_LONGEST,
        widget=forms.TextInput(attrs={"type": "search"}),
    )
    kind = forms.ChoiceField(
        label=_("类型"),
        required=False,
        choices=[
            ("", _("全部类型")),
            *(
                (kind, label)
                for kind, label in CHOICE_LABELS["OrganisationType"].items()
                if kind in MATCHED_TYPES
            ),
        ],
    )
