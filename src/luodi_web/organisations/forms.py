"""What people type into dossiers."""

from typing import Any, ClassVar

from django import forms
from django.core.exceptions import ValidationError
from django.db.models import QuerySet
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from luodi_web.accounts.models import Team, User
from luodi_web.documents.values import CHOICE_LABELS
from luodi_web.organisations import adapters, queries
from luodi_web.organisations.models import Commitment, Consent, Organisation, Resource
from luodi_web.ui.fields import RowsField

_MOST_BYTES = 50 * 1024 * 1024
_TYPES = [("", _("全部类型")), *CHOICE_LABELS["OrganisationType"].items(), ("unknown", _("类型未知"))]


class OrganisationFilterForm(forms.Form):
    """Narrow the list of bodies."""

    q = forms.CharField(label=_("关键词"), required=False, widget=forms.TextInput(attrs={"type": "search"}))
    type = forms.ChoiceField(label=_("类型"), required=False, choices=_TYPES)
    alliance = forms.ModelChoiceField(
        label=_("联盟"), required=False, queryset=Organisation.objects.none(), empty_label=_("全部联盟")
    )

    def __init__(self, data: Any, *, user: User) -> None:
        """Offer the alliances that the user may see."""
        super().__init__(data)
        self.fields["alliance"].queryset = queries.alliances_of(user)  # type: ignore[attr-defined]


class PeopleFilterForm(forms.Form):
    """Narrow the list of people."""

    q = forms.CharField(label=_("关键词"), required=False, widget=forms.TextInput(attrs={"type": "search"}))


class NameAnswerForm(forms.Form):
    """Whether a name means a body."""

    organisation = forms.ModelChoiceField(queryset=Organisation.objects.none())
    answer = forms.ChoiceField(choices=[("same", _("同一家")), ("different", _("不是同一家"))])

    def __init__(self, data: Any, *, bodies: QuerySet[Organisation]) -> None:
        """Offer the bodies that may be meant."""
        super().__init__(data)
        self.fields["organisation"].queryset = bodies  # type: ignore[attr-defined]

    @property
    def is_same(self) -> bool:
        """Whether the name means the body."""
        return str(self.cleaned_data["answer"]) == "same"


class IntroductionForm(forms.Form):
    """What the body is and does."""

    introduction = forms.CharField(
        label=_("简介"),
        required=False,
        max_length=5000,
        widget=forms.Textarea(attrs={"rows": 6}),
        help_text=_("写主营业务、产品和能力；匹配时按这些文字判断产业。"),
    )


class ParticularsForm(forms.Form):
    """Credit code and place; both may be left open."""

    credit_code = forms.CharField(label=_("统一社会信用代码"), required=False, max_length=30)
    place = forms.CharField(
        label=_("所在地"),
        required=False,
        max_length=60,
        help_text=_("写到区县，如“天津市东丽区”。"),
    )

    def clean_credit_code(self) -> str:
        """The code in capitals.

        Raises:
            ValidationError: the form or the check character is wrong.
        """
        text = str(self.cleaned_data["credit_code"])
        try:
            return adapters.checked_credit_code(text) if text.strip() else ""
        except ValueError:
            raise ValidationError(
                gettext("“%(text)s”不是有效的统一社会信用代码：应为 18 位数字和大写字母，且末位校验码相符。")
                % {"text": text}
            ) from None

    def clean_place(self) -> str:
        """The division's code.

        Raises:
            ValidationError: no division or several are called so.
        """
        name = str(self.cleaned_data["place"]).strip()
        if not name:
            return ""
        found = adapters.divisions_named(name)
        if not found:
            raise ValidationError(
                gettext("行政区划表中没有“%(name)s”。请写到区县，如“天津市东丽区”。") % {"name": name}
            )
        if len(found) > 1:
            names = "、".join(division.full_name for division in found)
            raise ValidationError(
                gettext("叫“%(name)s”的不止一处：%(names)s。请写出上级地名。")
                % {"name": name, "names": names}
            )
        return str(found[0].code)


class ResourceForm(forms.ModelForm):  # type: ignore[type-arg]  # Django 5.2 forms take no argument
    """What a body can bring."""

    class Meta:
        model = Resource
        fields = ("text", "category", "consent")
        widgets: ClassVar = {"text": forms.TextInput()}


class ConsentForm(forms.Form):
    """Yes, no, or not known yet."""

    consent = forms.ChoiceField(choices=Consent.choices)


class CommitmentForm(forms.ModelForm):  # type: ignore[type-arg]  # Django 5.2 forms take no argument
    """Who does it, by when, and how one sees that it is done."""

    class Meta:
        model = Commitment
        fields = ("owner", "due", "measure")
        widgets: ClassVar = {"due": forms.DateInput(attrs={"type": "date"}, format="%Y-%m-%d")}


class ShareForm(forms.Form):
    """Which other teams see a dossier."""

    teams = RowsField(
        label=_("共享给"), required=False, queryset=Team.objects.none(), widget=forms.CheckboxSelectMultiple
    )
    with_members = forms.BooleanField(label=_("成员单位的档案一并共享"), required=False)

    def __init__(self, data: Any = None, *, organisation: Organisation) -> None:
        """Offer every team but the owner's; only an alliance has members to share."""
        super().__init__(data, initial={"teams": list(organisation.shared_with.values_list("pk", flat=True))})
        others = Team.objects.exclude(pk=organisation.team_id)
        self.fields["teams"].queryset = others.order_by("kind", "name")  # type: ignore[attr-defined]
        if organisation.type != "alliance":
            del self.fields["with_members"]


class RosterForm(forms.Form):
    """A member roster as people keep it in Excel."""

    file = forms.FileField(
        label=_("成员名册（.xlsx）"),
        help_text=_("第一行写列名：单位名称、角色，可另有所在地、主营业务、可投入资源。"),
        widget=forms.ClearableFileInput(attrs={"accept": ".xlsx"}),
    )

    def clean_file(self) -> Any:
        """An .xlsx of a bearable size.

        Raises:
            ValidationError: another kind of file, or too large.
        """
        file = self.cleaned_data["file"]
        if not file.name.lower().endswith(".xlsx"):
            raise ValidationError(
                gettext("“%(name)s”不是 .xlsx 文件。请用 Excel 或 WPS 另存为 .xlsx 后再导入。")
                % {"name": file.name}
            )
        if file.size > _MOST_BYTES:
            raise ValidationError(gettext("文件超过 50 MB。请删去图片或拆成几份后再导入。"))
        return file
