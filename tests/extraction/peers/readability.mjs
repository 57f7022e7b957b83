// Mozilla's Readability over a DOM (linkedom or jsdom): reads pages as JSON lines {"id", "html"}, prints {"id", "text"} lines,
// then {"seconds"}. The first pages are read twice, so that what is compiled at the first call is not counted.
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import path from "node:path";

const require = createRequire(path.join(process.cwd(), "from-here.js"));
const { Readability } = require("@mozilla/readability");
const WARM_UP = 5;

const DOMS = {
  linkedom: () => {
    const { parseHTML } = require("linkedom");
    return (html) => parseHTML(html).document;
  },
  jsdom: () => {
    const { JSDOM, VirtualConsole } = require("jsdom");
    return (html) => new JSDOM(html, { virtualConsole: new VirtualConsole() }).window.document;
  },
};
const BLOCKS = "p,div,h1,h2,h3,h4,h5,h6,li,tr,td,blockquote,pre,figure,section,article";

const parse = DOMS[process.argv[2]]();

function textOf(html) {
  try {
    const article = new Readability(parse(html)).parse();
    if (!article) return "";
    // textContent alone would join the last word of a paragraph and the first of the next.
    const { content } = article;
    const document = parse(`<html><body>${content}</body></html>`);
    for (const block of document.querySelectorAll(BLOCKS)) block.append("\n");
    for (const line of document.querySelectorAll("br")) line.replaceWith("\n");
    return document.body.textContent;
  } catch (error) {
    console.error(`${error.name}: ${error.message}`);
    return "";
  }
}

const pages = readFileSync(0, "utf8").split("\n").filter(Boolean).map((line) => JSON.parse(line));
for (const page of pages.slice(0, WARM_UP)) textOf(page.html);
const texts = [];
const start = performance.now();
for (const page of pages) texts.push({ id: page.id, text: textOf(page.html) });
const seconds = (performance.now() - start) / 1000;
for (const each of texts) process.stdout.write(`${JSON.stringify(each)}\n`);
process.stdout.write(`${JSON.stringify({ seconds })}\n`);
