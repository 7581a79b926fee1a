// What pages do beyond links and forms: quote marks open under the pointer, saved things are said, "/" searches.

const hidden = (card) => card && card.matches(":popover-open");

function show(mark) {
  const card = mark.querySelector(".quote-card");
  if (!card || hidden(card)) return;
  document.querySelectorAll(".quote-card:popover-open").forEach((other) => other.hidePopover());
  card.showPopover();
  const at = mark.getBoundingClientRect();
  const size = card.getBoundingClientRect();
  const left = Math.min(Math.max(12, at.left - size.width / 2), innerWidth - size.width - 12);
  const below = at.bottom + 6 + size.height < innerHeight;
  card.style.left = `${left}px`;
  card.style.top = `${below ? at.bottom + 6 : Math.max(8, at.top - size.height - 6)}px`;
}

function hide(mark) {
  const card = mark.querySelector(".quote-card");
  if (hidden(card)) card.hidePopover();
}

const markOf = (event) => (event.target instanceof Element ? event.target.closest(".quote-mark") : null);

document.addEventListener("pointerover", (event) => event.pointerType === "mouse" && markOf(event) && show(markOf(event)));
document.addEventListener("pointerout", (event) => {
  const mark = markOf(event);
  if (mark && event.pointerType === "mouse" && !mark.contains(event.relatedTarget)) hide(mark);
});
document.addEventListener("focusin", (event) => markOf(event) && show(markOf(event)));
document.addEventListener("focusout", (event) => markOf(event) && hide(markOf(event)));

// A finger has no hover: the first tap shows the quote, the second opens the document.
let tapped = null;
document.addEventListener("pointerdown", (event) => {
  tapped = event.pointerType === "touch" && markOf(event) && !hidden(markOf(event).querySelector(".quote-card")) ? markOf(event) : null;
});
document.addEventListener("click", (event) => {
  const mark = markOf(event);
  if (mark && mark === tapped) {
    event.preventDefault();
    show(mark);
  }
  document.querySelectorAll(".bar-menu[open]").forEach((menu) => menu.contains(event.target) || menu.removeAttribute("open"));
});

document.addEventListener("keydown", (event) => {
  if (event.key === "Escape") {
    document.querySelectorAll(".quote-card:popover-open").forEach((card) => card.hidePopover());
    document.querySelectorAll(".bar-menu[open]").forEach((menu) => menu.removeAttribute("open"));
  }
  const typing = event.target instanceof Element && event.target.closest("input, textarea, select, [contenteditable]");
  const search = document.querySelector(".bar-search input");
  if (event.key === "/" && !typing && search) {
    event.preventDefault();
    search.focus();
  }
});

// A link outside a list, such as its export, asks for what the list was narrowed to.
document.addEventListener("htmx:pushedIntoHistory", () => document.querySelectorAll("[data-follows-filters]").forEach((link) => (link.search = location.search)));

// What was saved is said, then goes away by itself; errors stay until the next page.
function settle(line) {
  if (!line.matches(".toast-error, .toast-warning")) setTimeout(() => line.remove(), 6000);
}
function toast({ text, level }) {
  const line = document.createElement("p");
  line.className = `toast-line toast-${level}`;
  line.textContent = text;
  document.getElementById("toasts").append(line);
  settle(line);
}
document.querySelectorAll("#toasts .toast-line").forEach(settle);
document.addEventListener("luodi:toast", (event) => event.detail.toasts.forEach(toast));
