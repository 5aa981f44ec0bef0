import type { AnnotationKind, AnnotationView } from "@/domain/annotation/annotation";
import type { CorrectionState } from "@/domain/correction/correction";
import type { MemberView } from "@/domain/member/member";

type Facts = {
  id: string;
  kind: AnnotationKind;
  author?: string;
  passage?: [number, number] | null;
  correction?: { state: CorrectionState; replacement?: string };
  comment?: string;
  createdAt?: string;
};

const RIGHTS: AnnotationView["can"] = {
  decide: true,
  undo: false,
  withdraw: false,
  edit: false,
  delete: false,
  reply: true,
  resolve: true,
  retarget: true,
};

/** An annotation for tests, with what matters to the test and the rest made up. */
export function annotationView({
  id,
  kind,
  author = "Ada",
  passage = [0, 4],
  ...facts
}: Facts): AnnotationView {
  const member: MemberView = { id: author, name: author, role: "editor" };
  const createdAt = facts.createdAt ?? "2026-01-01T00:00:00.000Z";
  const [start, end] = passage ?? [null, null];
  return {
    id,
    kind,
    version: 1,
    author: member,
    createdAt,
    anchor: {
      state: passage ? "anchored" : "detached",
      start,
      end,
      exact: "word",
      prefix: "",
      suffix: "",
      revision: 1,
    },
    required: true,
    isPrivate: false,
    thread: facts.comment
      ? [
          {
            id: `${id}-1`,
            author: member,
            body: facts.comment,
            version: 1,
            createdAt,
            can: { edit: false, delete: false },
          },
        ]
      : [],
    correction: facts.correction && {
      replacement: facts.correction.replacement ?? "words",
      reason: "Because.",
      state: facts.correction.state,
    },
    can: RIGHTS,
  };
}
