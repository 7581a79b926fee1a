// Packages over quarters, each from the quarter in which it starts to the end of the plan.
// data: {labels: [...], quarters: [...], starts: [0, 1], what: [...]}

export function option({ labels, quarters, starts, what }, look) {
  const narrow = innerWidth < 760;
  return {
    grid: { left: 8, right: 16, top: 28, bottom: 4, containLabel: true },
    tooltip: { formatter: ({ dataIndex }) => `${labels[dataIndex]}<br>${what[dataIndex]}<br>${quarters[starts[dataIndex]]}` },
    xAxis: {
      type: "value", min: 0, max: quarters.length, interval: 1, position: "top",
      axisLabel: { color: look.soft, showMaxLabel: false, align: "left", formatter: (n) => (quarters[n] || "").replace("年第", narrow ? "\n" : "年").replace("季度", "季") },
      splitLine: { lineStyle: { color: look.line } },
    },
    yAxis: {
      type: "category", inverse: true, data: labels, axisLine: { show: false }, axisTick: { show: false },
      axisLabel: { color: look.text.color, width: narrow ? 120 : 320, overflow: "truncate" },
    },
    series: [
      { type: "bar", stack: "time", silent: true, itemStyle: { color: "transparent" }, data: starts },
      { type: "bar", stack: "time", barMaxWidth: 16, itemStyle: { color: look.accent, borderRadius: 2 }, data: starts.map((start) => quarters.length - start) },
    ],
  };
}
