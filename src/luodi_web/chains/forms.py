"""What people type and choose about chains."""

from typing import Any, Final

from django import forms
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from luodi.chains import Chain, Link
from luodi_web.chains.adapters import STAGE_CHOICES, unknown_codes
from luodi_web.ui.languages import said

_LONGEST: Final = 60


class PlaceForm(forms.Form):
    """At which place the chain is looked at."""

    place = forms.CharField(
        label=_("地方"),
        required=False,
        max_length=_LONGEST,
        widget=forms.TextInput(
            attrs={"type": "search", "autocomplete": "off", "placeholder": _("如 天津市东丽区")}
        ),
    )

    def chosen(self) -> str:
        """The name that was typed, as far as it can be one."""
        self.full_clean()
        return str(self.cleaned_data.get("place", ""))


class LinkForm(forms.Form):
    """One link of a chain."""

    name = forms.CharField(label=_("环节名称"), max_length=40)
    english = forms.CharField(label=_("英文名称"), max_length=60, required=False)
    stage = forms.ChoiceField(label=_("位置"), choices=STAGE_CHOICES)
    codes = forms.CharField(
        label=_("行业代码"),
        required=False,
        max_length=200,
        help_text=_("GB/T 4754-2017 的代码，用空格分开，如 3491 3492"),
    )
    words = forms.CharField(
        label=_("名称词"),
        required=False,
        max_length=400,
        help_text=_("企业和园区怎样说起这个环节，用顿号分开，如 减速器、传动部件"),
    )
    feeds = forms.MultipleChoiceField(
        label=_("供给哪些环节"), required=False, widget=forms.CheckboxSelectMultiple
    )

    def __init__(self, *args: Any, chain: Chain, link: Link | None, **kwargs: Any) -> None:
        if link:
            kwargs["initial"] = {
                "name": link.name.zh,
                "english": link.name.en,
                "stage": link.stage,
                "codes": " ".join(link.codes),
                "words": "、".join(link.words),
                "feeds": link.feeds,
            }
        super().__init__(*args, **kwargs)
        others = [(one.key, said(one.name)) for one in chain.links if one != link]
        self.fields["feeds"].choices = others  # type: ignore[attr-defined]

    def clean_codes(self) -> list[str]:
        """Codes of the classification, each once."""
        codes = list(dict.fromkeys(self.cleaned_data["codes"].replace("、", " ").replace(",", " ").split()))
        if unknown := unknown_codes(codes):
            raise forms.ValidationError(
                gettext("GB/T 4754-2017 中没有这些代码：%(codes)s") % {"codes": " ".join(unknown)}
            )
        return codes

    def clean_words(self) -> list[str]:
        """Words, each once."""
        words = (word.strip() for word in self.cleaned_data["words"].replace("，", "、").split("、"))
        return list(dict.fromkeys(word for word in words if word))
