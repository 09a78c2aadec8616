import type { AudienceOf } from '../contracts/audiences';
import { ClienteleError } from '../contracts/errors';
import type { OnProgress, StageContext } from '../contracts/progress';
import type { RunSummary, ShopSummary } from '../contracts/run';
import { templatesFor } from '../domain/audience/templates';
import { listFormats } from '../domain/lists/list-formats';
import { ruleFrom } from '../jobs/audiences';
import { campaignFrom } from '../jobs/campaigns';
import { getAudience, keepAudience, listAudiences } from '../jobs/kept-audiences';
import { currentLanguage, speakerFor } from '../i18n';
import { asksSegments } from '../domain/audience/rule';
import { exportWords } from './export-words';
import { runner } from './app-store';
import {
  audienceEntries,
  audienceShop,
  audienceKnown,
  audienceLines,
  describeSegment,
  findAudience,
  ruleSentence,
} from './shop-audiences';
import { type ListChoice, listOf, type ListOf, listOfCampaign, listOfEntries } from './shop-lists';

/** Whom a script means: rules, chosen ids, or the id of a kept audience. */
export type AudienceNamed = unknown;

/** The jobs of `window.clientele` on audiences and lists. */
export function scriptedAudiences(
  openShop: () => ShopSummary,
  lastRun: () => RunSummary,
  report: OnProgress,
) {
  const context = (): StageContext => ({ signal: new AbortController().signal, onProgress: report });

  async function audienceOf(named: AudienceNamed): Promise<AudienceOf> {
    if (typeof named === 'string') {
      const kept = await getAudience(named);
      if (kept === undefined) throw new ClienteleError('bad-option', `There is no audience ${named}.`);
      return kept.of;
    }
    if (typeof named === 'object' && named !== null && 'ids' in named) {
      const { ids } = named;
      if (Array.isArray(ids) && ids.every((id) => typeof id === 'string')) return { ids };
      throw new ClienteleError('bad-option', 'ids: a list of customer ids is wanted.');
    }
    return { rules: ruleFrom(named) };
  }

  return {
    async audience(named: AudienceNamed) {
      const { id } = openShop();
      const of = await audienceOf(named);
      const { members: _, ...found } = await findAudience(id, of, context());
      return { ...found, sentence: 'rules' in of ? await ruleSentence(openShop(), of.rules) : null };
    },

    async compare(one: AudienceNamed, other: AudienceNamed = 'rest') {
      const groupOf = async (named: AudienceNamed) => (named === 'rest' ? named : audienceOf(named));
      if (one === 'rest' && other === 'rest')
        throw new ClienteleError('bad-option', 'compare: the rest is of a group, so one of the two must be.');
      const groups = [await groupOf(one), await groupOf(other)] as const;
      const { id } = openShop();
      const compared = await runner.questions.compareGroups(audienceShop(id), groups, context());
      const currency = (await audienceKnown.ask(openShop(), report)).currency;
      const said = speakerFor(currentLanguage()).comparison(compared, {
        names: ['A', 'B'],
        isOfSegments: groups.some((of) => of !== 'rest' && 'rules' in of && asksSegments(of.rules)),
        currency,
        monthName: (name) => name,
      });
      return { ...compared, sentences: [...said.lie, ...said.apart, ...said.cautions] };
    },

    async describeSegment(code: number) {
      const rules = await describeSegment(lastRun(), code);
      return rules && { ...rules, sentence: await ruleSentence(openShop(), rules.rule) };
    },

    async audienceTemplates() {
      return templatesFor(await audienceKnown.ask(openShop(), report));
    },

    async exportAudience(named: AudienceNamed): Promise<string> {
      return (await audienceLines(openShop().id, await audienceOf(named), false, context())).join('');
    },

    async keepAudience(named: AudienceNamed, name: string, note = ''): Promise<string> {
      return (await keepAudience(openShop().id, { name, note, of: await audienceOf(named) })).id;
    },

    async audiences() {
      return (await listAudiences(openShop().id)).map(({ shopId: _, ...audience }) => audience);
    },

    async exportList(
      of: ListOf | { readonly campaign: unknown } | { readonly audience: AudienceNamed },
      choice: Partial<ListChoice> = {},
    ): Promise<string> {
      const { format = 'plain', withContacts = false } = choice;
      if (!listFormats.includes(format))
        throw new ClienteleError('bad-option', `There is no format ${format}: ${listFormats.join(', ')}.`);
      const wanted = { format, withContacts };
      if ('campaign' in of) {
        const { lines } = await listOfCampaign(openShop().id, campaignFrom(of.campaign), 'mailed', wanted);
        return lines.join('');
      }
      if ('audience' in of) {
        const { id } = openShop();
        const entries = await audienceEntries(id, await audienceOf(of.audience), context());
        return (await listOfEntries(id, entries, 'audience', wanted)).lines.join('');
      }
      const run = lastRun();
      const named = 'productId' in of ? of.productId : '';
      const tag = 'segment' in of ? exportWords(run.profiles).segmentName(of.segment) : named;
      return (await listOf(run, of, tag, wanted)).lines.join('');
    },
  };
}
