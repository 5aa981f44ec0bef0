import { buildRenderingPage } from "./rendering/build-rendering-page";
import { measurePeer, type PeerFigures, type Size } from "./rendering/measure-peer";
import { launchBrowser } from "./rendering/rendering-cost";
import type { PeerName } from "./rendering/rendering-page";
import { printFloors, printTables, type SizeFigures } from "./rendering/rendering-report";

/** The article of the desk beside ProseMirror and Recogito: the same words, passages and styles, in turn. */
const PEERS: PeerName[] = ["stet", "prosemirror", "recogito-spans", "recogito-highlights"];
const SIZES: { size: Size; runs: number; slowRuns: number }[] = [
  { size: { words: 10_000, annotations: 1_000 }, runs: 15, slowRuns: 3 },
  // The same words as the last, so that what a longer text costs is not taken for what more annotations do.
  { size: { words: 100_000, annotations: 1_000 }, runs: 5, slowRuns: 0 },
  { size: { words: 100_000, annotations: 10_000 }, runs: 5, slowRuns: 1 },
];

const html = await buildRenderingPage();
const browser = await launchBrowser();
try {
  const figures: SizeFigures[] = [];
  for (const { size, runs, slowRuns } of SIZES) {
    const peers = new Map<PeerName, PeerFigures | null>();
    for (let run = 0; run < runs; run++)
      for (const peer of PEERS) {
        if (run >= slowRuns && peer.startsWith("recogito")) continue;
        const measured = await measurePeer(browser, html, peer, size);
        peers.set(peer, together(peers.get(peer), measured));
      }
    figures.push({ size, peers });
  }
  printTables(figures);
  printFloors(figures);
} finally {
  await browser.close();
}

function together(before: PeerFigures | null | undefined, next: PeerFigures | null): PeerFigures | null {
  if (!before || !next) return before === undefined ? next : null;
  const joined = (name: keyof PeerFigures) => [...before[name], ...next[name]];
  return {
    show: joined("show"),
    add: joined("add"),
    activate: joined("activate"),
    scroll: joined("scroll"),
    longFrames: joined("longFrames"),
  };
}
