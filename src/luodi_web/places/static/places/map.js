// The map of zones: dots sized by approved area and filled by level, in step with the list beside it.
// Its element says what is seen: data-ready, data-dots (how many), data-scale (how near), data-lit (which one).
import { canvasOf, featuresOf, fitted, placeNames, provinceAt, roomFor, sizeOf } from "./map-parts.js";

const canvas = document.getElementById("zone-map");
const words = canvas.dataset;
const styles = getComputedStyle(document.documentElement);
const token = (name) => styles.getPropertyValue(`--${name}`).trim();
const fetched = (url) => fetch(url).then((answer) => answer.json());

const [echarts, china, answer] = await Promise.all([import(words.echarts), fetched(`${words.boundaries}china.json`), fetched(words.points)]);
const zones = new Map(answer.zones.map(([key, name, lon, lat, area, level, placed]) => [key, { key, name, value: [lon, lat], area, level, placed }]));
const labels = new Map(featuresOf(china).map(({ name, label }) => [name, label]));
const levels = ["provincial", "national", "own"];
const chart = echarts.init(canvas, null, { renderer: "canvas" });
const home = { center: undefined, zoom: 1 };
let view = { ...home };
let chosen = null;
let province = "";
let detailed = "";
let few = false;
const NEAR = 7;
const FEW = 300;

const dots = {
  national: { symbol: "circle", itemStyle: { color: token("accent"), borderColor: "#fff", borderWidth: 0.6, opacity: 0.88 } },
  provincial: { symbol: "circle", itemStyle: { color: "#a9d5cf", borderColor: token("accent"), borderWidth: 0.7, opacity: 0.82 } },
  own: { symbol: "diamond", itemStyle: { color: token("kind-agreement-edge"), borderColor: "#fff", borderWidth: 0.8 } },
};

function series(level, shown) {
  const data = [...zones.values()].filter((zone) => zone.level === level && (!shown || shown.has(zone.key)));
  return {
    id: level,
    type: "scatter",
    coordinateSystem: "geo",
    data,
    ...dots[level],
    symbolSize: (_value, { data: zone }) => sizeOf(zone, { zoom: view.zoom, few, width: chart.getWidth() }),
    emphasis: { scale: 1.7, itemStyle: { borderColor: token("ink"), borderWidth: 1.5, opacity: 1 }, label: { show: true, formatter: "{b}", position: "top", color: token("ink"), backgroundColor: "rgba(255,255,255,.94)", padding: [3, 6], borderRadius: 4 } },
    select: { itemStyle: { color: token("wait"), borderColor: token("ink"), borderWidth: 1.5 }, label: { show: true, formatter: "{b}", position: "top", color: token("ink"), fontWeight: 600, backgroundColor: "rgba(255,255,255,.94)", padding: [3, 6], borderRadius: 4 } },
    selectedMode: "single",
    z: level === "provincial" ? 3 : 4,
  };
}

function tip({ data }) {
  const area = data.area ? `${(data.area / 100).toFixed(2)} ${words.area}` : words.unknown;
  return `<strong>${echarts.format.encodeHTML(data.name)}</strong><br>${words[data.level]} · ${area}<br><span class="map-approximate">${data.placed === "province" ? words.inProvince : words.approximate}</span>`;
}

placeNames(china);
echarts.registerMap("nation", china); // "china" would make ECharts add an inset of its own
chart.setOption({
  animation: false,
  textStyle: { fontFamily: token("font"), color: token("ink") },
  tooltip: { formatter: tip, confine: true, padding: [6, 10], borderColor: token("line-strong"), textStyle: { color: token("ink"), fontSize: 13 } },
  geo: {
    map: "nation",
    nameProperty: "name",
    roam: true,
    scaleLimit: { min: 0.9, max: 120 },
    top: 12,
    bottom: 12,
    left: 12,
    right: 12,
    itemStyle: { areaColor: token("wash"), borderColor: token("line-strong"), borderWidth: 0.7 },
    label: { show: true, formatter: ({ name }) => labels.get(name)?.replace(/(壮族|回族|维吾尔)?自治区$|特别行政区$|[省市]$/, "") ?? "", color: token("ink-soft"), fontSize: 10, textBorderColor: token("wash"), textBorderWidth: 2 },
    emphasis: { itemStyle: { areaColor: token("accent-wash") }, label: { color: token("ink") } },
    tooltip: { show: true, formatter: ({ name }) => labels.get(name) ?? "" },
    select: { disabled: true },
  },
});

// What is shown: the list says which zones fit, and which province is looked at.
async function show() {
  const { zones: keys, province: code } = JSON.parse(document.getElementById("map-shown").textContent);
  const shown = keys && new Set(keys);
  few = Boolean(shown) && shown.size < FEW && !code;
  if (code !== province) await look(code);
  chart.dispatchAction({ type: "hideTip" });
  chart.setOption({ series: levels.map((level) => series(level, shown)) });
  canvas.dataset.dots = shown ? shown.size : zones.size;
  choose(null);
}

async function look(code) {
  province = code;
  const box = code && china.features.find(({ properties }) => properties.name === code);
  view = box ? fitted(box, china, canvasOf(chart)) : { ...home };
  await draw(code);
}

