/** A paragraph of an e-mail: words, and where they lead. */
export type Paragraph = {
  words: string;
  /** A line above the words, quietly. */
  over?: string;
  link?: { label: string; href: string };
  /** What is said in every e-mail, at its foot. */
  isFoot?: boolean;
};

/** The paragraphs as plain text. */
export function letterText(paragraphs: readonly Paragraph[]): string {
  const blocks = paragraphs.map(({ words, over, link, isFoot }) => {
    const lines = [over, words, link && `${link.label}: ${link.href}`].filter(Boolean).join("\n");
    return isFoot ? `-- \n${lines}` : lines;
  });
  return `${blocks.join("\n\n")}\n`;
}

const SANS = "-apple-system,'Segoe UI',Roboto,Helvetica,Arial,sans-serif";

/** The paragraphs as a page of HTML that loads nothing; mail programs know only styles that are written inline. */
export function letterHtml(paragraphs: readonly Paragraph[]): string {
  return [
    '<!doctype html><html lang="en"><head><meta charset="utf-8">',
    '<meta name="viewport" content="width=device-width"><meta name="color-scheme" content="light dark">',
    `</head><body style="margin:0;padding:24px;font:15px/1.5 ${SANS}">`,
    '<div style="max-width:34em;margin:0 auto">',
    "<p style=\"margin:0 0 20px;font:600 20px/1 Georgia,'Times New Roman',serif\">Stet</p>",
    ...paragraphs.map(paragraphHtml),
    "</div></body></html>",
  ].join("");
}

function paragraphHtml({ words, over, link, isFoot }: Paragraph): string {
  const size = isFoot
    ? "margin:28px 0 0;padding-top:12px;border-top:1px solid #8f897d;font-size:13px"
    : "margin:0 0 20px";
  return [
    `<p style="${size}">`,
    over && `<strong>${escapeHtml(over)}</strong><br>`,
    escapeHtml(words).replaceAll("\n", "<br>"),
    link && `<br><a href="${escapeHtml(link.href)}">${escapeHtml(link.label)}</a>`,
    "</p>",
  ]
    .filter(Boolean)
    .join("");
}

const ENTITIES: Record<string, string> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&#39;",
};

function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, (sign) => ENTITIES[sign] ?? sign);
}
