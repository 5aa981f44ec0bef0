"use client";

import { Button } from "@/components/ui/button";

type Props = {
  /** The decision is on its way. */
  pending: boolean;
  onApprove: () => void;
  onStet: () => void;
};

/** The two answers to an open correction. "Stet": let it stand. */
export function DecisionButtons({ pending, onApprove, onStet }: Props) {
  return (
    <>
      <Button variant="primary" kbd="a" pending={pending} onClick={onApprove} className="max-[760px]:flex-1">
        Approve
      </Button>
      <Button kbd="x" onClick={onStet} className="max-[760px]:flex-1">
        Stet
      </Button>
    </>
  );
}
