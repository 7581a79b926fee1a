"""``manage.py demo``: a database with the reference tables, the demonstration and its plan."""

from argparse import ArgumentParser
from pathlib import Path
from typing import Any

from django.core.management import call_command
from django.core.management.base import BaseCommand, CommandError

from luodi_web.demo import people, story
from luodi_web.plans.models import VersionState


class Command(BaseCommand):
    """Running it again adds what is missing and draws new passwords."""

    help = "Make a demonstration: accounts, documents, accepted facts and a landing plan."

    def add_arguments(self, parser: ArgumentParser) -> None:
        """Where the plan is written."""
        parser.add_argument("--out", type=Path, default=Path("plan.docx"))

    def handle(self, *, out: Path, **_options: Any) -> None:
        """Step by step, each said as it is done."""
        self.stdout.write("数据库与参考数据…")
        call_command("migrate", verbosity=0)
        call_command("load_reference", verbosity=0)
        accounts = people.invite_people()
        secretary, officer, member = (account.user for account in accounts[:3])
        self.stdout.write("读取演示文件…")
        documents = story.bring_documents(secretary)
        facts = story.accept_facts(documents, secretary)
        story.share_documents(documents, secretary, [officer.team])
        story.share_dossiers(secretary, member.team, officer.team)
        self.stdout.write(f"{len(documents)} 份文件，本次采用 {facts} 条事实。生成方案…")
        version = story.draft_plan(secretary, [officer.team])
        if version.state != VersionState.READY:
            raise CommandError(f"方案没有生成：{version.problem}")
        story.write_plan(version, out)
        self.stdout.write(self.style.SUCCESS(f"方案：{out.resolve()}"))
        self.stdout.write("演示账号（密码每次重新生成）：")
        for account in accounts:
            role = account.user.get_role_display()
            self.stdout.write(f"  {account.user.username:<10} {account.password:<14} {role} · {account.user}")
