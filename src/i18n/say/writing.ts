import i18next from 'i18next';
import type { SegmentProfile, Trait } from '../../domain/label/segment';
import { detectLanguages } from '../../domain/text/language';
import type { WritingKind, WrittenText } from '../../domain/writing/written-text';
import { formatFor } from '../format';
import { type Language, languages, matchLanguage, translations } from '../languages';
import { sayAnswer } from './answer';
import { sayLead } from './lead';
import { sayMails } from './mail';
import { sayPortraits } from './portrait';
import type { SegmentNames } from './segment-names';
import {
  type SaidFindings,
  type SaidMatter,
  sayNames,
  sayReplies,
  saySummaries,
  type Tongue,
} from './written';

/** What texts need of the words for what was found: see `Speaker`. */
interface FindingWords {
  segmentNames(profiles: readonly SegmentProfile[]): SegmentNames;
  trait(trait: Trait, currency: string): string;
  cautions(profile: SegmentProfile, profiles: readonly SegmentProfile[]): string[];
  action(profile: SegmentProfile): string;
}

/** Texts of a kind: those for the shop in the language given, those for customers in theirs. */
export function sayWritten(
  kind: WritingKind,
  matter: SaidMatter,
  language: Language,
  speakerFor: (language: Language) => FindingWords,
): WrittenText[] {
  const own = tongueIn(language);
  const said = findingsOf(speakerFor(language), matter);
  const tongueOf = (text: string | undefined) =>
    text === undefined ? own : tongueIn(matchLanguage(detectLanguages([text])));
  switch (kind) {
    case 'names':
      return sayNames(matter, said, own, translations[language]!.readable);
    case 'summaries':
      return saySummaries(matter, said, own);
    case 'replies':
      return sayReplies(matter, tongueOf);
    case 'answers':
      return (matter.reviews ?? []).map((review) => sayAnswer(review, tongueOf(review.text)));
    case 'mails':
      return sayMails(matter, (wanted) => {
        const found = wanted !== null && languages.find((each) => isTongue(each, wanted));
        const spoken = found || language;
        const readable = translations[spoken]!.readable;
        return { ...tongueIn(spoken), readable, said: findingsOf(speakerFor(spoken), matter) };
      });
    case 'portraits':
      return sayPortraits(matter, said, own);
    case 'lead':
      return sayLead(matter, said, own);
    default:
      return kind satisfies never;
  }
}

function tongueIn(language: Language): Tongue {
  return { language, t: i18next.getFixedT(language), format: formatFor(language) };
}

/** Whether two tags are of one tongue, be they of different countries. */
function isTongue(one: string, other: string): boolean {
  return one.split('-')[0]!.toLowerCase() === other.split('-')[0]!.toLowerCase();
}

function findingsOf(speaker: FindingWords, { profiles, currency = '' }: SaidMatter): SaidFindings {
  return {
    names: speaker.segmentNames(profiles),
    traits: (profile: SegmentProfile) => profile.traits.map((trait) => speaker.trait(trait, currency)),
    cautions: (profile: SegmentProfile) => speaker.cautions(profile, profiles),
    action: speaker.action,
  };
}
