import { Field } from "@/components/ui/field";
import { Select } from "@/components/ui/select";
import type { ArticleTypeView } from "@/domain/stage/stage";

type Props = {
  types: readonly ArticleTypeView[];
  type: ArticleTypeView | undefined;
  error?: string;
  onType: (typeId: string) => void;
};

/** What the article becomes: its type says which readings it needs. */
export function ImportType({ types, type, error, onType }: Props) {
  if (types.length === 0) return null;
  return (
    <Field label="Type" hint={type && readingsOf(type)} error={error}>
      {(control) => (
        <Select
          {...control}
          className="sm:w-60"
          value={type?.id ?? ""}
          onChange={(event) => onType(event.target.value)}
        >
          {types.map(({ id, name }) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
        </Select>
      )}
    </Field>
  );
}

function readingsOf({ stages }: ArticleTypeView): string {
  if (stages.length === 0) return "It has no stages.";
  return `Stages: ${stages.map(({ name }) => name).join(", ")}.`;
}
