// Horizontal bars with their values beside them. data: {labels: [...], values: [...], unit: "亿元"}; null is unknown.

export function option({ labels, values, unit }, look) {
  return {
    grid: { left: 8, right: 72, top: 4, bottom: 4, containLabel: true },
    xAxis: { type: "value", show: false },
    yAxis: { type: "category", inverse: true, data: labels, axisLine: { show: false }, axisTick: { show: false }, axisLabel: { color: look.text.color } },
    series: [{
      type: "bar",
      data: values,
      barMaxWidth: 18,
      itemStyle: { color: look.accent, borderRadius: 2 },
      label: { show: true, position: "right", color: look.text.color, formatter: ({ value }) => `${value} ${unit}` },
    }],
  };
}
