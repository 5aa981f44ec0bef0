"use client";
import { useRouter } from "next/navigation";
import { Button } from "@/components/ui/button";
import { Pill } from "@/components/ui/pill";
import { RelativeTime } from "@/components/ui/relative-time";
import type { OwnSession } from "@/domain/member/account";
import { endSession } from "@/lib/client/account-requests";
import { useChange } from "./use-change";

type Props = { memberId: string; sessions: OwnSession[] };

/** Where one is signed in. */
export function OwnSessions({ memberId, sessions }: Props) {
  return (
    <ul className="divide-y divide-line overflow-hidden rounded-xl border border-line bg-card">
      {sessions.map((session) => (
        <SessionRow key={session.id} memberId={memberId} session={session} />
      ))}
    </ul>
  );
}

function SessionRow({ memberId, session }: { memberId: string; session: OwnSession }) {
  const router = useRouter();
  const { id, address, startedAt, isThisOne } = session;
  // A program need not say what it is.
  const device = session.device || "Unknown device";
  // Somebody else may have ended it: the list says so as well.
  const { submit, isPending, isDone, problem } = useChange(() => endSession(memberId, id), router.refresh);
  return (
    <li className="flex min-h-15 items-center gap-3 py-2.5 pr-2 pl-3.5">
      <div className="min-w-0 flex-1">
        <p className="truncate font-medium">{device}</p>
        <p className="truncate text-sm text-ink-3">
          Signed in <RelativeTime iso={startedAt} />
          {address && ` · from ${address}`}
        </p>
        <p role="alert" className="text-sm text-correction empty:hidden">
          {problem}
        </p>
      </div>
      {isThisOne ? (
        <span className="pr-1.5">
          <Pill tone="ok">This browser</Pill>
        </span>
      ) : (
        <Button
          size="small"
          variant="quiet"
          pending={isPending || isDone}
          aria-label={`Sign out ${device}`}
          onClick={() => submit(undefined)}
        >
          Sign out
        </Button>
      )}
    </li>
  );
}
