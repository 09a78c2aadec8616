/** What a text is written in: signs of the East Asian scripts, words of the others. */
export interface ScriptCounts {
  han: number;
  kana: number;
  hangul: number;
  latinWords: number;
  cyrillic: number;
  greek: number;
  hebrew: number;
  arabic: number;
  thai: number;
  devanagari: number;
}

type Script = keyof ScriptCounts;

/** First and last code unit of the blocks that matter, ascending (Unicode 16, Blocks.txt). */
const blocks: readonly (readonly [number, number, Script])[] = [
  [0x0041, 0x005a, 'latinWords'],
  [0x0061, 0x007a, 'latinWords'],
  [0x00c0, 0x024f, 'latinWords'],
  [0x0370, 0x03ff, 'greek'],
  [0x0400, 0x052f, 'cyrillic'],
  [0x0590, 0x05ff, 'hebrew'],
  [0x0600, 0x06ff, 'arabic'],
  [0x0750, 0x077f, 'arabic'],
  [0x0900, 0x097f, 'devanagari'],
  [0x0e00, 0x0e7f, 'thai'],
  [0x1e00, 0x1eff, 'latinWords'],
  [0x3041, 0x30ff, 'kana'],
  [0x3400, 0x4dbf, 'han'],
  [0x4e00, 0x9fff, 'han'],
  [0xac00, 0xd7af, 'hangul'],
  [0xf900, 0xfaff, 'han'],
  [0xff66, 0xff9d, 'kana'],
];

/** Scripts whose every sign counts; of the others a run of letters counts once. */
const signScripts: ReadonlySet<Script> = new Set(['han', 'kana', 'hangul', 'thai']);

/** Counts signs and words a script. */
export function countScripts(text: string): ScriptCounts {
  const counts: ScriptCounts = {
    han: 0,
    kana: 0,
    hangul: 0,
    latinWords: 0,
    cyrillic: 0,
    greek: 0,
    hebrew: 0,
    arabic: 0,
    thai: 0,
    devanagari: 0,
  };
  let before: Script | null = null;
  for (let i = 0; i < text.length; i++) {
    const script = scriptOf(text.charCodeAt(i));
    if (script !== null && (script !== before || signScripts.has(script))) counts[script]++;
    before = script;
  }
  return counts;
}

function scriptOf(unit: number): Script | null {
  for (const [first, last, script] of blocks) {
    if (unit < first) return null;
    if (unit <= last) return script;
  }
  return null;
}
