import { describe, expect, it } from 'vitest';
import { reportPage } from './report-page';

const page = reportPage({
  language: 'en',
  title: '<script>alert(1)</script> & "Co"',
  made: 'today',
  lead: [{ kind: 'lead', text: '<b>Three</b> segments.' }],
  sections: [
    {
      title: 'Who',
      blocks: [
        { kind: 'quotes', quotes: ['<img src=x onerror=alert(1)>'], of: "a customer's" },
        {
          kind: 'bars',
          caption: 'Shares',
          bars: [
            { label: 'All', value: '3', share: 1.4, colour: 'red" onclick="x' },
            { label: 'None', value: '0', share: -1, colour: 'blue' },
          ],
        },
        {
          kind: 'months',
          caption: 'Months',
          months: [
            { name: 'Jan', pale: true, parts: [{ size: 1, colour: 'red', label: 'A' }] },
            {
              name: 'Feb',
              pale: false,
              parts: [
                { size: 3, colour: 'red', label: 'A' },
                { size: 1, colour: 'blue', label: 'B' },
              ],
            },
          ],
        },
      ],
    },
  ],
});

describe('reportPage', () => {
  it('writes texts of the shop as text, whatever they hold', () => {
    expect(page).not.toMatch(/<script|<img|onclick="x|onerror=alert\(1\)>/);
    expect(page).toContain('&#60;script&#62;alert(1)&#60;/script&#62; &#38; &#34;Co&#34;');
  });

  it('asks for nothing: its policy allows its own style alone, and no address is in it', () => {
    expect(page).toContain(`content="default-src 'none'; style-src 'unsafe-inline'"`);
    expect(page).not.toMatch(/https?:|<[^>]*\ssrc=|url\(|@import/);
  });

  it('draws shares within their track, and months by the largest', () => {
    const body = page.slice(page.indexOf('<body>'));
    expect([...body.matchAll(/width:([\d.]+)%/g)].map(([, width]) => width)).toEqual(['100.0', '0.0']);
    expect([...body.matchAll(/height:([\d.]+)%/g)].map(([, height]) => height)).toEqual([
      '25.00',
      '75.00',
      '25.00',
    ]);
    expect(page).toContain('aria-label="Feb: A 3, B 1"');
  });
});
