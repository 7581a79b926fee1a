// Places put aside for comparison, kept for this visit: ticked in lists, added from dossiers, at most four.

const STORE = "luodi-compare";
const MOST = 4;
const read = () => JSON.parse(sessionStorage.getItem(STORE) ?? "[]");
const tray = document.getElementById("tray");

function write(places) {
  sessionStorage.setItem(STORE, JSON.stringify(places));
  draw();
}

function draw() {
  if (!tray) return;
  const places = read();
  const list = tray.querySelector(".tray-places");
  const boxes = [...document.querySelectorAll("#rows input[name=place]")];
  boxes.forEach((box) => (box.checked = places.some(({ token }) => token === box.value)));
  list.replaceChildren(...places.map((place) => chip(place, list.dataset.remove, !boxes.some((box) => box.value === place.token))));
  tray.querySelector(".tray-hint").hidden = places.length > 0;
  tray.classList.toggle("tray-filled", places.length > 0);
}

function chip({ token, name }, remove, elsewhere) {
  const item = document.createElement("li");
  item.append(name);
  const button = document.createElement("button");
  button.type = "button";
  button.textContent = "×";
  button.setAttribute("aria-label", `${remove} ${name}`);
  button.addEventListener("click", () => write(read().filter((place) => place.token !== token)));
  item.append(button);
  if (elsewhere) {
    const field = Object.assign(document.createElement("input"), { type: "hidden", name: "place", value: token });
    item.append(field);
  }
  return item;
}

const say = (text) => document.dispatchEvent(new CustomEvent("luodi:toast", { detail: { toasts: [{ text, level: "warning" }] } }));

document.addEventListener("change", (event) => {
  const box = event.target.closest?.("#rows input[name=place]");
  if (!box) return;
  const others = read().filter(({ token }) => token !== box.value);
  if (box.checked && others.length >= MOST) {
    box.checked = false;
    say(tray.querySelector(".tray-places").dataset.full);
  } else write(box.checked ? [...others, { token: box.value, name: box.dataset.name }] : others);
});

document.querySelectorAll("[data-tray-add]").forEach((link) => {
  link.addEventListener("click", () => {
    const { trayAdd: token, name } = link.dataset;
    const places = [...read().filter((place) => place.token !== token), { token, name }].slice(-MOST);
    sessionStorage.setItem(STORE, JSON.stringify(places));
    link.search = new URLSearchParams(places.map((place) => ["place", place.token]));
  });
});

document.addEventListener("htmx:afterSettle", draw);
draw();
