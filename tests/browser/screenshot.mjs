// node screenshot.mjs FILE.html OUT.png WIDTH [dark] [HEIGHT]: a picture of a report; the whole page without HEIGHT.
import { launch, open } from "./browser.mjs";

const [file, out, width, ...rest] = process.argv.slice(2);
if (!file || !out || !Number(width)) {
  console.error("usage: node screenshot.mjs FILE.html OUT.png WIDTH [dark] [HEIGHT]");
  process.exit(2);
}
const height = rest.map(Number).find((value) => value > 0);
const browser = await launch();
try {
  const { page } = await open(browser, file, {
    width: Number(width),
    height: height || 900,
    colorScheme: rest.includes("dark") ? "dark" : "light",
    deviceScaleFactor: Number(process.env.SCALE || 1),
  });
  await page.screenshot({ path: out, fullPage: !height });
} finally {
  await browser.close();
}
