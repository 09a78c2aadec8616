import {
  type Condition,
  type ConditionName,
  isDeedName,
  isNumberName,
  type NumberName,
  numberNames,
} from '../../domain/audience/rule';
import { type AudienceKnown, isSearchedByMeaning, type RunSummary, type StoredCampaign } from '../../store';

/** What rules can be made of. */
export interface Askable {
  readonly known: AudienceKnown;
  readonly run: RunSummary | null;
  readonly campaigns: readonly Pick<StoredCampaign, 'id' | 'campaign'>[];
  /** Ids of the products that can be named; none without a run. */
  readonly productIds: readonly string[];
  /** Words that a search by meaning begins with, in the language on screen. */
  readonly firstWords: string;
}

const foretold: readonly NumberName[] = ['expectedPurchases', 'alive', 'value', 'lapseRisk'];

/** Kinds of conditions that the shop can answer, by the group in which they are offered. */
export function askable({
  known,
  run,
  campaigns,
}: Askable): Readonly<Record<'figures' | 'deeds' | 'people' | 'past', readonly ConditionName[]>> {
  const hasRun = run !== null;
  const when = (is: boolean, ...names: readonly ConditionName[]) => (is ? names : []);
  return {
    figures: numberNames.filter((name) => {
      if (name === 'confidence') return hasRun;
      if (foretold.includes(name)) return known.foretold;
      if (name === 'refundRisk')
        return known.foretold && known.numbers.some((number) => number.name === 'returnRate');
      return known.numbers.some((number) => number.name === name);
    }),
    deeds: [...known.deeds, ...when(hasRun, 'offered')],
    people: [
      ...when(hasRun, 'segment'),
      ...when(known.clock.length > 0, 'clock'),
      ...when(known.feelings.length > 0, 'feeling'),
      ...when(known.aspects.length > 0, 'aspect'),
      ...when(
        hasRun && isSearchedByMeaning(run) && known.numbers.some(({ name }) => name === 'reviews'),
        'wrote',
      ),
      ...when(known.attributes.length > 0, 'attribute'),
      ...when(known.suspects > 0, 'suspect'),
    ],
    past: [
      ...when(hasRun && known.months.length > 1, 'stood', 'moved'),
      ...when(campaigns.length > 0, 'campaign'),
    ],
  };
}

/** A condition to begin with: it says something that the shop can answer. */
export function begun(what: ConditionName, { known, run, campaigns, firstWords }: Askable): Condition {
  const segments = run?.profiles.map(({ code }) => code) ?? [];
  const is = segments.slice(0, 1);
  const month = known.months.at(-2) ?? known.months.at(-1) ?? '';
  if (isNumberName(what)) {
    const middle = known.numbers.find(({ name }) => name === what)?.quantiles[2];
    return { what, atLeast: middle === undefined ? 0.5 : Number(middle.toPrecision(2)) };
  }
  if (isDeedName(what)) return { what };
  switch (what) {
    case 'segment':
      return { what, is };
    case 'clock':
      return { what, is: [known.clock[0]?.value ?? 'due'] };
    case 'feeling':
      return { what, is: [known.feelings[0]?.value ?? 'pleased'] };
    case 'aspect':
      return { what, aspect: known.aspects[0]?.aspect ?? 'quality', feeling: 'blamed' };
    case 'wrote':
      return { what, about: firstWords };
    case 'attribute': {
      const [column] = known.attributes;
      return attributeBegun(column?.name ?? '', known);
    }
    case 'stood':
      return { what, month, is };
    case 'moved':
      return { what, since: month };
    case 'campaign':
      return { what, campaign: campaigns[0]?.id ?? '', group: 'mailed' };
    case 'suspect':
      return { what };
    default:
      return what satisfies never;
  }
}

export function attributeBegun(name: string, { attributes }: AudienceKnown): Condition {
  const column = attributes.find((each) => each.name === name);
  if (column?.isNumber) return { what: 'attribute', name, atLeast: 0 };
  return { what: 'attribute', name, is: column?.values.slice(0, 1).map(({ value }) => value) ?? [] };
}
