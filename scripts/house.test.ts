import { expect, it } from "vitest";
import { readSourceImports } from "./source-imports";

/** From which rooms a room may import, beside itself; the first that fits counts. A trailing $ ends the path. */
const RULES: [room: RegExp, may: RegExp][] = [
  [/^domain\//, /^$/],
  [/^exchange\//, /^domain\//],
  // The demo newsroom is imported like any article, and tests of db bring articles in the same way.
  [/^db\/seed\/|^db\/.*\.test\.ts$|^db\/test-[a-z-]+\.ts$/, /^(db|domain|exchange)\//],
  [/^db\//, /^domain\//],
  [/^lib\/server\//, /^(domain|db|exchange)\//],
  [/^lib\/client\//, /^domain\//],
  [/^components\/ui\//, /^$/],
  [/^components\/desk\//, /^(components|domain|lib\/client)\//],
  [/^components\/[a-z]+\//, /^(components\/ui|domain|lib\/client)\//],
  [/^app\/api\//, /^(domain|db|exchange|lib\/server)\/|^package\.json$/],
  [/^app\//, /^(?!app\/api\/|e2e\/|scripts\/|bench\/)/],
  [/^e2e\//, /^domain\//],
  [/^(scripts|bench)\//, /./],
];

const imports = readSourceImports();

it("lets every room import only from the rooms it may know", () => {
  const broken = [...imports].flatMap(([file, targets]) =>
    targets.filter((target) => !isAllowed(file, target)).map((target) => `${file} imports ${target}`),
  );
  expect(broken).toEqual([]);
});

it("has no circle of imports", () => {
  expect(findCircles()).toEqual([]);
});

it("has no file whose name says nothing", () => {
  const silent = /\/(index|utils?|helpers?|types?|constants?|common|misc)\.tsx?$/;
  expect([...imports.keys()].filter((file) => silent.test(file))).toEqual([]);
});

function isAllowed(file: string, target: string): boolean {
  const rule = RULES.find(([room]) => room.test(file));
  if (!rule) return false;
  return roomOf(file) === roomOf(target) || rule[1].test(target);
}

/** A room is a folder at the top; in components, lib and app/api one below. */
function roomOf(file: string): string {
  const [top = "", second = ""] = file.split("/");
  const isDivided = top === "components" || top === "lib" || (top === "app" && second === "api");
  return isDivided ? `${top}/${second}` : top;
}

function findCircles(): string[] {
  const done = new Set<string>();
  const circles: string[] = [];
  const visit = (file: string, road: string[]): void => {
    if (road.includes(file)) {
      circles.push([...road.slice(road.indexOf(file)), file].join(" -> "));
    } else if (!done.has(file)) {
      done.add(file);
      for (const target of imports.get(file) ?? []) visit(target, [...road, file]);
    }
  };
  for (const file of imports.keys()) visit(file, []);
  return circles;
}
