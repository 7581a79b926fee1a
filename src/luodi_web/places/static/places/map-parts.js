// Measures of the map: how large a dot is, and where to look to see one province.

const ASPECT = 0.75; // ECharts draws a degree of longitude this wide against one of latitude

export const canvasOf = (chart) => ({ width: chart.getWidth(), height: chart.getHeight() });

export const featuresOf = (map) => map.features.map(({ properties }) => properties).filter(({ name }) => name);

// Names that have no room where they stand, and where they have.
const ROOM = { 110000: [116.3, 40.7], 120000: [118.1, 38.9], 130000: [115.1, 38.1], 440000: [113.6, 23.9], 810000: [115.3, 21.9], 820000: [112.6, 21.5] };

export function placeNames(map) {
  map.features.forEach(({ properties }) => (properties.cp = ROOM[properties.name] ?? properties.cp));
}

// The area of the dot grows with the area of the zone; all dots grow a little as one comes nearer.
// Where few are shown, they are drawn larger; on a narrow screen smaller.
export function sizeOf(zone, { zoom, few, width }) {
  const near = Math.min(2.4, Math.max(1, zoom) ** 0.35);
  const size = zone.area ? 2.2 + Math.sqrt(zone.area / 100) : 7;
  return Math.min(18, size) * near * (few ? 1.7 : 1) * Math.min(1, Math.max(0.6, width / 720));
}

function boxOf(features) {
  let [west, south, east, north] = [180, 90, -180, -90];
  const widen = (part) => {
    if (typeof part[0] === "number") {
      [west, east] = [Math.min(west, part[0]), Math.max(east, part[0])];
      [south, north] = [Math.min(south, part[1]), Math.max(north, part[1])];
    } else part.forEach(widen);
  };
  features.forEach(({ geometry }) => widen(geometry.coordinates));
  return { west, south, east, north };
}

const scaleOf = ({ west, south, east, north }, { width, height }) => Math.min(width / ((east - west) * ASPECT), height / (north - south));

// The province around a point: how often a ray to the east crosses its border tells whether it is inside.
export function provinceAt([lon, lat], map) {
  const crosses = (ring) => ring.filter(([x1, y1], at) => {
    const [x2, y2] = ring[(at + 1) % ring.length];
    return y1 > lat !== y2 > lat && lon < ((x2 - x1) * (lat - y1)) / (y2 - y1) + x1;
  }).length;
  const holds = ({ properties, geometry }) => properties.name && geometry.coordinates.some((polygon) => polygon.reduce((sum, ring) => sum + crosses(ring), 0) % 2);
  return map.features.find(holds)?.properties.name ?? "";
}

// Which areas are wide enough on the screen to bear their names.
export function roomFor(features, map, canvas, zoom) {
  const pixels = scaleOf(boxOf(map.features), canvas) * zoom;
  const wide = features.filter((feature) => feature.properties.label.length * 12 < widthOf(boxOf([feature])) * ASPECT * pixels);
  return new Set(wide.map(({ properties }) => properties.name));
}

const widthOf = ({ west, east }) => east - west;

export function fitted(feature, map, canvas) {
  const box = boxOf([feature]);
  const zoom = (0.86 * scaleOf(box, canvas)) / scaleOf(boxOf(map.features), canvas);
  return { center: [(box.west + box.east) / 2, (box.south + box.north) / 2], zoom };
}
