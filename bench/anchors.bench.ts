import { atLeast, atMost, type Floor, printFloors } from "./anchors/floors";
import { measureReal, type RealResult } from "./anchors/measure-real";
import { measureSimulated, type Trial } from "./anchors/measure-simulated";
import { ANNOTATIONS, measureSpeed, type Speed } from "./anchors/measure-speed";
import { fastDiffWay, matchPatchWay, wordDiffWay } from "./anchors/peers/diff-ways";
import { annotatorWay, domAnchorWay, hypothesisWay } from "./anchors/peers/quote-ways";
import { plainText, repeatingText } from "./anchors/source-texts";
import { stetWay } from "./anchors/stet-way";
import type { Tally } from "./anchors/tally";

/** Where annotations stand after a new text: how often right, and how fast, beside what others use. */

const SHARES = [0.05, 0.2, 0.5] as const;
const WORDS = 6_000;
const PEERS = [fastDiffWay, wordDiffWay, matchPatchWay, hypothesisWay, domAnchorWay, annotatorWay];
/** The alignment was made with other seeds than these. */
const seeds = (first: number, count: number) => Array.from({ length: count }, (_, at) => first + at);
const OUR_TRIAL = { seeds: seeds(501, 12), passages: 1_500, milliseconds: 60_000 };
const PEER_TRIAL = { seeds: seeds(501, 2), passages: 600, milliseconds: 10_000 };

/** CPU milliseconds a peer may take for the long article. */
const PEER_LIMIT = 15_000;

type TextKind = {
  name: string;
  source: Trial["source"];
  peers: typeof PEERS;
  floors: Record<string, readonly number[]>;
};

const TEXTS: TextKind[] = [
  {
    name: "real posts, nothing repeated on purpose",
    source: (seed) => plainText(seed, WORDS),
    peers: PEERS,
    floors: { correct: [100, 99.8, 99], wrong: [0.1, 0.1, 0.1], gone: [100, 99, 98] },
  },
  {
    name: "half of the sentences drawn from forty",
    source: (seed) => repeatingText(seed, WORDS, 0.5),
    peers: PEERS,
    floors: { correct: [99.5, 98.8, 92], wrong: [0.2, 0.3, 1] },
  },
  {
    name: "all sentences drawn from forty (no floor: each stands there seven times)",
    source: (seed) => repeatingText(seed, WORDS, 1),
    peers: [hypothesisWay],
    floors: {},
  },
];

const two = (value: number) => Number(value.toFixed(2));

const row = (tally: Tally) => ({
  passages: tally.judged,
  "correct %": two(tally.percent("correct")),
  "facts %": two(tally.correctFacts),
  "partial %": two(tally.percent("partial")),
  "wrong %": two(tally.percent("wrong")),
  "missed %": two(tally.percent("missed")),
  "ambiguous %": two(tally.percent("ambiguous")),
  "deleted: gone %": two(tally.percent("gone")),
  "deleted: ambiguous %": two(tally.percent("unsure")),
});

function simulatedFloors(kind: TextKind, at: number, tally: Tally): Floor[] {
  const label = `${kind.name}, ${100 * (SHARES[at] ?? 0)} % edited:`;
  const { correct, wrong, gone } = kind.floors;
  const floors = [atMost(`${label} ambiguous %`, tally.ambiguousOfAll, 2)];
  if (correct)
    floors.push(atLeast(`${label} survivors correct %`, tally.percent("correct"), correct[at] ?? 100));
  if (wrong) floors.push(atMost(`${label} in a wrong place, of all %`, tally.wrongOfAll, wrong[at] ?? 0));
  if (gone)
    floors.push(atLeast(`${label} deleted reported as gone %`, tally.percent("gone"), gone[at] ?? 100));
  return floors;
}

async function simulated(): Promise<Floor[]> {
  const floors: Floor[] = [];
  for (const kind of TEXTS)
    for (const [at, share] of SHARES.entries()) {
      const trial = { source: kind.source, share };
      const ours = await measureSimulated(stetWay, { ...trial, ...OUR_TRIAL });
      const table: Record<string, object> = { Stet: row(ours) };
      for (const peer of kind.peers)
        table[peer.name] = row(await measureSimulated(peer, { ...trial, ...PEER_TRIAL }));
      console.log(`\n${kind.name}: ${100 * share} % of the sentences edited`);
      console.table(table);
      floors.push(...simulatedFloors(kind, at, ours));
    }
  return floors;
}

const realRow = (result: RealResult) => ({
  passages: result.judged,
  "unchanged: right %": two(result.unchangedRight),
  "changed: on the right words %": two(result.changedTouching),
  "changed: on wrong words %": two(result.changedWrong),
  "deleted: gone %": two(result.deletedGone),
  "ambiguous %": two(result.ambiguous),
});

async function real(): Promise<Floor[]> {
  const ours = await measureReal(stetWay, 60_000);
  const table: Record<string, object> = { Stet: realRow(ours) };
  for (const peer of PEERS) table[peer.name] = realRow(await measureReal(peer, 2_000));
  console.log("\nreal revisions of posts");
  console.table(table);
  return [
    atLeast("real pairs: unchanged passages right %", ours.unchangedRight, 100),
    atLeast("real pairs: changed passages on the right words %", ours.changedTouching, 98),
    atMost("real pairs: changed passages on wrong words %", ours.changedWrong, 0),
    atLeast("real pairs: deleted passages reported as gone %", ours.deletedGone, 100),
    atMost("real pairs: ambiguous %", ours.ambiguous, 2),
  ];
}

function speedFloors(share: number, [ours, ...peers]: Speed[]): Floor[] {
  if (!ours) return [];
  const label = `${ANNOTATIONS.toLocaleString("en")} annotations, 100,000 words, ${100 * share} % edited:`;
  const near = peers.filter(({ correct }) => correct >= ours.correct - 2);
  const fastest = Math.min(...near.map(({ seconds }) => seconds / ours.seconds));
  const least = share > 0.1 ? 10 : 0.5;
  return [
    atMost(`${label} CPU seconds`, ours.seconds, 1),
    atLeast(`${label} times the fastest peer within 2 points takes`, fastest, least),
  ];
}

async function speed(): Promise<Floor[]> {
  const floors: Floor[] = [];
  const ways = [
    { way: stetWay, runs: 7, milliseconds: 60_000 },
    ...PEERS.map((way) => ({ way, runs: 1, milliseconds: PEER_LIMIT })),
  ];
  for (const share of SHARES) {
    const speeds = await measureSpeed(ways, share);
    const ours = speeds[0]?.seconds ?? Number.NaN;
    console.log(
      `\n${ANNOTATIONS.toLocaleString("en")} annotations on 100,000 words, ${100 * share} % edited`,
    );
    console.table(
      Object.fromEntries(
        speeds.map(({ way, seconds, answered, finished, correct }) => [
          way,
          {
            "times ours": `${answered || finished ? "" : "> "}${two(seconds / ours)}`,
            "CPU seconds": two(seconds),
            "correct %": answered ? two(correct) : "did not finish",
            measured: finished
              ? "all"
              : answered
                ? `${answered} of them, the rest reckoned`
                : `${PEER_LIMIT / 1000} s`,
          },
        ]),
      ),
    );
    floors.push(...speedFloors(share, speeds));
  }
  return floors;
}

const floors = [...(await simulated()), ...(await real()), ...(await speed())];
console.log("");
printFloors(floors);
