// The view of the page: filters, its address, the keyboard, the bars. Needs `all`, `one` and `setBase` of base.js.
(() => {
  const form = one(".filters");
  const rows = all(".row");
  const lists = ["base", "speaker", "source", "relation", "change", "formula"];
  const keyOf = { speaker: "voices", source: "sources", relation: "relations", change: "changes", formula: "formulae" };

  /* Filters, kept in the address. */
  const haystacks = new Map();
  const fold = (text) => text.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase();
  function haystack(row) {
    if (!haystacks.has(row)) {
      const copy = row.cloneNode(true);
      for (const hidden of all(".vh, .foot, .cell-outlet", copy)) hidden.remove();
      haystacks.set(row, fold(copy.textContent.replace(/\s+/g, " ")));
    }
    return haystacks.get(row);
  }
  function shows(row, view) {
    for (const [name, key] of Object.entries(keyOf)) {
      if (view[name] && !row.dataset[key].split(" ").includes(view[name])) return false;
    }
    if (view.differences && row.dataset.calm) return false;
    return !view.q || haystack(row).includes(fold(view.q.trim()));
  }

  function viewOfForm() {
    const view = {};
    for (const name of lists) if (form.elements[name].value) view[name] = form.elements[name].value;
    if (form.elements.q.value.trim()) view.q = form.elements.q.value.trim();
    if (form.elements.differences.checked) view.differences = "1";
    return view;
  }
  function viewOfAddress() {
    return location.hash.includes("=") ? Object.fromEntries(new URLSearchParams(location.hash.slice(1))) : null;
  }
  let shownBase = "";
  function apply(view) {
    const base = view.base || "";
    if (base !== shownBase) { haystacks.clear(); setBase(base); shownBase = base; }
    let shown = 0;
    let total = 0;
    for (const row of rows) {
      row.hidden = !shows(row, view);
      if (row.matches("tr")) { total += 1; shown += row.hidden ? 0 : 1; }
    }
    for (const topic of all("tbody.topic")) topic.hidden = !one("tr.row:not([hidden])", topic);
    for (const section of all(".only-source")) {
      section.hidden = all(".only-row", section).length > 0 && !one(".only-row:not([hidden])", section);
    }
    one(".count", form).textContent = shown === total ? `${total} rows` : `${shown} of ${total} rows`;
  }
  function remember(view) {
    const query = new URLSearchParams(view).toString();
    const address = query ? `#${query}` : location.hash.includes("=") ? location.pathname + location.search : null;
    if (address === null) return;
    // From a file some browsers refuse this; the filter itself has worked by then.
    try { history.replaceState(null, "", address); } catch (refused) { location.hash = query; }
  }
  function fill(view) {
    for (const name of lists) {
      form.elements[name].value = view[name] || "";
      if (form.elements[name].selectedIndex < 0) form.elements[name].value = "";
    }
    form.elements.q.value = view.q || "";
    form.elements.differences.checked = Boolean(view.differences);
  }
  function changed() {
    const view = viewOfForm();
    apply(view);
    remember(view);
  }

  /* A link to a row opens it, even when a filter hides it. */
  function openTarget() {
    const view = viewOfAddress();
    if (view && form) { fill(view); apply(viewOfForm()); return; }
    const target = location.hash.length > 1 ? document.getElementById(location.hash.slice(1)) : null;
    if (!target) return;
    for (let at = target; at; at = at.parentElement) {
      if (at.matches("details")) at.open = true;
      if (at.hidden && at.matches(".row, .only-source, .topic")) at.hidden = false;
    }
    if (target.matches(".row")) target.focus({ preventScroll: true });
    target.scrollIntoView({ block: target.matches(".st") ? "center" : "start" });
  }

  /* Keyboard. */
  const visibleRows = () => rows.filter((row) => row.getClientRects().length);
  function step(by) {
    const open = visibleRows();
    if (!open.length) return;
    const here = open.indexOf(document.activeElement && document.activeElement.closest(".row"));
    const next = open[here < 0 ? (by > 0 ? 0 : open.length - 1) : Math.min(open.length - 1, Math.max(0, here + by))];
    next.focus({ preventScroll: true });
    next.scrollIntoView({ block: "nearest" });
  }
  function nextBase() {
    const base = form.elements.base;
    base.selectedIndex = (base.selectedIndex + 1) % base.options.length;
    changed();
  }
  const help = one("dialog.help");
  const keys = {
    j: () => step(1),
    k: () => step(-1),
    b: nextBase,
    "/": () => form.elements.q.focus(),
    "?": () => help.showModal(),
  };
  function onKey(event) {
    if (event.ctrlKey || event.metaKey || event.altKey || help.open || event.defaultPrevented) return;
    if (event.target.closest && event.target.closest("input, select, textarea")) {
      if (event.key === "Escape") event.target.blur();
      return;
    }
    if (!form || !keys[event.key] || !one("input[name=keys]", help).checked) return;
    event.preventDefault();
    keys[event.key]();
  }

  /* Bars: one stop a bar for the keyboard, arrows within; a mark lights its counterparts. */
  const strips = one(".strips");
  function light(row) {
    strips.classList.toggle("lighting", Boolean(row));
    for (const mark of all(".mark", strips)) mark.classList.toggle("lit", Boolean(row) && mark.dataset.row === row);
  }
  function prepareStrips() {
    for (const strip of all(".strip", strips)) {
      const marksOfStrip = all(".mark", strip);
      marksOfStrip.forEach((mark, i) => mark.setAttribute("tabindex", i ? "-1" : "0"));
      strip.addEventListener("keydown", (event) => {
        const by = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
        const next = by && marksOfStrip[marksOfStrip.indexOf(event.target) + by];
        if (!next) return;
        event.preventDefault();
        event.target.setAttribute("tabindex", "-1");
        next.setAttribute("tabindex", "0");
        next.focus();
      });
    }
    const rowOf = (event) => { const mark = event.target.closest(".mark"); return mark && mark.dataset.row; };
    for (const name of ["mouseover", "focusin"]) strips.addEventListener(name, (event) => light(rowOf(event)));
    for (const name of ["mouseleave", "focusout"]) strips.addEventListener(name, () => light(null));
  }

  prepareStrips();
  if (form) {
    form.hidden = false;
    form.addEventListener("input", changed);
    form.addEventListener("submit", (event) => event.preventDefault());
    one(".clear-button", form).addEventListener("click", () => { fill({}); changed(); });
    one(".help-button", form).addEventListener("click", () => help.showModal());
  }
  document.addEventListener("keydown", onKey);
  window.addEventListener("hashchange", openTarget);
  openTarget();
})();
