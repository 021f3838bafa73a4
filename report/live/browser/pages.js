// The editions on the desk: pages as pictures, of which only those near the eye are there, and only what changed is fetched.

import { ask, element, words } from "./server.js";

const WIDEST = 3200; // pixels of a picture
const BOTH = "both";

/** One page: its picture, and its texts as buttons over it. */
class Page {
  constructor(language) {
    this.language = language;
    this.number = 0; // from 0
    this.fingerprint = "";
    this.near = false;
    this.shown = ""; // the address of the picture that is there
    this.listed = ""; // the page whose texts are there
    this.head = element("h3", { lang: document.documentElement.lang });
    this.texts = element("div", { class: "texts" });
    this.node = element("article", { class: "page" }, this.head, this.texts);
    this.node.page = this;
  }

  set(number, fingerprint, [width, height]) {
    this.number = number;
    this.fingerprint = fingerprint;
    this.head.textContent = `${words.page} ${number + 1}`;
    this.node.style.aspectRatio = `${width} / ${height}`;
    this.node.dataset.page = number + 1;
    if (this.near) this.load();
  }

  /** Fetch the picture as wide as the page is on this screen, unless it is there; the one before stays meanwhile. */
  async load() {
    const width = Math.max(160, Math.min(WIDEST, Math.round(this.node.clientWidth * devicePixelRatio)));
    if (!this.node.clientWidth) return;
    this.list();
    const address = `picture/${this.language}/${this.number}/${this.fingerprint}/${width}`;
    const known = `${this.fingerprint}/${width}`;
    if (this.shown === known || this.wanted === known) return;
    this.wanted = known;
    this.node.setAttribute("aria-busy", "true");
    const picture = element("img", { alt: "", src: address, draggable: "false" });
    try {
      await picture.decode();
    } catch {
      if (this.wanted === known) this.rest(); // it has changed once more: news are under way
      return;
    }
    if (this.wanted !== known) return;
    this.node.querySelector("img")?.remove();
    this.node.insertBefore(picture, this.texts);
    this.shown = known;
    this.rest();
  }

  rest() {
    this.wanted = "";
    this.node.removeAttribute("aria-busy");
  }

  /** Fetch the texts of the page, in the order in which they are read. */
  async list() {
    const fingerprint = this.fingerprint;
    if (this.listed === fingerprint) return;
    this.listed = fingerprint;
    const texts = await ask(`texts/${this.language}/${this.number}/${fingerprint}`);
    if (this.fingerprint !== fingerprint) return;
    if (!texts) {
      this.listed = "";
      return;
    }
    const focused = this.texts.contains(document.activeElement) ? document.activeElement : null;
    const twins = focused ? [...this.texts.children].filter((one) => one.dataset.id === focused.dataset.id) : [];
    this.texts.replaceChildren(...texts.map((text, index) => button(text, index)));
    if (focused) {
      const same = [...this.texts.children].filter((one) => one.dataset.id === focused.dataset.id);
      (same[twins.indexOf(focused)] ?? same[0] ?? this.texts.firstElementChild)?.focus({ preventScroll: true });
    }
  }

  /** Let go of the picture of a page that is far away. */
  leave() {
    this.near = false;
    this.node.querySelector("img")?.remove();
    this.shown = "";
    this.rest();
  }
}

function button(text, index) {
  const made = element("button", { type: "button", "data-id": text.id, "data-index": index, "aria-label": text.words });
  const [left, top, right, bottom] = text.box; // of the page, in per cent
  made.style.left = `${left}%`;
  made.style.top = `${top}%`;
  made.style.width = `${right - left}%`;
  made.style.height = `${bottom - top}%`;
  return made;
}

