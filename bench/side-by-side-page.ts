import type { WrittenText } from '../src/domain/writing/written-text';

/** One text by either, and the seconds that the model took for one of its kind. */
export interface Pair {
  readonly shop: string;
  readonly language: string;
  readonly template: WrittenText;
  readonly model: WrittenText;
  readonly seconds: number;
}

const style = `body{font:15px/1.5 system-ui;margin:2rem;max-width:80rem}table{border-collapse:collapse;width:100%}
td,th{border:1px solid #bbb;padding:.4rem .6rem;vertical-align:top;text-align:left;width:38%}td:last-child,th:last-child{width:24%}
small{color:#666}`;

/** All pairs as one page to be judged by eye; of what was refused, why. */
export function sideBySidePage(pairs: readonly Pair[], fateOf: (pair: Pair) => string): string {
  const rows = pairs.map((pair) => {
    const { shop, language, template, model } = pair;
    const why = model.objections.flat().map(({ kind, text }) => `${kind}: ${text}`);
    const cells = [
      escaped(template.text),
      fateOf(pair) === 'refused' ? '' : escaped(model.text),
      `<b>${fateOf(pair)}</b><br><small>${why.map(escaped).join('<br>')}</small>`,
    ];
    const about = `${shop}, ${language}, ${template.kind} ${template.id}`;
    return `<tr><th colspan="3">${escaped(about)}</th></tr><tr>${cells.map((cell) => `<td>${cell}</td>`).join('')}</tr>`;
  });
  return `<!doctype html><meta charset="utf-8"><title>Template and model</title><style>${style}</style>
<table><tr><th>Template</th><th>Model</th><th>What became of it</th></tr>${rows.join('\n')}</table>`;
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('\n', '<br>');
}
