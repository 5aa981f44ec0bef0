import { Download } from "lucide-react";
import { buttonClass } from "@/components/ui/button-class";
import { type ActivityFilter, activityPath } from "./activity-path";

const FORMATS = [
  { format: "csv", name: "CSV" },
  { format: "json", name: "JSON" },
];

/** What is shown, on all its pages, as a file. */
export function ActivityExport({ api, filter }: { api: string; filter: ActivityFilter }) {
  return (
    <p className="flex items-center gap-1.5">
      {FORMATS.map(({ format, name }) => (
        <a
          key={format}
          href={activityPath(`${api}/export`, { ...filter, cursor: undefined, format })}
          download=""
          className={buttonClass("plain", "small", "pointer-coarse:min-h-10")}
        >
          <Download aria-hidden="true" className="size-3.5" />
          <span className="sr-only">Download as </span>
          {name}
        </a>
      ))}
    </p>
  );
}
