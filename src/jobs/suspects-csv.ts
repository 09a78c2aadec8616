import { csvWriter } from '../domain/csv/writing/write';
import type { Finding, ShopFindings } from '../domain/suspects/findings';

/** `kind,id,score,evidence`, one finding a row: accounts first, then their reviews, orders and clicks. */
export function suspectsCsv(
  { findings }: Pick<ShopFindings, 'findings'>,
  wordsOf: (finding: Finding) => readonly string[],
  bom: boolean,
): string[] {
  const writer = csvWriter(
    [
      { name: 'kind', type: 'text' },
      { name: 'id', type: 'id' },
      { name: 'score', type: 'number' },
      { name: 'evidence', type: 'text' },
    ],
    { bom },
  );
  const lines = findings.map((finding) =>
    writer.row([finding.kind, finding.id, finding.score, wordsOf(finding).join(' ')]),
  );
  return [writer.header(), ...lines];
}
