"""What people type into account pages."""

from django import forms
from django.utils.translation import gettext_lazy as _

from luodi_web.accounts.models import Role


class PeopleFilterForm(forms.Form):
    """Narrow the list of people."""

    q = forms.CharField(label=_("关键词"), required=False)
    role = forms.ChoiceField(label=_("角色"), required=False, choices=[("", _("全部角色")), *Role.choices])


class AuditFilterForm(forms.Form):
    """Narrow the record of what was done."""

    q = forms.CharField(label=_("关键词"), required=False)
