import { FileQuestionMark } from "lucide-react";
import type { Metadata } from "next";
import { ButtonLink } from "@/components/ui/button-link";
import { EmptyState } from "@/components/ui/empty-state";

export const metadata: Metadata = { title: "Not found" };

export default function NotFound() {
  return (
    <main className="grid min-h-dvh place-items-center">
      <EmptyState
        icon={<FileQuestionMark />}
        level={1}
        title="There is nothing at this address"
        actions={
          <ButtonLink href="/articles" variant="primary">
            All articles
          </ButtonLink>
        }
      >
        The address may be mistyped, or what it names belongs to another newsroom.
      </EmptyState>
    </main>
  );
}
