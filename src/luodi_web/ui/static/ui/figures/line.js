// One value through time, ends labelled. data: {dates: ["2015-12-31", ...], values: [...], unit: "万人"}

export function option({ dates, values, unit }, look) {
  const last = values.length - 1;
  return {
    grid: { left: 8, right: 80, top: 16, bottom: 4, containLabel: true },
    xAxis: { type: "time", axisLine: { lineStyle: { color: look.line } }, axisLabel: { color: look.soft, hideOverlap: true } },
    yAxis: { type: "value", show: false, scale: true },
    series: [{
      type: "line",
      data: values.map((value, index) => [dates[index], value]),
      symbolSize: 6,
      lineStyle: { color: look.accent, width: 2 },
      itemStyle: { color: look.accent },
      label: { show: true, position: "right", color: look.text.color, formatter: ({ dataIndex, value }) => (dataIndex === last ? `${value[1]} ${unit}` : "") },
    }],
  };
}
