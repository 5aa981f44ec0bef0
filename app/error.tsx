"use client";
import { CloudOff } from "lucide-react";
import { Button } from "@/components/ui/button";
import { ButtonLink } from "@/components/ui/button-link";
import { EmptyState } from "@/components/ui/empty-state";

type Props = { error: Error & { digest?: string }; reset: () => void };

export default function ErrorPage({ error, reset }: Props) {
  return (
    <main className="grid min-h-dvh place-items-center">
      <EmptyState
        icon={<CloudOff />}
        level={1}
        title="This page could not be shown"
        actions={
          <>
            <Button variant="primary" onClick={reset}>
              Try again
            </Button>
            <ButtonLink href="/articles">All articles</ButtonLink>
          </>
        }
      >
        Nothing you saved is lost, and what you were typing is kept in this browser.
        {error.digest && ` If it goes on, give this number to whoever looks after Stet: ${error.digest}.`}
      </EmptyState>
    </main>
  );
}
