import { afterAll, beforeAll, expect, test } from "vitest";
import { createTestDatabase, type TestDatabase } from "./test-database";
import { makeNewsroom, type TestNewsroom } from "./test-newsroom";
import { HEADLINE, inReview } from "./test-workflow";
import { wayBetween } from "./way-between";

let test_: TestDatabase;
let people: TestNewsroom;
beforeAll(async () => {
  test_ = await createTestDatabase();
  people = await makeNewsroom(test_.database);
});
afterAll(() => test_.close());

test("what was given and moved while a revision stood is between it and the next", async () => {
  const article = await inReview(test_.database, people);
  await article.approve(people.editor, "desk");
  await article.write(people.reporter, HEADLINE, "It shuts on Tuesday.");
  await article.approve(people.editor, "desk");
  await article.withdraw(people.editor, "desk");
  await article.write(people.reporter, HEADLINE, "It shuts on Friday.");
  await article.move(people.editor, "hold", "Wait.");
  const between = async (older: number, newer: number) =>
    (await wayBetween(test_.database, people.copy, article.id, { older, newer, newest: 3 })).map(
      ({ member, sentence }) => `${member.name} ${sentence}`,
    );
  const second = [
    "Edda approved the Desk stage at revision 2",
    "Edda took back their approval of the Desk stage",
  ];
  expect(await between(1, 2)).toEqual([
    "Rita submitted the article for review",
    "Edda approved the Desk stage at revision 1",
  ]);
  expect(await between(2, 3)).toEqual([...second, "Edda put the article on hold: “Wait.”"]);
  expect(await between(3, 3)).toEqual([]);
});
