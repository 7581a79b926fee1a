// One bar a match, one piece a criterion; a hatched piece is unknown and has what is usual.
// data: {names, rows (ids of the list's entries), scores, unknown (word), criteria: [{title, known, usual, words}]}

const plain = { color: "rgba(0, 0, 0, 0)" };
const hatch = { symbol: "rect", dashArrayX: [1, 0], dashArrayY: [2, 4], rotation: -Math.PI / 4 };

export function option({ names, scores, unknown, criteria }, look) {
  const narrow = innerWidth < 600;
  const pieces = criteria.flatMap(({ title, known, usual }, at) => {
    const edge = look.colours[at % look.colours.length];
    return [
      { name: title, data: known, itemStyle: { color: edge, decal: plain } },
      { name: `${title}（${unknown}）`, data: usual, itemStyle: { color: "#f7f5f0", borderColor: edge, borderWidth: 1, decal: { ...hatch, color: edge } } },
    ];
  });
  const series = pieces.map((piece) => ({ type: "bar", stack: "score", barMaxWidth: 20, emphasis: { focus: "series" }, ...piece }));
  series.at(-1).label = { show: true, position: "right", formatter: ({ dataIndex }) => `${scores[dataIndex]}`, color: look.text.color, fontWeight: 600 };
  return {
    aria: { enabled: true, label: { enabled: false }, decal: { show: true } },
    grid: { left: 4, right: 40, top: 4, bottom: 4, containLabel: true },
    xAxis: { type: "value", max: Math.min(100, Math.max(...scores) + 2), show: false },
    yAxis: {
      type: "category", inverse: true, data: names, axisLine: { show: false }, axisTick: { show: false },
      axisLabel: { color: look.text.color, width: narrow ? 118 : 260, overflow: "truncate" },
    },
    tooltip: {
      trigger: "item", confine: true,
      formatter: ({ seriesIndex, seriesName, dataIndex }) => {
        const line = document.createElement("span");
        line.textContent = `${seriesName}：${criteria[seriesIndex >> 1].words[dataIndex]}`;
        return line.innerHTML;
      },
    },
    series,
  };
}

export function ready(chart, { rows }) {
  chart.on("click", ({ dataIndex }) => document.getElementById(rows[dataIndex])?.scrollIntoView({ block: "center" }));
}
