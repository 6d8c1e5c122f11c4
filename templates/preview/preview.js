// The preview: keeps the page that is read up to its content, and shows what is wrong with it.
(() => {
  const head = (name) => document.querySelector(`meta[name="briefing-${name}"]`).content;
  const here = decodeURIComponent(location.pathname);
  const desk = document.createElement("div");
  desk.id = "desk";
  desk.innerHTML = `<div id="desk-bar"></div><div id="desk-panel" hidden></div>`;
  const [bar, panel] = desk.children;
  document.querySelector("body > .skip").after(desk);

  const kept = { get: (key) => sessionStorage.getItem("briefing-" + key), set: (key, value) => sessionStorage.setItem("briefing-" + key, value) };
  const isOurs = here.startsWith("/_desk/");
  let language = localStorage.getItem("briefing-language") === "en" ? "en" : "zh";
  let shown = head("page"), wanted = shown, problems = "", stream = null;

  // What stays the same stays the same element: focus, folds and the place in the page are kept.
  // Elements with `data-kept` hold what a person has begun.
  function become(now, next) {
    if (now.isEqualNode(next) || (now.dataset && "kept" in now.dataset && "kept" in (next.dataset ?? {}))) return;
    if (now.nodeName !== next.nodeName || now.nodeType !== Node.ELEMENT_NODE) return now.replaceWith(next);
    for (const { name } of [...now.attributes]) if (!next.hasAttribute(name)) now.removeAttribute(name);
    for (const { name, value } of next.attributes) if (now.getAttribute(name) !== value) now.setAttribute(name, value);
    const olds = [...now.childNodes].filter((node) => node !== desk), news = [...next.childNodes];
    let first = 0, last = 0;
    const least = Math.min(olds.length, news.length);
    while (first < least && olds[first].isEqualNode(news[first])) first++;
    while (last < least - first && olds.at(-1 - last).isEqualNode(news.at(-1 - last))) last++;
    const going = olds.slice(first, olds.length - last), coming = news.slice(first, news.length - last);
    if (going.length === coming.length) return going.forEach((node, index) => become(node, coming[index]));
    const after = olds[olds.length - last] ?? null;
    going.forEach((node) => node.remove());
    coming.forEach((node) => now.insertBefore(node, after));
  }

  async function fetched(address) {
    const answer = await fetch(address);
    if (!answer.ok && !isOurs) return null;
    const page = new DOMParser().parseFromString(await answer.text(), "text/html");
    // What is only for readers without scripts is text where there are scripts.
    for (const element of page.querySelectorAll("noscript")) element.textContent = element.innerHTML;
    return page;
  }

  // The same paragraph stays where it is on the screen, whatever changes above it.
  function place() {
    const first = [...document.querySelectorAll("main [id]")].find((element) => element.getBoundingClientRect().bottom > 90);
    return first && scrollY ? { id: first.id, top: first.getBoundingClientRect().top } : null;
  }
  function backTo(place) {
    const same = place && document.getElementById(place.id);
    if (same) scrollBy({ top: same.getBoundingClientRect().top - place.top, behavior: "instant" });
  }
  function reload() {
    kept.set("place", JSON.stringify(place()));
    location.replace(location.pathname + location.search);  // a reload would be scrolled by the browser
  }
  backTo(JSON.parse(kept.get("place") ?? "null"));
  kept.set("place", "null");

  function change(next) {
    const before = place();
    document.title = next.title;
    become(document.body, next.body);
    backTo(before);
  }

  async function update(version) {
    wanted = version;
    if (!shown && !isOurs) return reload();  // it was still being made
    const next = await fetched(location.pathname + location.search);
    if (!next || wanted !== version) return;
    if (isOurs) return change(next);
    const chapters = (page) => [...page.querySelectorAll("main h2")].map((h2) => h2.textContent).join("\n");
    const fresh = next.querySelector("meta[name='briefing-page']").content;
    if (!fresh || chapters(document) !== chapters(next)) return reload();
    change(next);
    shown = fresh;
    document.dispatchEvent(new CustomEvent("briefing:updated"));
  }

  async function showProblems() {
    const page = await fetched(`/_desk/problems?lang=${language}`);
    if (!page) return;
    const next = panel.cloneNode(false);
    next.setAttribute("role", "region");
    next.setAttribute("aria-label", page.title);
    next.lang = page.documentElement.lang;
    next.append(...page.querySelector("main").childNodes);
    become(panel, next);
  }

  function open(yes) {
    panel.hidden = !yes;
    bar.querySelector(".desk-problems")?.setAttribute("aria-expanded", String(yes));
  }

  function hear(state) {
    const next = new DOMParser().parseFromString(`<div id="desk-bar">${state.bar}</div>`, "text/html").body.firstChild;
    next.lang = language === "zh" ? "zh-CN" : "en";
    next.querySelector(".desk-problems").setAttribute("aria-expanded", String(!panel.hidden));
    become(bar, next);
    if (isOurs && !wanted) wanted = state.page;
    if (state.page && state.page !== wanted) update(state.page);
    if (state.problems !== problems) {
      problems = state.problems;
      showProblems();
      if (!state.errors) open(false);
      else if (!isOurs && kept.get("closed") !== problems) open(true);  // our own pages are worked in
    }
    document.documentElement.dataset.stage = state.stage;
  }

  // A browser has six connections to one address: only the page that is looked at holds one.
  function listen() {
    stream?.close();
    stream = null;
    if (document.hidden) return;
    stream = new EventSource(`/_desk/events?lang=${language}&page=${encodeURIComponent(here)}`);
    stream.onmessage = (event) => hear(JSON.parse(event.data));
    stream.onopen = () => desk.classList.remove("is-lost");
    stream.onerror = () => desk.classList.add("is-lost");
  }
  document.addEventListener("visibilitychange", listen);
  addEventListener("pagehide", () => stream?.close());
  addEventListener("pageshow", (event) => { if (event.persisted) listen(); });

  desk.addEventListener("click", (event) => {
    const button = event.target.closest("button");
    if (!button) return;
    if (button.matches(".desk-problems")) {
      open(panel.hidden);
      kept.set("closed", panel.hidden ? problems : "");
    } else if (button.dataset.language) {
      language = button.dataset.language;
      localStorage.setItem("briefing-language", language);
      listen();
      showProblems();
    }
  });
  document.addEventListener("click", async (event) => {
    const button = event.target.closest?.("[data-copy]");
    if (!button) return;
    await navigator.clipboard.writeText(button.dataset.copy);
    button.textContent = button.dataset.copied;
  });
  addEventListener("keydown", (event) => {
    if (event.key !== "Escape" || panel.hidden || !desk.contains(document.activeElement)) return;
    event.stopImmediatePropagation();
    open(false);
    kept.set("closed", problems);
    bar.querySelector(".desk-problems").focus();
  }, true);

  listen();
})();
