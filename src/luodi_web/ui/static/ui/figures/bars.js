// Horizontal bars with their values beside them. data: {labels: [...], values: [...], unit: "亿元"}; null is unknown.

const widthOf = (text) => [...text].reduce((width, sign) => width + (sign > "\u2e80" ? 13 : 8), 0);

export function option({ labels, values, unit }, look) {
  const room = 16 + Math.max(0, ...values.map((value) => widthOf(`${value} ${unit}`)));
  return {
    grid: { left: 8, right: room, top: 4, bottom: 4, containLabel: true },
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
