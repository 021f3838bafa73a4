// What the page asks of the program that has opened it, and hears from it.

export const words = JSON.parse(document.getElementById("words").textContent);

/** Send a request as JSON; the answer, or null where there is nothing of that name any more. */
export async function send(path, body) {
  try {
    const answer = await fetch(path, {
      method: "POST",
      headers: { "Content-Type": "application/json" },
      body: JSON.stringify(body),
    });
    return answer.ok ? await answer.json() : null;
  } catch {
    return null;
  }
}

/** The answer to a question, or null. */
export async function ask(path) {
  try {
    const answer = await fetch(path);
    return answer.ok ? await answer.json() : null;
  } catch {
    return null;
  }
}

/**
 * Call `news` with what there is to see whenever that changes, and `over` when the program has ended.
 *
 * A page that nobody sees listens to nothing: a browser has six connections to a program, however many windows.
 */
export function listen(news, over) {
  let source = null;
  const open = () => {
    if (source || document.hidden) return;
    source = new EventSource("events");
    source.addEventListener("message", (event) => news(JSON.parse(event.data)));
    source.addEventListener("over", () => {
      close();
      over();
    });
    source.addEventListener("error", () => over());
  };
  const close = () => {
    source?.close();
    source = null;
  };
  document.addEventListener("visibilitychange", () => (document.hidden ? close() : open()));
  window.addEventListener("pagehide", close);
  window.addEventListener("pageshow", open);
  open();
}

/** An element with its attributes and children; what is text stays text. */
export function element(name, attributes = {}, ...children) {
  const made = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) {
    if (value !== null && value !== undefined && value !== false) made.setAttribute(key, value === true ? "" : value);
  }
  made.append(...children);
  return made;
}