/** All editions, side by side or one by one, in one part of the window that scrolls. */
export class Desk {
  constructor(main, moved) {
    this.main = main;
    this.moved = moved;
    this.editions = new Map(); // language -> {section, head, pages}
    this.desk = element("div", { class: "desk" });
    this.empty = element("p", { class: "empty" });
    this.view = "";
    this.zoom = 1;
    this.made = -1;
    const near = { root: main, rootMargin: "100% 0px" };
    const far = { root: main, rootMargin: "600% 0px" };
    this.near = new IntersectionObserver((seen) => this.arrive(seen), near);
    this.far = new IntersectionObserver((seen) => {
      for (const one of seen) if (!one.isIntersecting) one.target.page.leave();
    }, far);
    new ResizeObserver(() => this.fit()).observe(main);
    main.addEventListener("scroll", () => this.moved(), { passive: true });
  }

  arrive(seen) {
    for (const one of seen) {
      one.target.page.near = one.isIntersecting;
      if (one.isIntersecting) one.target.page.load();
    }
  }

  /** Show a state of the report: what is the same is left alone, and what is looked at stays where it is. */
  show(state) {
    if (this.made === state.made) return;
    const follows = state.made === this.made + 1;
    this.made = state.made;
    this.main.dataset.made = state.made;
    if (!state.editions.length) {
      this.empty.textContent = state.status;
      this.main.replaceChildren(this.empty);
      this.editions.clear();
      this.desk.replaceChildren();
      return;
    }
    const anchor = this.anchor();
    if (!this.desk.isConnected) this.main.replaceChildren(this.desk);
    for (const language of [...this.editions.keys()]) {
      if (state.editions.some((one) => one.language === language)) continue;
      this.editions.get(language).section.remove();
      this.editions.delete(language);
    }
    for (const edition of state.editions) this.edition(edition, follows, anchor);
    const sections = state.editions.map((one) => this.editions.get(one.language).section);
    // what is taken out and put back loses the focus
    if (sections.some((one, index) => this.desk.children[index] !== one)) this.desk.replaceChildren(...sections);
    if (!this.languages().includes(this.view)) this.view = state.editions.length > 1 ? BOTH : state.editions[0].language;
    this.arrange();
    this.restore(anchor);
  }

  languages() {
    const all = [...this.editions.keys()];
    return all.length > 1 ? [...all, BOTH] : all;
  }

  edition(edition, follows, anchor) {
    let known = this.editions.get(edition.language);
    if (!known) {
      const head = element("h2");
      known = { head, pages: [], section: element("section", { class: "edition", lang: edition.language }, head) };
      this.editions.set(edition.language, known);
    }
    known.name = edition.name;
    known.head.replaceChildren(edition.name, " ", element("small", {}, edition.title));
    known.size = edition.sizes[0];
    const old = known.pages;
    const shifts = follows && edition.shifts.length === old.length ? edition.shifts : old.map((_, index) => index);
    if (anchor?.language === edition.language) {
      anchor.number = Math.min(shifts[anchor.number] ?? anchor.number, edition.pages.length - 1);
    }
    known.pages = matched(old, edition.pages, shifts).map((page) => page ?? this.page(edition.language));
    for (const page of old) if (!known.pages.includes(page)) this.drop(page);
    known.pages.forEach((page, index) => {
      const before = index ? known.pages[index - 1].node : known.head;
      if (before.nextElementSibling !== page.node) before.after(page.node);
    });
    known.pages.forEach((page, index) => page.set(index, edition.pages[index], edition.sizes[index]));
  }

  page(language) {
    const page = new Page(language);
    this.near.observe(page.node);
    this.far.observe(page.node);
    return page;
  }

  drop(page) {
    this.near.unobserve(page.node);
    this.far.unobserve(page.node);
    page.node.remove();
  }

  /** The page at the top of the window, and how far it is from there. */
  anchor() {
    const top = this.main.getBoundingClientRect().top;
    for (const [language, { section, pages }] of this.editions) {
      if (section.hidden || !section.isConnected) continue;
      const number = pages.findIndex((page) => page.node.getBoundingClientRect().bottom > top);
      if (number < 0) continue;
      const box = pages[number].node.getBoundingClientRect();
      return { language, number, offset: box.top - top, share: (top - box.top) / box.height };
    }
    return null;
  }

