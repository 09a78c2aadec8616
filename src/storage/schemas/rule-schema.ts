import * as v from 'valibot';
import { ClienteleError } from '../../contracts/errors';
import {
  campaignGroups,
  clockStates,
  type Condition,
  type ConditionName,
  conditionsOf,
  deedNames,
  feelingNames,
  numberNames,
  type Rule,
} from '../../domain/audience/rule';
import { aspectKeys } from '../../domain/lexicon/voice';
import { isoDay } from '../../domain/time';

/** Deeper, or of more conditions, than anybody writes by hand. */
const deepest = 12;
const mostConditions = 200;

const number = v.pipe(
  v.number('a number is wanted'),
  v.check((value) => Number.isFinite(value), 'a number is wanted'),
);
const times = v.pipe(
  number,
  v.check((value) => Number.isInteger(value) && value >= 0, 'a whole number is wanted'),
);
const words = v.pipe(
  v.array(v.string('a text is wanted'), 'a list is wanted'),
  v.minLength(1, 'the list is empty'),
);
const segments = v.pipe(
  v.array(
    v.union([v.number(), v.string()], 'the number or the name of a segment is wanted'),
    'a list is wanted',
  ),
  v.minLength(1, 'the list is empty'),
);
const oneOf = <const Values extends readonly string[]>(values: Values) =>
  v.picklist(values, `one of ${values.join(', ')} is wanted`);
const several = <const Values extends readonly string[]>(values: Values) =>
  v.pipe(v.array(oneOf(values), 'a list is wanted'), v.minLength(1, 'the list is empty'));
const day = v.pipe(
  v.string('a day is wanted, as 2024-03-31'),
  // 30 February would be read as a day of March.
  v.check(
    (text) => !Number.isNaN(Date.parse(text)) && isoDay(Date.parse(text)) === text,
    'a day is wanted, as 2024-03-31',
  ),
);
/** Longer than any matter takes to name. */
const longest = 200;
const about = v.pipe(
  v.string('words are wanted'),
  v.check((text) => text.trim() !== '' && text.length <= longest, `1 to ${longest} signs are wanted`),
);
const month = v.pipe(
  v.string('a month is wanted, as 2024-03'),
  v.regex(/^\d{4}-(?:0\d|1[0-2])$/, 'a month is wanted, as 2024-03'),
);

const bounds = {
  atLeast: v.optional(number),
  atMost: v.optional(number),
  above: v.optional(number),
  below: v.optional(number),
};
const counts = { atLeast: v.optional(times), atMost: v.optional(times) };
const choice = <Schema extends v.GenericSchema>(list: Schema) => ({
  is: v.optional(list),
  isNot: v.optional(list),
});

type Fields = Readonly<Record<string, v.GenericSchema>>;

const ofNumber: Fields = {
  ...bounds,
  top: v.optional(
    v.pipe(
      number,
      v.check((share) => share > 0 && share <= 1, 'a share above 0 and up to 1 is wanted'),
    ),
  ),
};
const ofDeed: Fields = {
  ...counts,
  products: v.optional(words),
  categories: v.optional(words),
  brands: v.optional(words),
  from: v.optional(day),
  until: v.optional(day),
  lastDays: v.optional(v.pipe(times, v.minValue(1, 'one day at least is wanted'))),
};

/** What may stand in each kind of condition. */
const fieldsOf: Readonly<Record<ConditionName, Fields>> = {
  ...(Object.fromEntries(numberNames.map((name) => [name, ofNumber])) as Record<
    (typeof numberNames)[number],
    Fields
  >),
  ...(Object.fromEntries(deedNames.map((name) => [name, ofDeed])) as Record<
    (typeof deedNames)[number],
    Fields
  >),
  segment: choice(segments),
  clock: choice(several(clockStates)),
  feeling: choice(several(feelingNames)),
  attribute: { name: v.pipe(v.string('the name of a column is wanted')), ...choice(words), ...bounds },
  aspect: { aspect: oneOf(aspectKeys), feeling: oneOf(['praised', 'blamed']), ...counts },
  wrote: { about, ...counts },
  stood: { month, ...choice(segments) },
  moved: { since: month, from: v.optional(segments), to: v.optional(segments) },
  campaign: { campaign: v.string('the name of a campaign is wanted'), group: oneOf(campaignGroups) },
  suspect: {},
};

