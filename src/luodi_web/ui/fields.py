"""Fields that forms of several apps share."""

from typing import Any

from django import forms

from luodi_web.ui.keys import key_of


class RowsField(forms.ModelMultipleChoiceField):  # type: ignore[type-arg]  # Django cannot be asked for the type
    """Several rows by their numbers; a number that no database can hold is no choice, and no accident."""

    def clean(self, value: Any) -> Any:
        """Refuse what cannot be a row before the database is asked."""
        for token in value or ():
            if key_of(str(token)) is None:
                raise forms.ValidationError(
                    self.error_messages["invalid_choice"], code="invalid_choice", params={"value": token}
                )
        return super().clean(value)
