import { Button, Group, Text } from '@mantine/core';
import { useId, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { MailTool } from '../../domain/lists/mail-slots';
import { shopLanguages, useSpeaker } from '../../i18n';
import {
  chosenCustomers,
  loadProductOf,
  mailFor,
  type RunSummary,
  useDraftKeeping,
  useDrafts,
} from '../../store';
import { DisclosureButton } from '../../ui/disclosure-button';
import { MailCard } from '../../ui/drafts/mail-card';
import { MailToolSelect } from '../../ui/drafts/mail-tool';
import { useDraftDesk } from '../../ui/drafts/use-draft-desk';
import { useLoaded } from '../../ui/use-loaded';
import type { Audience } from './audience';

interface MailDraftProps {
  readonly run: RunSummary;
  readonly audience: Audience;
  /** Takes a mail's words, its places as the chosen tool writes them. */
  readonly onUse: (words: string) => void;
}

/** The draft of a mail to the audience of a campaign, which can be put into its message; on a click. */
export function MailDraft(props: MailDraftProps) {
  const { t } = useTranslation('campaigns');
  const id = useId();
  const [open, setOpen] = useState(false);
  return (
    <div>
      <DisclosureButton open={open} controls={id} onToggle={() => setOpen(!open)}>
        {t('form.draft')}
      </DisclosureButton>
      <div id={id} hidden={!open} data-testid="campaign-draft">
        {open && <OpenDraft {...props} />}
      </div>
    </div>
  );
}

function OpenDraft({ run, audience, onUse }: MailDraftProps) {
  const { t } = useTranslation('campaigns');
  const { kind, productId, segment } = audience;
  const speaker = useSpeaker();
  const [tool, setTool] = useState<MailTool>('plain');
  const product = useLoaded(kind === 'product' && productId !== null ? `${run.id}/${productId}` : null, () =>
    loadProductOf(run, productId!),
  );
  const ids = chosenCustomers(run.id);
  const chosen = kind === 'chosen' && ids.length > 0 ? ids : null;
  const wanted = useMemo(
    () => ({ ...(product.value && { product: product.value }), ...(chosen && { chosen }) }),
    [product.value, chosen],
  );
  const { drafts, cause } = useDrafts(run, wanted);
  const desk = useDraftDesk(useDraftKeeping(run.shopId));
  const failed = cause ?? (product.status === 'failed' ? product.cause : null);
  if (failed !== null) return <Text size="sm">{failed}</Text>;
  if (drafts === null || (kind === 'product' && productId !== null && product.value === null)) return null;
  const id = kind === 'segment' ? String(segment) : kind === 'product' ? `product:${productId}` : kind;
  const mails = drafts.mails.filter((mail) => mail.id === id);
  if (mails.length === 0) return <Text size="sm">{t('form.noDraft')}</Text>;
  const spoken =
    kind === 'segment'
      ? run.profiles.find(({ code }) => code === segment)?.languages
      : shopLanguages(run.profiles);
  return (
    <>
      <Group mb="sm">
        <MailToolSelect tool={tool} onChange={setTool} />
      </Group>
      <MailCard
        key={id}
        mails={mails}
        title={t('form.draftTitle')}
        desk={desk}
        spoken={speaker.mailLanguage(spoken)}
        tools={(mail) => (
          <Button size="compact-sm" onClick={() => onUse(mailFor(mail, tool))} data-testid="use-draft">
            {t('form.useDraft')}
          </Button>
        )}
      />
    </>
  );
}
