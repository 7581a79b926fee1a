// The desk without a mouse: keys press the buttons that stand on the page, and the three columns follow the fact in hand.

const desk = document.querySelector("[data-desk]");
const panel = document.getElementById("fact");
const text = document.getElementById("text");
const outline = document.getElementById("outline");
const typing = (target) => target instanceof Element && target.closest("input:not([type=radio], [type=checkbox]), textarea, select");
const still = matchMedia("(prefers-reduced-motion: reduce)").matches;

/* Which fact is in hand: all three columns say so. */
const current = () => panel.querySelector("[data-current]")?.dataset.current;

function into(box, element) {
  if (!element) return;
  const frame = box.getBoundingClientRect();
  const at = element.getBoundingClientRect();
  if (at.top >= frame.top + 24 && at.bottom <= frame.bottom - 24) return;
  const top = box.scrollTop + at.top - frame.top - frame.height / 3;
  box.scrollTo({ top, behavior: still ? "instant" : "smooth" });
}

function follow() {
  const fact = current();
  if (!fact) return;
  text.querySelectorAll(".is-chosen").forEach((piece) => piece.classList.remove("is-chosen"));
  const pieces = [...text.querySelectorAll("[data-facts]")].filter((piece) => piece.dataset.facts.split(" ").includes(fact));
  pieces.forEach((piece) => piece.classList.add("is-chosen"));
  into(text, pieces[0]);
  outline.querySelectorAll("[aria-current]").forEach((link) => link.removeAttribute("aria-current"));
  const link = outline.querySelector(`.outline [data-fact="${fact}"]`);
  if (!link) return;
  link.setAttribute("aria-current", "true");
  const kind = link.closest("[data-kind]").dataset.kind;
  outline.querySelector(`.kinds [data-kind="${kind}"]`).setAttribute("aria-current", "true");
  outline.querySelectorAll(".outline").forEach((list) => (list.hidden = list.dataset.kind !== kind));
  into(outline, link);
}

/* Taking up another fact. */
async function take(fact) {
  const url = `${desk.dataset.desk}?fact=${fact}`;
  history.replaceState(null, "", url);
  await show(url);
}

/* Adding what the reading did not find: the words that are selected are the quote. */
const show = (url) => htmx.ajax("GET", url, { source: "#fact", target: "#fact", swap: "innerHTML" });

function selected() {
  const selection = getSelection();
  return selection.rangeCount && text.contains(selection.anchorNode) ? selection.toString().trim() : "";
}

document.addEventListener("click", (event) => {
  const link = event.target instanceof Element && event.target.closest("[data-add], #fact [data-panel]");
  if (!link || event.ctrlKey || event.metaKey || event.shiftKey) return;
  event.preventDefault();
  const url = new URL(link.href);
  if (link.matches("[data-add]") && selected()) url.searchParams.set("quote", selected());
  document.getElementById("view-fact").checked = true;
  show(url.pathname + url.search);
});

document.addEventListener("click", (event) => {
  if (!(event.target instanceof Element) || event.ctrlKey || event.metaKey || event.shiftKey) return;
  // Whoever selects words in the text does not mean to take up the fact under the pointer.
  const piece = selected() ? null : event.target.closest("#text [data-facts]");
  if (selected() && event.target.closest("#text [data-facts]")) event.preventDefault();
  const link = event.target.closest("#outline [data-fact], #fact [data-fact]");
  if (!piece && !link) return;
  event.preventDefault();
  let fact = link?.dataset.fact;
  if (piece) {
    // A click on the same words again goes through all facts that are stated there.
    const facts = piece.dataset.facts.split(" ");
    fact = facts[(facts.indexOf(current()) + 1) % facts.length];
  }
  if (!link?.closest(".kinds")) document.getElementById("view-fact").checked = true;
  take(fact);
});

panel.addEventListener("htmx:afterSettle", () => {
  follow();
  const problem = panel.querySelector(".is-invalid");
  (problem ?? panel.querySelector("h2"))?.focus({ preventScroll: !problem });
  panel.scrollTop = 0;
  next();
});

/* On a phone the text opens at the fact in hand. */
document.getElementById("view-text").addEventListener("change", () => {
  text.querySelector(".is-chosen")?.scrollIntoView({ block: "center" });
});

document.addEventListener("desk:states", (event) => {
  text.querySelectorAll("[data-facts]").forEach((piece) => {
    const state = event.detail[piece.dataset.facts.split(" ")[0]];
    if (!state) return;
    piece.classList.remove("is-proposed", "is-accepted", "is-rejected");
    piece.classList.add(`is-${state}`);
  });
});

/* The main button says whether something was changed. */
panel.addEventListener("input", (event) => {
  const form = event.target.form;
  if (form?.id !== "fact-form") return;
  const changed = [...form.elements].some((input) =>
    input.options ? [...input.options].some((option) => option.selected !== option.defaultSelected) : input.value !== input.defaultValue,
  );
  panel.querySelector(".fact").classList.toggle("is-changed", changed);
});

/* Keys. */
const toggle = document.querySelector("[data-keys-switch]");
toggle.closest("label").hidden = false;
toggle.checked = localStorage.getItem("luodi-desk-keys") !== "off";
toggle.addEventListener("change", () => localStorage.setItem("luodi-desk-keys", toggle.checked ? "on" : "off"));

// Who types faster than the site answers loses no stroke: a key waits until the fact before it is settled.
const waiting = [];
let busy = false;
panel.addEventListener("htmx:beforeRequest", () => ((busy = true), panel.setAttribute("aria-busy", "true")));
panel.addEventListener("htmx:afterRequest", (event) => {
  busy = false;
  panel.removeAttribute("aria-busy");
  if (event.detail.successful) return;
  waiting.length = 0;
  const toasts = [{ text: desk.dataset.trouble, level: "error" }];
  document.dispatchEvent(new CustomEvent("luodi:toast", { detail: { toasts } }));
});

function next() {
  while (!busy && waiting.length) press(waiting.shift());
}

function press(key) {
  if (key === "e") {
    const first = panel.querySelector("#fact-form :is(input:not([type=hidden]), textarea, select)");
    first?.focus();
    first?.select?.();
    return;
  }
  const button = document.querySelector(`[data-key="${CSS.escape(key)}"]`);
  if (!button || button.disabled) return;
  busy = key !== "?";
  button.click();
}

// Caps lock must not turn "accept" into "accept all": only the shift key does. A Chinese keyboard writes ？ for ?.
function keyOf(event) {
  if (event.key === "？") return "?";
  if (event.key.length !== 1) return "none";
  return event.key.toLowerCase() === "a" && event.shiftKey ? "A" : event.key.toLowerCase();
}

document.addEventListener("keydown", (event) => {
  if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return;
  if (typing(event.target)) {
    if (event.key === "Escape") panel.querySelector("h2").focus({ preventScroll: true });
    return;
  }
  const key = keyOf(event);
  if (!"jkaexuAn?".includes(key) || (!toggle.checked && key !== "?")) return;
  event.preventDefault();
  waiting.push(key);
  next();
});

follow();
