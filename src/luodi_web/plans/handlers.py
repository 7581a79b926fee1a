"""What the worker does for plans."""

from django.urls import reverse
from django.utils.translation import gettext

from luodi_web.accounts.models import User
from luodi_web.jobs.registry import JobFailedError, Payload, Progress, handles
from luodi_web.plans import services
from luodi_web.plans.models import Version


@handles("plans.draft")
def draft_version(progress: Progress, payload: Payload) -> str:
    """Write one version of a plan."""
    version = Version.objects.select_related("plan__team").get(pk=payload["version"])
    actor = User.objects.get(pk=payload["actor"])
    try:
        services.write_version(version=version, actor=actor, report=progress)
    except services.UnableToDraftError as error:
        raise JobFailedError(str(error)) from error
    except Exception:
        services.fail_version(version=version, problem=gettext("生成时出了差错，可以重新生成。"))
        raise
    return reverse("plans:version", args=[version.plan_id, version.number])
