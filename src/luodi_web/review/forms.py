"""The fields of a fact, to be corrected by hand; built from its kind, so a new kind needs nothing here."""

import dataclasses
import types
import typing
from collections.abc import Mapping
from decimal import Decimal
from enum import StrEnum
from typing import Any, Final

from django import forms
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy as _lazy

from luodi.vocabulary import FACT_TYPES, FactKind, FactRecordError, PartialDate, Quote
from luodi_web.documents.values import CHOICE_LABELS, field_label
from luodi_web.review.queries import find_quote

_LONG: Final = {"text", "topic", "honour", "occasion"}
_LONGEST: Final = 5000
_CHARACTERS_A_LINE: Final = 15
_MOST_ROWS: Final = 8


class QuoteForm(forms.Form):
    """The words of a document that state something; gives the quote with its place."""

    quote = forms.CharField(
        label=_lazy("原文中的话"),
        max_length=_LONGEST,
        widget=forms.Textarea(attrs={"rows": 3}),
        help_text=_lazy("在全文里选中再按 n，或从原文复制过来，一字不改"),
    )

    def __init__(self, text: str, data: Mapping[str, Any] | None = None) -> None:
        super().__init__(data)
        self.text = text

    def clean_quote(self) -> Quote:
        """Find the words in the text."""
        quote = find_quote(self.text, self.cleaned_data["quote"])
        if quote is None:
            raise forms.ValidationError(_("全文里没有这句话。请原样复制，不要改动文字和标点。"))
        return quote


class FactForm(forms.Form):
    """One input a field, as in the record; ``values`` gives the record's form back."""

    def __init__(self, kind: str, record: Mapping[str, Any], data: Mapping[str, Any] | None = None) -> None:
        initial = {name: _shown(value) for name, value in record.items() if name != "quotes"}
        super().__init__(data, initial=initial, auto_id="fact_%s")
        self.record = record
        for name, hint, required in _fields_of(kind):
            field = _field_for(hint, long=name in _LONG, unset=_("请选择") if required else _("未知"))
            field.label, field.required = field_label(kind, name), required
            field.widget.attrs.setdefault("placeholder", _("必填") if required else _("未知"))
            field.error_messages["required"] = _("请填写%(field)s。") % {"field": field.label}
            if isinstance(field.widget, forms.Textarea):
                field.widget.attrs["rows"] = _rows_for(str(initial.get(name) or ""))
            self.fields[name] = field

    @property
    def values(self) -> dict[str, Any]:
        """What was typed, as the record holds it; what was left empty is unknown."""
        return {name: None if value == "" else value for name, value in self._typed()}

    @property
    def changes(self) -> bool:
        """Whether anything differs from what the fact says."""
        return any(value != self.record.get(name) for name, value in self.values.items())

    def add_problems(self, error: FactRecordError) -> None:
        """Show what the fact itself refused, field by field."""
        for name in error.problems:
            self.add_error(name if name in self.fields else None, _("内容不符合这一项的格式。"))

    def _typed(self) -> typing.Iterator[tuple[str, Any]]:
        for name in self.fields:
            value = self.cleaned_data[name]
            if isinstance(value, Decimal):
                value = int(value) if value == value.to_integral_value() else float(value)
            if isinstance(value, str):
                value = value.replace("\r\n", "\n")
            yield name, value


class _LinesField(forms.CharField):
    """A list of names, one a line."""

    def __init__(self) -> None:
        super().__init__(
            widget=forms.Textarea(attrs={"placeholder": _("未知；每行一个")}), max_length=_LONGEST * 10
        )

    def clean(self, value: Any) -> list[str] | None:
        """The lines that are not blank."""
        text = super().clean(value) or ""
        return [line.strip() for line in text.splitlines() if line.strip()] or None


class _DateField(forms.CharField):
    """A date of which at least the year is known."""

    def clean(self, value: Any) -> str:
        """Take 2016-11-02, 2016-11 or 2016."""
        text = str(super().clean(value) or "")
        if text:
            try:
                PartialDate.parse(text)
            except ValueError:
                message = _("“%(text)s”不是日期，请写作 2016-11-02、2016-11 或 2016。")
                raise forms.ValidationError(message % {"text": text}) from None
        return text


def _field_for(hint: Any, *, long: bool, unset: str) -> forms.Field:
    if typing.get_origin(hint) is tuple:
        return _LinesField()
    if hint is PartialDate:
        return _DateField()
    if hint is Decimal:
        wrong = {"invalid": _("请填写数字，如 460 或 68.72；单位另填。")}
        return forms.DecimalField(
            widget=forms.TextInput(attrs={"inputmode": "decimal"}), error_messages=wrong
        )
    if issubclass(hint, StrEnum):
        labels = CHOICE_LABELS[hint.__name__]
        return forms.ChoiceField(choices=[("", unset), *((str(key), labels[key]) for key in hint)])
    return forms.CharField(max_length=_LONGEST, widget=forms.Textarea if long else forms.TextInput)


def _fields_of(kind: str) -> list[tuple[str, Any, bool]]:
    """Name, type and whether it must be given, for each field of a kind but its quotes."""
    fact_type = FACT_TYPES[FactKind(kind)]
    hints = typing.get_type_hints(fact_type)
    return [
        (field.name, _without_none(hints[field.name]), field.default is dataclasses.MISSING)
        for field in dataclasses.fields(fact_type)
        if field.name != "quotes"
    ]


def _without_none(hint: Any) -> Any:
    if isinstance(hint, types.UnionType):
        return next(part for part in typing.get_args(hint) if part is not types.NoneType)
    return hint


def _rows_for(text: str) -> int:
    """Enough lines to see a text whole, within reason."""
    lines = sum(max(1, -(-len(line) // _CHARACTERS_A_LINE)) for line in text.split("\n"))
    return min(_MOST_ROWS, lines)


def _shown(value: Any) -> Any:
    return "\n".join(value) if isinstance(value, list) else value
