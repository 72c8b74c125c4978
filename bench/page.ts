import { gzipSync } from "node:zlib";
import type { Browser, Page, Response } from "@playwright/test";
import type { Figure, Measurement } from "./figure";
import { organizationOf } from "./subjects";
import { quantile } from "./timing";
import { address, freshPage, pageWith, withBrowser } from "./visits";

const OPENINGS = 5;
const FRAMES = 120;

/** The built page in a real browser: how fast it opens, what it loads, how evenly it moves. */
export const page: Measurement = {
  title: "Page",
  measure: () =>
    withBrowser(async (browser) => [
      ...(await opening(browser)),
      ...(await frames(browser, 300)),
      ...(await frames(browser, 1_000)),
    ]),
};

/** Opens the example as on a first visit: nothing cached, nothing saved. */
async function opening(browser: Browser): Promise<readonly Figure[]> {
  const firstPaints: number[] = [];
  const drawn: number[] = [];
  let bytes = 0;
  for (let run = 0; run < OPENINGS; run++) {
    const visit = await freshPage(browser);
    const scripts: Response[] = [];
    visit.on("response", (response) => {
      if (/\.js$/.test(new URL(response.url()).pathname)) scripts.push(response);
    });
    await visit.goto(address);
    await visit.locator("html[data-ready=true]").waitFor();
    const needed = scripts.slice(); // what comes later is fetched while nothing else goes on
    bytes = (await Promise.all(needed.map(async (response) => compressedSize(await response.body())))).reduce(
      (sum, size) => sum + size,
      0,
    );
    const times = await visit.evaluate(() => ({
      firstPaint: performance.getEntriesByName("first-contentful-paint")[0]?.startTime ?? Number.NaN,
      ready: performance.getEntriesByName("ready")[0]?.startTime ?? Number.NaN,
    }));
    firstPaints.push(times.firstPaint);
    drawn.push(times.ready);
    await visit.context().close();
  }
  return [
    { name: "open", value: quantile(drawn, 0.5), unit: "ms" },
    { name: "open-first-paint", value: quantile(firstPaints, 0.5), unit: "ms" },
    { name: "first-load-bytes", value: bytes, unit: "bytes" },
  ];
}

function compressedSize(body: Buffer): number {
  return gzipSync(body, { level: 9 }).length;
}

/** The time between frames while the canvas is panned, zoomed and an account dragged. At best a frame of the display: 16.7 ms. */
async function frames(browser: Browser, accounts: number): Promise<readonly Figure[]> {
  const visit = await pageWith(browser, organizationOf(accounts));
  await visit.waitForTimeout(1_000);
  const { x, y } = await middleOfCanvas(visit);
  const figures: Figure[] = [];
  const note = async (gesture: string, move: (step: number) => Promise<void>) => {
    const value = quantile(await intervalsDuring(visit, move), 0.95);
    figures.push({ name: `frame-${gesture}-p95-${accounts}`, value, unit: "ms" });
  };
  await visit.mouse.move(x, y);
  await visit.mouse.down({ button: "middle" });
  await note("pan", (step) => visit.mouse.move(x + 200 * Math.sin(step / 12), y + 150 * Math.sin(step / 17)));
  await visit.mouse.up({ button: "middle" });
  await visit.mouse.move(x, y);
  await visit.keyboard.down("Control");
  await note("zoom", (step) => visit.mouse.wheel(0, step % 60 < 30 ? -60 : 60));
  await visit.keyboard.up("Control");
  await visit.getByRole("button", { name: "Show everything" }).click(); // so that the drag is over boxes
  await visit.waitForTimeout(500);
  await visit.getByRole("button", { name: "Runtime account" }).hover();
  await visit.mouse.down();
  await visit.mouse.move(x, y, { steps: 5 });
  await note("drag", (step) => visit.mouse.move(x + 150 * Math.sin(step / 12), y + 120 * Math.sin(step / 17)));
  await visit.keyboard.press("Escape");
  await visit.mouse.up();
  await visit.context().close();
  return figures;
}

async function middleOfCanvas(visit: Page): Promise<{ readonly x: number; readonly y: number }> {
  const box = await visit.locator("main").boundingBox();
  if (box === null) throw new Error("The page has no canvas.");
  return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
}

/** The intervals between frames in milliseconds while a gesture goes on, one step a frame. */
async function intervalsDuring(visit: Page, step: (index: number) => Promise<void>): Promise<readonly number[]> {
  await visit.evaluate(() => {
    const recorder = window as unknown as { frameTimes: number[]; recording: boolean };
    recorder.frameTimes = [];
    recorder.recording = true;
    const note = (time: number) => {
      recorder.frameTimes.push(time);
      if (recorder.recording) requestAnimationFrame(note);
    };
    requestAnimationFrame(note);
  });
  for (let index = 0; index < FRAMES; index++) await step(index);
  const times = await visit.evaluate(() => {
    const recorder = window as unknown as { frameTimes: number[]; recording: boolean };
    recorder.recording = false;
    return recorder.frameTimes;
  });
  return times.slice(1).map((time, index) => time - times[index]!);
}
