import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";

type Props = {
  open: boolean;
  contents: string;
  pending: boolean;
  onDiscard: () => void;
  onClose: () => void;
};

/** Asks before a review is deleted with all that is in it. */
export function DiscardDialog({ open, contents, pending, onDiscard, onClose }: Props) {
  return (
    <Dialog
      open={open}
      onOpenChange={(isOpen) => !isOpen && onClose()}
      title="Discard your review?"
      description={`Your ${contents} will be deleted. Nobody else has seen any of it. This cannot be undone.`}
    >
      <div className="flex flex-wrap gap-2">
        <Button variant="danger" pending={pending} onClick={onDiscard}>
          Discard review
        </Button>
        <Button variant="quiet" onClick={onClose}>
          Keep it
        </Button>
      </div>
    </Dialog>
  );
}
