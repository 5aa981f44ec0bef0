import { PreviewImport } from "@/domain/article/article";
import { readArticle } from "@/exchange/read-article";
import { answer } from "@/lib/server/answer";
import { handle } from "@/lib/server/handle";
import { readImport } from "@/lib/server/read-import";

/** What would be understood of a text. Saves nothing. */
export const POST = handle({}, async ({ request }) =>
  answer(readArticle(await readImport(request, PreviewImport))),
);
