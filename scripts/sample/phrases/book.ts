import type { CustomerType, Language } from '../types';
import * as enCommon from './en/common';
import * as enGift from './en/gift';
import * as enHobby from './en/hobby';
import * as enPrice from './en/price';
import * as enQuality from './en/quality';
import * as enSpeed from './en/speed';
import * as zhCommon from './zh/common';
import * as zhGift from './zh/gift';
import * as zhHobby from './zh/hobby';
import * as zhPrice from './zh/price';
import * as zhQuality from './zh/quality';
import * as zhSpeed from './zh/speed';

/** Sentences about a concern, and headings that state it. */
export interface ConcernBook {
  readonly sentences: readonly string[];
  readonly titles: readonly string[];
}

/** Everything that a reviewer of one language may write, as templates for `expand`. */
export interface PhraseBook {
  readonly concerns: Readonly<Record<CustomerType, ConcernBook>>;
  readonly openings: readonly string[];
  readonly remarks: readonly string[];
  readonly complaints: readonly string[];
  readonly regrets: readonly string[];
  readonly digressions: readonly string[];
  readonly closings: readonly string[];
  readonly contacts: readonly string[];
  readonly titles: Readonly<Record<'good' | 'fair' | 'poor', readonly string[]>>;
  readonly slots: Readonly<Record<string, readonly string[]>>;
}

export const phraseBooks: Readonly<Record<Language, PhraseBook>> = {
  en: {
    ...enCommon,
    concerns: { quality: enQuality, price: enPrice, gift: enGift, speed: enSpeed, hobby: enHobby },
  },
  zh: {
    ...zhCommon,
    concerns: { quality: zhQuality, price: zhPrice, gift: zhGift, speed: zhSpeed, hobby: zhHobby },
  },
};
