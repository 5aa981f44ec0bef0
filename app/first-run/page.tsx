import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { FoundNewsroomForm } from "@/components/member/found-newsroom-form";
import { Threshold } from "@/components/member/threshold";
import { getDatabase } from "@/db/database";
import { hasNewsroom } from "@/db/members";

export const metadata: Metadata = { title: "Set up" };

export default async function FirstRunPage() {
  if (await hasNewsroom(getDatabase())) redirect("/sign-in");
  return (
    <Threshold
      title="Set up your newsroom"
      description="Nobody works here yet. Whoever fills this in becomes the newsroom’s first admin."
    >
      <FoundNewsroomForm />
    </Threshold>
  );
}
