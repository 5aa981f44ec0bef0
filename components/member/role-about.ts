import type { Role } from "@/domain/member/member";

/** What somebody with a role is there for, for whoever gives it. */
export const ROLE_ABOUT: Record<Role, string> = {
  reporter: "Brings articles in, submits them and proposes corrections.",
  editor: "Decides on corrections, sends articles back, approves and publishes them.",
  copy_editor: "Decides on corrections and sends articles back. Gives the copy stage.",
  fact_checker: "Checks what articles say and sends them back. Gives the fact check stage.",
  legal: "Reads for legal trouble and sends articles back. Gives the legal stage.",
  managing_editor: "All that an editor does, and may publish urgently without a stage.",
  admin: "Looks after members and settings. Approves nothing by being an admin.",
};
