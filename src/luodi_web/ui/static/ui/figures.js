// Draws every figure on the page: each names the script that turns its data into an ECharts option.
// A figure script exports `option(data, look)`, and may export `ready(chart, data, element)` to wire events.

const styles = getComputedStyle(document.documentElement);
const token = (name) => styles.getPropertyValue(`--${name}`).trim();

const look = {
  token,
  text: { color: token("ink"), fontFamily: token("font"), fontSize: 13 },
  soft: token("ink-soft"),
  line: token("line"),
  accent: token("accent"),
  colours: ["organisation", "person", "activity", "membership", "agreement", "focus", "indicator", "policy"].map((kind) => token(`kind-${kind}-edge`)),
};

async function draw(canvas) {
  canvas.dataset.drawn = "yes";
  const data = JSON.parse(document.getElementById(canvas.dataset.from).textContent);
  const [echarts, script] = await Promise.all([import("../vendor/echarts.esm.min.js"), import(canvas.dataset.script)]);
  const chart = echarts.init(canvas, null, { renderer: "svg" });
  const still = matchMedia("(prefers-reduced-motion: reduce)").matches;
  chart.setOption({ animation: !still, animationDuration: 300, textStyle: look.text, color: look.colours, ...(await script.option(data, look, echarts)) });
  if (script.ready) script.ready(chart, data, canvas);
  new ResizeObserver(() => chart.resize()).observe(canvas);
  addEventListener("beforeprint", () => chart.resize());
}

const drawAll = () => document.querySelectorAll(".figure-canvas:not([data-drawn])").forEach(draw);
drawAll();
document.addEventListener("htmx:afterSettle", drawAll);
