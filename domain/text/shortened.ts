/** A text on one line, at most so many characters. */
export function shortened(text: string, most: number): string {
  const letters = Array.from(text.replace(/\s+/g, " ").trim());
  return letters.length > most ? `${letters.slice(0, most - 1).join("")}…` : letters.join("");
}
