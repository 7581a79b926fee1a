// Provinces coloured by one number each; those without one are hatched.
// data: {values: {code: number|null}, names: {code: name}, unit, none (word for what has no number)}

export async function option({ values, names, unit, none }, look, echarts) {
  const china = await fetch(new URL("../boundaries/china.json", import.meta.url)).then((answer) => answer.json());
  echarts.registerMap("provinces", china); // "china" would make ECharts add an inset of its own
  const numbers = Object.values(values).filter((value) => value !== null);
  const most = Math.max(...numbers, 1);
  const bare = { areaColor: "#f7f5f0", borderColor: look.line, decal: { symbol: "rect", dashArrayX: [1, 0], dashArrayY: [1, 5], rotation: -Math.PI / 4, color: "#c9c4b8" } };
  const data = Object.entries(values).map(([code, value]) => ({ name: code, value: value ?? NaN, itemStyle: value === null ? bare : undefined }));
  return {
    aria: { enabled: true, label: { enabled: false }, decal: { show: false } },
    tooltip: { confine: true, formatter: ({ name, value }) => `${names[name] ?? ""}：${Number.isNaN(value) || value === undefined ? none : value + unit}` },
    visualMap: { min: 0, max: most, calculable: true, left: 0, bottom: 0, text: [`${most}${unit}`, `0${unit}`], inRange: { color: ["#f1f6f5", "#8cc5bd", look.accent] }, textStyle: look.text },
    series: [{ type: "map", map: "provinces", nameProperty: "name", layoutCenter: ["52%", "50%"], layoutSize: "100%", data, label: { show: false }, itemStyle: { areaColor: "#f7f5f0", borderColor: look.line }, emphasis: { label: { show: false } }, selectedMode: false }],
  };
}

export function ready(chart, { names }) {
  chart.on("click", ({ name }) => {
    const field = document.querySelector(".filters [name=province]");
    if (!field || !names[name]) return;
    field.value = names[name];
    field.dispatchEvent(new Event("change", { bubbles: true }));
  });
}
