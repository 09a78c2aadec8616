import { Button, Group, Text } from '@mantine/core';
import { IconDownload } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import type { MailTool } from '../../../domain/lists/mail-slots';
import type { Draft } from '../../../domain/writing/draft';
import { shopLanguages, useSpeaker } from '../../../i18n';
import { downloadMails, mailFor, mayHaveOrders, type RunSummary, useApp } from '../../../store';
import { CopyButton } from '../../../ui/copy-button';
import styles from '../../../ui/drafts/drafts.module.css';
import { MailCard } from '../../../ui/drafts/mail-card';
import { MailToolSelect } from '../../../ui/drafts/mail-tool';
import type { DraftDesk } from '../../../ui/drafts/use-draft-desk';
import { Panel } from '../../../ui/panel';

interface MailsPanelProps {
  readonly run: RunSummary;
  /** In every language; of each audience that of its readers first. */
  readonly mails: readonly Draft[];
  readonly titleOf: (mail: Draft) => string;
  readonly desk: DraftDesk;
}

/** A mail to everybody and to each segment, and the tool in whose notation they are taken along. */
export function MailsPanel({ run, mails, titleOf, desk }: MailsPanelProps) {
  const { t } = useTranslation('texts');
  const [tool, setTool] = useState<MailTool>('plain');
  const speaker = useSpeaker();
  const canMeasure = useApp(mayHaveOrders);
  const ids = [...new Set(mails.map(({ id }) => id))];
  const spokenBy = (id: string) =>
    speaker.mailLanguage(
      id === 'all'
        ? shopLanguages(run.profiles)
        : run.profiles.find(({ code }) => String(code) === id)?.languages,
    );
  const firstOf = (id: string) => {
    const own = mails.filter((mail) => mail.id === id);
    // What was worked on goes out, whatever language it is in.
    return own.find(({ state }) => state === 'accepted') ?? own[0]!;
  };
  const tools = ids.length > 0 && (
    <Group gap="sm" align="end">
      <MailToolSelect tool={tool} onChange={setTool} />
      <Button
        variant="default"
        size="compact-md"
        leftSection={<IconDownload size={16} aria-hidden />}
        onClick={() => downloadMails(ids.map(firstOf), titleOf, tool)}
        data-testid="export-mails"
      >
        {t('mail.export')}
      </Button>
    </Group>
  );
  return (
    <Panel
      title={t('kind.mails.title')}
      lead={t('kind.mails.lead')}
      actions={tools || undefined}
      testId="texts-mails"
    >
      {ids.length === 0 && <Text>{t('kind.mails.none')}</Text>}
      {tool !== 'plain' && (
        <Text size="sm" c="dimmed">
          {t('mail.toolNote')}
        </Text>
      )}
      <div className={styles.drafts}>
        {ids.map((id) => (
          <MailCard
            key={id}
            mails={mails.filter((mail) => mail.id === id)}
            title={titleOf(firstOf(id))}
            desk={desk}
            spoken={spokenBy(id)}
            tools={(mail) => (
              <>
                <CopyButton text={mailFor(mail, tool)} label={t('mail.copy')} copied={t('mail.copied')} />
                {canMeasure && (
                  <Button
                    component={Link}
                    href={id === 'all' ? '/campaigns/new' : `/campaigns/new/segment/${id}`}
                    size="compact-sm"
                    variant="default"
                  >
                    {t('mail.campaign')}
                  </Button>
                )}
              </>
            )}
          />
        ))}
      </div>
    </Panel>
  );
}
