"use client";

import { Button } from "@/components/ui/button";

type Props = {
  pending: "approve" | null;
  onApprove: () => void;
  onStet: () => void;
};

/** The two answers to an open correction. "Stet": let it stand. */
export function DecisionButtons({ pending, onApprove, onStet }: Props) {
  return (
    <>
      <Button
        variant="primary"
        kbd="a"
        pending={pending === "approve"}
        onClick={onApprove}
        className="max-[760px]:flex-1"
      >
        Approve
      </Button>
      <Button kbd="x" onClick={onStet} className="max-[760px]:flex-1">
        Stet
      </Button>
    </>
  );
}
