/** What a report is made of; every text is plain and is escaped when it is written. */
export type ReportBlock =
  | { readonly kind: 'lead' | 'text' | 'quiet'; readonly text: string }
  | { readonly kind: 'quotes'; readonly quotes: readonly string[]; readonly of: string }
  | { readonly kind: 'list'; readonly items: readonly string[] }
  | { readonly kind: 'figures'; readonly figures: readonly Labelled[] }
  | { readonly kind: 'bars'; readonly caption: string; readonly bars: readonly ReportBar[] }
  | { readonly kind: 'months'; readonly caption: string; readonly months: readonly ReportMonth[] }
  | {
      readonly kind: 'card';
      readonly title: string;
      readonly colour: string;
      readonly blocks: readonly ReportBlock[];
    };

interface Labelled {
  readonly label: string;
  readonly value: string;
}

/** A share of the whole, 0 to 1, drawn as a bar with its words. */
export interface ReportBar extends Labelled {
  readonly share: number;
  readonly colour: string;
}

/** A month as a pile of segments; `pale` months tell little. */
export interface ReportMonth {
  readonly name: string;
  readonly pale: boolean;
  readonly parts: readonly { readonly size: number; readonly colour: string; readonly label: string }[];
}

export interface ReportSection {
  readonly title: string;
  readonly blocks: readonly ReportBlock[];
}

export interface Report {
  /** BCP 47. */
  readonly language: string;
  readonly title: string;
  readonly made: string;
  /** What it begins with, before all sections. */
  readonly lead: readonly ReportBlock[];
  readonly sections: readonly ReportSection[];
}

const style = `
:root{color-scheme:light dark;--ink:#1b2130;--quiet:#5a6478;--paper:#fff;--line:#dfe3ec}
@media(prefers-color-scheme:dark){:root{--ink:#e8ebf2;--quiet:#a7b0c2;--paper:#14181f;--line:#323947}}
*{box-sizing:border-box}
body{font:16px/1.5 system-ui,sans-serif;color:var(--ink);background:var(--paper);max-width:52rem;margin:0 auto;padding:2rem 1.25rem 4rem}
h1{font-size:1.9rem;line-height:1.2;margin:0}h2{font-size:1.3rem;margin:2.25rem 0 .5rem;padding-top:1rem;border-top:1px solid var(--line)}
h3{font-size:1.05rem;margin:0 0 .25rem}p{margin:.35rem 0}.lead{font-size:1.1rem}.quiet,.made,figcaption,dt{color:var(--quiet);font-size:.9rem}
dl{display:grid;grid-template-columns:repeat(auto-fill,minmax(9rem,1fr));gap:.75rem 1.25rem;margin:.75rem 0}dd{margin:0;font-size:1.25rem;font-weight:600}
figure{margin:1rem 0}ul{padding-left:1.2rem}blockquote{margin:.5rem 0;padding-left:.75rem;border-left:3px solid var(--line)}
.bar{display:grid;grid-template-columns:minmax(8rem,15rem) 1fr auto;gap:.75rem;align-items:center;margin:.3rem 0}.bar i{display:block;height:.85rem;border-radius:3px}
.card{border:1px solid var(--line);border-left-width:6px;border-radius:8px;padding:.85rem 1rem;margin:.85rem 0;break-inside:avoid}
.months{display:flex;gap:3px;height:11rem;align-items:flex-end}.month{flex:1;display:flex;flex-direction:column-reverse;height:100%}.month i{display:block}.pale{opacity:.4}
.axis{display:flex;justify-content:space-between;font-size:.8rem;color:var(--quiet);margin-top:.25rem}
@media(max-width:32rem){.bar{grid-template-columns:1fr auto}.bar b{grid-column:1/-1;font-weight:400}}
@media print{:root{--ink:#000;--quiet:#444;--paper:#fff;--line:#bbb}body{padding:0;max-width:none;font-size:11pt}i,.card{print-color-adjust:exact;-webkit-print-color-adjust:exact}}
`;

/**
 * A report as one HTML file that asks for nothing: no script, no picture, no font from anywhere, which its own policy
 * forbids too.
 */
export function reportPage({ language, title, made, lead, sections }: Report): string {
  return `<!doctype html>
<html lang="${escaped(language)}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escaped(title)}</title>
<style>${style}</style>
</head>
<body>
<main>
<h1>${escaped(title)}</h1>
<p class="made">${escaped(made)}</p>
${lead.map(blockHtml).join('\n')}
${sections.map(sectionHtml).join('\n')}
</main>
</body>
</html>
`;
}

function sectionHtml({ title, blocks }: ReportSection): string {
  return `<section>\n<h2>${escaped(title)}</h2>\n${blocks.map(blockHtml).join('\n')}\n</section>`;
}

function blockHtml(block: ReportBlock): string {
  switch (block.kind) {
    case 'lead':
    case 'quiet':
      return `<p class="${block.kind}">${escaped(block.text)}</p>`;
    case 'text':
      return `<p>${escaped(block.text)}</p>`;
    case 'quotes':
      return `<p class="quiet">${escaped(block.of)}</p>${block.quotes.map((quote) => `<blockquote>${escaped(quote)}</blockquote>`).join('')}`;
    case 'list':
      return `<ul>${block.items.map((item) => `<li>${escaped(item)}</li>`).join('')}</ul>`;
    case 'figures':
      return `<dl>${block.figures
        .map(({ label, value }) => `<div><dt>${escaped(label)}</dt><dd>${escaped(value)}</dd></div>`)
        .join('')}</dl>`;
    case 'bars':
      return `<figure><figcaption>${escaped(block.caption)}</figcaption>${block.bars.map(barHtml).join('')}</figure>`;
    case 'months':
      return monthsHtml(block.caption, block.months);
    case 'card':
      return `<article class="card" style="border-left-color:${escaped(block.colour)}"><h3>${escaped(block.title)}</h3>${block.blocks.map(blockHtml).join('')}</article>`;
    default:
      return block satisfies never;
  }
}

function barHtml({ label, value, share, colour }: ReportBar): string {
  const width = (100 * Math.min(1, Math.max(0, share))).toFixed(1);
  return `<div class="bar"><b>${escaped(label)}</b><span><i style="width:${width}%;background:${escaped(colour)}"></i></span><span>${escaped(value)}</span></div>`;
}

function monthsHtml(caption: string, months: readonly ReportMonth[]): string {
  const whole = Math.max(1, ...months.map(({ parts }) => parts.reduce((sum, { size }) => sum + size, 0)));
  const pile = ({ name, pale, parts }: ReportMonth) => {
    const words = `${name}: ${parts.map(({ label, size }) => `${label} ${size}`).join(', ')}`;
    const layers = parts.map(
      ({ size, colour }) =>
        `<i style="height:${((100 * size) / whole).toFixed(2)}%;background:${escaped(colour)}"></i>`,
    );
    return `<div class="month${pale ? ' pale' : ''}" role="img" aria-label="${escaped(words)}" title="${escaped(words)}">${layers.join('')}</div>`;
  };
  const ends = [months[0]?.name ?? '', months.at(-1)?.name ?? ''].map(
    (name) => `<span>${escaped(name)}</span>`,
  );
  return `<figure><figcaption>${escaped(caption)}</figcaption><div class="months">${months.map(pile).join('')}</div><div class="axis" aria-hidden="true">${ends.join('')}</div></figure>`;
}

function escaped(text: string): string {
  return text.replace(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`);
}
