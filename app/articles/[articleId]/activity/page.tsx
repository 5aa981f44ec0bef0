import type { Metadata } from "next";
import { ActivityView } from "@/components/event/activity-view";
import { AccountMenu } from "@/components/member/account-menu";
import { NotificationBell } from "@/components/notification/notification-bell";
import { ButtonLink } from "@/components/ui/button-link";
import { ThemeToggle } from "@/components/ui/theme-toggle";
import { TopBar } from "@/components/ui/top-bar";
import { listActivityMembers } from "@/db/activity-members";
import { getArticleHead } from "@/db/article-heads";
import { getDatabase } from "@/db/database";
import { ACTIVITY_KINDS } from "@/domain/event/activity";
import { getViewer } from "@/lib/server/viewer";
import { readId } from "../../address";
import { orNotFound } from "../../or-not-found";
import { readActivity, readActivityQuery, type SearchParams } from "../../read-activity";

export const metadata: Metadata = { title: "Activity" };

type Props = { params: Promise<{ articleId: string }>; searchParams: SearchParams };

/** People and settings are the newsroom's affair. */
const KINDS = ACTIVITY_KINDS.filter((kind) => kind !== "people");

export default async function ActivityPage({ params, searchParams }: Props) {
  const viewer = await getViewer();
  const articleId = readId((await params).articleId);
  const base = `/articles/${articleId}/activity`;
  const query = await readActivityQuery(base, searchParams);
  const [list, people, { headline }] = await orNotFound(
    Promise.all([
      readActivity(viewer, { articleId }, base, query),
      listActivityMembers(getDatabase(), viewer, { articleId }),
      getArticleHead(getDatabase(), viewer, articleId),
    ]),
  );
  return (
    <>
      <TopBar
        back={{ href: `/articles/${articleId}`, label: "Desk" }}
        title={<span className="truncate">{headline}</span>}
      >
        <ButtonLink href={`/articles/${articleId}/history`} variant="quiet">
          History
        </ButtonLink>
        <ThemeToggle />
        <NotificationBell memberId={viewer.memberId} />
        <AccountMenu member={viewer} />
      </TopBar>
      <main className="mx-auto max-w-3xl px-5 pt-8 pb-24">
        <h1 className="pb-6 font-serif text-[2rem]/none font-semibold tracking-tight">Activity</h1>
        <ActivityView
          base={base}
          api={`/api${base}`}
          list={list}
          filter={query}
          kinds={KINDS}
          people={people}
        />
      </main>
    </>
  );
}
