import type { Random } from '../../src/domain/math/random';
import { pick } from './chance';

const choice = /\[([^[\]]*)\]/;
const slot = /\{(\w+)\}/g;

/**
 * A sentence from a template: `[a|b|c]` stands for one of its alternatives, `{name}` for a word of
 * that slot, another one each time where the slot has several. Throws where the slot is unknown.
 */
export function expand(
  template: string,
  slots: Readonly<Record<string, readonly string[]>>,
  random: Random,
): string {
  let text = template;
  for (let match = choice.exec(text); match !== null; match = choice.exec(text)) {
    const end = match.index + match[0].length;
    text = text.slice(0, match.index) + pick(match[1]!.split('|'), random) + text.slice(end);
  }
  const said = new Set<string>();
  return text.replace(slot, (_, name: string) => {
    const words = slots[name];
    if (words === undefined) throw new Error(`unknown slot {${name}} in '${template}'`);
    const fresh = words.filter((word) => !said.has(word));
    const word = pick(fresh.length > 0 ? fresh : words, random);
    said.add(word);
    return word;
  });
}
