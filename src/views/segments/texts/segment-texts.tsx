import { Button, Group } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import { useSpeaker } from '../../../i18n';
import { mailFor, type RunSummary, useDraftKeeping, useDrafts } from '../../../store';
import { CopyButton } from '../../../ui/copy-button';
import { DraftCard } from '../../../ui/drafts/draft-card';
import styles from '../../../ui/drafts/drafts.module.css';
import { MailCard } from '../../../ui/drafts/mail-card';
import { useDraftDesk } from '../../../ui/drafts/use-draft-desk';
import { Panel } from '../../../ui/panel';

/** The name, the summary, the portrait and the mail of one segment as drafts, on its own page. */
export function SegmentTexts({ run, code }: { readonly run: RunSummary; readonly code: number }) {
  const { t } = useTranslation('texts');
  const speaker = useSpeaker();
  const { drafts } = useDrafts(run);
  const desk = useDraftDesk(useDraftKeeping(run.shopId));
  if (drafts === null) return null;
  const { names, summaries, portraits, mails } = drafts;
  const own = [...portraits, ...names, ...summaries].filter(({ id }) => id === String(code));
  const profile = run.profiles.find((each) => each.code === code);
  return (
    <Panel title={t('ofSegment.title')} lead={t('ofSegment.lead')} testId="segment-texts">
      <div className={styles.drafts}>
        {own.map((draft) => (
          <DraftCard
            key={`${draft.language}/${draft.kind}`}
            draft={draft}
            title={t(`ofSegment.${draft.kind as 'names' | 'summaries' | 'portraits'}`)}
            desk={desk}
          />
        ))}
        <MailCard
          mails={mails.filter(({ id }) => id === String(code))}
          title={t('ofSegment.mails')}
          desk={desk}
          spoken={speaker.mailLanguage(profile?.languages)}
          tools={(mail) => (
            <CopyButton text={mailFor(mail, 'plain')} label={t('mail.copy')} copied={t('mail.copied')} />
          )}
        />
      </div>
      <Group mt="sm">
        <Button component={Link} href="/segments/texts" variant="default" size="compact-sm">
          {t('ofSegment.all')}
        </Button>
      </Group>
    </Panel>
  );
}
