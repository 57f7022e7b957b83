// The report in a real browser: what a reader can do with it, and what it must never do.
// READOUT_MAKE_REPORT names the program make_report.
import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, describe, test } from "node:test";
import { launch, open, violations } from "./browser.mjs";

const folder = mkdtempSync(join(tmpdir(), "readout-browser-"));
const files = Object.fromEntries(["sample", "hostile", "wide"].map((name) => [name, join(folder, `${name}.html`)]));
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
    await use(opened.page, opened);
    assert.deepEqual(opened.seen, { console: [], errors: [], requests: [] });
  } finally {
    await opened.context.close();
  }
}
const visibleRows = (page) => page.locator("tr.row:visible");
const rowNumbers = async (page) => (await visibleRows(page).locator(".permalink").allTextContents()).join(" ");
const focused = (page) => page.evaluate(() => document.activeElement.id);

describe("accessibility", () => {
  for (const name of ["sample", "hostile"]) {
    for (const colorScheme of ["light", "dark"]) {
      for (const width of [1280, 390]) {
        test(`axe finds nothing: ${name}, ${colorScheme}, ${width} px`, () => withPage(name, { colorScheme, width }, async (page) => {
          assert.deepEqual(await violations(page), []);
        }));
      }
    }
  }

  for (const width of [320, 390, 768, 1280, 1920]) {
    test(`the page itself never scrolls sideways at ${width} px`, async () => {
      for (const name of ["sample", "hostile", "wide"]) {
        await withPage(name, { width }, async (page) => {
          const [inner, outer] = await page.evaluate(() => [document.documentElement.scrollWidth, document.documentElement.clientWidth]);
          assert.ok(inner <= outer, `${name}: ${inner} > ${outer}`);
        });
      }
    });
  }
});

describe("without script", () => {
  test("every row, source and formula is there, and no dead control", () => withPage("sample", { javaScriptEnabled: false }, async (page) => {
    assert.equal(await visibleRows(page).count(), 7);
    assert.equal(await page.locator(".only-row").count(), 4);
    assert.equal(await page.locator("article.source").count(), 5);
    assert.equal(await page.locator(".filters").isVisible(), false);
    assert.equal(await page.locator(".mark").count(), 32);
  }));
});

describe("filters", () => {
  test("speaker, relation, change, formula, source and text narrow the rows", () => withPage("sample", {}, async (page) => {
    const pick = async (name, label) => page.locator(`.filters [name=${name}]`).selectOption({ label });
    const clear = () => page.getByRole("button", { name: "Clear" }).click();
    await pick("speaker", "Ilda Maren");
    assert.equal(await rowNumbers(page), "1 5");
    assert.equal(await page.locator(".count").textContent(), "2 of 7 rows");
    await clear();
    await pick("change", "number");
    assert.equal(await rowNumbers(page), "4");
    await clear();
    await pick("relation", "expanded");
    assert.equal(await rowNumbers(page), "5");
    await clear();
    await pick("formula", "multipolar world");
    assert.equal(await rowNumbers(page), "6");
    await clear();
    await pick("source", "has it: Kestrian News Agency");
    assert.equal(await rowNumbers(page), "1 2 3 6 7");
    await clear();
    await page.locator("[name=q]").fill("ЗАБОРЫ");
    assert.equal(await rowNumbers(page), "5");
    await page.locator("[name=q]").fill("third party that nobody names");
    assert.equal(await visibleRows(page).count(), 0);
    await clear();
    assert.equal(await visibleRows(page).count(), 7);
  }));

  test("a view is kept in the address and opens from it", () => withPage("sample", { hash: "#speaker=1&q=bridges" }, async (page) => {
    assert.equal(await rowNumbers(page), "5");
    assert.equal(await page.locator("[name=q]").inputValue(), "bridges");
    await page.locator("[name=q]").fill("");
    assert.equal(await page.evaluate(() => location.hash), "#speaker=1");
    await page.getByRole("button", { name: "Clear" }).click();
    await page.waitForFunction(() => location.hash === "");
  }));

  test("an address with unknown values shows everything", () => withPage("sample", { hash: "#base=99&speaker=x&colour=red" }, async (page) => {
    assert.equal(await visibleRows(page).count(), 7);
  }));

  test("two hundred rows of ten sources filter in a tenth of a second", () => withPage("wide", {}, async (page) => {
    const took = await page.evaluate(() => {
      const field = document.querySelector("[name=q]");
      const run = (value) => {
        field.value = value;
        const start = performance.now();
        field.dispatchEvent(new Event("input", { bubbles: true }));
        document.body.getBoundingClientRect();
        return performance.now() - start;
      };
      run("warm");
      const rounds = Array.from({ length: 5 }, () => Math.max(run("number 17"), run("winter"), run("")));
      return Math.min(...rounds); // the best round: the machine may be busy with other tests
    });
    assert.ok(took < 200, `${took} ms`);
  }));
});

