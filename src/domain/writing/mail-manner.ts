import { isCasual, type MailTone } from './mail-text';

/** What templates make of a tone. */
export interface MailManner {
  readonly casual: boolean;
  /** What can be left out is. */
  readonly brief: boolean;
  /** How the shop's examples greet and take leave, ahead of name and shop; null where they do neither in the mail's language. */
  readonly greeting: string | null;
  readonly leave: string | null;
}

const briefWords =
  /\b(?:short|brief|concise|terse|crisp|to the point|matter[- ]of[- ]fact|few words)\b|简短|简洁|精简|简练|干脆/iu;
const denied = /\b(?:not|never|no|nothing|less|isn't|too)\b|不|别|勿|太/iu;

/** Words that only greet, or only take leave: what else stands in an example may be a fact. */
const greetings = {
  spaced:
    /^\s*(hi there|hello there|hey there|hi|hey|hello|hiya|howdy|dear|good (?:morning|day|evening)|greetings|welcome back)\b/iu,
  unspaced: /^\s*(嗨|哈喽|哈啰|亲爱的|亲|你好|您好)/u,
};
const leaves = {
  spaced:
    /\b(cheers|best wishes|all the best|best regards|warm regards|kind regards|warmly|see you soon|take care|yours(?: truly| sincerely)?|sincerely|many thanks|with love|love)[,.!]?\s*(?:\n|$|your\b|the\b)/iu,
  unspaced: /(祝好|祝您生活愉快|祝你开心|祝一切顺利|此致敬礼|爱你们的|回头见|拜拜)/u,
};

/** @param unspaced of the mail's language: words of examples in another are no manner of it. */
export function mannerOf(tone: MailTone, unspaced: boolean): MailManner {
  const { words, examples } = tone;
  const kind = unspaced ? 'unspaced' : 'spaced';
  return {
    casual: isCasual(tone),
    brief: briefWords.test(words) && !deniesBrevity(words),
    greeting: firstOf(examples, greetings[kind]),
    leave: firstOf(examples, leaves[kind]),
  };
}

/** 'Not too short', '不要太简短'. */
function deniesBrevity(words: string): boolean {
  const before = words.slice(0, words.search(briefWords));
  return denied.test(
    before
      .split(/[,;.，；。、]/u)
      .at(-1)!
      .slice(-14),
  );
}

function firstOf(examples: readonly string[], pattern: RegExp): string | null {
  for (const example of examples) {
    const found = pattern.exec(example)?.[1];
    if (found !== undefined) return found[0]!.toUpperCase() + found.slice(1);
  }
  return null;
}
