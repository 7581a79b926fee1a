// Measures of the map: how large a dot is, and where to look to see one province.

const ASPECT = 0.75; // ECharts draws a degree of longitude this wide against one of latitude

export const canvasOf = (chart) => ({ width: chart.getWidth(), height: chart.getHeight() });

export const featuresOf = (map) => map.features.map(({ properties }) => properties).filter(({ name }) => name);

// The area of the dot grows with the area of the zone; all dots grow a little as one comes nearer.
export function sizeOf(zone, zoom) {
  const near = Math.min(2.4, Math.max(1, zoom) ** 0.35);
  const size = zone.area ? 2.2 + Math.sqrt(zone.area / 100) : 7;
  return Math.min(18, size) * near;
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