describe("another base", () => {
  test("words are compared with the chosen account, and back", () => withPage("sample", {}, async (page) => {
    const row = page.locator("tr.row", { hasText: "Grain corridor reopens" });
    const words = () => row.locator("td[data-source='0'] .words").innerHTML();
    const cells = () => page.evaluate(() => Array.from(document.querySelectorAll(".member"), (member) => member.innerHTML));
    const before = await cells();
    assert.doesNotMatch(await words(), /<ins>/);
    await page.locator("[name=base]").selectOption({ label: "Kestrian News Agency" });
    assert.match(await words(), /<del><span class="vh"> \[dropped\] <\/span>may.*<ins>.*will/);
    assert.match(await row.locator("td[data-source='0'] .foot").textContent(), /conflicting \.84/);
    assert.equal(await page.evaluate(() => location.hash), "#base=1");
    await page.locator("[name=base]").selectOption("");
    assert.deepEqual(await cells(), before);
  }));

  test("the script diffs as the program does", () => withPage("sample", {}, async (page) => {
    // Where the first source has the point, choosing it as base must not change a word.
    const words = () => page.evaluate(() => Array.from(document.querySelectorAll("tr.row .words"), (p) => p.innerHTML));
    const printed = await words();
    await page.locator("[name=base]").selectOption("0");
    assert.deepEqual(await words(), printed);
  }));
});

