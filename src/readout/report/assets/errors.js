"use strict";
// Filters by language, kind and words. The page is complete without this; nothing here makes markup.
(() => {
  const all = (selector, within = document) => Array.from(within.querySelectorAll(selector));
  const form = document.querySelector(".filters");
  const items = all(".item");
  const fold = (text) => text.normalize("NFC").toLowerCase();
  const words = new Map(items.map((item) => [item, fold(item.textContent)]));

  function fill(name, values) {
    const list = form.elements[name];
    for (const value of Array.from(new Set(values)).filter(Boolean).sort()) list.add(new Option(value.replace("_", " "), value));
  }

  const fault = () => document.querySelector(".faults input:checked").value;

  function shows(item) {
    const { language, kind, q } = form.elements;
    return (!language.value || item.dataset.language.split(" ").includes(language.value))
      && (!kind.value || item.dataset.kinds.split(" ").includes(kind.value))
      && words.get(item).includes(fold(q.value.trim()));
  }

  function update() {
    for (const item of items) item.hidden = !shows(item);
    for (const source of all(".source")) source.hidden = !all(".item", source).some((item) => !item.hidden);
    const wrong = fault();
    const shown = items.filter((item) => !item.hidden && (!wrong || item.classList.contains(wrong)));
    form.querySelector(".count").textContent = `${shown.length} of ${items.length} mistakes`;
  }

  fill("language", items.flatMap((item) => item.dataset.language.split(" ")));
  fill("kind", items.flatMap((item) => item.dataset.kinds.split(" ")));
  form.addEventListener("input", update);
  form.addEventListener("submit", (event) => event.preventDefault());
  form.addEventListener("reset", () => setTimeout(update));
  document.querySelector(".faults").addEventListener("change", update);

  // A link to a mistake that a filter hides shows it again.
  addEventListener("hashchange", () => {
    const target = document.getElementById(decodeURIComponent(location.hash.slice(1)));
    if (!target || !target.classList.contains("item") || target.offsetParent) return;
    document.querySelector("#only-any").checked = true;
    form.reset();
    setTimeout(() => target.scrollIntoView());
  });
  form.hidden = false;
  update();
})();
