import type { TFunction } from 'i18next';
import type { CampaignUplift } from '../../domain/uplift/campaign-uplift';
import type { KindOutcome } from '../../domain/uplift/kinds';
import type { QiniFigures, Uplift, UpliftFound } from '../../domain/uplift/uplift';
import { fewestAnswers, fewestInGroup } from '../../domain/uplift/uplift';
import type { Format } from '../format';

/** Whether anybody can be told apart by what a campaign did to her, and who; full sentences. */
export function sayUplift({ state, uplift }: CampaignUplift, t: TFunction, format: Format): string[] {
  if (uplift === null) return state === 'judged' ? [] : [t(`campaigns:uplift.${state}`)];
  const { refusal, qini, found } = uplift;
  if (refusal === 'few') return sayFew(uplift, t, format);
  if (qini === null) return [];
  if (refusal === 'flat' || found === null) {
    return [t('campaigns:uplift.flat'), sayArea(qini, t, format), t('campaigns:uplift.flatSo')];
  }
  return [
    t('campaigns:uplift.found'),
    sayArea(qini, t, format),
    ...sayKinds(found, t, format),
    t('campaigns:uplift.margin', { points: format.fixed(100 * found.margin, 1) }),
  ];
}

function sayFew({ groups }: Uplift, t: TFunction, format: Format): string[] {
  const told = ([name, { customers, ordered }]: [string, { customers: number; ordered: number }]) =>
    t(`campaigns:uplift.group.${name === 'mailed' ? 'mailed' : 'control'}`, {
      customers: format.number(customers),
      ordered: format.number(ordered),
    });
  return [
    t('campaigns:uplift.few', {
      customers: format.number(fewestInGroup),
      answers: format.number(fewestAnswers),
    }),
    ...Object.entries(groups).map(told),
  ];
}

/** How much better than at random the mail would have been given, and how much chance makes. */
function sayArea({ area, chanceArea }: QiniFigures, t: TFunction, format: Format): string {
  const shown = (orders: number) => format.fixed(100 * orders, 2);
  return t('campaigns:uplift.area', {
    area: shown(area.value),
    low: shown(area.low),
    high: shown(area.high),
    chance: shown(chanceArea),
  });
}

function sayKinds({ outcomes, doubted }: UpliftFound, t: TFunction, format: Format): string[] {
  const of = (kind: KindOutcome['kind']) => outcomes.find((each) => each.kind === kind)!;
  const [persuadable, disturbed] = [of('persuadable'), of('disturbed')];
  const points = (share: number) => format.fixed(Math.abs(100 * share), 1);
  const said: string[] = [];
  if (persuadable.rise.low > 0) {
    said.push(
      t('campaigns:uplift.persuaded', {
        count: persuadable.customers,
        points: points(persuadable.rise.value),
        low: points(persuadable.rise.low),
        high: points(persuadable.rise.high),
      }),
    );
  }
  if (disturbed.customers > 0) {
    said.push(
      t('campaigns:uplift.putOff', { count: disturbed.customers, points: points(disturbed.rise.value) }),
    );
  }
  if (doubted > 0) said.push(t('campaigns:uplift.doubted', { count: doubted }));
  return said;
}
