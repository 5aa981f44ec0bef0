export const ROLES = [
  "reporter",
  "editor",
  "copy_editor",
  "fact_checker",
  "legal",
  "managing_editor",
  "admin",
] as const;
export type Role = (typeof ROLES)[number];

export const ROLE_NAMES: Record<Role, string> = {
  reporter: "Reporter",
  editor: "Editor",
  copy_editor: "Copy editor",
  fact_checker: "Fact-checker",
  legal: "Legal",
  managing_editor: "Managing editor",
  admin: "Admin",
};

/** Some members joined when it was more. */
export const MEMBER_NAME_MAXIMUM = 80;

export type MemberView = { id: string; name: string; role: Role };

/** The signed-in member a request is made by. */
export type Viewer = { newsroomId: string; memberId: string; role: Role; name: string };
