import { Field } from "@/components/ui/field";
import { TextArea } from "@/components/ui/text-area";
import type { ImportPreview } from "@/domain/article/article";
import type { ImportEdit } from "./import-draft";

type Props = {
  headline: string | undefined;
  standfirst: string | undefined;
  preview: ImportPreview | undefined;
  errors: Record<string, string>;
  onChange: (edit: ImportEdit) => void;
};

/** Headline and standfirst: the text proposes them, a person has the last word. */
export function ImportHeading({ headline, standfirst, preview, errors, onChange }: Props) {
  return (
    <>
      <Field
        label="Headline"
        aside={headline && <Reset onReset={() => onChange({ headline: undefined })} />}
        hint={headline && "The first line of the text stays in the text. Take it out there if it should go."}
        error={errors.headline}
      >
        {(control) => (
          <TextArea
            {...control}
            rows={1}
            maxLength={2_000}
            value={headline ?? preview?.headline ?? ""}
            placeholder="The first line of the text"
            className="font-serif text-lg font-semibold"
            onChange={(event) => onChange({ headline: oneLine(event.target.value) })}
          />
        )}
      </Field>
      <Field
        label="Standfirst"
        aside={
          standfirst === undefined ? (
            "optional"
          ) : (
            <Reset onReset={() => onChange({ standfirst: undefined })} />
          )
        }
        error={errors.standfirst}
      >
        {(control) => (
          <TextArea
            {...control}
            rows={1}
            maxLength={5_000}
            value={standfirst ?? preview?.standfirst ?? ""}
            placeholder="A sentence below the headline"
            className="font-serif text-lg"
            onChange={(event) => onChange({ standfirst: oneLine(event.target.value) })}
          />
        )}
      </Field>
    </>
  );
}

function Reset({ onReset }: { onReset: () => void }) {
  return (
    <button type="button" onClick={onReset} className="underline underline-offset-2 hover:text-ink">
      Take it from the text again
    </button>
  );
}

function oneLine(text: string): string {
  return text.replace(/\s*\n\s*/g, " ");
}
