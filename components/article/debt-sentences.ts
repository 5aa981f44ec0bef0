import type { ArticleDebts } from "@/domain/article/article";

type DebtSentence = { kind: keyof ArticleDebts; words: string };

const WORDS: [keyof ArticleDebts, (count: string, many: boolean) => string][] = [
  ["backReads", () => "A reading is owed"],
  ["openCorrections", (count, many) => `${count} correction${many ? "s" : ""} to decide`],
  ["openThreads", (count, many) => `${count} open thread${many ? "s" : ""}`],
  ["stages", (count, many) => `${count} stage${many ? "s" : ""} to give`],
  ["detached", (count, many) => `${count} annotation${many ? "s" : ""} lost ${many ? "their" : "its"} place`],
];

/** What an article still owes, in plain words; empty when it owes nothing. */
export function debtSentences(owes: ArticleDebts): DebtSentence[] {
  return WORDS.filter(([kind]) => owes[kind] > 0).map(([kind, sentence]) => ({
    kind,
    words: sentence(owes[kind].toLocaleString("en-GB"), owes[kind] !== 1),
  }));
}
