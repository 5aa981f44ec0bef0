import type { Metadata } from "next";
import { TopBar } from "@/components/ui/top-bar";
import { listArticleTypes } from "@/db/article-types";
import { getDatabase } from "@/db/database";
import { getViewer } from "@/lib/server/viewer";
import { ImportArticle } from "./import-article";

export const metadata: Metadata = { title: "Bring in an article" };

export default async function ImportPage() {
  const viewer = await getViewer();
  return (
    <>
      <TopBar
        back={{ href: "/articles", label: "Articles" }}
        title={<h1 className="truncate">Bring in an article</h1>}
      />
      <main>
        <ImportArticle viewer={viewer} types={await listArticleTypes(getDatabase(), viewer)} />
      </main>
    </>
  );
}
