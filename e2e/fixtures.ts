import { AxeBuilder } from "@axe-core/playwright";
import { type APIRequestContext, type Browser, test as base, expect, type Page } from "@playwright/test";
import pg from "pg";
import type { DemoMember } from "./demo-members";
import { sessionFile, stetDatabaseUrl, stetUrl } from "./stet";

type Fixtures = {
  /** A page of its own, signed in as a member of the demo newsroom: `await memberPage("copy")`. */
  memberPage(member: DemoMember): Promise<Page>;
  /** The API, called as a member: `(await memberApi("copy")).post("/api/articles", { data })`. */
  memberApi(member: DemoMember): Promise<APIRequestContext>;
  /** Rows of the Stet under test: `rows("SELECT state FROM article WHERE id = $1", [id])`. */
  rows<Row extends pg.QueryResultRow>(sql: string, values?: unknown[]): Promise<Row[]>;
  /** Fails with what axe finds wrong with the page as it is now, WCAG 2.2 level AA. */
  expectAccessible(page: Page): Promise<void>;
};

export const test = base.extend<Fixtures, { pool: pg.Pool }>({
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the names of what a fixture needs from here.
  baseURL: async ({}, use) => use(stetUrl()),

  memberPage: async ({ browser, contextOptions, viewport, deviceScaleFactor, hasTouch, isMobile }, use) => {
    const shape = { ...contextOptions, viewport, deviceScaleFactor, hasTouch, isMobile };
    const opened: Page[] = [];
    await use(async (member) => {
      const page = await openPage(browser, {
        ...shape,
        baseURL: stetUrl(),
        storageState: sessionFile(member),
      });
      opened.push(page);
      return page;
    });
    for (const page of opened) await page.context().close();
  },

  memberApi: async ({ playwright }, use) => {
    const opened: APIRequestContext[] = [];
    await use(async (member) => {
      const api = await playwright.request.newContext({
        baseURL: stetUrl(),
        storageState: sessionFile(member),
        extraHTTPHeaders: { origin: stetUrl() },
      });
      opened.push(api);
      return api;
    });
    for (const api of opened) await api.dispose();
  },

  pool: [
    // biome-ignore lint/correctness/noEmptyPattern: as above.
    async ({}, use) => {
      const pool = new pg.Pool({ connectionString: stetDatabaseUrl(), max: 2 });
      // A story may stop the database; its idle connections then end, which is no failure of a test.
      pool.on("error", () => undefined);
      await use(pool);
      await pool.end();
    },
    { scope: "worker" },
  ],

  rows: async ({ pool }, use) => {
    await use(async <Row extends pg.QueryResultRow>(sql: string, values: unknown[] = []) => {
      const result = await pool.query<Row>(sql, values);
      return result.rows;
    });
  },

  // biome-ignore lint/correctness/noEmptyPattern: as above.
  expectAccessible: async ({}, use) => {
    await use(async (page) => {
      const { violations } = await new AxeBuilder({ page })
        // What Base UI puts around an open menu to send the focus back into it: it never rests there.
        .exclude("[data-base-ui-focus-guard]")
        .withTags(["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"])
        .analyze();
      const found = violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html).join("\n")}`);
      expect(found).toEqual([]);
    });
  },
});

function openPage(browser: Browser, options: Parameters<Browser["newContext"]>[0]): Promise<Page> {
  return browser.newContext(options).then((context) => context.newPage());
}

export { expect };
