import "@/app/globals.css";
import { prosemirrorPeer } from "./prosemirror-peer";
import { recogitoPeer } from "./recogito-peer";
import type { RenderingPeer } from "./rendering-peer";
import { type RenderingSample, renderingSample } from "./rendering-sample";
import { stetPeer } from "./stet-peer";

export type PeerName = "stet" | "prosemirror" | "recogito-spans" | "recogito-highlights";

/** What the benchmark asks of the page. Each answers once it has been painted and the page has come to rest. */
export type RenderingPage = {
  prepare(name: PeerName, words: number, annotations: number): void;
  show(): Promise<void>;
  add(at: number): Promise<void>;
  activate(at: number): Promise<void>;
  rest(): Promise<void>;
  /** Scroll by so many pixels a frame for so many frames. Answers how long each long frame took, in milliseconds. */
  scroll(pixels: number, frames: number): Promise<number[]>;
};

const PEERS: Record<PeerName, (sample: RenderingSample) => RenderingPeer> = {
  stet: stetPeer,
  prosemirror: prosemirrorPeer,
  "recogito-spans": (sample) => recogitoPeer("SPANS", sample),
  "recogito-highlights": (sample) => recogitoPeer("CSS_HIGHLIGHTS", sample),
};
const NAP = 60;
const NAPS = 5;
const LATE = 12;

let sample: RenderingSample;
let peer: RenderingPeer;

const page: RenderingPage = {
  prepare(name, words, annotations) {
    sample = renderingSample(words, annotations);
    peer = PEERS[name](sample);
  },
  async show() {
    peer.show(document.getElementById("root") as HTMLElement, sample);
    await painted(idAt(sample.highlights, 0), false);
  },
  async add(at) {
    const highlight = sample.more[at];
    if (!highlight) throw new Error(`There are only ${sample.more.length} to add.`);
    peer.add(highlight);
    await painted(highlight.id, false);
  },
  async activate(at) {
    const id = idAt(sample.highlights, at);
    peer.activate(id);
    await painted(id, true);
  },
  rest,
  async scroll(pixels, frames) {
    const long: number[] = [];
    const observer = new PerformanceObserver((list) => {
      for (const { duration } of list.getEntries()) long.push(duration);
    });
    observer.observe({ type: "long-animation-frame" });
    for (let at = 0; at < frames; at++) {
      window.scrollBy({ top: pixels, behavior: "instant" });
      await frame();
    }
    await rest();
    observer.disconnect();
    return long;
  },
};

declare global {
  interface Window {
    rendering: RenderingPage;
  }
}
window.rendering = page;

function idAt(highlights: readonly { id: string }[], at: number): string {
  return highlights[at]?.id ?? "";
}

async function painted(id: string, isActive: boolean): Promise<void> {
  do await frame();
  while (!peer.hasPainted(id, isActive));
  await rest();
}

/** Until several naps in a row end in time: nothing the page does by timers and observers is left to do. */
async function rest(): Promise<void> {
  for (let quiet = 0; quiet < NAPS; ) {
    const slept = performance.now();
    await new Promise((resolve) => setTimeout(resolve, NAP));
    quiet = performance.now() - slept < NAP + LATE ? quiet + 1 : 0;
  }
}

function frame(): Promise<number> {
  return new Promise(requestAnimationFrame);
}
