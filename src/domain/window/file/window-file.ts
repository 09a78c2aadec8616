import drawing from './draw-order.js?raw';
import page from './page.js?raw';
import style from './page.css?raw';

/** A product of the file; null where the export does not tell. */
export interface FileProduct {
  readonly id: string;
  readonly title: string;
  readonly description: string;
  readonly category: string;
  /** A data URI or ''. */
  readonly picture: string;
  /** In the order of the languages. */
  readonly price: readonly string[] | null;
  readonly rating: string | null;
  readonly ratings: number;
}

/**
 * A row: its name in events, and its cards as product, reason and model, each by number, and score; -1 where there is no
 * reason, null where there is no score.
 */
export type FileRow = readonly [
  list: string,
  title: number,
  cards: readonly (readonly [product: number, reason: number, model: number, score: number | null])[],
];

/** By what a page draws the order of its rows; beta distributions by the list's name before a colon and product's number. */
export interface FileExploring {
  readonly share: number;
  readonly places: number;
  readonly lists: Readonly<
    Record<
      string,
      {
        readonly unknown: readonly [a: number, b: number];
        readonly cards: Readonly<Record<number, readonly [a: number, b: number]>>;
      }
    >
  >;
}

const script = `${drawing}\n${page}`;

export interface WindowFile {
  /** Tells one file's events in a browser from another's. */
  readonly id: string;
  readonly name: string;
  /** Language on opening; by the visitor's browser where null. */
  readonly language: string | null;
  /** Words of the page by language. */
  readonly words: Readonly<Record<string, Readonly<Record<string, string>>>>;
  readonly products: readonly FileProduct[];
  readonly models: readonly string[];
  /** Each in the order of the languages. */
  readonly sentences: readonly (readonly string[])[];
  /** Rows by the name that stands for a customer. */
  readonly customers: Readonly<Record<string, readonly FileRow[]>>;
  /** What anybody else sees. */
  readonly best: readonly FileRow[];
  readonly exploring: FileExploring;
}

/**
 * The shop window as one HTML file: data, script and style inside. Its policy allows these two by their hashes and
 * pictures that are data, and nothing else: no address is ever asked.
 */
export async function writeWindowFile(file: WindowFile): Promise<string> {
  const policy = [
    "default-src 'none'",
    `script-src '${await hashOf(script)}'`,
    `style-src '${await hashOf(style)}'`,
    'img-src data:',
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ');
  return `<!doctype html>
<html>
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex">
<meta name="referrer" content="no-referrer">
<link rel="icon" href="data:,">
<title></title>
<style>${style}</style>
</head>
<body>
<main id="page"></main>
<dialog id="detail"></dialog>
<script type="application/json" id="data">${inScript(file)}</script>
<script>${script}</script>
</body>
</html>
`;
}

/** JSON that no text of the shop can end the element of. */
function inScript(value: unknown): string {
  return JSON.stringify(value).replaceAll('<', '\\u003c');
}

/** As a policy names what it allows (CSP level 3, 2.3.1). */
async function hashOf(text: string): Promise<string> {
  const hash = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text));
  return `sha256-${btoa(String.fromCharCode(...new Uint8Array(hash)))}`;
}
