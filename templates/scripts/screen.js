// Comfort only: every link of the page works without this.
(() => {
  const contents = [...document.querySelectorAll(".contents a")];
  const headings = [...document.querySelectorAll("main h2[id]")];
  const places = [...document.querySelectorAll("main :is(h2, h3, p, li, div, figure)[id]")];
  const editions = document.querySelectorAll(".keep-place");
  const above = (elements, line) => elements.findLast((e) => e.getBoundingClientRect().top < line)?.id ?? "";

  // The other editions open where the reader is; the table of contents shows where that is.
  let waiting = false;
  const follow = () => {
    waiting = false;
    const place = above(places, 100);
    const heading = above(headings, innerHeight / 3);
    for (const link of editions) link.hash = place;
    for (const link of contents) link.ariaCurrent = link.hash === "#" + heading ? "location" : null;
  };
  const later = () => { if (!waiting) waiting = requestAnimationFrame(follow); };
  addEventListener("scroll", later, { passive: true });
  addEventListener("resize", later, { passive: true });
  follow();

  // A note leads back to the mark that led to it, not only to the first one; so does Esc.
  let left = null;
  addEventListener("click", (event) => {
    const mark = event.target.closest?.("a[id][href^='#note-']");
    const number = mark && document.querySelector(mark.getAttribute("href") + " .note-number");
    if (!number) return;
    number.hash = mark.id;
    left = mark;
  });
  addEventListener("keydown", (event) => {
    if (event.key !== "Escape" || !left) return;
    location.hash = left.id;
    left.focus({ preventScroll: true });
    left = null;
  });
})();
