import { Text } from '@mantine/core';
import { useId, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import {
  mailFor,
  membersOfAudience,
  type RunSummary,
  type StoredAudience,
  useDraftKeeping,
  useDrafts,
} from '../../store';
import { CopyButton } from '../../ui/copy-button';
import { DisclosureButton } from '../../ui/disclosure-button';
import { MailCard } from '../../ui/drafts/mail-card';
import { useDraftDesk } from '../../ui/drafts/use-draft-desk';
import { Panel } from '../../ui/panel';
import { useLoaded } from '../../ui/use-loaded';
import { keyOf } from './use-found';

interface MailPanelProps {
  readonly run: RunSummary;
  readonly audience: StoredAudience;
}

/** The draft of a mail to a kept audience, as it was kept; on a click, since its members are found for it. */
export function MailPanel({ run, audience }: MailPanelProps) {
  const { t } = useTranslation('audiences');
  const id = useId();
  const [open, setOpen] = useState(false);
  return (
    <Panel title={t('mail.title')} lead={t('mail.lead')} testId="audience-mail">
      <DisclosureButton open={open} controls={id} onToggle={() => setOpen(!open)}>
        {t('mail.open')}
      </DisclosureButton>
      <div id={id} hidden={!open}>
        {open && <OpenMail run={run} audience={audience} />}
      </div>
    </Panel>
  );
}

function OpenMail({ run, audience }: MailPanelProps) {
  const { t } = useTranslation(['audiences', 'texts']);
  const members = useLoaded(keyOf(run.shopId, run, audience.of), () =>
    membersOfAudience(run.shopId, audience.of),
  );
  const chosen = members.value;
  const wanted = useMemo(
    () => (chosen === null ? {} : { chosen, chosenAs: `audience:${audience.id}` }),
    [chosen, audience.id],
  );
  const { drafts, cause } = useDrafts(run, wanted);
  const desk = useDraftDesk(useDraftKeeping(run.shopId));
  const failed = cause ?? (members.status === 'failed' ? members.cause : null);
  if (failed !== null) return <Text size="sm">{failed}</Text>;
  if (drafts === null || chosen === null) return null;
  const mails = drafts.mails.filter(({ id }) => id === wanted.chosenAs);
  if (mails.length === 0) return <Text size="sm">{t('audiences:mail.nobody')}</Text>;
  return (
    <MailCard
      mails={mails}
      title={audience.name}
      desk={desk}
      spoken=""
      tools={(mail) => (
        <CopyButton
          text={mailFor(mail, 'plain')}
          label={t('texts:mail.copy')}
          copied={t('texts:mail.copied')}
        />
      )}
    />
  );
}
