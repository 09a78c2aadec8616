import i18next from 'i18next';
import { type MailSlot, mailSlots } from '../../domain/lists/mail-slots';
import type { Language } from '../languages';

/** What stands in brackets in a mail for places that a person fills in, in the mail's language. */
export function mailSlotWords(language: Language): Readonly<Record<MailSlot, string>> {
  const t = i18next.getFixedT(language);
  return Object.fromEntries(mailSlots.map((slot) => [slot, t(`mails:slot.${slot}`)])) as Record<
    MailSlot,
    string
  >;
}
