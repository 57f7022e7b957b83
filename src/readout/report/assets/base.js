"use strict";
// The page's one script is its files joined (CMakeLists.txt): this one first. The page is complete without it; nothing
// here makes markup of a source's words.
const all = (selector, within = document) => Array.from(within.querySelectorAll(selector));
const one = (selector, within = document) => within.querySelector(selector);

// Another base: in, the index of a source, or "" for the page as it came; then every row's words, marks, anchors and
// apparatus are shown against that source's.
const setBase = (() => {
  /* The rows as data, read when a base is first chosen. */
  let read = null;
  function data() {
    if (read) return read;
    const comparison = JSON.parse(one("#comparison").textContent);
    const texts = new Map(comparison.sources.map((source) => [source.id, Array.from(source.text)]));
    read = {
      points: new Map(comparison.points.map((point) => [point.id, point])),
      statements: new Map(comparison.statements.map((statement) => [statement.id, statement])),
      sources: comparison.sources.map((source) => source.id),
      textOf: (statement) => texts.get(statement.source),
    };
    return read;
  }

  /* Runs: the same rules as runs.cpp, so that both sides of the page read alike. */
  const turnedOp = { insert: "delete", delete: "insert" };
  const blank = (text) => /^[ \t\n]*$/.test(text);

  function diffRuns(pair, reversed) {
    if (!pair.edits.length) return [];
    const base = data().textOf(data().statements.get(reversed ? pair.b : pair.a));
    const shown = data().textOf(data().statements.get(reversed ? pair.a : pair.b));
    const words = (text, span) => ({ ...span, text: text.slice(span.start, span.end).join("") });
    const steps = pair.edits.map((edit) => ({
      op: (reversed && turnedOp[edit.op]) || edit.op,
      base: words(base, reversed ? edit.b : edit.a),
      shown: words(shown, reversed ? edit.a : edit.b),
    }));
    steps.sort((x, y) => x.shown.start - y.shown.start);
    const runs = [];
    const append = (kind, text) => {
      if (!text) return;
      const last = runs[runs.length - 1];
      if (last && last.kind === kind && (kind === "kept" || kind === "frame")) last.text += text;
      else runs.push({ kind, text });
    };
    const space = () => { if (runs.length && !runs[runs.length - 1].text.endsWith(" ")) append("kept", " "); };
    let lastShown = null;
    let owed = false;
    let afterDrop = false;
    for (const step of steps) {
      if ((step.op === "delete" || step.op === "replace") && step.base.text) {
        if (step.base.start > 0 && blank(base[step.base.start - 1])) space();
        append("dropped", step.base.text);
        owed = step.base.end < base.length && blank(base[step.base.end]);
        afterDrop = true;
      }
      if (step.op === "delete" || !step.shown.text) continue;
      if (lastShown === null) { if (afterDrop && owed) space(); } else {
        const gap = shown.slice(lastShown, Math.max(lastShown, step.shown.start)).join("");
        if (!blank(gap)) append("frame", gap);
        else if (gap || owed) space();
      }
      append({ keep: "kept", move: "moved" }[step.op] || "added", step.shown.text);
      lastShown = step.shown.end;
      owed = false;
      afterDrop = false;
    }
    return runs;
  }

  /* Bidirectional and other controls are shown as marks, as the page's own text has them. */
  const marks = { "\u061c": "ALM", "\u200e": "LRM", "\u200f": "RLM", "\u202a": "LRE", "\u202b": "RLE", "\u202c": "PDF",
    "\u202d": "LRO", "\u202e": "RLO", "\u2066": "LRI", "\u2067": "RLI", "\u2068": "FSI", "\u2069": "PDI" };
  const controls = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/g;
  const pictured = (c) => (c < " " ? String.fromCharCode(0x2400 + c.charCodeAt(0)) : c === "\u007f" ? "\u2421" : "\ufffd");
  const visible = (text) => text.replace(controls, (c) => (marks[c] ? `[${marks[c]}]` : pictured(c)));

  function element(name, className, text) {
    const made = document.createElement(name);
    if (className) made.className = className;
    if (text) made.textContent = text;
    return made;
  }
  const tags = { added: ["ins", ""], dropped: ["del", ""], moved: ["span", "moved"] };
  function wordsOf(runs) {
    return runs.map((run) => {
      if (run.kind === "kept") return document.createTextNode(visible(run.text));
      if (run.kind === "frame") return element("span", "frame", visible(run.text));
      const [name, className] = tags[run.kind];
      const made = element(name, className);
      made.append(element("span", "vh", ` [${run.kind}] `), visible(run.text), element("span", "vh", " [end] "));
      return made;
    });
  }

  /* Another base: each member against its best pair in the base source. */
  function bestPairs(point, baseSource) {
    const inBase = (id) => data().statements.get(id).source === baseSource;
    const best = new Map();
    for (const pair of point.pairs) {
      const a = inBase(pair.a);
      if (a === inBase(pair.b)) continue;
      const shown = a ? pair.b : pair.a;
      const found = best.get(shown);
      if (!found || pair.score > found.pair.score) best.set(shown, { pair, reversed: !a });
    }
    return best;
  }

  const originals = new Map();
  function original(member) {
    if (!originals.has(member)) {
      originals.set(member, { words: Array.from(one(".words", member).childNodes), foot: Array.from(one(".foot", member).childNodes), anchors: one(".anchors", member) });
    }
    return originals.get(member);
  }
  const turnedRelation = { condensed: "expanded", expanded: "condensed" };
  const score = (value) => value.toFixed(2).replace(/^0\./, ".");

  function plainRuns(id, part) {
    const statement = data().statements.get(id);
    const text = data().textOf(statement);
    const inside = statement.content
      .map((span) => part.start === undefined ? span
        : { start: Math.max(span.start, part.start), end: Math.min(span.end, part.end) })
      .filter((span) => span.start < span.end);
    const spans = inside.length ? inside : [part.start === undefined ? statement : part];
    return spans.flatMap((span, i) => {
      const gap = i ? text.slice(spans[i - 1].end, span.start).join("") : "";
      const lead = !gap ? [] : [{ kind: blank(gap) ? "kept" : "frame", text: gap }];
      return [...lead, { kind: "kept", text: text.slice(span.start, span.end).join("") }];
    });
  }

  /* Names, numbers and dates in place of a word diff, across languages. */
  const groups = [["both", true, true, false], ["only here", false, true, false], ["only in", true, false, false],
    ["perhaps only here", false, true, true], ["perhaps only in", true, false, true]];
  const langOf = (id) => one(`.member[data-statement="${CSS.escape(id)}"] .words`).lang;
  const outletOf = (id) => one(`thead th[data-source="${data().sources.indexOf(data().statements.get(id).source)}"] a`).textContent;
  function foreign(lang, text) {
    const made = element("span", "", text);
    made.lang = lang;
    made.dir = "auto";
    return made;
  }
  function anchorsOf(pair, reversed) {
    const [baseId, shownId] = reversed ? [pair.b, pair.a] : [pair.a, pair.b];
    const list = element("ul", "anchors");
    for (const [label, inBase, here, uncertain] of groups) {
      const found = (pair.anchors || []).map((each) => ({ ...each, base: reversed ? each.b : each.a, shown: reversed ? each.a : each.b }))
        .filter((each) => Boolean(each.base) === inBase && Boolean(each.shown) === here && each.uncertain === uncertain);
      if (!found.length) continue;
      const item = element("li");
      item.append(element("span", "anchors-label", label === "both" || here ? `${label}: ` : `${label} ${outletOf(baseId)}: `));
      for (const each of found) {
        const made = element("span", `anchor ${each.kind}`);
        if (each.base) made.append(foreign(langOf(baseId), `“${visible(each.base.text)}”`));
        if (each.base && each.shown) made.append(" = ");
        if (each.shown) made.append(foreign(langOf(shownId), `“${visible(each.shown.text)}”`));
        item.append(made);
      }
      list.append(item);
    }
    return list.children.length ? list : null;
  }
  function showAnchors(member, list) {
    const shown = one(".anchors", member);
    if (shown) shown.remove();
    if (list) one(".words", member).after(list);
  }

  /* The apparatus against another base: the same lines as apparatus.cpp. */
  function apparatusLines(view, base, lang, nameOf) {
    const points = view.statements.map((id) => data().textOf(data().statements.get(id)));
    const words = ([k, start, end]) => points[k].slice(start, end).join("");
    const short = (text) => {
      const letters = Array.from(text);
      return letters.length < 57 ? text : `${letters.slice(0, 24).join("").replace(/ [^ ]*$/, "")} … ${letters.slice(-24).join("").replace(/^[^ ]* /, "")}`;
    };
    const ending = (text) => { const letters = Array.from(text); return letters.length < 17 ? text : letters.slice(-16).join("").replace(/^[^ ]* /, ""); };
    const names = (indices) => element("span", "witnesses", indices.map(nameOf).join(", "));
    let before = "";
    const lines = [];
    for (const locus of view.loci) {
      const own = locus.find((reading) => reading.some((witness) => witness[0] === base));
      const lemma = own ? words(own.find((witness) => witness[0] === base)) : "";
      const having = locus.flatMap((reading) => reading.map((witness) => witness[0]));
      if (locus.length > 1 || having.length < view.statements.length) {
        const line = element("li");
        line.append(lemma || before ? foreign(lang, visible(lemma ? short(lemma) : before)) : element("span", "", "at the beginning"), "]");
        line.firstChild.className = "lemma";
        locus.filter((each) => each !== own).forEach((reading, i) => {
          const variant = foreign(lang, visible(words(reading[0])));
          variant.className = "variant";
          line.append(i ? "; " : " ", ...(lemma ? [] : [element("span", "add", "add."), " "]), variant, " ", names(reading.map((witness) => witness[0])));
        });
        const without = view.statements.map((id, k) => k).filter((k) => !having.includes(k));
        if (lemma && without.length) line.append(locus.length > 1 ? "; " : " ", element("span", "om", "om."), " ", names(without));
        lines.push(line);
      }
      if (lemma) before = ending(lemma);
    }
    return lines;
  }
  function showApparatus(row, point, baseSource) {
    const below = row.nextElementSibling && row.nextElementSibling.matches(".wordings") ? row.nextElementSibling : null;
    for (const shown of below ? all(".view", below) : []) {
      const list = one(".variants", shown);
      if (!list) continue;
      if (!originals.has(shown)) originals.set(shown, { lines: Array.from(list.childNodes), base: one(".view-base", shown).textContent });
      const view = baseSource && point.merged[Number(shown.dataset.view)];
      const sources = view ? view.statements.map((id) => data().statements.get(id).source) : [];
      const base = sources.indexOf(baseSource);
      const nameOf = (k) => {
        const number = sources.slice(0, k + 1).filter((source) => source === sources[k]).length;
        return outletOf(view.statements[k]) + (number > 1 ? ` ${number}` : "");
      };
      const kept = originals.get(shown);
      list.replaceChildren(...(base < 0 ? kept.lines : apparatusLines(view, base, one(".merged", shown).lang, nameOf)));
      one(".view-base", shown).textContent = base < 0 ? kept.base : nameOf(base);
    }
  }

  function showMember(member, found, part, isBase) {
    const id = member.dataset.statement;
    const diffed = found ? diffRuns(found.pair, found.reversed) : [];
    one(".words", member).replaceChildren(...wordsOf(diffed.length ? diffed : plainRuns(id, part)));
    showAnchors(member, found ? anchorsOf(found.pair, found.reversed) : null);
    const foot = one(".foot", member);
    const label = element("span", isBase ? "base-label" : "relation", isBase ? "base" : "");
    if (found) {
      const relation = found.reversed ? turnedRelation[found.pair.relation] || found.pair.relation : found.pair.relation;
      label.textContent = `${relation.replace(/_/g, " ")}${found.pair.by_hand ? " by hand" : ""} ${score(found.pair.score)}`;
    }
    foot.replaceChildren(label, one(".in-full", foot));
  }

  function restore(row) {
    for (const member of all(".member", row)) {
      if (!originals.has(member)) continue;
      one(".words", member).replaceChildren(...original(member).words);
      one(".foot", member).replaceChildren(...original(member).foot);
      showAnchors(member, original(member).anchors);
    }
    showApparatus(row, null, "");
  }

  return (base) => {
    for (const cell of all("th[data-source], td[data-source]")) cell.classList.toggle("is-base", base !== "" && cell.dataset.source === base);
    for (const row of all("tr.row")) {
      restore(row);
      if (base === "" || !row.dataset.sources.split(" ").includes(base)) continue;
      const point = data().points.get(row.dataset.point);
      if (!point) continue;
      const best = bestPairs(point, data().sources[Number(base)]);
      showApparatus(row, point, data().sources[Number(base)]);
      const parts = new Map(point.members.map((member) => [member.statement, member]));
      for (const member of all(".member", row)) {
        original(member);
        const id = member.dataset.statement;
        showMember(member, best.get(id), parts.get(id) || {}, member.closest("td").dataset.source === base);
      }
    }
  };
})();
