"""The pages about tables."""

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from luodi_web.accounts.access import SignedInRequest, role_required
from luodi_web.places.models import Division
from luodi_web.settling import queries, services
from luodi_web.settling.adapters import outcome_of
from luodi_web.settling.forms import ShareForm, SheetForm
from luodi_web.settling.models import Settlement
from luodi_web.settling.queries import KEEPERS, MOST_FIRMS
from luodi_web.settling.values import Outcome, Sheet
from luodi_web.ui.keys import keys_of
from luodi_web.ui.pages import page_of
from luodi_web.ui.sheets import excel, workbook
from luodi_web.ui.steps import steps_on

_UNPROCESSABLE = 422


@require_safe
@role_required(*KEEPERS)
def settlements(request: SignedInRequest) -> HttpResponse:
    """The tables in view."""
    page = page_of(queries.settlements_of(request.user), request)
    return render(request, "settling/settlements.html", {"page": page})


@require_http_methods(["GET", "HEAD", "POST"])
@role_required(*KEEPERS)
def new(request: SignedInRequest) -> HttpResponse:
    """Look at the firms and zones that were chosen, and make their table."""
    asked = request.POST if request.method == "POST" else request.GET
    code = asked.get("place", "") or request.user.team.division_code
    if not code:
        return render(request, "settling/new.html")
    place = get_object_or_404(Division, code=code)
    wanted = keys_of(asked.getlist("firm"))
    firms = queries.firms_asked(request.user, wanted)
    zones = queries.zones_asked(request.user, place, keys_of(asked.getlist("zone")))
    if request.method != "POST" or not firms or not zones:
        if request.method == "POST":
            messages.error(request, _("请至少选一家企业和一个园区。"))
        offered = queries.zones_asked(request.user, place, [])
        context = {
            "place": place,
            "firms": firms,
            "most": MOST_FIRMS if len(wanted) > MOST_FIRMS else None,
            "zones": offered,
            "chosen": {zone.pk for zone in zones},
        }
        return render(request, "settling/new.html", context)
    sheet = queries.first_sheet(firms, zones, request.user)
    made = services.create(
        division_code=place.code, place_name=place.full_name, sheet=sheet, actor=request.user
    )
    return redirect(made)


@require_http_methods(["GET", "HEAD", "POST"])
@role_required(*KEEPERS)
def table(request: SignedInRequest, pk: int) -> HttpResponse:
    """Both sides' orders, and how they settle."""
    settlement = get_object_or_404(Settlement.objects.visible_to(request.user), pk=pk)
    sides = queries.sides_of(settlement, request.user)
    sheet = Sheet.from_record(settlement.record)
    outcome = outcome_of(sheet)
    form = SheetForm(request.POST or None, sheet=sheet, sides=sides, outcome=outcome)
    if request.method == "POST" and form.is_valid() and _struck(request, settlement, form):
        messages.success(request, _("已保存，并重新议定。"))
        return redirect(settlement)
    context = {
        "settlement": settlement,
        "form": form,
        "sides": sides,
        "share_form": ShareForm(settlement=settlement) if sides == {"firms", "zones"} else None,
        "outcome": outcome,
        "placed": _placed(sheet, outcome),
        "steps": steps_on("settlement", settlement),
    }
    return render(request, "settling/table.html", context, status=_UNPROCESSABLE if form.is_bound else 200)


@require_safe
@role_required(*KEEPERS)
def export(request: SignedInRequest, pk: int) -> HttpResponse:
    """The table and how it settles, as an Excel file."""
    settlement = get_object_or_404(Settlement.objects.visible_to(request.user), pk=pk)
    sheet = Sheet.from_record(settlement.record)
    outcome = outcome_of(sheet)
    head = [_("企业"), _("落位"), *(site.name for site in sheet.sites)]
    names = {site.key: site.name for site in sheet.sites}
    rows = [
        [firm, names.get(outcome.placed.get(firm, ""), ""), *(_orders(sheet, firm, key) for key in names)]
        for firm in sheet.firms
    ]
    notes = [
        outcome.summary,
        *outcome.problems,
        *outcome.open,
        _("格内：企业给园区的次序 / 园区给企业的次序；空为不接受"),
    ]
    return excel(workbook(title=_("议定"), head=head, rows=rows, notes=notes), name=settlement.title)


@require_POST
@role_required(*KEEPERS)
def share(request: SignedInRequest, pk: int) -> HttpResponse:
    """Let the other side in, or out."""
    settlement = get_object_or_404(Settlement.objects.editable_by(request.user), pk=pk)
    form = ShareForm(request.POST, settlement=settlement)
    if form.is_valid():
        services.share(settlement=settlement, teams=form.cleaned_data["teams"], actor=request.user)
        messages.success(request, _("已保存共享。"))
    else:
        messages.error(request, _("没有这个团队，请刷新页面后重选。"))
    return redirect(settlement)


def _struck(request: SignedInRequest, settlement: Settlement, form: SheetForm) -> bool:
    """Whether the table was kept; not where somebody else has changed it since the page was opened."""
    try:
        services.strike(
            settlement=settlement,
            sides=form.sides,
            sheet=form.changed,
            actor=request.user,
            seen=request.POST.get("seen", ""),
        )
    except services.ChangedMeanwhileError:
        form.add_error(
            None,
            _(
                "你打开之后，有人改过这张表，这次没有保存。下面是你填的数：再保存一次就以它为准，刷新页面则看到对方的。"
            ),
        )
        return False
    return True


def _placed(sheet: Sheet, outcome: Outcome) -> list[tuple[str, list[str]]]:
    """Each zone with the firms that settle there, and last those that stay without one."""
    by_zone = [
        (site.name, [firm for firm in sheet.firms if outcome.placed.get(firm) == site.key])
        for site in sheet.sites
    ]
    return [*by_zone, (_("未落位"), [firm for firm in sheet.firms if firm not in outcome.placed])]


def _orders(sheet: Sheet, firm: str, key: str) -> str:
    want, take = sheet.wants.get((firm, key)), sheet.takes.get((firm, key))
    return f"{want or ''} / {take or ''}"
