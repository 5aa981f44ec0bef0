import type { Browser, Page } from "@playwright/test";
import { annotate, type BenchStet, importArticle, median, startBenchStet } from "./bench-stet";
import { launchBrowser, MeasuredPage } from "./rendering/rendering-cost";

/** The whole desk in a browser: to open it, to activate one annotation, to scroll through a part of it. */
const SIZES = [
  [1_000, 20],
  [10_000, 1_000],
] as const;
const RUNS = 3;
const ACTIVATIONS = 6;
const SCROLLED_FRAMES = 60;

const stet = await startBenchStet();
const browser = await launchBrowser();
try {
  const desks: { title: string; id: string; figures: Awaited<ReturnType<typeof measureDesk>>[] }[] = [];
  for (const [words, annotations] of SIZES) {
    const article = await importArticle(stet, words);
    await annotate(stet, article, annotations);
    desks.push({ title: `${annotations} annotations on ${words} words`, id: article.id, figures: [] });
  }
  for (let run = 0; run < RUNS; run++)
    for (const { id, figures } of desks) figures.push(await measureDesk(browser, stet, id));
  console.table(
    Object.fromEntries(
      desks.map(({ title, figures }) => [
        title,
        {
          "open, ms": Math.round(median(figures.map(({ open }) => open))),
          "activate, ms": Math.round(median(figures.flatMap(({ activate }) => activate))),
          "a frame of scrolling, ms": Math.round(median(figures.map(({ scroll }) => scroll))),
        },
      ]),
    ),
  );
} finally {
  await browser.close();
  await stet.stop();
}

/** Milliseconds of the main thread's processor time. */
async function measureDesk(chromium: Browser, { url }: BenchStet, articleId: string) {
  const context = await chromium.newContext({ viewport: { width: 1440, height: 900 } });
  const answer = await context.request.post(`${url}/api/auth/sign-in/email`, {
    headers: { origin: url },
    data: { email: "editor@demo.stet", password: "stet-demo" },
  });
  if (!answer.ok()) throw new Error(`The editor could not sign in: ${answer.status()}`);
  const page = await context.newPage();
  const measured = await MeasuredPage.open(page);
  const costOf = async (act: () => Promise<unknown>) => (await measured.costOf(act)).task;
  const open = await costOf(async () => {
    await page.goto(`${url}/articles/${articleId}`);
    await page.locator(".desk-margin article").first().waitFor();
    await rest(page);
  });
  const activate: number[] = [];
  for (let at = 1; at <= ACTIVATIONS; at++)
    activate.push(
      await costOf(async () => {
        await page.locator(".article-text mark").nth(at).click();
        await rest(page);
      }),
    );
  const scroll = await costOf(() => page.evaluate(scrollBy, SCROLLED_FRAMES));
  await context.close();
  return { open, activate, scroll: scroll / SCROLLED_FRAMES };
}

async function scrollBy(frames: number): Promise<void> {
  for (let at = 0; at < frames; at++) {
    window.scrollBy({ top: 100, behavior: "instant" });
    await new Promise(requestAnimationFrame);
  }
}

/** Until the page has been idle several times in a row. */
async function rest(page: Page): Promise<void> {
  await page.evaluate(async () => {
    for (let quiet = 0; quiet < 5; ) {
      const slept = performance.now();
      await new Promise((resolve) => setTimeout(resolve, 60));
      quiet = performance.now() - slept < 75 ? quiet + 1 : 0;
    }
  });
}
