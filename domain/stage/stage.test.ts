import { expect, test } from "vitest";
import { NewArticleType, type StageDefinition } from "./stage";

const stage = (key: string, name: string): StageDefinition => ({
  key,
  name,
  roles: ["editor"],
  blocks: true,
  covers: ["words"],
});

const problems = (...stages: StageDefinition[]) =>
  NewArticleType.safeParse({
    id: "0198a1f2-0000-7000-8000-000000000000",
    name: "Daily",
    stages,
  }).error?.issues.map(({ path, message }) => `${path.join(".")}: ${message}`) ?? [];

const TAKEN = "Another stage of this type has this name. Choose another.";

test("the stages of a type have names of their own, however they are written", () => {
  expect(problems(stage("desk", "Desk"), stage("copy", "Copy"), stage("desk_2", " DESK "))).toEqual([
    `stages.2.name: ${TAKEN}`,
  ]);
  expect(problems(stage("a", "Fact check"), stage("b", "fact  check"))).toEqual([`stages.1.name: ${TAKEN}`]);
  expect(problems(stage("desk", "Desk"), stage("desk_two", "Desk two"))).toEqual([]);
});

test("a key that stands there twice is said of the key alone", () => {
  expect(problems(stage("desk", "Desk"), stage("desk", "Desk"))).toEqual([
    "stages.1.key: Stands there twice.",
  ]);
});