describe("links", () => {
  test("a row's link opens it even when a filter hides it", () => withPage("sample", {}, async (page) => {
    await page.locator("[name=q]").fill("bridges");
    const link = page.locator(".finding .to-row").first();
    const id = (await link.getAttribute("href")).slice(1);
    assert.equal(await page.locator(`#${id}`).isVisible(), false);
    await link.click();
    assert.equal(await page.locator(`#${id}`).isVisible(), true);
    assert.equal(await focused(page), id);
  }));

  test("a permalink brings its row into view", async () => {
    let id;
    await withPage("sample", {}, async (page) => { id = await page.locator("tr.row").nth(4).getAttribute("id"); });
    await withPage("sample", { hash: `#${id}` }, async (page) => {
      const box = await page.locator(`#${id}`).boundingBox();
      assert.ok(box.y >= 0 && box.y < 900, `y ${box.y}`);
      assert.equal(await focused(page), id);
    });
  });

  test("statements link to rows and rows to statements", () => withPage("sample", {}, async (page) => {
    await page.locator("tr.row .in-full").first().click();
    const statement = await page.evaluate(() => location.hash);
    assert.match(statement, /^#s-/);
    assert.equal(await page.locator(statement).isVisible(), true);
    await page.locator(`${statement} ~ a.back`).first().click();
    assert.match(await page.evaluate(() => location.hash), /^#p-/);
  }));
});

describe("keyboard", () => {
  test("j, k, /, b and ? work, and can be switched off", () => withPage("sample", {}, async (page) => {
    const ids = await page.locator(".row").evaluateAll((rows) => rows.map((row) => row.id));
    await page.keyboard.press("j");
    assert.equal(await focused(page), ids[0]);
    await page.keyboard.press("j");
    assert.equal(await focused(page), ids[1]);
    await page.keyboard.press("k");
    assert.equal(await focused(page), ids[0]);
    await page.keyboard.press("b");
    assert.equal(await page.locator("[name=base]").inputValue(), "0");
    await page.keyboard.press("/");
    await page.keyboard.type("jk?");
    assert.equal(await page.locator("[name=q]").inputValue(), "jk?");
    await page.keyboard.press("Escape");
    await page.keyboard.press("?");
    assert.equal(await page.locator("dialog.help").isVisible(), true);
    await page.locator("dialog [name=keys]").uncheck();
    await page.keyboard.press("Escape");
    await page.keyboard.press("?");
    assert.equal(await page.locator("dialog.help").isVisible(), false);
  }));

  test("a bar is one stop, arrows move in it, counterparts light up", () => withPage("sample", {}, async (page) => {
    assert.equal(await page.locator(".strip >> .mark[tabindex='0']").count(), 5);
    await page.locator(".mark[tabindex='0']").first().focus();
    await page.keyboard.press("ArrowRight");
    const lit = await page.locator(".mark.lit").count();
    assert.equal(lit, 5); // the point that all five accounts have
  }));
});

describe("hostile texts", () => {
  test("nothing runs, and the policy stays quiet", () => withPage("hostile", {}, async (page) => {
    for (const base of ["0", "1", "4"]) await page.locator("[name=base]").selectOption(base);
    await page.locator("[name=q]").fill("script");
    await page.evaluate(() => { for (const details of document.querySelectorAll("details")) details.open = true; });
    assert.equal(await page.evaluate(() => window.attacked), undefined);
    assert.equal(await page.locator("main img, main iframe, main script").count(), 0);
    assert.equal(await page.locator("a[href^='javascript' i]").count(), 0);
    assert.doesNotMatch(await page.locator("main").innerText(), /[\u202a-\u202e\u2066-\u2069]/);
  }));

  test("an injected handler is stopped by the policy", async () => {
    const { page, context, seen } = await open(browser, files.sample);
    await page.evaluate(() => { document.querySelector("main").insertAdjacentHTML("beforeend", "<img src=x onerror='window.attacked=true'><p style='color:red' id='styled'>x</p>"); });
    await page.waitForTimeout(200);
    assert.equal(await page.evaluate(() => window.attacked), undefined);
    assert.notEqual(await page.locator("#styled").evaluate((p) => getComputedStyle(p).color), "rgb(255, 0, 0)");
    assert.ok(seen.console.some((line) => line.includes("Content Security Policy")));
    await context.close();
  });
});

describe("layout", () => {
  test("on a phone a row is a card with the outlet's name in each cell", () => withPage("sample", { width: 390 }, async (page) => {
    const cell = page.locator("tr.row td").first();
    assert.equal(await cell.locator(".cell-outlet").isVisible(), true);
    const box = await cell.boundingBox();
    assert.ok(box.width > 320, `width ${box.width}`);
  }));

  test("ten columns scroll in the table alone, under a head that stays", () => withPage("wide", {}, async (page) => {
    const region = page.locator("#collation .table-region.many");
    await region.evaluate((element) => element.scrollTo(400, 3000));
    const [frame, head, first] = await Promise.all([region.boundingBox(), region.locator("thead th").nth(1).boundingBox(),
      region.locator("tbody th:visible").nth(5).boundingBox()]);
    assert.ok(Math.abs(head.y - frame.y) < 3, "the head stays on top");
    assert.ok(Math.abs(first.x - frame.x) < 3, "the first column stays at the side");
  }));

  test("on a phone no word is broken into letters", () => withPage("sample", { width: 390 }, async (page) => {
    const narrow = await page.evaluate(() => Array.from(document.querySelectorAll("th, td, .who, .only-head, .strip-name"))
      .filter((element) => element.getClientRects().length && element.textContent.trim().length > 12 &&
        getComputedStyle(element).clipPath === "none" && getComputedStyle(element.closest("thead") || element).clipPath === "none")
      .map((element) => [element.getBoundingClientRect().width, element.textContent.trim().slice(0, 30)])
      .filter(([width]) => width < 60));
    assert.deepEqual(narrow, []);
  }));

  test("a table that scrolls sideways says so, where it does", () => withPage("wide", {}, async (page) => {
    const hint = page.locator("#collation .scroll-hint");
    const scrolls = () => page.locator("#collation .table-region").evaluate((e) => e.scrollWidth > e.clientWidth + 1);
    assert.equal(await hint.isVisible(), true);
    assert.equal(await scrolls(), true);
    await page.setViewportSize({ width: 390, height: 800 });
    assert.equal(await hint.isVisible(), false);
    assert.equal(await scrolls(), false);
  }));

  test("it prints", () => withPage("sample", {}, async (page) => {
    const pdf = await page.pdf({ format: "A4" });
    assert.ok(pdf.length > 20000);
  }));
});
