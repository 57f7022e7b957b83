// The page of an evaluation's mistakes in a real browser. READOUT_MAKE_REPORT names the program make_report.
import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, describe, test } from "node:test";
import { launch, open, violations } from "./browser.mjs";

const folder = mkdtempSync(join(tmpdir(), "readout-browser-"));
const files = Object.fromEntries(["errors", "errors-hostile"].map((name) => [name, join(folder, `${name}.html`)]));
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
const shown = async (page) => (await page.locator(".item:visible .permalink").allTextContents()).join(" ");

describe("the page of mistakes", () => {
  for (const name of Object.keys(files)) {
    for (const colorScheme of ["light", "dark"]) {
      test(`axe finds nothing: ${name}, ${colorScheme}`, () => withPage(name, { colorScheme }, async (page) => {
        assert.deepEqual(await violations(page), []);
      }));
    }
    for (const width of [320, 768, 1280]) {
      test(`${name} never scrolls sideways at ${width} px`, () => withPage(name, { width }, async (page) => {
        const [inner, outer] = await page.evaluate(() => [document.documentElement.scrollWidth, document.documentElement.clientWidth]);
        assert.ok(inner <= outer, `${inner} > ${outer}`);
      }));
    }
  }

  test("no attack runs", () => withPage("errors-hostile", {}, async (page) => {
    assert.equal(await page.evaluate(() => window.attacked), undefined);
    assert.equal(await page.locator(".item").count(), 7);
  }));

  test("what is wrong filters without script", () => withPage("errors", { javaScriptEnabled: false }, async (page) => {
    assert.equal(await page.locator(".filters").isVisible(), false);
    assert.equal(await shown(page), "lake.h1 lake.herald.f1 lake.v1 lake.s1+s2 lake.h2+v2 lake.h3+v3 bridge.d1");
    await page.getByLabel("missed", { exact: true }).check();
    assert.equal(await shown(page), "lake.h1");
    assert.equal(await page.locator(".source:visible").count(), 1);
    await page.getByLabel("other speaker").check();
    assert.equal(await shown(page), "lake.v1 bridge.d1");
    await page.getByLabel("missed join").check();
    assert.equal(await shown(page), "lake.h2+v2 lake.h3+v3");
    await page.getByLabel("all", { exact: true }).first().check();
    assert.equal(await page.locator(".item:visible").count(), 7);
  }));

  test("language, kind and words narrow it further", () => withPage("errors", {}, async (page) => {
    const pick = (name, value) => page.locator(`.filters [name=${name}]`).selectOption(value);
    await pick("language", "ru");
    assert.equal(await shown(page), "lake.v1 lake.s1+s2 lake.h2+v2 lake.h3+v3");
    assert.equal(await page.locator(".count").textContent(), "4 of 7 mistakes");
    await pick("language", "");
    await pick("kind", "direct");
    assert.equal(await shown(page), "lake.herald.f1 lake.v1");
    await page.getByLabel("other words").check();
    assert.equal(await page.locator(".count").textContent(), "1 of 7 mistakes");
    await page.getByRole("button", { name: "Clear" }).click();
    await page.locator("[name=q]").fill("ОЗЕРО");
    assert.equal(await shown(page), "lake.v1");
  }));

  test("a link leads from the gold to what was found in the same words", () => withPage("errors", {}, async (page) => {
    await page.getByLabel("missed", { exact: true }).check();
    await page.locator("#i-lake_h1 .near a").click();
    await page.waitForFunction(() => document.querySelector("#i-lake_herald_f1").offsetParent !== null);
    assert.equal(await page.evaluate(() => location.hash), "#i-lake_herald_f1");
  }));
});
