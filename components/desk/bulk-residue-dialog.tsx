"use client";

import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { BulkLeft } from "./bulk-left";
import { useDesk } from "./desk-context";
import type { Bulk } from "./use-bulk";

/** What was left against expectation: somebody else was faster, or the words had changed. */
export function BulkResidueDialog({ bulk }: { bulk: Bulk }) {
  const { activate } = useDesk();
  const { residue, closeResidue } = bulk;
  if (!residue) return null;
  return (
    <Dialog open onOpenChange={(isOpen) => !isOpen && closeResidue()} title={residue.title}>
      <BulkLeft
        left={residue.left}
        onLook={(id) => {
          closeResidue();
          activate(id, { scroll: true, focus: true });
        }}
      />
      <div className="mt-4">
        <Button variant="primary" onClick={closeResidue}>
          Close
        </Button>
      </div>
    </Dialog>
  );
}
