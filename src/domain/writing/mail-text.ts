/** A mail as it is kept: its subject on the first line, its body behind an empty one. */
export interface MailParts {
  readonly subject: string;
  readonly body: string;
}

export function mailText({ subject, body }: MailParts): string {
  return `${subject}\n\n${body}`;
}

/** The parts of a mail, whoever wrote it; the first line is the subject, be it followed by an empty one or not. */
export function mailParts(text: string): MailParts {
  const end = text.indexOf('\n');
  if (end < 0) return { subject: text, body: '' };
  return { subject: text.slice(0, end).trim(), body: text.slice(end).trim() };
}

/** How a shop wants its mails to sound, in its own words. */
export interface MailTone {
  /** One sentence; '' where nothing was said. */
  readonly words: string;
  /** At most three passages of mails that sound so. */
  readonly examples: readonly string[];
}

export const plainTone: MailTone = { words: '', examples: [] };
export const mostExamples = 3;

const casualWords =
  /\b(casual|informal|relaxed|friendly|warm|chatty|playful|like a friend|first[- ]name)\b|轻松|随意|亲切|活泼|朋友|俏皮|口语/iu;
const notCasual = /\b(not|never|no|nothing|less|isn't)\b|不要?|别|勿/iu;
const casualExample = /^\s*(hi|hey|hello there|hiya)\b|^\s*(嗨|哈喽|亲[，,！!爱])|你(?!们)/iu;

/**
 * Whether a tone is that of friends ('Hi', '你') and not that of letters ('Dear', '您'): what templates can make of it.
 * The examples tell where there are any, else the sentence; one that denies ('not too casual') tells nothing.
 */
export function isCasual({ words, examples }: MailTone): boolean {
  if (examples.length > 0) {
    const casual = examples.filter((example) => casualExample.test(example) && !example.includes('您'));
    return 2 * casual.length > examples.length;
  }
  return casualWords.test(words) && !notCasual.test(words);
}
