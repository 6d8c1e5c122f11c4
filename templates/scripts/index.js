// The search: over titles, facts and places, in both languages; the list is all there without it.
(() => {
  const box = document.querySelector("search");
  const input = box.querySelector("input");
  const found = box.querySelector(".found");
  const briefings = [...document.querySelectorAll(".briefings > li")].map((element) => ({
    element,
    title: folded(element.querySelector(".about-briefing")),
    fold: element.querySelector("details"),
    facts: [...element.querySelectorAll(".facts > li")].map((fact) => ({
      fact, text: folded(fact) + " " + fold(fact.dataset.places),
    })),
  }));

  function fold(text) { return text.normalize("NFKC").toLowerCase(); }
  function folded(element) { return fold(element.textContent); }

  // Chinese is typed without spaces: 大同机架 is found where 大同 and 机架 stand.
  function stands(word, text) {
    if (text.includes(word)) return true;
    if (!/^\p{Script=Han}{4,}$/u.test(word)) return false;
    for (let cut = word.length - 2; cut >= 2; cut--) {
      if (text.includes(word.slice(0, cut)) && stands(word.slice(cut), text)) return true;
    }
    return false;
  }

  function search() {
    const words = fold(input.value).split(/\s+/).filter(Boolean);
    const has = (text) => words.every((word) => stands(word, text));
    let hits = 0, facts = 0;
    for (const { element, title, fold, facts: all } of briefings) {
      const matching = all.filter(({ text }) => has(text));
      const titled = has(title);
      for (const { fact, text } of all) fact.hidden = words.length > 0 && !titled && !has(text);
      element.hidden = !titled && !matching.length;
      fold.open = words.length > 0 && matching.length > 0;
      hits += !element.hidden;
      facts += matching.length;
    }
    const told = found.dataset.found.replaceAll("{b}", hits).replaceAll("{f}", facts);
    found.textContent = words.length ? told : "";
  }

  input.addEventListener("input", search);
  box.hidden = false;
  search();
})();
