// What was found in the content, as sentences, the worst first; each leads to its place in the editor.

import { element } from "./server.js";

const OPEN = new Set(["error", "warning"]);

/** Show the findings; groups that the user has opened or closed stay so. */
export function showFindings(node, state, words) {
  const text = JSON.stringify(state.findings);
  if (node.shown === text) return;
  node.shown = text;
  const before = new Map([...node.querySelectorAll("details")].map((one) => [one.dataset.severity, one.open]));
  const focused = document.activeElement?.dataset?.finding;
  const groups = state.groups.map(([severity, head]) => {
    const list = element("ul", { class: "findings" });
    for (const one of state.findings) if (one.severity === severity) list.append(item(one));
    const open = before.get(severity) ?? OPEN.has(severity);
    const summary = element("summary", { "data-severity": severity }, head);
    return element("details", { "data-severity": severity, open }, summary, list);
  });
  node.replaceChildren(...(groups.length ? groups : [element("p", { class: "hint" }, words.none)]));
  if (focused) node.querySelector(`[data-finding="${CSS.escape(focused)}"]`)?.focus({ preventScroll: true });
}

function item(one) {
  const place = element("button", { type: "button", "data-finding": one.id }, element("code", {}, one.place));
  const parts = [
    element("p", {}, place),
    element("p", {}, one.message),
    ...one.related.map((other) => element("p", { class: "cure" }, `${other.text} `, element("code", {}, other.place))),
  ];
  if (one.hint) parts.push(element("p", { class: "cure" }, `→ ${one.hint}`));
  return element("li", { "data-severity": one.severity }, ...parts);
}
