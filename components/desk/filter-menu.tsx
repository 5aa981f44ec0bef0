"use client";

import { ListFilter } from "lucide-react";
import { STATUS_NAME, STATUSES, statusesOf } from "@/components/annotation/annotation-status";
import { Button } from "@/components/ui/button";
import { Menu } from "@/components/ui/menu";
import { MenuChoice } from "@/components/ui/menu-choice";
import type { AnnotationView } from "@/domain/annotation/annotation";
import { countBy, type Filter } from "./filter";

type Props = { annotations: AnnotationView[]; filter: Filter; onChange: (filter: Filter) => void };

function authorChoices(annotations: AnnotationView[], filter: Filter) {
  const names = new Map(annotations.map(({ author }) => [author.id, author.name]));
  const counts = countBy(annotations, { ...filter, author: null }, ({ author }) => [author.id]);
  const people = [...names].sort(([, a], [, b]) => a.localeCompare(b));
  return people.map(([value, name]) => ({ value, label: `${name} · ${counts.get(value) ?? 0}` }));
}

function statusChoices(annotations: AnnotationView[], filter: Filter) {
  const counts = countBy(annotations, { ...filter, status: null }, statusesOf);
  return STATUSES.map((value) => ({ value, label: `${STATUS_NAME[value]} · ${counts.get(value) ?? 0}` }));
}

/** Narrows the margin by state and by author. */
export function FilterMenu({ annotations, filter, onChange }: Props) {
  return (
    <Menu
      trigger={
        <Button variant="quiet" size="small" aria-label="Filter by state and author">
          <ListFilter aria-hidden="true" className="size-3.5" />
          {filter.status ? STATUS_NAME[filter.status] : "Filter"}
        </Button>
      }
    >
      <MenuChoice
        label="State"
        value={filter.status ?? ""}
        choices={[{ value: "", label: "Any state" }, ...statusChoices(annotations, filter)]}
        onChange={(status) => onChange({ ...filter, status: STATUSES.find((one) => one === status) ?? null })}
      />
      <hr className="my-1 border-line" />
      <MenuChoice
        label="Author"
        value={filter.author ?? ""}
        choices={[{ value: "", label: "Any author" }, ...authorChoices(annotations, filter)]}
        onChange={(author) => onChange({ ...filter, author: author || null })}
      />
    </Menu>
  );
}
