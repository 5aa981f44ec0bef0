import type { DemoDesk } from "./demo-desk";
import type { DemoMembers } from "./demo-members";
import type { DemoSources } from "./demo-sources";

/** An article further along: most corrections are decided, its text has been through several revisions. */
export async function reviewNightFerry(
  desk: DemoDesk,
  members: DemoMembers,
  sources: DemoSources,
): Promise<void> {
  await citeSources(desk, members, sources);
  await approveCorrections(desk, members);
  await approveOneOfTwo(desk, members);
  await declineAndWithdraw(desk, members);
  await approveAndUndo(desk, members);
  await talk(desk, members);
}

async function citeSources(
  desk: DemoDesk,
  { checker, reporter }: DemoMembers,
  sources: DemoSources,
): Promise<void> {
  await desk.cite(checker, "the late crossing loses £410,000 a year", {
    source: sources.ferryAccounts,
    stance: "supports",
    quotation: "Evening service, Corran: contribution after direct costs (£410k).",
    locator: "note 6, page 31",
  });
  await desk.cite(checker, "Some 640 people live on Corran all year round", {
    source: sources.census,
    stance: "supports",
    quotation: "Corran: 641 usual residents.",
  });
  await desk.cite(reporter, "17 on an average weekday, 34 on a Friday and 41 on a Saturday", {
    source: sources.nightBoatCount,
    stance: "supports",
    locator: "page 2",
  });
  await desk.cite(checker, "not fewer than five return crossings on every weekday", {
    source: sources.ferryAgreement,
    stance: "supports",
    locator: "clause 4.1",
  });
  await desk.cite(checker, "at least two wards would be short of staff", {
    source: sources.hospitalStatement,
    stance: "does_not_support",
    quotation: "We do not expect the change to affect the care of patients.",
    note: "The statement says nothing of wards. Where do the two come from?",
  });
}

async function approveCorrections(
  desk: DemoDesk,
  { copy, checker, editor, chief }: DemoMembers,
): Promise<void> {
  const headline = await desk.correct(copy, "Last night boat to Corran will sail on March 28", {
    replacement: "",
    reason: "The headline came in twice.",
  });
  await desk.approve(editor, headline);
  const islanders = await desk.correct(checker, "460 people", {
    replacement: "640 people",
    reason: "640 further up, and 641 in the parish figures.",
  });
  await desk.approve(copy, islanders, "Checked against the parish figures.");
  const quotation = await desk.correct(copy, "I was born here.", {
    replacement: "I was born here.”",
    reason: "The quotation is never closed.",
  });
  await desk.approve(editor, quotation);
  const caption = await desk.correct(
    editor,
    "Ines Calder waits for the 9.40pm boat at the Saltmere terminal last week",
    { replacement: "", reason: "A caption without its picture." },
  );
  await desk.approve(chief, caption);
}

async function approveOneOfTwo(desk: DemoDesk, { editor, legal, copy }: DemoMembers): Promise<void> {
  const observers = "Observers regard a challenge as unlikely to succeed.";
  await desk.correct(editor, observers, { replacement: "", reason: "Which observers? Nobody is named." });
  const named = await desk.correct(legal, observers, {
    replacement:
      "The parish council has been advised that a challenge would have “no better than an even chance”.",
    reason: "We have the advice, and leave to quote this one line of it.",
  });
  await desk.approve(copy, named, "Better than losing it.");
}

async function declineAndWithdraw(desk: DemoDesk, { copy, checker, chief }: DemoMembers): Promise<void> {
  const average = await desk.correct(copy, "it carries eleven people a night", {
    replacement: "it carries eleven people on an average night in winter",
    reason: "Eleven is an average of four months.",
  });
  await desk.decline(
    chief,
    average,
    "Stet. It is what the company says, and the text explains what it means by it.",
  );
  const years = await desk.correct(checker, "after 94 years", {
    replacement: "after 93 years",
    reason: "First crossing in the autumn of 1932, so 93 and a half.",
  });
  await desk.reply(checker, years, "My mistake: the register has it from 3 February 1932. Withdrawn.");
  await desk.withdraw(checker, years);
}

async function approveAndUndo(desk: DemoDesk, { editor, copy, chief }: DemoMembers): Promise<void> {
  const bride = await desk.correct(editor, "schoolchildren, newspapers and at least one bride", {
    replacement: "schoolchildren and newspapers",
    reason: "Do we know of a bride?",
  });
  await desk.approve(copy, bride);
  await desk.undo(chief, bride, "We do: 14 June 1958, front page, with a photograph. Put her back.");
  await desk.reply(editor, bride, "I stand corrected. Shall we run the photograph?");
}

async function talk(desk: DemoDesk, { editor, reporter, legal }: DemoMembers): Promise<void> {
  const launch = await desk.comment(
    editor,
    "in waves of up to two metres",
    "Is that the company’s figure or the licence’s?",
  );
  await desk.reply(reporter, launch, "The licence, annex B. Mr Lomax confirmed it.");
  await desk.resolve(editor, launch);
  await desk.comment(
    editor,
    "It was said that the boat had once turned round",
    "Said by whom? A lovely line, but I would like to know that somebody told it to us.",
  );
  await desk.comment(
    legal,
    "a notice behind the door of a waiting room is not a consultation",
    "Fine as the parish council’s view, which is how it reads. Keep the attribution if this is cut.",
  );
}
