import i18next from 'i18next';
import { useTranslation } from 'react-i18next';
import type { OfferReason } from '../contracts/details';
import type { ProductFacts } from '../contracts/entities';
import type { ComparedGroups } from '../contracts/compared-groups';
import type { LabelsFound } from '../contracts/labels';
import type { WindowRow } from '../contracts/window';
import type { ErrorCode } from '../contracts/errors';
import type { Assumption } from '../domain/csv/recognition/assumptions';
import type { LedgerWarning } from '../domain/shop/ledger/warnings';
import type { LoopReport } from '../contracts/loop';
import type { StoredCampaign } from '../contracts/campaigns';
import type { Campaign } from '../domain/campaign/campaign';
import type { CampaignEffect } from '../domain/campaign/effect';
import type { CampaignOverlap } from '../domain/campaign/overlap';
import type { Interval } from '../domain/campaign/proportions';
import type { CampaignUplift } from '../domain/uplift/campaign-uplift';
import type { CampaignState } from '../domain/campaign/stand';
import type { Unit } from '../domain/behaviour/features';
import type { Rule } from '../domain/audience/rule';
import type { AdaptReport, AdaptTask } from '../domain/adapt/adapt-report';
import type { Absence } from '../domain/recommend/absence';
import type { Evidence } from '../domain/suspects/evidence';
import type { Movement } from '../domain/movement/movement';
import type { SuspectGroup } from '../domain/suspects/suspects';
import type { ValueSummary } from '../domain/value/value-report';
import type { ClickReport } from '../domain/clicks/click-report';
import type { OrderCheck } from '../domain/clicks/order-check';
import type { RiskReport } from '../domain/risk/shop-risk';
import type { RankerReport } from '../domain/clicks/ranker-report';
import { type Metric, type MetricName, windows } from '../domain/metrics/shop-metrics';
import type { RunOptions, ShopFacts } from '../contracts/analysis-api';
import type { RecommendationEvaluation } from '../domain/recommend/evaluation/report';
import { outsidersCode, type SegmentProfile, type Trait } from '../domain/label/segment';
import { formatFor } from './format';
import { type Language, translations } from './languages';
import { type ListOptions, sayAbsence } from './say/absence';
import { sayAdapted, sayAdaptTask } from './say/adapted';
import { sayAction, sayAudience, soundsCross } from './say/action';
import { sayRisk } from './say/risk';
import { type ComparisonSaid, type GroupWords, sayComparison } from './say/comparison';
import { sayFeature, sayFigure } from './say/figure';
import { sayClicks, sayOrder, sayRanker } from './say/clicks';
import { sayLedgerWarning } from './say/ledger-warning';
import { sayLoop } from './say/loop';
import { sayUplift } from './say/uplift';
import { sayEffect, sayOrders, sayOverlap, sayPower, sayRise, sayStand } from './say/campaign';
import { type RuleWords, sayRule } from './say/audience';
import { sayCautions } from './say/cautions';
import { type RunGroups, sayHeadline } from './say/headline';
import { sayLabels } from './say/labels';
import { sayHits } from './say/hits';
import { sayNameless } from './say/nameless';
import { type MonthsCompared, type MovementSaid, sayMovement } from './say/movement';
import { type RunMoved, usuallyCompared } from './say/months-compared';
import { sayReason } from './say/reason';
import { sayEvidence, saySuspectGroup, titleOfGroup } from './say/suspects';
import { aptTopics, monthsOf, type SegmentNames, segmentNames } from './say/segment-names';
import { sayTrait } from './say/trait';
import { sayValue } from './say/value';
import { sayVerdict, type ShownGroups } from './say/verdict';
import { sayWindowRow } from './say/window';
import { sayMailLanguage } from './say/mail';
import { sayWritten } from './say/writing';
import type { WritingMatter } from './say/written';
import type { WritingKind, WrittenText } from '../domain/writing/written-text';

