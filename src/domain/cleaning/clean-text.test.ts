import { describe, expect, it } from 'vitest';
import { cleanText } from './clean-text';

describe('cleanText', () => {
  it.each([
    ['1/4&quot; plugs', '1/4" plugs'],
    ['Q&amp;A &#39;x&#39; &#x2019;', "Q&A 'x' ’"],
    ['&amp;quot;twice&amp;quot;', '"twice"'],
    ['AT&T; 5 & 6', 'AT&T; 5 & 6'],
    ['one<br />two<p class="x">three</p>', 'one two three'],
    ['a < b and c > d', 'a < b and c > d'],
    ['  a \t b\r\n\n c ', 'a b c'],
    ['\ufeff做父母', '做父母'],
    ['ＡＢＣ１２３，好！', 'ABC123，好！'],
    ['cafe\u0301', 'café'],
    ['👩\u200d👧', '👩\u200d👧'],
  ])('makes %j into %j', (text, clean) => {
    expect(cleanText(text)).toBe(clean);
  });

  it('changes nothing the second time', () => {
    for (const text of ['&amp;lt;b&amp;gt; x', ' a&nbsp;&nbsp;b ', 'ｘ　ｙ']) {
      expect(cleanText(cleanText(text))).toBe(cleanText(text));
    }
  });
});

describe('entities', () => {
  it('stay where they name no character', () => {
    expect(cleanText('&#0; &#xD800; &unknown; &#9999999;')).toBe('&#0; &#xD800; &unknown; &#9999999;');
  });
});
