import { v7 as uuidv7 } from "uuid";
import type { NewSource } from "@/domain/source/source";

const source = (known: Omit<NewSource, "id">): NewSource => ({ id: uuidv7(), ...known });

/** The sources of the demo newsroom's library, with new ids. */
export function demoSources() {
  return {
    floodReport: source({
      type: "report",
      title: "Flood risk in the Old Basin: report to full council",
      publisher: "Saltmere Town Council",
      url: "https://council.saltmere.example.org/papers/flood-risk-2026",
      publishedOn: "2026-02-24",
      accessedOn: "2026-03-10",
    }),
    councilMinutes: source({
      type: "document",
      title: "Minutes of the full council, 10 March 2026 (draft)",
      publisher: "Saltmere Town Council",
      url: "https://council.saltmere.example.org/minutes/2026-03-10",
      publishedOn: "2026-03-11",
      accessedOn: "2026-03-11",
    }),
    optionsStudy: source({
      type: "report",
      title: "Saltmere harbour: study of options",
      publisher: "Tidewater Moss, consulting engineers",
      author: "E. Moss and P. Varga",
      url: "https://www.tidewater-moss.example.com/saltmere/options",
      publishedOn: "2025-11-03",
      accessedOn: "2026-03-09",
    }),
    seaLevels: source({
      type: "data_set",
      title: "Sea level projections for the Orrin coast, 2025 edition",
      publisher: "Coastal Survey",
      url: "https://coastal-survey.example.org/projections/2025/orrin",
      publishedOn: "2025-06-30",
      accessedOn: "2026-03-11",
    }),
    tolliver: source({
      type: "interview",
      title: "Interview with Rafe Tolliver, Saltmere Fishermen’s Association",
      author: "Nadia Okafor",
      publishedOn: "2026-03-11",
    }),
    ferryAccounts: source({
      type: "document",
      title: "Annual report and accounts for the year to September 2025",
      publisher: "Orrin Ferries",
      url: "https://orrin-ferries.example.com/about/accounts-2025.pdf",
      publishedOn: "2026-01-19",
      accessedOn: "2026-02-27",
    }),
    nightBoatCount: source({
      type: "data_set",
      title: "Count of passengers on the night boat, October and November 2025",
      publisher: "Corran Parish Council",
      url: "https://corran-council.example.org/night-boat-count.pdf",
      publishedOn: "2025-12-04",
      accessedOn: "2026-02-27",
    }),
    census: source({
      type: "data_set",
      title: "Residents by parish, county of Orrin",
      publisher: "County Statistics Office",
      url: "https://statistics.orrin.example.org/parishes/corran",
      publishedOn: "2025-08-14",
      accessedOn: "2026-02-28",
    }),
    ferryAgreement: source({
      type: "document",
      title: "Agreement on services to Corran, 2019–2029",
      publisher: "County of Orrin",
      url: "https://transport.orrin.example.org/agreements/corran-2019",
      publishedOn: "2019-04-01",
      accessedOn: "2026-02-28",
    }),
    hospitalStatement: source({
      type: "press_release",
      title: "Statement on the Corran ferry",
      publisher: "St Brannoc’s hospital",
      publishedOn: "2026-02-25",
    }),
  };
}

export type DemoSources = ReturnType<typeof demoSources>;
