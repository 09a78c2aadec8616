import type { Clause } from './clauses';
import type { FeelingHit } from './feeling-words';
import type { LanguageVoice } from './language-voice';
import { signals } from './signals';
import { type Untold, untoldParts } from './untold';

/** What one clause feels about what was bought. */
export interface ClauseFeelings {
  readonly hits: readonly FeelingHit[];
  /** From here on the clause asks, supposes or speaks of something else; its end where it does not. */
  readonly toldUntil: number;
  /** The clause ends in a denial of what was said before it: 'The colour is nice, the fit is not'. */
  readonly denies: boolean;
}

/** A wish blames less than a complaint; what is left out of a praise no more. */
const faint = 0.7;

/**
 * What each clause of a text feels, by words, emoji and marks; what is not told as met with feels nothing.
 *
 * @param guest the language of words in another script, where there are any.
 * @param titled words that alone blame nothing.
 */
export function clauseFeelings(
  text: string,
  clauses: readonly Clause[],
  voice: LanguageVoice,
  guest: LanguageVoice | null,
  titled: ReadonlySet<string>,
): ClauseFeelings[] {
  const untold = untoldParts(text, clauses, voice);
  const sentenceEnds: number[] = [];
  for (const { sentence, end } of clauses) sentenceEnds[sentence] = end;
  const found: ClauseFeelings[] = [];
  clauses.forEach(({ start, end, sentence }, i) => {
    const all = voice
      .feelings(text, start, end)
      .concat(guest?.feelings(text, start, end) ?? [], signals(text, start, end, voice))
      .filter(
        (hit) =>
          hit.sign > 0 || hit.turned || titled.size === 0 || !titled.has(text.slice(hit.start, hit.end)),
      );
    const part = text.slice(start, end);
    const told = untold[i] === null ? all : toldHits(all, untold[i]!, end);
    // 'Everything was great except the smell' blames the smell; 'besides the smell it also looks good' does not.
    const excepts =
      isLeftOut(told, clauses[i - 1]?.sentence === sentence ? found[i - 1]!.hits : []) &&
      voice.excepts.test(part) &&
      !voice.besides.test(text.slice(start, sentenceEnds[sentence]));
    found.push({
      hits: excepts ? [{ start, end, sign: -faint }] : told,
      toldUntil: untold[i] === null || untold[i]!.wish || untold[i]!.praiseOnly ? end : untold[i]!.from,
      denies: voice.deniesAtEnd.test(part),
    });
  });
  return found;
}

/** Nothing is felt of what is left out, or what praises it follows praise: 'Perfect, except for the strong scent'. */
function isLeftOut(told: readonly FeelingHit[], before: readonly FeelingHit[]): boolean {
  const praises = (hits: readonly FeelingHit[]): boolean =>
    hits.length > 0 && hits.every(({ sign }) => sign > 0);
  return told.length === 0 || (praises(told) && praises(before));
}

function toldHits(
  hits: readonly FeelingHit[],
  { from, wish, praiseOnly }: Untold,
  end: number,
): FeelingHit[] {
  const told = hits.filter((hit) => hit.start < from || (praiseOnly && hit.sign < 0));
  if (wish) told.push({ start: from, end, sign: -faint });
  return told;
}
