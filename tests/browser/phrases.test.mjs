// The page of a study of phrasings in a real browser. READOUT_MAKE_REPORT names the program make_report.
import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, describe, test } from "node:test";
import { launch, open, violations } from "./browser.mjs";

const folder = mkdtempSync(join(tmpdir(), "readout-browser-"));
const files = Object.fromEntries(["phrases", "phrases-hostile", "phrases-wide"].map((name) => [name, join(folder, `${name}.html`)]));
let browser;

before(async () => {
  for (const [name, file] of Object.entries(files)) execFileSync(process.env.READOUT_MAKE_REPORT, [name, file]);
  browser = await launch();
});
after(async () => {
  if (browser) await browser.close();
  rmSync(folder, { recursive: true });
});

async function withPage(name, options, use) {
  const opened = await open(browser, files[name], options);
  try {
    await use(opened.page);
    assert.deepEqual(opened.seen, { console: [], errors: [], requests: [] });
  } finally {
    await opened.context.close();
  }
}

describe("the page of phrasings", () => {
  for (const name of ["phrases", "phrases-hostile"]) {
    for (const colorScheme of ["light", "dark"]) {
      test(`axe finds nothing: ${name}, ${colorScheme}`, () => withPage(name, { colorScheme }, async (page) => {
        assert.deepEqual(await violations(page), []);
      }));
    }
    for (const width of [320, 768, 1280]) {
      test(`${name} never scrolls sideways at ${width} px`, () => withPage(name, { width }, async (page) => {
        await page.evaluate(() => { for (const details of document.querySelectorAll("details")) details.open = true; });
        const [inner, outer] = await page.evaluate(() => [document.documentElement.scrollWidth, document.documentElement.clientWidth]);
        assert.ok(inner <= outer, `${inner} > ${outer}`);
      }));
    }
  }

  test("no attack runs", () => withPage("phrases-hostile", {}, async (page) => {
    assert.equal(await page.evaluate(() => window.attacked), undefined);
    assert.equal(await page.locator(".phrase").count(), 2);
  }));

  test("without script a link leads to a phrase, and its plot has a table", () => withPage("phrases", { javaScriptEnabled: false }, async (page) => {
    await page.locator("#phrases tbody a").nth(1).click();
    assert.equal(new URL(page.url()).hash, "#f-d-keep-open");
    const phrase = page.locator("#f-d-keep-open");
    await phrase.locator(".by-month > summary").click();
    assert.deepEqual(await phrase.locator(".by-month tbody th").allTextContents(), ["March 2031", "May 2031"]);
    await phrase.locator(".concordance > summary").click();
    assert.deepEqual(await phrase.locator(".kwic b").allTextContents(),
      ["lake", "harbour", "channel", "harbour"].map((water) => `will keep the ${water} open to both`));
  }));

  test("hits of a wide concordance stand below each other", () => withPage("phrases", { width: 1280 }, async (page) => {
    const lines = page.locator("#concordances .concordance").first().locator(".kwic b");
    const middles = await lines.evaluateAll((hits) => hits.map((hit) => { const box = hit.getBoundingClientRect(); return Math.round(box.left + box.width / 2); }));
    assert.equal(middles.length, 3);
    assert.equal(new Set(middles).size, 1);
  }));

  test("a large study has every phrase, and folds the long table", () => withPage("phrases-wide", {}, async (page) => {
    assert.equal(await page.locator(".phrase").count(), 100);
    assert.equal(await page.locator("#phrases > .table-region tbody tr").count(), 60);
    assert.equal(await page.locator("#phrases > details summary").textContent(), "40 more phrases");
  }));
});
