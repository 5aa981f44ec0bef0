import type { Metadata } from "next";
import Link from "next/link";
import { OwnApproval } from "@/components/approval/own-approval";
import { BlockShell } from "@/components/article/block-shell";
import { AccountMenu } from "@/components/member/account-menu";
import { NotificationBell } from "@/components/notification/notification-bell";
import { ComparisonHeading } from "@/components/revision/comparison-heading";
import type { ComparisonMode } from "@/components/revision/comparison-row";
import { ComparisonView } from "@/components/revision/comparison-view";
import { ModeSwitch } from "@/components/revision/mode-switch";
import { ReadingMark } from "@/components/revision/reading-mark";
import { RestoreRevision } from "@/components/revision/restore-revision";
import { RevisionPickers } from "@/components/revision/revision-pickers";
import { ThemeToggle } from "@/components/ui/theme-toggle";
import { TopBar } from "@/components/ui/top-bar";
import { type ArticleHead, getArticleHead } from "@/db/article-heads";
import { compareRevisions } from "@/db/comparisons";
import { getDatabase } from "@/db/database";
import { listRevisions } from "@/db/revisions";
import { stagesApprovedBy } from "@/db/stages-approved-by";
import { wayBetween } from "@/db/way-between";
import { getViewer } from "@/lib/server/viewer";
import { readId, readNumber } from "../../address";
import { orNotFound } from "../../or-not-found";
import { InBetween } from "./in-between";
import { toldBetween } from "./told-between";

export const metadata: Metadata = { title: "Compare" };

type Asked = { from?: string | string[]; to?: string | string[]; mode?: string | string[] };
type Props = { params: Promise<{ articleId: string }>; searchParams: Promise<Asked> };

/** Which revisions are asked for: by default the newest, and what was read last or came before it. */
function chosen({ from, to }: Asked, { newest, lastRead }: ArticleHead): { from: number; to: number } {
  const number = (given: string | string[] | undefined) => given && readNumber(`${given}`);
  const newer = number(to) || newest;
  const unread = lastRead !== undefined && lastRead < newer ? lastRead : newer - 1;
  return { from: number(from) || Math.max(unread, 1), to: newer };
}

export default async function ComparePage({ params, searchParams }: Props) {
  const viewer = await getViewer();
  const articleId = readId((await params).articleId);
  const asked = await searchParams;
  const database = getDatabase();
  const head = await orNotFound(getArticleHead(database, viewer, articleId));
  const { from, to } = chosen(asked, head);
  const [comparison, revisions, approved, way] = await orNotFound(
    Promise.all([
      compareRevisions(database, viewer, articleId, { from, to }),
      listRevisions(database, viewer, articleId),
      to === head.newest ? stagesApprovedBy(database, viewer, articleId) : [],
      wayBetween(database, viewer, articleId, {
        older: Math.min(from, to),
        newer: Math.max(from, to),
        newest: head.newest,
      }),
    ]),
  );
  const mode: ComparisonMode = asked.mode === "side_by_side" ? "side_by_side" : "inline";
  const { newest } = head;
  const restorable = [from, to].filter((number, at, both) => number < newest && both.indexOf(number) === at);
  return (
    <>
      <TopBar
        back={{ href: `/articles/${articleId}/history`, label: "History" }}
        title={
          <>
            <span className="shrink-0">Compare</span>
            <Link
              href={`/articles/${articleId}`}
              title="To the desk"
              className="truncate font-normal text-ink-3 underline decoration-line-2 underline-offset-2 hover:text-ink"
            >
              {head.headline}
            </Link>
          </>
        }
      >
        <ThemeToggle />
        <NotificationBell memberId={viewer.memberId} />
        <AccountMenu member={{ name: viewer.name, role: viewer.role }} />
      </TopBar>
      <div className="mx-auto grid max-w-[100rem] lg:grid-cols-[minmax(0,1fr)_23.25rem]">
        <main className="border-line bg-paper px-5 pt-8 pb-10 md:px-12 lg:min-h-[calc(100dvh-3.25rem)] lg:border-r min-[1601px]:border-l">
          <div className={mode === "inline" ? "mx-auto max-w-[40.375rem]" : "mx-auto max-w-[68rem]"}>
            <RevisionPickers articleId={articleId} revisions={revisions} from={from} to={to} mode={mode} />
            {approved.map((stage) => (
              <OwnApproval
                key={`${stage.key} ${to}`}
                articleId={articleId}
                memberId={viewer.memberId}
                revision={to}
                stage={stage}
              />
            ))}
            <ComparisonHeading comparison={comparison}>
              <ModeSwitch articleId={articleId} from={from} to={to} mode={mode} />
              {!head.editProblem &&
                restorable.map((number) => (
                  <RestoreRevision
                    key={number}
                    articleId={articleId}
                    memberId={viewer.memberId}
                    number={number}
                    newest={newest}
                  />
                ))}
            </ComparisonHeading>
            <ComparisonView
              key={`${from} ${to}`}
              comparison={comparison}
              mode={mode}
              shell={BlockShell}
              names={{ before: `Revision ${from}`, after: `Revision ${to}` }}
            />
          </div>
        </main>
        <InBetween
          articleId={articleId}
          told={toldBetween(comparison.between, revisions, { from, to }, way)}
        />
      </div>
      {to === newest && <ReadingMark articleId={articleId} memberId={viewer.memberId} revision={to} />}
    </>
  );
}