const boundNames = ['atLeast', 'atMost', 'above', 'below'];

/** What a condition lacks, or has too much of; null where it says one thing. */
function contradiction(condition: Record<string, unknown>, fields: Fields): string | null {
  const has = (...names: string[]) => names.some((name) => condition[name] !== undefined);
  if (has('is') && has('isNot')) return 'has both is and isNot: leave one out';
  if (has('top') && has(...boundNames)) return 'has both top and a bound: leave one out';
  if (has('lastDays') && has('from', 'until')) return 'has both lastDays and days: leave one out';
  if (has('is', 'isNot') && has(...boundNames)) return 'has both words and a bound: leave one out';
  const isAsking = [
    'is',
    'isNot',
    'top',
    ...('products' in fields || 'aspect' in fields || 'about' in fields ? [] : boundNames),
  ];
  const asked = isAsking.filter((name) => name in fields);
  return asked.length > 0 && !has(...asked) ? `asks nothing: one of ${asked.join(', ')} is wanted` : null;
}

/** What is wrong with a rule, as a sentence that names the place; null where it is one. */
function fault(written: unknown, place: string, depth: number): string | null {
  if (typeof written !== 'object' || written === null || Array.isArray(written))
    return `${place}: a rule is an object with all, any, not or what, and not ${JSON.stringify(written)}`;
  if (depth > deepest) return `${place}: a rule has ${deepest} levels at most`;
  const own = Object.keys(written);
  const group = ['all', 'any', 'not'].find((name) => name in written);
  const rule = written as Record<string, unknown>;
  if (group !== undefined) {
    const other = own.find((name) => name !== group);
    if (other !== undefined) return `${place}: '${other}' does not stand beside '${group}'`;
    if (group === 'not') return fault(rule.not, `${place}.not`, depth + 1);
    const parts = rule[group];
    if (!Array.isArray(parts)) return `${place}.${group}: a list of rules is wanted`;
    for (const [i, part] of parts.entries()) {
      const found = fault(part, `${place}.${group}[${i}]`, depth + 1);
      if (found !== null) return found;
    }
    return null;
  }
  const { what, ...rest } = rule;
  if (typeof what !== 'string' || !Object.hasOwn(fieldsOf, what)) {
    const known = Object.keys(fieldsOf).join(', ');
    return `${place}.what: there is no condition ${JSON.stringify(what) ?? 'without what'}; there are ${known}`;
  }
  const fields = fieldsOf[what as ConditionName];
  const unknown = Object.keys(rest).find((name) => !(name in fields));
  if (unknown !== undefined)
    return `${place}: '${what}' has no '${unknown}'; it has ${Object.keys(fields).join(', ') || 'nothing beside what'}`;
  const read = v.safeParse(v.object(fields), rest);
  if (!read.success) {
    const issue = read.issues[0];
    const path = issue.path
      ?.map(({ key }) => (typeof key === 'number' ? `[${key}]` : `.${String(key)}`))
      .join('');
    const isMissing = issue.input === undefined;
    return `${place}${path ?? ''}: ${isMissing ? 'is missing' : `${issue.message}, not ${JSON.stringify(issue.input)}`}`;
  }
  const against = contradiction(rest, fields);
  return against === null ? null : `${place}: '${what}' ${against}`;
}

/** A rule as it was written down. Throws `bad-option` with a sentence that names what is wrong. */
export function ruleFrom(written: unknown): Rule {
  const found = fault(written, 'rule', 0);
  if (found !== null) throw new ClienteleError('bad-option', `${found}.`);
  const rule = written as Rule;
  const conditions: Condition[] = conditionsOf(rule);
  if (conditions.length > mostConditions)
    throw new ClienteleError('bad-option', `A rule has ${mostConditions} conditions at most.`);
  return rule;
}

export const ruleSchema = v.custom<Rule>((written) => fault(written, 'rule', 0) === null);
