import type { ImportDraft, ImportEdit } from "@/components/article/import-draft";
import { Field } from "@/components/ui/field";
import { TextArea } from "@/components/ui/text-area";
import { headOfDocument } from "@/domain/document/head-of-document";
import type { DraftPreview } from "@/domain/revision/new-revision";
import type { DraftedArticle } from "./use-new-draft";

type Props = {
  text: ImportDraft;
  article: DraftedArticle;
  known: DraftPreview | undefined;
  onChange: (edit: ImportEdit) => void;
};

/** Headline and standfirst: as they stand, or as the text has them at its top; a person has the last word. */
export function DraftHeading({ text, article, known, onChange }: Props) {
  const found = known ? headOfDocument(known.comparison.after) : article;
  return (
    <>
      <HeadField
        label="Headline"
        field="headline"
        own={text.headline}
        value={text.headline ?? found.headline}
        maxLength={2_000}
        hint={
          text.headline === undefined
            ? "Stays, unless the text begins with it or has a title."
            : "A headline in the text stays in the text. Take it out there if it should go."
        }
        onChange={onChange}
      />
      <HeadField
        label="Standfirst"
        field="standfirst"
        own={text.standfirst}
        value={text.standfirst ?? found.standfirst ?? ""}
        maxLength={5_000}
        onChange={onChange}
      />
    </>
  );
}

type HeadFieldProps = {
  label: string;
  field: "headline" | "standfirst";
  /** What somebody wrote here. */
  own: string | undefined;
  value: string;
  maxLength: number;
  hint?: string;
  onChange: (edit: ImportEdit) => void;
};

function HeadField({ label, field, own, value, maxLength, hint, onChange }: HeadFieldProps) {
  const isHeadline = field === "headline";
  return (
    <Field
      label={label}
      hint={hint}
      aside={
        own === undefined ? (
          "optional"
        ) : (
          <button
            type="button"
            onClick={() => onChange({ [field]: undefined })}
            className="underline underline-offset-2 hover:text-ink"
          >
            Leave it to the text
          </button>
        )
      }
    >
      {(control) => (
        <TextArea
          {...control}
          rows={1}
          maxLength={maxLength}
          value={value}
          className={`font-serif text-lg ${isHeadline ? "font-semibold" : ""}`}
          onChange={(event) => onChange({ [field]: event.target.value.replace(/\s*\n\s*/g, " ") })}
        />
      )}
    </Field>
  );
}
