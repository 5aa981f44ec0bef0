import type { Browser } from "@playwright/test";
import { type Cost, MeasuredPage } from "./rendering-cost";
import type { PeerName } from "./rendering-page";

export type Size = { words: number; annotations: number };

/** Milliseconds of the main thread's processor time; of what is done several times, each time. */
export type PeerFigures = {
  show: number[];
  add: number[];
  activate: number[];
  scroll: number[];
  /** Frames longer than 50 ms while scrolling. */
  longFrames: number[];
};

/** A peer that has not shown the annotations by then has not shown them. Milliseconds. */
export const LIMIT = 120_000;
const TIMES = 8;
const SCROLL = { pixels: 300, frames: 100 };
const ADDRESS = "http://rendering.test/";

/** Show, activate, add and scroll in a fresh page; `null` for a peer that did not finish within the limit. */
export async function measurePeer(
  browser: Browser,
  html: string,
  peer: PeerName,
  { words, annotations }: Size,
): Promise<PeerFigures | null> {
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 } });
  try {
    const page = await context.newPage();
    await page.route("**/*", (route) => route.fulfill({ body: html, contentType: "text/html" }));
    await page.goto(ADDRESS);
    const measured = await MeasuredPage.open(page);
    await page.evaluate(([name, wordCount, count]) => window.rendering.prepare(name, wordCount, count), [
      peer,
      words,
      annotations,
    ] as const);
    await page.evaluate(() => window.rendering.rest());
    const costOf = (act: () => Promise<unknown>) => measured.costOf(() => withinLimit(act()));
    const idle = await costOf(() => page.evaluate(() => window.rendering.rest()));
    const spent = ({ task }: Cost) => Math.max(0, task - idle.task);
    const figures: PeerFigures = { show: [], add: [], activate: [], scroll: [], longFrames: [] };
    figures.show.push(spent(await costOf(() => page.evaluate(() => window.rendering.show()))));
    for (let at = 1; at <= TIMES; at++)
      figures.activate.push(
        spent(await costOf(() => page.evaluate((which) => window.rendering.activate(which), at))),
      );
    for (let at = 0; at < TIMES; at++)
      figures.add.push(spent(await costOf(() => page.evaluate((which) => window.rendering.add(which), at))));
    const scroll = await costOf(async () => {
      const long = await page.evaluate(
        ({ pixels, frames }) => window.rendering.scroll(pixels, frames),
        SCROLL,
      );
      figures.longFrames.push(long.length);
    });
    figures.scroll.push(spent(scroll));
    return figures;
  } catch (error) {
    if (error instanceof LimitReached) return null;
    throw error;
  } finally {
    await context.close();
  }
}

class LimitReached extends Error {}

async function withinLimit<T>(work: Promise<T>): Promise<T> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const limit = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new LimitReached(`${LIMIT} ms`)), LIMIT);
  });
  // When the page is closed at the limit, what was asked of it ends in an error that nobody waits for.
  work.catch(() => undefined);
  try {
    return await Promise.race([work, limit]);
  } finally {
    clearTimeout(timer);
  }
}