  /** Put the page of an anchor where it was; `scaled`, with the same part of it at the top. */
  restore(anchor, scaled = false) {
    const page = anchor && this.editions.get(anchor.language)?.pages[anchor.number];
    if (!page) return;
    const box = page.node.getBoundingClientRect();
    const now = box.top - this.main.getBoundingClientRect().top;
    const wanted = scaled && anchor.share > 0 ? -anchor.share * box.height : anchor.offset;
    if (Math.abs(now - wanted) >= 1) this.main.scrollTop += now - wanted;
  }

  /** Show one edition, or all side by side. */
  choose(view) {
    if (!this.languages().includes(view) || view === this.view) return;
    const anchor = this.anchor();
    this.view = view;
    this.arrange();
    if (anchor) {
      const shown = [...this.editions].find(([, one]) => !one.section.hidden);
      this.restore({ ...anchor, language: shown[0], number: Math.min(anchor.number, shown[1].pages.length - 1) }, true);
    }
    this.refresh();
    this.moved();
  }

  resize(zoom) {
    const anchor = this.anchor();
    this.zoom = zoom;
    this.arrange();
    this.restore(anchor, true);
    this.refresh();
  }

  fit() {
    if (!this.editions.size || this.main.clientWidth === this.width) return;
    const anchor = this.anchor();
    this.arrange();
    this.restore(anchor, true);
    this.refresh();
  }

  arrange() {
    this.width = this.main.clientWidth;
    const shown = this.view === BOTH ? this.editions.size : 1;
    const style = getComputedStyle(this.main);
    const room = this.width - parseFloat(style.paddingLeft) - parseFloat(style.paddingRight);
    const gap = parseFloat(getComputedStyle(this.desk).columnGap) || 0;
    const widest = shown > 1 ? Infinity : 56 * 16;
    const fit = Math.max(120, Math.min(widest, (room - gap * (shown - 1)) / shown));
    this.desk.style.setProperty("--page", `${Math.floor(fit * this.zoom)}px`);
    for (const [language, one] of this.editions) one.section.hidden = this.view !== BOTH && this.view !== language;
  }

  /** Fetch what is near at the width that it has now, once it no longer changes. */
  refresh() {
    clearTimeout(this.waiting);
    this.waiting = setTimeout(() => {
      for (const { pages } of this.editions.values()) for (const page of pages) if (page.near) page.load();
    }, 150);
  }

  /** The number of the page that is looked at, from 1, and of how many. */
  where() {
    const middle = this.main.getBoundingClientRect().top + this.main.clientHeight / 2;
    let best = [0, 0];
    for (const { section, pages } of this.editions.values()) {
      if (section.hidden) continue;
      const number = pages.findIndex((page) => page.node.getBoundingClientRect().bottom > middle);
      if (pages.length > best[1]) best = [(number < 0 ? pages.length - 1 : number) + 1, pages.length];
    }
    return best;
  }

  goTo(number) {
    const shown = [...this.editions.values()].filter((one) => !one.section.hidden);
    const longest = shown.reduce((one, other) => (other.pages.length > one.pages.length ? other : one), shown[0]);
    const page = longest?.pages[Math.max(0, Math.min(number, longest.pages.length) - 1)];
    if (!page) return;
    const top = page.node.getBoundingClientRect().top - this.main.getBoundingClientRect().top;
    this.main.scrollTop += top - 8;
  }

  /** Outline a text in all editions. */
  mark(id) {
    for (const one of this.desk.querySelectorAll(".texts button")) one.classList.toggle("chosen", one.dataset.id === id);
  }
}

/** For each new page the old one that is the same, or else the one whose place it takes; null where there is none. */
function matched(old, fingerprints, shifts) {
  const free = new Set(old);
  const take = (page) => (page && free.delete(page) ? page : null);
  const found = fingerprints.map((one, index) => (old[index]?.fingerprint === one ? take(old[index]) : null));
  const same = new Map();
  for (const page of free) if (!same.has(page.fingerprint)) same.set(page.fingerprint, page);
  found.forEach((page, index) => (found[index] = page ?? take(same.get(fingerprints[index]))));
  const place = new Map();
  shifts.forEach((to, from) => place.has(to) || place.set(to, old[from]));
  found.forEach((page, index) => (found[index] = page ?? take(place.get(index))));
  return found;
}
