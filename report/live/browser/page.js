// The page: what the program tells goes to the bar, the desk and the findings; what the user does goes to the program.

import { showFindings } from "./findings.js";
import { Desk } from "./pages.js";
import { element, listen, send, words } from "./server.js";

const ZOOMS = [0.5, 0.67, 0.8, 1, 1.25, 1.5, 2, 3];
const at = (id) => document.getElementById(id);
const narrow = matchMedia("(max-width: 56rem)");
const desk = new Desk(at("pages"), moved);
let state = null;

function news(told) {
  at("status").toggleAttribute("data-busy", told.busy);
  if (!("made" in told)) return; // it is being made, and nothing else is new
  const wasCurrent = state?.current ?? true;
  state = told;
  const kind = told.current ? "current" : told.made ? "faulty" : "busy";
  at("status").dataset.state = kind;
  if (at("status").textContent !== told.status) at("status").textContent = told.status; // else it is read out anew
  document.body.toggleAttribute("data-faulty", kind === "faulty");
  at("pages").toggleAttribute("data-old", kind === "faulty");
  const mark = kind === "faulty" ? "✗ " : "";
  document.title = `${mark}${at("status").closest("header").querySelector("h1").textContent} – sppreport`;
  at("number-of-findings").textContent = told.number || "";
  const isNew = told.made !== desk.made;
  desk.show(told);
  showFindings(at("findings"), told, words);
  if (isNew) {
    views();
    if (!start) start = begin();
    moved();
  }
  if (wasCurrent && kind === "faulty" && narrow.matches) panel(true);
}

function over() {
  at("status").dataset.state = "faulty";
  at("status").removeAttribute("data-busy");
  at("status").textContent = words.over;
  at("pages").toggleAttribute("data-old", true);
}

// which editions are seen, how large, and where: the address says it, so that it can be kept and sent

let start = false;

function begin() {
  if (!desk.editions.size) return false;
  const [view, number] = location.hash.slice(1).split("/");
  const wide = !narrow.matches;
  if (view) desk.choose(view);
  else if (!wide) desk.choose([...desk.editions.keys()][0]);
  views();
  if (Number(number) > 1) desk.goTo(Number(number));
  return true;
}

function views() {
  const names = [...desk.editions].map(([language, one]) => [language, one.name]);
  if (names.length > 1) names.push(["both", words.both]);
  const buttons = names.map(([view, name]) => {
    const lang = view === "both" ? null : view;
    return element("button", { type: "button", lang, "data-view": view, "aria-pressed": view === desk.view }, name);
  });
  const known = [...at("editions").children];
  if (known.map((one) => one.textContent).join() !== buttons.map((one) => one.textContent).join()) {
    at("editions").replaceChildren(...buttons);
  } else {
    for (const one of known) one.setAttribute("aria-pressed", one.dataset.view === desk.view);
  }
  at("editions").hidden = names.length < 2;
}

function moved() {
  clearTimeout(moved.waiting);
  moved.waiting = setTimeout(() => {
    const [number, count] = desk.where();
    if (document.activeElement !== at("number")) at("number").value = number || "";
    at("count").textContent = count ? `/ ${count}` : "";
    if (start && count) history.replaceState(null, "", `#${desk.view}/${number}`);
  }, 80);
}

at("editions").addEventListener("click", (event) => {
  const view = event.target.dataset.view;
  if (!view) return;
  desk.choose(view);
  views();
});

function zoom(step) {
  const index = ZOOMS.indexOf(desk.zoom) + step;
  if (index < 0 || index >= ZOOMS.length) return;
  desk.resize(ZOOMS[index]);
  at("size").textContent = `${Math.round(ZOOMS[index] * 100)} %`;
  at("smaller").disabled = index === 0;
  at("larger").disabled = index === ZOOMS.length - 1;
}
at("smaller").addEventListener("click", () => zoom(-1));
at("larger").addEventListener("click", () => zoom(1));

at("go").addEventListener("submit", (event) => {
  event.preventDefault();
  const number = parseInt(at("number").value, 10);
  if (number > 0) desk.goTo(number);
});

// the panel beside the pages

function panel(open) {
  at("panel").hidden = !open;
  at("toggle").setAttribute("aria-expanded", open);
}
at("toggle").addEventListener("click", () => panel(at("panel").hidden));
at("close").addEventListener("click", () => {
  panel(false);
  at("toggle").focus();
});
if (narrow.matches) panel(false);

// from a word, or a finding, to the editor

async function open(asked) {
  const told = await send("open", asked);
  if (!told) {
    at("place").replaceChildren(element("p", {}, words.gone));
    return;
  }
  if (!told.place) {
    at("place").replaceChildren(element("p", { class: "hint" }, words.nowhere));
    return;
  }
  desk.mark(told.id ?? "");
  const copy = element("button", { type: "button" }, words.copy);
  copy.addEventListener("click", async () => {
    await navigator.clipboard.writeText(told.place);
    copy.textContent = words.copied;
  });
  const said = told.problem ?? (told.opened ? words.opened : null);
  at("place").replaceChildren(
    element("p", {}, element("code", {}, told.place)),
    ...(said ? [element("p", { class: "hint" }, said)] : []),
    ...(told.hint ? [element("p", { class: "hint" }, `→ ${told.hint}`)] : []),
    element("p", { class: "doing" }, element("a", { href: told.link }, words.vscode), copy),
  );
}

at("findings").addEventListener("click", (event) => {
  const finding = event.target.closest("[data-finding]")?.dataset.finding;
  if (finding) open({ finding });
});

at("pages").addEventListener("click", (event) => {
  const page = event.target.closest(".page")?.page;
  if (!page) return;
  const asked = { language: page.language, number: page.number, page: page.fingerprint };
  const text = event.target.closest("button");
  if (text && (event.detail === 0 || event.pointerType === "")) {
    open({ ...asked, text: Number(text.dataset.index) });
    return;
  }
  const box = page.node.getBoundingClientRect();
  open({ ...asked, x: (event.clientX - box.left) / box.width, y: (event.clientY - box.top) / box.height });
});

listen(news, over);
