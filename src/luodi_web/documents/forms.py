"""What people type and choose about documents."""

from typing import Any, Final

from django import forms
from django.core.files.uploadedfile import UploadedFile
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from luodi.vocabulary import PartialDate
from luodi_web.accounts.models import Team
from luodi_web.documents.adapters import readable_suffixes
from luodi_web.documents.models import Document, DocumentKind
from luodi_web.ui.fields import RowsField

LARGEST: Final = 50 * 1024 * 1024
"""Bytes of one file."""
_LONGEST_PASTE: Final = 2_000_000
_REVIEW_STATES: Final = [
    ("", _("全部状态")),
    ("open", _("有待核事实")),
    ("done", _("已核完")),
    ("queued", _("等待读取")),
    ("failed", _("未读成")),
]


class DocumentFilterForm(forms.Form):
    """Narrow the list of documents."""

    q = forms.CharField(label=_("关键词"), required=False, widget=forms.TextInput(attrs={"type": "search"}))
    kind = forms.ChoiceField(
        label=_("类别"), required=False, choices=[("", _("全部类别")), *DocumentKind.choices]
    )
    state = forms.ChoiceField(label=_("状态"), required=False, choices=_REVIEW_STATES)


class _ManyFilesInput(forms.FileInput):
    allow_multiple_selected = True


class _ManyFilesField(forms.FileField):
    """Several files in one field; all that is wrong with any of them is said at once."""

    widget = _ManyFilesInput

    def clean(self, data: Any, initial: Any = None) -> "list[UploadedFile[Any]]":  # noqa: ARG002 (Django's signature)
        files = list(data) if isinstance(data, list | tuple) else [data] if data else []
        if not files:
            raise forms.ValidationError(gettext("请选择至少一份文件。"))
        problems = [problem for file in files if (problem := _problem_with(file))]
        if problems:
            raise forms.ValidationError(problems)
        return files


def _problem_with(file: "UploadedFile[Any]") -> str:
    """What keeps a file from being taken; empty if nothing."""
    name, size = str(file.name), file.size or 0
    if not size:
        return gettext("“%(name)s”是空文件，请检查后重新选择。") % {"name": name}
    if size > LARGEST:
        given = {"name": name, "size": f"{size / 1024 / 1024:.0f}"}
        return gettext("“%(name)s”有 %(size)s MB，超过 50 MB。请拆分后再导入。") % given
    suffixes = readable_suffixes()
    if not name.lower().endswith(suffixes):
        given = {"name": name, "suffixes": "、".join(suffixes)}
        return gettext("“%(name)s”的格式读不了。可导入 %(suffixes)s；请另存为其中一种。") % given
    return ""


class UploadForm(forms.Form):
    """One file or many, of one kind."""

    papers = _ManyFilesField(label=_("文件"))
    kind = forms.ChoiceField(label=_("类别"), choices=DocumentKind.choices, initial=DocumentKind.NEWS)
    example = forms.BooleanField(label=_("这是示例，不是真实文件"), required=False)


class PasteForm(forms.Form):
    """A text with its title."""

    title = forms.CharField(label=_("标题"), max_length=200)
    text = forms.CharField(
        label=_("正文"), max_length=_LONGEST_PASTE, strip=False, widget=forms.Textarea(attrs={"rows": 12})
    )
    kind = forms.ChoiceField(label=_("类别"), choices=DocumentKind.choices, initial=DocumentKind.NEWS)
    example = forms.BooleanField(label=_("这是示例，不是真实文件"), required=False)

    def clean_text(self) -> str:
        """Refuse a text of nothing but blanks."""
        text: str = self.cleaned_data["text"]
        if not text.strip():
            raise forms.ValidationError(gettext("正文是空的，请粘贴要读取的文字。"))
        return text


class DescribeForm(forms.ModelForm):  # type: ignore[type-arg]  # not subscriptable at run time
    """What a document is; its text is never changed."""

    class Meta:
        model = Document
        fields = ("title", "kind", "published", "example")
        help_texts = {"published": _("如 2016-11-02、2016-11 或 2016；不详则留空")}

    def clean_published(self) -> str:
        """Take a date of which at least the year is known, or nothing."""
        text: str = self.cleaned_data["published"].strip()
        if text:
            try:
                PartialDate.parse(text)
            except ValueError:
                message = gettext("“%(text)s”不是日期，请写作 2016-11-02、2016-11 或 2016。")
                raise forms.ValidationError(message % {"text": text}) from None
        return text


class ShareForm(forms.Form):
    """Which other teams see a document."""

    teams = RowsField(
        label=_("共享给"),
        queryset=Team.objects.none(),
        required=False,
        widget=forms.CheckboxSelectMultiple,
        help_text=_("这些团队可以查看原文和事实，不能修改"),
    )

    def __init__(self, *args: Any, owner: Team, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        field = self.fields["teams"]
        assert isinstance(field, forms.ModelMultipleChoiceField)  # noqa: S101 (for the type checker)
        field.queryset = Team.objects.exclude(pk=owner.pk).order_by("name")