/** Says in one language what the domain found. The domain returns keys and figures, and nobody else has words for them. */
export interface Speaker {
  /** @param profiles all segments of one run, in any order: names are told apart within a run. */
  segmentNames(profiles: readonly SegmentProfile[]): SegmentNames;
  /** The result in a sentence or two. */
  headline(run: RunGroups & { readonly profiles: readonly SegmentProfile[] }): string;
  /** Whether groups are segments at all, and what to know before building on them; full sentences. */
  verdict(groups: ShownGroups): string[];
  /** That much of the shop's revenue is of no customer, a full sentence; null where it is little or not known. */
  nameless(facts: Pick<ShopFacts, 'revenue' | 'namelessRevenue'>): string | null;
  /** Who went where between two months, full sentences; and what these must not be taken for. */
  movement(months: MonthsCompared): MovementSaid;
  /** Who moved between today and a while ago, in a sentence or two; none where that would mislead. @param to last record. */
  movedLately(run: RunMoved, movement: Movement, to: number, currency: string): string[];
  /** How often the offers hit, then whom that was checked on; full sentences. */
  hits(evaluation: RecommendationEvaluation, options: RunOptions): string[];
  /** One suggested action, a full sentence: what answers their complaint or builds on their praise, else their type's. */
  action(
    profile: Pick<SegmentProfile, 'archetype' | 'voice' | 'rfm'> &
      Partial<Pick<SegmentProfile, 'code' | 'size' | 'suspects' | 'unknown' | 'season' | 'topics' | 'stars'>>,
  ): string;
  /** Whom the action is for, and what they have paid. @param currency sign, ISO code or ''. */
  audience(profile: Pick<SegmentProfile, 'audience'>, currency: string): string;
  /** What to know before its figures or next step are used, full sentences. @param profiles all of the run. */
  cautions(profile: SegmentProfile, profiles: readonly SegmentProfile[]): string[];
  /** @param currency sign, ISO code or ''. */
  trait(trait: Trait, currency: string): string;
  /** A figure with its unit. @param currency as above. */
  figure(unit: Unit, value: number, currency: string): string;
  /** What a feature is called. */
  feature(feature: string): string;
  /** Two groups of customers side by side, full sentences: what is found, and what to know before it is believed. */
  comparison(compared: ComparedGroups, words: GroupWords): ComparisonSaid;
  reason(reason: OfferReason, names: SegmentNames): string;
  /** Whom a rule finds, as one sentence. */
  rule(rule: Rule, words: RuleWords): string;
  /** What stands over a row of the shop window, as the customer reads it. */
  windowRow(row: Pick<WindowRow, 'kind' | 'cameBy' | 'product'>): string;
  /** Why a product is not in a customer's list, full sentences. */
  absence(
    absence: Absence,
    product: Pick<ProductFacts, 'id' | 'title' | 'category'>,
    made: ListOptions,
  ): string;
  /** How customers are foretold and how well, or what is missing for it; full sentences. @param currency as above. */
  value(summary: ValueSummary, currency: string): string[];
  /** What a metric is called and how it is counted, and why it is not known (null where it is). */
  metric(metric: Pick<Metric, 'name' | 'missing'>): {
    readonly title: string;
    readonly definition: string;
    readonly missing: string | null;
  };
  /** Texts of a kind, each with the facts it is made of. @param currency sign, ISO code or ''. */
  written(kind: WritingKind, matter: WritingMatter, currency: string): WrittenText[];
  /** In which language most of a group's reviews are, a sentence; '' where there are none. */
  mailLanguage(languages: SegmentProfile['languages']): string;
  /** Whether a reading was adapted to the shop and by what that was told, or why not; full sentences. */
  adapted(report: AdaptReport): string[];
  /** What a task asks by which that is told, and how it is answered. */
  adaptTask(task: Pick<AdaptTask, 'task' | 'by'>): string;
  /** What was learnt of the user's labels and how well they are told, or why nothing was; full sentences. */
  labels(found: Pick<LabelsFound, 'of' | 'report' | 'labels' | 'unknown' | 'contradicted'>): string[];
  /** What a log tells of places and what follows, full sentences. */
  clicks(report: ClickReport): string[];
  /** Whether another order would bring more clicks, full sentences. */
  clickOrder(order: OrderCheck): string[];
  /** What is known of a risk, or why nothing is told of single customers. */
  risk(report: Omit<RiskReport, 'chance'>): string[];
  /** What an order by a ranker on top of the recommender's score would bring, full sentences. */
  clickRanker(ranker: RankerReport): string[];
  /** By what the metrics are not parted, and what is not known, full sentences. */
  unknownMetrics(): string[];
  /** What a group of accounts that look like fakes does, behind their number. */
  suspectGroup(group: SuspectGroup): string;
  /** Its kind and what it is about. */
  suspectTitle(group: SuspectGroup): string;
  /** What speaks against an account, full sentences. */
  evidence(evidence: readonly Evidence[]): string[];
  /** How a campaign stands, and how far the orders reach into it. @param today YYYY-MM-DD. */
  campaignStand(
    campaign: Pick<StoredCampaign, 'campaign' | 'look'>,
    today: string,
  ): { readonly state: CampaignState; readonly title: string; readonly detail: string | null };
  /** What a campaign of its size can show, full sentences. */
  campaignPower(campaign: Pick<Campaign, 'power' | 'days'>): string[];
  /** Whom another campaign reaches too and what that means, full sentences. */
  campaignOverlap(overlap: CampaignOverlap): string[];
  /** How many ordered and whether that is a difference, full sentences. */
  campaignOrders(effect: CampaignEffect): string[];
  /** What newer orders said of earlier lists and what was decided, full sentences, the decision first. */
  loop(report: LoopReport): string[];
  /** Whether customers can be told apart by what a campaign did to them, and how; full sentences. */
  uplift(uplift: CampaignUplift): string[];
  /** All that a campaign did and what to know before it is believed, full sentences. @param currency as above. */
  campaignEffect(effect: CampaignEffect, currency: string): string[];
  /** A difference of shares in points with its interval: '+5.3 (1.2 to 9.4)'. */
  rise(rise: Interval): string;
  /** What happened and the way out, in one line. */
  failure(code: ErrorCode): string;
  /** What is taken for granted of a file without names of columns, a sentence. */
  assumption(assumption: Assumption): string;
  /** What could not be settled from the shop's files, with its figures. @param currency as above. */
  ledgerWarning(warning: LedgerWarning, currency: string): string;
  /** Of rows that the download of rejected rows does not hold. */
  rejectedNotKept(count: number): string;
}

