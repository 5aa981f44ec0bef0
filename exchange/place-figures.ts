import type { TextBlockJson } from "@/domain/document/document-json";
import type { DocumentBuilder } from "./document-builder";

/** Put the pictures of a block below it; where it held nothing else they take its place. */
export function placeFigures(builder: DocumentBuilder, figures: TextBlockJson[], hadWords: boolean): void {
  for (const figure of figures) {
    builder.openBlock(figure);
    builder.closeBlock();
    if (!hadWords || figure.type !== "figure") continue;
    const sentence = `The picture “${figure.attrs.src}” stood among words and was put below them.`;
    builder.warnings.add("moved", sentence);
  }
}
