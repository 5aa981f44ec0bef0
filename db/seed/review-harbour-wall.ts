import type { DemoDesk } from "./demo-desk";
import type { DemoMembers } from "./demo-members";
import type { DemoSources } from "./demo-sources";

/** An article in the middle of its review: everything is open, nothing is decided. */
export async function reviewHarbourWall(
  desk: DemoDesk,
  members: DemoMembers,
  sources: DemoSources,
): Promise<void> {
  await citeSources(desk, members, sources);
  await proposeCorrections(desk, members);
  await proposeRivals(desk, members);
  await talk(desk, members);
}

async function citeSources(
  desk: DemoDesk,
  { reporter, checker }: DemoMembers,
  sources: DemoSources,
): Promise<void> {
  await desk.cite(reporter, "19 to 14, with one abstention", {
    source: sources.councilMinutes,
    stance: "supports",
    quotation: "For: 19. Against: 14. Abstaining: 1. The motion was carried at 10.52pm.",
    locator: "item 7",
  });
  await desk.cite(checker, "1,140 homes and 212 businesses", {
    source: sources.floodReport,
    stance: "supports",
    quotation: "The protected area holds 1,140 dwellings and 212 business premises.",
    locator: "page 12",
  });
  await desk.cite(checker, "the sea at Saltmere will rise by 40 centimetres by the middle of the century", {
    source: sources.seaLevels,
    stance: "contradicts",
    quotation: "Saltmere, 2050, central estimate: 0.24 m (likely range 0.18–0.31 m).",
    locator: "table 4",
    note: "40 cm is the central estimate for 2070, not 2050. Either the year or the height is wrong.",
  });
  await desk.cite(reporter, "They showed us a drawing. There was a man on the drawing with a dog.", {
    source: sources.tolliver,
    stance: "supports",
    locator: "14 min 20 s",
  });
  await desk.cite(checker, "No barrier removes the risk of flooding.", {
    source: sources.optionsStudy,
    stance: "context",
    locator: "summary, page iv",
    note: "The sentence goes on to say that the gates would have held in all three floods.",
  });
}

async function proposeCorrections(desk: DemoDesk, { copy, editor, reporter }: DemoMembers): Promise<void> {
  await desk.correct(copy, "Saltmere Backs £38.4m Harbour Wall After A Winter Of Floods", {
    replacement: "",
    reason: "The headline came in twice.",
  });
  await desk.correct(copy, "as if nothing had happened.", {
    replacement: "as if nothing had happened.”",
    reason: "The quotation is never closed.",
  });
  await desk.correct(
    editor,
    "Hanne Brook in the doorway of her chandlery on Tar Street, where the mark left by the January flood can still be seen",
    { replacement: "", reason: "A caption that lost its picture on the way in." },
  );
  await desk.correct(
    copy,
    "The council’s own figures put the damage of the three floods at £11.6m, and nobody in Tar Street thinks",
    {
      replacement: "Nobody in Tar Street thinks",
      reason: "We said this, word for word, under the first heading.",
    },
  );
  await desk.insertAfter(reporter, "The association has 61 members", {
    replacement: ", who between them own 19 of the 23 boats",
    reason: "Readers will ask how many of the boats it speaks for. Figure from Mr Tolliver.",
  });
}

/** The total stands as £38.4m above and £34.8m below: two ways to put it right, of which one can be approved. */
async function proposeRivals(desk: DemoDesk, { checker, copy }: DemoMembers): Promise<void> {
  const swapped = await desk.correct(checker, "£34.8m", {
    replacement: "£38.4m",
    reason: "The digits are swapped. 22 + 6 + 10.4 is 38.4, and so says the report on page 3.",
  });
  await desk.correct(copy, "The scheme, at £34.8m, is meant", {
    replacement: "The scheme is meant",
    reason: "No need to give the total a third time.",
  });
  await desk.reply(
    copy,
    swapped,
    "Agreed that it is wrong. I would rather lose the figure than mend it, see mine.",
  );
}

async function talk(desk: DemoDesk, { chief, copy, editor, legal, reporter }: DemoMembers): Promise<void> {
  await desk.comment(
    copy,
    "a winter of floods",
    "Three floods in three winters, says the first paragraph. That is not a winter of floods. “After three winters of floods”?",
  );
  const unnamed = await desk.comment(
    editor,
    "Sources close to the council insist",
    "Who is this? If it is the harbour master he can be named, he said as much at the meeting.",
  );
  await desk.reply(
    reporter,
    unnamed,
    "Not him. Somebody in the leader’s office, who will not be quoted by name.",
  );
  await desk.reply(editor, unnamed, "Then one source, not “sources”, and say why we do not name them.");
  await desk.reply(
    reporter,
    unnamed,
    "I will ring again this afternoon and see whether I can get it on the record.",
  );
  await desk.comment(
    chief,
    "Everyone knows that the old wall cannot survive",
    "Says who? Fourteen councillors voted no.",
  );
  await desk.comment(
    legal,
    "it has until the end of May to do so",
    "Six weeks from the day of the decision would be 21 April. Please check before we tell them they have longer.",
  );
}
