declare module "diff-match-patch" {
  export default class DiffMatchPatch {
    Diff_Timeout: number;
    diff_main(before: string, after: string): [number, string][];
  }
}

declare module "dom-anchor-text-quote" {
  export function toTextPosition(
    root: Node,
    selector: { exact: string; prefix: string; suffix: string },
    options: { hint: number },
  ): { start: number; end: number } | null;
}

declare module "jsdom" {
  export class JSDOM {
    constructor(html: string);
    readonly window: Window & typeof globalThis;
  }
}
