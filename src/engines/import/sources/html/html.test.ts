import { describe, expect, it } from 'vitest';
import { readSources } from '../fixtures/read-sources';

const only = async (html: string | Uint8Array) => {
  const [read] = await readSources(html);
  expect(read!.format).toBe('html');
  return read!.records;
};

describe('a page saved as a workbook', () => {
  it('gives its table: entities, line breaks, spans, headings', async () => {
    const html = `<html><head><style>td { mso-number-format:"\\@"; } .a > b {}</style></head><body>
      <table border=1><tr><th>Order&nbsp;ID</th><th>Customer</th><th>Total &euro;</th></tr>
      <tr><td>1</td><td style='x:"a>b"'>J&ouml;rg &amp; S&#246;hne<br>Berlin</td><td class=n>1.299,00</td></tr>
      <tr><td colspan="2">two</td><td><!-- <td>no</td> --> 3 </td></tr></table></body></html>`;
    expect(await only(html)).toEqual([
      ['Order\u00a0ID', 'Customer', 'Total €'],
      ['1', 'Jörg & Söhne\nBerlin', '1.299,00'],
      ['two', '', '3'],
    ]);
  });

  it('needs no end tags, and keeps columns under a cell that spans rows', async () => {
    const html = '<TABLE><TR><TD>a<TD>b<TR><TD rowspan=2>c<TD>d<TR><TD>e</TABLE>';
    expect(await only(html)).toEqual([
      ['a', 'b'],
      ['c', 'd'],
      ['', 'e'],
    ]);
  });

  it('gives the biggest table, and the row of headings that stands in one of its own above it', async () => {
    const rows = [1, 2, 3].map((i) => `<tr><td>${i}</td><td>p${i}</td></tr>`).join('');
    const html = `<!DOCTYPE html><table><tr><td>Report</td></tr><tr><td>2024</td></tr></table>
      <table><tr><td>order id</td><td>sku</td></tr></table><table>${rows}</table>`;
    expect(await only(html)).toEqual([
      ['order id', 'sku'],
      ['1', 'p1'],
      ['2', 'p2'],
      ['3', 'p3'],
    ]);
  });

  it('is read in the encoding that it names', async () => {
    const html = Buffer.from(
      '<meta charset="gb2312"><table><tr><td>a</td><td>b</td></tr><tr><td>x</td><td>y</td></tr></table>',
    );
    const gb = Buffer.concat([html.subarray(0, -18), Buffer.from('b6a9b5a5', 'hex'), html.subarray(-18)]);
    expect((await only(gb))[1]!.join()).toContain('订单');
  });

  it('is told from a CSV whose first name stands in brackets', async () => {
    expect(await readSources('<id>,<date>,<close>\n1,2024-01-01,3\n')).toMatchObject([
      { format: 'delimited' },
    ]);
  });
});
