"use client";
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { ChevronDown } from "lucide-react";
import { Button } from "@/components/ui/button";
import { Menu } from "@/components/ui/menu";
import { MenuChoice } from "@/components/ui/menu-choice";
import { toasts } from "@/components/ui/toast-manager";
import type { ArticleView } from "@/domain/article/article";
import type { Viewer } from "@/domain/member/member";
import { isPermitted } from "@/domain/permission/permissions";
import { ApiError } from "@/lib/client/api";
import { articleQuery } from "@/lib/client/article-queries";
import { articleTypesQuery, setArticleType } from "@/lib/client/article-types";
import { onceSignedIn } from "@/lib/client/once-signed-in";

type Props = { viewer: Viewer; article: ArticleView };

/** Of what type an article is; while it is a draft of which nothing is approved, the choice of another. */
export function TypeChoice({ viewer, article }: Props) {
  if (mayChoose(viewer, article)) return <Choice viewer={viewer} article={article} />;
  return article.type ? (
    <span className="min-w-0 text-right text-sm text-ink-2 wrap-anywhere">{article.type.name}</span>
  ) : null;
}

function mayChoose({ role, memberId }: Viewer, { author, state, stages }: ArticleView): boolean {
  const own = author.id === memberId;
  const isApproved = stages.some(({ approvals }) => approvals.length > 0);
  return !isApproved && isPermitted("article.set_type", { role, own, state });
}

function Choice({ viewer: { memberId }, article }: Props) {
  const { data: types = [] } = useQuery(articleTypesQuery(memberId));
  const { mutate, isPending } = useSetType(memberId, article.id);
  return (
    <Menu
      trigger={
        <Button
          variant="quiet"
          size="small"
          pending={isPending}
          className="min-w-0 shrink"
          title={article.type?.name}
        >
          <span className="sr-only">Type of the article:</span>
          <span className="truncate">{article.type?.name ?? "No type"}</span>
          <ChevronDown aria-hidden="true" className="size-3.5 shrink-0 text-ink-3" />
        </Button>
      }
    >
      <MenuChoice
        label="Type of the article"
        value={article.type?.id ?? ""}
        choices={types.map(({ id, name }) => ({ value: id, label: name }))}
        onChange={(typeId) => mutate(typeId)}
      />
    </Menu>
  );
}

function useSetType(memberId: string, articleId: string) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (typeId: string) => onceSignedIn(() => setArticleType(memberId, articleId, { typeId })),
    onSuccess: (article) => {
      client.setQueryData(articleQuery(articleId).queryKey, article);
      toasts.add({ title: `The article is of the type ${article.type?.name} now` });
    },
    onError: (error) => {
      if (!(error instanceof ApiError)) throw error;
      toasts.add({ title: "The type stays as it is", description: error.message, type: "error" });
    },
  });
}
