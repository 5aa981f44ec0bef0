import { existsSync } from "node:fs";
import { type Browser, type CDPSession, chromium, type Page } from "@playwright/test";

/** Milliseconds of processor time of the page's main thread. */
export type Cost = { task: number; script: number; style: number; layout: number };

const CHROMIUM = "/usr/bin/chromium";
const ARGUMENTS = [
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-gpu",
  "--disable-quic",
  "--disable-sync",
];

export function launchBrowser(): Promise<Browser> {
  return chromium.launch({
    executablePath: existsSync(CHROMIUM) ? CHROMIUM : undefined,
    args: process.getuid?.() === 0 ? ["--no-sandbox", ...ARGUMENTS] : ARGUMENTS,
  });
}

/** A page whose main thread's own processor time can be read, whatever else the machine does meanwhile. */
export class MeasuredPage {
  private constructor(
    readonly page: Page,
    private readonly session: CDPSession,
  ) {}

  static async open(page: Page): Promise<MeasuredPage> {
    const session = await page.context().newCDPSession(page);
    await session.send("Performance.enable", { timeDomain: "threadTicks" });
    return new MeasuredPage(page, session);
  }

  /** What the main thread spends until `act` has ended. */
  async costOf(act: () => Promise<unknown>): Promise<Cost> {
    const before = await this.read();
    await act();
    const after = await this.read();
    const spent = (name: string) => ((after.get(name) ?? 0) - (before.get(name) ?? 0)) * 1000;
    return {
      task: spent("TaskDuration"),
      script: spent("ScriptDuration"),
      style: spent("RecalcStyleDuration"),
      layout: spent("LayoutDuration"),
    };
  }

  private async read(): Promise<Map<string, number>> {
    const { metrics } = await this.session.send("Performance.getMetrics");
    return new Map(metrics.map(({ name, value }) => [name, value]));
  }
}
