import { searchSources } from "@/db/sources";
import { SourceQuery } from "@/domain/source/source-query";
import { answer } from "@/lib/server/answer";
import { handle } from "@/lib/server/handle";

export const GET = handle({ query: SourceQuery }, async ({ database, viewer, query }) =>
  answer({ sources: await searchSources(database, viewer, query) }),
);
