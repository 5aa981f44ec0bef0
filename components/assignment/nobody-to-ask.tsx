import { useQuery } from "@tanstack/react-query";
import { Button } from "@/components/ui/button";
import { articleQuery } from "@/lib/client/article-queries";
import { type AskSubject, askedAlready, otherStages } from "./ask-subject";

type Props = { articleId: string; subject: AskSubject; onClose: () => void };

const NOBODY =
  "Nobody can be asked for this stage now. Whoever gives it needs a role for it, and no words of their own in the text that nobody else has approved.";
const OR = new Intl.ListFormat("en-GB", { type: "disjunction" });

/** Why there is nobody to choose, and what helps. */
export function NobodyToAsk({ articleId, subject, onClose }: Props) {
  const { data: article } = useQuery(articleQuery(articleId));
  const isAsked = article && askedAlready(article, subject).length > 0;
  const others = article ? otherStages(article, subject) : [];
  return (
    <div className="flex flex-col gap-4">
      <p className="text-ink-2">
        {isAsked ? "Everybody who could be asked for this is asked already." : NOBODY}
      </p>
      {others.length > 0 && (
        <p>
          Somebody’s own words can be approved by another member at another stage too: ask for{" "}
          {OR.format(others)}.
        </p>
      )}
      <div>
        <Button onClick={onClose}>Close</Button>
      </div>
    </div>
  );
}
