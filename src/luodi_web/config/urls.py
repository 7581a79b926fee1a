"""Where every app hangs."""

from django.contrib.auth.decorators import login_not_required
from django.urls import include, path
from django.views.i18n import set_language

urlpatterns = [
    path("language/", login_not_required(set_language), name="set_language"),
    path("accounts/", include("luodi_web.accounts.urls")),
    path("documents/", include("luodi_web.documents.urls")),
    path("chains/", include("luodi_web.chains.urls")),
    path("settling/", include("luodi_web.settling.urls")),
    path("matches/", include("luodi_web.matches.urls")),
    path("review/", include("luodi_web.review.urls")),
    path("plans/", include("luodi_web.plans.urls")),
    path("places/", include("luodi_web.places.urls")),
    path("organisations/", include("luodi_web.organisations.urls")),
    path("jobs/", include("luodi_web.jobs.urls")),
    path("search/", include("luodi_web.search.urls")),
    path("", include("luodi_web.home.urls")),
    path("accounts/", include("allauth.urls")),
]

handler403 = "luodi_web.ui.views.forbidden"
handler404 = "luodi_web.ui.views.missing"
handler500 = "luodi_web.ui.views.failed"
