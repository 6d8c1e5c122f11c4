// The workbench's views: evidence beside a page, passages made into facts, reviews, undo.
(() => {
  const token = document.querySelector("meta[name='briefing-token']").content;
  const language = () => (localStorage.getItem("briefing-language") === "en" ? "en" : "zh");
  const isOurs = location.pathname.startsWith("/_desk/");
  const byId = (id) => document.getElementById(id);  // asked for each time: a page that follows is made anew

  async function view(address) {
    const answer = await fetch(address);
    return new DOMParser().parseFromString(await answer.text(), "text/html");
  }

  async function write(what, value) {
    const answer = await fetch(`/_desk/${what}?lang=${language()}`, {
      method: "POST",
      headers: { "Content-Type": "application/json", "X-Briefing-Token": token },
      body: JSON.stringify(value),
    });
    try {
      return await answer.json();
    } catch {
      return { refused: `${answer.status} ${answer.statusText}` };
    }
  }

  // Our own pages are in the language of the interface, wherever the link came from.
  function inLanguage(wanted) {
    const address = new URL(location.href);
    if ((address.searchParams.get("lang") ?? "zh") === wanted) return;
    address.searchParams.set("lang", wanted);
    location.replace(address);
  }
  if (isOurs) {
    inLanguage(language());
    addEventListener("click", (event) => {
      const button = event.target.closest?.("[data-language]");
      if (button) inLanguage(button.dataset.language);
    });
  }

  // Evidence beside a page of the site: where a figure or its mark is pressed.
  let aside = null, mark = null;

  function close() {
    aside?.remove();
    aside = null;
    if (mark?.isConnected) mark.focus({ preventScroll: true });
    else if (mark?.id) byId(mark.id)?.focus({ preventScroll: true });
  }

  async function open(link, address) {
    const page = await view(address);
    const main = page.querySelector("main");
    if (!main.querySelector(".desk-evidence")) return location.assign(link.href);
    aside?.remove();
    mark = link;
    aside = document.createElement("aside");
    aside.className = "desk-aside";
    aside.tabIndex = -1;
    aside.lang = page.documentElement.lang;
    aside.setAttribute("aria-label", page.title);
    const button = document.createElement("button");
    button.type = "button";
    button.className = "desk-close";
    button.textContent = page.querySelector("[data-close]").dataset.close;
    button.addEventListener("click", close);
    const heading = main.querySelector("h1");
    const whole = Object.assign(document.createElement("a"), { href: address, textContent: heading.textContent });
    heading.replaceChildren(whole);
    aside.append(button, ...main.childNodes);
    byId("desk").append(aside);
    aside.focus();
  }

  addEventListener("click", (event) => {
    const link = event.target.closest?.("main a[href^='#note-']");
    const site = location.pathname.match(/^\/([a-z0-9-]+)\/\1-(?:zh|en|bilingual)\.html$/);
    if (!link || !site || event.ctrlKey || event.metaKey || event.shiftKey || event.button) return;
    event.preventDefault();
    event.stopImmediatePropagation();
    open(link, `/_desk/note/${site[1]}/${link.hash.slice(6)}?lang=${language()}`);
  }, true);

  addEventListener("keydown", (event) => {
    if (event.key !== "Escape" || !aside) return;
    event.stopImmediatePropagation();
    close();
  }, true);

  // A passage of a source: marked with the mouse or taken by the sentence, then drafted.
  function characters(node, offset) {
    return [...node.textContent.slice(0, offset)].length; // in code points, as the server counts
  }

  function offset(container, at) {
    let node = container;
    if (node.nodeType === Node.ELEMENT_NODE) {
      const child = node.childNodes[at];
      const after = child?.querySelector?.("[data-at]") ?? (child?.dataset?.at ? child : null);
      if (after) return Number(after.dataset.at);
      const pieces = [...node.querySelectorAll("[data-at]")];
      const last = pieces.at(-1);
      return last ? Number(last.dataset.at) + characters(last, Infinity) : null;
    }
    const piece = node.parentElement.closest("[data-at]");
    return piece ? Number(piece.dataset.at) + characters(node, at) : null;
  }

  // A draft that somebody has begun to fill is not lost to a word that is marked in passing.
  function isBegun() {
    return [...byId("drafts").querySelectorAll("textarea")].some(
      (entry) => entry.value !== entry.defaultValue && !entry.form.querySelector("[type='submit']").disabled);
  }

  async function draft(query) {
    const form = byId("draft");
    const asked = new URLSearchParams({ source: form.dataset.source, kind: form.elements.kind.value, lang: language(), ...query });
    const page = await view(`/_desk/drafts?${asked}`);
    const found = page.querySelector("main > div");
    if (!found) return;
    if (found.dataset.passage) form.elements.passage.value = found.dataset.passage;
    if (query.passage === undefined && isBegun()) return;
    byId("drafts").replaceChildren(...found.childNodes);
  }

  function take(start, end) {
    return draft({ start, end });
  }

  addEventListener("mouseup", () => {
    const article = byId("article"), selection = getSelection();
    if (!article || selection.isCollapsed || !selection.rangeCount) return;
    const range = selection.getRangeAt(0);
    if (!article.contains(range.startContainer) || !article.contains(range.endContainer)) return;
    const start = offset(range.startContainer, range.startOffset);
    const end = offset(range.endContainer, range.endOffset);
    if (start !== null && end !== null && start < end) take(start, end);
  });
  addEventListener("click", async (event) => {
    const copy = event.target.closest?.("#drafts .desk-copy");
    if (copy) {
      await navigator.clipboard.writeText(copy.form.elements.entry.value);
      copy.textContent = copy.dataset.copied;
      return;
    }
    const open = event.target.closest?.("#article .desk-q.open");
    if (open && !getSelection().isCollapsed) return;
    const button = open ? open.closest(".desk-sentence-text").querySelector(".desk-take") : event.target.closest?.("#article .desk-take");
    if (!button) return;
    document.querySelectorAll(".desk-take[aria-pressed]").forEach((other) => other.removeAttribute("aria-pressed"));
    button.setAttribute("aria-pressed", "true");
    await take(button.dataset.start, button.dataset.end);
    byId("passage-text").focus();
  });
  addEventListener("submit", async (event) => {
    if (event.target.id !== "draft") return;
    event.preventDefault();
    await draft({ passage: event.target.elements.passage.value });
    byId("drafts").querySelector("textarea")?.focus();
  });

  function confirmed(target, text) {
    const dialog = byId("confirm");
    dialog.querySelector(".desk-target").textContent = target;
    dialog.querySelector("pre").textContent = text;
    dialog.returnValue = "no";
    dialog.showModal();
    return new Promise((resolve) => dialog.addEventListener("close", () => resolve(dialog.returnValue === "yes"), { once: true }));
  }

  const writes = {
    async facts(form) {
      const { file, entry } = form.elements;
      if (!(await confirmed(`facts/${file.value}`, entry.value))) return null;
      return write("facts", { file: file.value, entry: entry.value });
    },
    async reviews(form) {
      const by = form.elements.by.value;
      localStorage.setItem("briefing-reviewer", by);
      return write("reviews", { fact: form.dataset.fact, ticket: form.dataset.ticket, by });
    },
    async undo(form, button) {
      return write("undo", { redo: button?.value === "yes" });
    },
  };

  function answered(form, answer) {
    const place = form.querySelector(".desk-answer");
    place.classList.toggle("is-refused", Boolean(answer.refused));
    if (answer.refused) place.textContent = answer.refused;
    requestAnimationFrame(() => place.scrollIntoView({ block: "nearest" }));
    if (answer.refused) return;
    if (form.dataset.write === "facts") {
      const link = Object.assign(document.createElement("a"), { href: answer.editor, textContent: answer.place });
      const undo = document.createElement("a");
      undo.href = `/_desk/history?lang=${language()}`;
      undo.textContent = form.dataset.undo;
      place.replaceChildren(`${form.dataset.written} ${answer.id} `, link, " ", undo);
      form.querySelector("[type='submit']").disabled = true;
      return;
    }
    place.textContent = answer.deed ?? "";
    location.assign(answer.next ? `/_desk/review/${answer.next}?lang=${language()}` : form.dataset.then ? `${form.dataset.then}?lang=${language()}` : location.href);
  }

  addEventListener("submit", async (event) => {
    const form = event.target.closest("[data-write]");
    if (!form) return;
    event.preventDefault();
    const answer = await writes[form.dataset.write](form, event.submitter);
    if (answer) answered(form, answer);
  });

  function ready() {
    const name = document.querySelector("[data-write='reviews'] [name='by']");
    if (name && !name.value && document.activeElement !== name) name.value = localStorage.getItem("briefing-reviewer") ?? "";
  }

  // Our pages follow what is saved (preview.js); a form that comes anew is filled as the last one was.
  new MutationObserver(ready).observe(document.body, { childList: true, subtree: true });
  ready();
})();
