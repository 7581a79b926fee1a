"""Settings of the site. Everything a place of work may change comes from the environment."""

import os
from pathlib import Path

from luodi_web.config import environment

BASE_DIR = Path(os.environ.get("LUODI_HOME", Path(__file__).parents[3])).resolve()
VAR_DIR = BASE_DIR / "var"
VAR_DIR.mkdir(mode=0o750, parents=True, exist_ok=True)

DEBUG = environment.flag("LUODI_DEBUG", default=False)
SECRET_KEY = environment.secret_key(VAR_DIR)
ALLOWED_HOSTS = environment.words("LUODI_ALLOWED_HOSTS", "localhost,127.0.0.1,[::1]")
CSRF_TRUSTED_ORIGINS = environment.words("LUODI_TRUSTED_ORIGINS", "")
LUODI_HTTPS = environment.flag("LUODI_HTTPS", default=False)

# Higher apps first, as in the import contract.
INSTALLED_APPS = [
    "luodi_web.demo",
    "luodi_web.home",
    "luodi_web.search",
    "luodi_web.plans",
    "luodi_web.chains",
    "luodi_web.settling",
    "luodi_web.matches",
    "luodi_web.review",
    "luodi_web.organisations",
    "luodi_web.places",
    "luodi_web.documents",
    "luodi_web.jobs",
    "luodi_web.accounts",
    "luodi_web.ui",
    "django.contrib.auth",
    "django.contrib.contenttypes",
    "django.contrib.humanize",
    "django.contrib.messages",
    "django.contrib.sessions",
    "django.contrib.staticfiles",
    "django_htmx",
    "allauth",
    "allauth.account",
    "allauth.mfa",
]

MIDDLEWARE = [
    "django.middleware.security.SecurityMiddleware",
    "whitenoise.middleware.WhiteNoiseMiddleware",
    "luodi_web.ui.middleware.content_security_policy",
    "django.contrib.sessions.middleware.SessionMiddleware",
    "django.middleware.locale.LocaleMiddleware",
    "django.middleware.common.CommonMiddleware",
    "django.middleware.csrf.CsrfViewMiddleware",
    "django.contrib.auth.middleware.AuthenticationMiddleware",
    "django.contrib.auth.middleware.LoginRequiredMiddleware",
    "django.contrib.messages.middleware.MessageMiddleware",
    "django.middleware.clickjacking.XFrameOptionsMiddleware",
    "django_htmx.middleware.HtmxMiddleware",
    "luodi_web.ui.middleware.toast_messages",
    "allauth.account.middleware.AccountMiddleware",
]

ROOT_URLCONF = "luodi_web.config.urls"
WSGI_APPLICATION = "luodi_web.config.wsgi.application"

TEMPLATES = [
    {
        "BACKEND": "django.template.backends.django.DjangoTemplates",
        "APP_DIRS": True,
        "OPTIONS": {
            "builtins": ["django.templatetags.i18n", "luodi_web.ui.templatetags.ui"],
            "context_processors": [
                "django.template.context_processors.request",
                "django.contrib.auth.context_processors.auth",
                "django.contrib.messages.context_processors.messages",
                "luodi_web.ui.context.site",
            ],
        },
    },
]

DATABASES = {
    "default": environment.database(
        os.environ.get("LUODI_DATABASE_URL", f"sqlite:///{VAR_DIR / 'luodi.sqlite3'}"),
    )
}
DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"

# People and sign-in.
AUTH_USER_MODEL = "accounts.User"
AUTHENTICATION_BACKENDS = ["allauth.account.auth_backends.AuthenticationBackend"]
AUTH_PASSWORD_VALIDATORS = [
    {"NAME": f"django.contrib.auth.password_validation.{name}"}
    for name in ("UserAttributeSimilarityValidator", "MinimumLengthValidator", "CommonPasswordValidator")
]
LOGIN_URL = "account_login"
LOGIN_REDIRECT_URL = "/"
ACCOUNT_ADAPTER = "luodi_web.accounts.adapters.ClosedSignUpAdapter"
ACCOUNT_LOGIN_METHODS = {"username", "email"}
ACCOUNT_SIGNUP_FIELDS = ["username*", "email*", "password1*", "password2*"]
ACCOUNT_EMAIL_VERIFICATION = "none"
ACCOUNT_LOGOUT_REDIRECT_URL = LOGIN_URL
ACCOUNT_SESSION_REMEMBER = None
MFA_SUPPORTED_TYPES = ["totp", "recovery_codes"]
MFA_TOTP_ISSUER = "Luodi"
EMAIL_BACKEND = "django.core.mail.backends.console.EmailBackend"

# Sessions, cookies, transport.
SESSION_COOKIE_SECURE = CSRF_COOKIE_SECURE = SECURE_SSL_REDIRECT = LUODI_HTTPS
SECURE_HSTS_SECONDS = 31_536_000 if LUODI_HTTPS else 0
SECURE_REFERRER_POLICY = "same-origin"
X_FRAME_OPTIONS = "DENY"
# A member roster or a scanned minute may be large; what is larger is refused with words, not cut off.
DATA_UPLOAD_MAX_MEMORY_SIZE = 60 * 1024 * 1024
FILE_UPLOAD_MAX_MEMORY_SIZE = 5 * 1024 * 1024

# Words and time.
LANGUAGE_CODE = "zh-hans"
LANGUAGES = [("zh-hans", "中文"), ("en", "English")]
TIME_ZONE = "Asia/Shanghai"
USE_TZ = True

# Files.
STATIC_URL = "static/"
MEDIA_ROOT = VAR_DIR / "media"
WHITENOISE_ALLOW_ALL_ORIGINS = False
WHITENOISE_USE_FINDERS = True  # served from the apps themselves; nothing to collect

# In tests a job runs where it is asked for; otherwise the worker takes it.
LUODI_JOBS_EAGER = environment.flag("LUODI_JOBS_EAGER", default=False)

# A chat model that reads every document a second time; off unless its address is set.
LUODI_SECOND_READER = environment.second_reader()
# What luodi train learned from the documents of this place of work; nothing: what travels with Luodi.
LUODI_WEIGHTS = environment.weights()

LOGGING = {
    "version": 1,
    "disable_existing_loggers": False,
    "formatters": {"line": {"format": "%(asctime)s %(levelname)s %(name)s %(message)s"}},
    "handlers": {"console": {"class": "logging.StreamHandler", "formatter": "line"}},
    "root": {"handlers": ["console"], "level": "WARNING"},
    "loggers": {"luodi_web": {"level": "INFO"}},
}