const speakers = new Map<Language, Speaker>();

/** The speaker of a language; made once. i18next must have been set up. */
export function speakerFor(language: Language): Speaker {
  let speaker = speakers.get(language);
  if (speaker === undefined) {
    speaker = createSpeaker(language);
    speakers.set(language, speaker);
  }
  return speaker;
}

/** The speaker of the language on screen; the same object until the language changes. */
export function useSpeaker(): Speaker {
  const { i18n } = useTranslation();
  return speakerFor(i18n.language);
}

function createSpeaker(language: Language): Speaker {
  const t = i18next.getFixedT(language);
  const format = formatFor(language);
  const { readable } = translations[language]!;
  const named = new WeakMap<readonly SegmentProfile[], SegmentNames>();
  const speaker: Speaker = {
    segmentNames: (profiles) => {
      const names = named.get(profiles) ?? segmentNames(profiles, t, readable);
      named.set(profiles, names);
      return names;
    },
    headline: (run) => sayHeadline(run, speaker.segmentNames(run.profiles), t, format),
    verdict: (groups) => sayVerdict(groups, t, format),
    nameless: (facts) => sayNameless(facts, t, format),
    movement: (months) => sayMovement(months, t, format),
    movedLately: (run, movement, to, currency) => {
      if (movement.months.length < 2) return [];
      const names = speaker.segmentNames(run.profiles);
      return sayMovement(usuallyCompared(run, movement, to, currency, names, t, format), t, format).short;
    },
    hits: (evaluation, options) => sayHits(evaluation, options, t, format),
    action: ({ code, archetype, voice, rfm, suspects, unknown, size, season, stars, topics = [] }) => {
      if (code === outsidersCode) {
        if (unknown === size) return t('archetypes:without-orders.action');
        return t(suspects === size ? 'segments:suspects.action' : 'segments:outsidersAction');
      }
      const [topic = ''] = season === undefined ? aptTopics(topics, readable) : [monthsOf(season, t)];
      if (soundsCross({ size, voice, stars })) return t('archetypes:critical-voice.action');
      return rfm === undefined ? sayAction(archetype, voice, topic, t) : t(`rfm:group.${rfm}.action`);
    },
    audience: ({ audience }, currency) => sayAudience(audience, currency, t, format),
    cautions: (profile, profiles) =>
      sayCautions(profile, profiles, speaker.segmentNames(profiles), speaker.action, t, format),
    ledgerWarning: (warning, currency) => sayLedgerWarning(warning, currency, t, format),
    rule: (rule, words) => sayRule(rule, words, t, format),
    trait: (trait, currency) => sayTrait(trait, currency, t, format),
    figure: (unit, value, currency) => sayFigure(unit, value, currency, t, format),
    feature: (feature) => sayFeature(feature, t),
    comparison: (compared, words) => sayComparison(compared, words, t, format),
    reason: (reason, names) => sayReason(reason, names, t),
    windowRow: (row) => sayWindowRow(row, t),
    absence: (absence, product, made) => sayAbsence(absence, product, made, t, format),
    value: (summary, currency) => sayValue(summary, currency, t, format),
    metric: ({ name, missing }) => {
      const ofWindow: Partial<Record<MetricName, number>> = windows;
      const days = format.number(ofWindow[name] ?? 0);
      return {
        title: t(`metrics:name.${name}`),
        definition: t(`metrics:definition.${name}`, { days }),
        missing: missing === null ? null : t(`metrics:missing.${missing}`, { days }),
      };
    },
    written: (kind, matter, currency) => sayWritten(kind, { ...matter, currency }, language, speakerFor),
    mailLanguage: (languages) => sayMailLanguage(languages, language, t, format),
    clicks: (report) => sayClicks(report, t, format),
    clickOrder: (order) => sayOrder(order, t, format),
    risk: (report) => sayRisk(report, t, format),
    clickRanker: (ranker) => sayRanker(ranker, t, format),
    unknownMetrics: () => [t('metrics:unknown.afterOffer')],
    suspectGroup: (group) => saySuspectGroup(group, t, format),
    suspectTitle: (group) => titleOfGroup(group, t),
    evidence: (evidence) => sayEvidence(evidence, t, format),
    campaignStand: (campaign, today) => sayStand(campaign, today, t, format),
    campaignPower: (campaign) => sayPower(campaign, t, format),
    campaignOverlap: (overlap) => sayOverlap(overlap, t, format),
    loop: (report) => sayLoop(report, t, format),
    uplift: (uplift) => sayUplift(uplift, t, format),
    campaignOrders: (effect) => sayOrders(effect, t, format),
    campaignEffect: (effect, currency) => sayEffect(effect, currency, t, format),
    adapted: (report) => sayAdapted(report, t, format),
    adaptTask: (task) => sayAdaptTask(task, t),
    labels: (found) => sayLabels(found, t, format),
    rise: (rise) => sayRise(rise, t, format),
    failure: (code) =>
      t('errors:sentence', { title: t(`errors:${code}.title`), text: t(`errors:${code}.text`) }),
    assumption: (assumption) => t(`import:assumption.${assumption}`),
    rejectedNotKept: (count) => t('shops:report.rejectedNotKept', { count }),
  };
  return speaker;
}