// The nation, with the counties of one province where one is near enough to see them.
async function draw(code) {
  detailed = code;
  const own = code && (await fetched(`${words.boundaries}${code}.json`));
  if (detailed !== code) return;
  const features = own ? [...china.features.filter(({ properties }) => properties.name !== code), ...own.features.filter(({ properties }) => properties.name)] : china.features;
  const name = own ? `nation-${code}` : "nation";
  if (own) {
    featuresOf(own).forEach(({ name: county, label }) => labels.set(county, label));
    echarts.registerMap(name, { type: "FeatureCollection", features });
  }
  const roomy = own && roomFor(own.features, china, canvasOf(chart), view.zoom);
  const counties = own ? featuresOf(own).map(({ name: county }) => ({ name: county, itemStyle: { areaColor: "#fff", borderWidth: 0.9 }, label: { show: roomy.has(county), fontSize: 11, color: token("ink-soft") } })) : [];
  chart.setOption({ geo: { map: name, center: view.center ?? null, zoom: view.zoom, regions: [...crowded(), ...counties] } });
  canvas.dataset.scale = view.zoom.toFixed(2);
}

// On a narrow screen, provinces too small for their names go without until one points at them.
function crowded() {
  const canvasSize = canvasOf(chart);
  if (canvasSize.width > 600) return [];
  const roomy = roomFor(china.features, china, canvasSize, view.zoom);
  return featuresOf(china).filter(({ name }) => !roomy.has(name)).map(({ name }) => ({ name, label: { show: false } }));
}

// Hovering either lights the other; choosing keeps the name on the map and offers its dossier.
const place = (key) => {
  const zone = zones.get(key);
  if (!zone) return null;
  const shown = chart.getOption().series.find(({ id }) => id === zone.level);
  const dataIndex = shown.data.findIndex((dot) => dot.key === key);
  return dataIndex < 0 ? null : { seriesId: zone.level, dataIndex };
};
const light = (key, type) => {
  const at = place(key);
  if (!at) return;
  chart.dispatchAction({ type, ...at });
  canvas.dataset.lit = type === "highlight" || type === "select" ? zones.get(key).name : "";
};
const rowOf = (key) => document.querySelector(`tr[data-zone="${key}"]`);

function choose(key) {
  if (chosen) light(chosen, "unselect");
  chosen = key;
  if (key) light(key, "select");
  const card = document.getElementById("map-card");
  card.hidden = !key;
  if (!key) return;
  const link = card.querySelector("a");
  link.textContent = zones.get(key).name;
  link.href = words.zone.replace("/0/", `/${key}/`);
  document.querySelectorAll("tr[data-zone]").forEach((row) => row.setAttribute("aria-selected", row.dataset.zone === String(key)));
  rowOf(key)?.scrollIntoView({ block: "nearest" });
}

const keyOf = (event) => Number(event.target.closest?.("tr[data-zone]")?.dataset.zone ?? 0);
for (const [name, type] of [["pointerover", "highlight"], ["pointerout", "downplay"], ["focusin", "highlight"], ["focusout", "downplay"]]) {
  document.getElementById("rows").addEventListener(name, (event) => keyOf(event) && light(keyOf(event), type));
}
chart.on("mouseover", "series", ({ data }) => rowOf(data.key)?.classList.add("lit"));
chart.on("mouseout", "series", ({ data }) => rowOf(data.key)?.classList.remove("lit"));
chart.on("click", "series", ({ data }) => choose(data.key));
chart.on("click", "geo", ({ name }) => pick(name));

// A click on a province narrows list and map to it.
const provinces = JSON.parse(document.getElementById("map-provinces").textContent);
function pick(code) {
  const field = document.querySelector(".filters [name=province]");
  if (!provinces[code] || ![...field.options].some(({ value }) => value === provinces[code])) return;
  field.value = provinces[code];
  field.dispatchEvent(new Event("change", { bubbles: true }));
}

// Moving by hand, by button and by key.
let settling = 0;
function settled() {
  const [geo] = chart.getOption().geo;
  view = { center: geo.center, zoom: geo.zoom };
  canvas.dataset.scale = view.zoom.toFixed(2);
  clearTimeout(settling);
  settling = setTimeout(() => {
    chart.setOption({ series: levels.map((id) => ({ id })) });
    const code = province || (view.zoom > NEAR ? provinceAt(view.center, china) : "");
    if (code !== detailed) draw(code);
  }, 150);
}
chart.on("georoam", settled);
function zoom(factor) {
  view = { ...view, zoom: Math.min(120, Math.max(0.9, view.zoom * factor)) };
  chart.setOption({ geo: { zoom: view.zoom, center: view.center ?? null } });
  settled();
}
function move(right, down) {
  const { width, height } = canvasOf(chart);
  const centre = chart.convertFromPixel("geo", [width / 2 + right * width * 0.12, height / 2 + down * height * 0.12]);
  view = { ...view, center: centre };
  chart.setOption({ geo: { center: centre } });
}
async function goHome() {
  await look(province);
  settled();
}
const keys = { ArrowLeft: () => move(-1, 0), ArrowRight: () => move(1, 0), ArrowUp: () => move(0, -1), ArrowDown: () => move(0, 1), "+": () => zoom(1.5), "=": () => zoom(1.5), "-": () => zoom(1 / 1.5), 0: goHome, Escape: () => choose(null) };
canvas.addEventListener("keydown", (event) => {
  if (!keys[event.key] || event.ctrlKey || event.metaKey) return;
  event.preventDefault();
  keys[event.key]();
});
const tools = { in: () => zoom(1.5), out: () => zoom(1 / 1.5), home: goHome };
document.querySelectorAll("[data-zoom]").forEach((button) => button.addEventListener("click", tools[button.dataset.zoom]));

document.addEventListener("htmx:afterSettle", (event) => event.target.id === "rows" && show());
new ResizeObserver(() => chart.resize()).observe(canvas);
if (canvasOf(chart).width <= 600) await draw("");
await show();
canvas.dataset.ready = "yes";
