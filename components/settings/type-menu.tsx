"use client";
import { Ellipsis, Star, Trash2 } from "lucide-react";
import { useRouter } from "next/navigation";
import { useState } from "react";
import { Button } from "@/components/ui/button";
import { buttonClass } from "@/components/ui/button-class";
import { Dialog } from "@/components/ui/dialog";
import { Menu } from "@/components/ui/menu";
import { MenuItem } from "@/components/ui/menu-item";
import { toasts } from "@/components/ui/toast-manager";
import type { ArticleTypeView } from "@/domain/stage/stage";
import { deleteArticleType, editArticleType } from "@/lib/client/settings-requests";
import { useSettingsChange } from "./use-settings-change";

type Props = { type: ArticleTypeView; memberId: string };

/** What else can be done with a type that is not the default. */
export function TypeMenu({ type, memberId }: Props) {
  const router = useRouter();
  const [asking, setAsking] = useState(false);
  const { name, stages, version } = type;
  const makeDefault = useSettingsChange(
    () => editArticleType(memberId, type.id, { name, stages, version, isDefault: true }),
    () => {
      toasts.add({ title: `New articles are of the type ${name} from now on` });
      router.refresh();
    },
    (failure) =>
      toasts.add({ title: `${name} is not the default`, description: failure.message, type: "error" }),
  );
  return (
    <>
      <Menu
        trigger={
          <button type="button" aria-label={`More about ${name}`} className={buttonClass("quiet", "icon")}>
            <Ellipsis aria-hidden="true" className="size-4" />
          </button>
        }
      >
        <MenuItem icon={<Star />} onSelect={() => makeDefault.change()}>
          Make it the default
        </MenuItem>
        <MenuItem icon={<Trash2 />} onSelect={() => setAsking(true)}>
          Delete…
        </MenuItem>
      </Menu>
      <DeleteDialog type={type} memberId={memberId} open={asking} onClose={() => setAsking(false)} />
    </>
  );
}

function DeleteDialog({ type, memberId, open, onClose }: Props & { open: boolean; onClose: () => void }) {
  const router = useRouter();
  const remove = useSettingsChange(
    () => deleteArticleType(memberId, type.id, type.version),
    () => {
      toasts.add({ title: `The type ${type.name} is deleted` });
      router.refresh();
    },
  );
  const close = () => {
    remove.reset();
    onClose();
  };
  return (
    <Dialog
      open={open}
      onOpenChange={(next) => !next && close()}
      title={`Delete the type ${type.name}?`}
      description="A type that an article is of stays. What is deleted is kept in the record."
    >
      <p role="alert" className="mb-3 text-correction empty:hidden">
        {remove.failure?.message}
      </p>
      <div className="flex flex-wrap gap-2">
        <Button variant="danger" pending={remove.isPending || remove.isDone} onClick={() => remove.change()}>
          Delete it
        </Button>
        <Button onClick={close}>Keep it</Button>
      </div>
    </Dialog>
  );
}
