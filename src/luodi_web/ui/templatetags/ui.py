"""The marks every page uses. All are built in: no ``{% load %}`` is needed."""

from typing import Any

from django import template
from django.forms import BoundField
from django.templatetags.static import static
from django.utils.html import format_html
from django.utils.safestring import SafeString
from django.utils.translation import gettext as _

from luodi_web.ui.citations import Citation
from luodi_web.ui.figures import Figure

register = template.Library()


@register.simple_tag
def icon(name: str, label: str = "") -> SafeString:
    """``{% icon "map-2" %}``: decoration, or with a label an image. Names stand in ui/icons.txt."""
    sprite = static("vendor/icons.svg")
    if label:
        mark = '<svg class="icon" role="img" aria-label="{}"><use href="{}#{}"/></svg>'
        return format_html(mark, label, sprite, name)
    return format_html('<svg class="icon" aria-hidden="true"><use href="{}#{}"/></svg>', sprite, name)


@register.inclusion_tag("ui/_quote.html")
def quote(citation: Citation | None) -> dict[str, Any]:
    """``{% quote citation %}``: the quote mark behind a fact; nothing where there is no citation."""
    return {"citation": citation}


@register.simple_tag
def unknown(question: str = "") -> SafeString:
    """``{% unknown %}``: the hatched chip for what is not known; ``question`` says what to ask."""
    return format_html('<span class="chip chip-unknown" title="{}">{}</span>', question, _("未知 · 去核实"))


@register.simple_tag
def quantity(number: object, unit: str = "", modifier: str = "") -> SafeString:
    """``{% quantity "460" "亿元" "约" %}``: tabular digits, thin unit; nothing given is shown as unknown."""
    if number in {None, ""}:
        return unknown()
    form = '<span class="quantity">{}<span class="number">{}</span><span class="unit">{}</span></span>'
    return format_html(form, modifier, number, unit)


@register.simple_tag
def state(word: str, light: str = "none") -> SafeString:
    """``{% state "已核" "good" %}``: a state with colour, shape and word; good, wait, bad, busy or none."""
    return format_html('<span class="state state-{}">{}</span>', light, word)


@register.simple_tag
def kind_chip(kind: str, label: str) -> SafeString:
    """``{% kind_chip "indicator" "指标" %}``: the highlight of a fact kind, the same everywhere."""
    return format_html('<span class="chip kind kind-{}">{}</span>', kind, label)


@register.inclusion_tag("ui/_figure.html")
def figure(spec: Figure) -> dict[str, Any]:
    """``{% figure spec %}``: the chart with its message, source line and table."""
    return {"figure": spec}


@register.inclusion_tag("ui/_pages.html", takes_context=True)
def pages(context: template.Context, page: Any) -> dict[str, Any]:
    """``{% pages page %}``: the way through a long list, keeping the filters."""
    return {"page": page, "request": context["request"]}


@register.inclusion_tag("ui/_field.html")
def field(bound: BoundField) -> dict[str, Any]:
    """``{% field form.title %}``: label, input, help and errors, tied together for screen readers."""
    css = "form-control"
    if bound.widget_type in {"select", "nullbooleanselect"}:
        css = "form-select"
    if bound.widget_type in {"checkbox", "radioselect", "checkboxselectmultiple"}:
        css = "form-check-input"
    errors = " is-invalid" if bound.errors else ""
    return {"field": bound, "input": bound.as_widget(attrs={"class": css + errors})}
