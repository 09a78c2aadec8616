import { SegmentedControl, Text } from '@mantine/core';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Draft } from '../../domain/writing/draft';
import { DraftCard } from './draft-card';
import type { DraftDesk } from './use-draft-desk';

interface MailCardProps {
  /** The mail to one audience in each language, that of its readers first. */
  readonly mails: readonly Draft[];
  readonly title: string;
  readonly desk: DraftDesk;
  /** In which language most of the audience's reviews are, a sentence; '' where that is not known. */
  readonly spoken: string;
  /** What else can be done with the mail that is shown. */
  readonly tools?: (mail: Draft) => ReactNode;
}

/** A mail to one audience, in the language of its readers or in another that is chosen. */
export function MailCard({ mails, title, desk, spoken, tools }: MailCardProps) {
  const { t, i18n } = useTranslation('texts');
  const [first] = mails;
  const [chosen, choose] = useState<string | null>(null);
  const mail = mails.find(({ language }) => language === chosen) ?? first;
  if (mail === undefined || first === undefined) return null;
  const names = new Intl.DisplayNames(i18n.language, { type: 'language' });
  const isTheirs = first.language !== i18n.language;
  const note = (
    <>
      {spoken !== '' && (
        <Text size="sm" data-testid="mail-language-note">
          {spoken} {isTheirs && mail === first && t('mail.theirs')}
        </Text>
      )}
      {mails.length > 1 && (
        <SegmentedControl
          size="xs"
          mt={4}
          aria-label={t('mail.language')}
          value={mail.language}
          onChange={choose}
          data={mails.map(({ language }) => ({
            value: language,
            label: names.of(language.split('-')[0]!) ?? language,
          }))}
          data-testid="mail-language"
        />
      )}
    </>
  );
  return (
    <DraftCard key={mail.language} draft={mail} title={title} desk={desk} note={note} tools={tools?.(mail)} />
  );
}
