/** The demo newsroom's people, by the name their address begins with. */
export const DEMO_MEMBERS = {
  reporter: { name: "Nadia Okafor", role: "reporter" },
  editor: { name: "Tomas Wren", role: "editor" },
  copy: { name: "Imogen Hale", role: "copy_editor" },
  checker: { name: "Daniel Sorley", role: "fact_checker" },
  legal: { name: "Ruth Adeyemi", role: "legal" },
  chief: { name: "Helen Marchetti", role: "managing_editor" },
  admin: { name: "Jonas Pike", role: "admin" },
} as const;

export type DemoMember = keyof typeof DEMO_MEMBERS;

export const DEMO_PASSWORD = "stet-demo";

export function emailOf(member: DemoMember): string {
  return `${member}@demo.stet`;
}
