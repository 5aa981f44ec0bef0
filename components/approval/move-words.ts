import type { Move } from "@/domain/article/move";

/** How a move is offered, asked and answered. */
export const MOVE_WORDS: Record<Move, { label: string; explains: string; done: string }> = {
  submit: {
    label: "Submit for review",
    explains: "The article goes to those who read it at its stages. It can still be changed.",
    done: "Submitted for review.",
  },
  request_changes: {
    label: "Request changes",
    explains: "The article goes back to its author, who is told why.",
    done: "Changes requested.",
  },
  approve: {
    label: "Approve the article",
    explains:
      "You approve the text as it stands now. It is closed to changes until it is taken back into review.",
    done: "The article is approved.",
  },
  reopen: {
    label: "Take back into review",
    explains:
      "The article can be changed again. What was approved stays approved until what it covers changes.",
    done: "Back in review.",
  },
  publish: {
    label: "Publish",
    explains: "The text as it was approved is published.",
    done: "Published.",
  },
  publish_urgently: {
    label: "Publish urgently",
    explains:
      "The article goes out without all its stages. It carries a badge that says so, and another member owes it a reading afterwards.",
    done: "Published urgently. A reading is owed.",
  },
  hold: {
    label: "Put on hold",
    explains: "Nobody goes on with the article until it is taken up again. Nothing is lost.",
    done: "On hold.",
  },
  kill: {
    label: "Kill",
    explains: "The article goes no further. It stays here with all that was said, and can be taken up again.",
    done: "Killed.",
  },
  resume: {
    label: "Take up again",
    explains: "The article goes on where it was.",
    done: "Taken up again.",
  },
};

/** The move that leads on, offered before all others. */
const ONWARD: readonly Move[] = ["resume", "publish", "approve", "submit", "reopen"];

/** The way on, if there is one, and the other moves. */
export function movesInOrder(moves: readonly Move[]): { onward: Move | undefined; others: Move[] } {
  const onward = ONWARD.find((move) => moves.includes(move));
  return { onward, others: moves.filter((move) => move !== onward) };
}
