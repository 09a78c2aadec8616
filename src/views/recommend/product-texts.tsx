import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { shopLanguages, useSpeaker } from '../../i18n';
import { mailFor, type ProductDetail, type RunSummary, useDraftKeeping, useDrafts } from '../../store';
import { CopyButton } from '../../ui/copy-button';
import { DraftCard } from '../../ui/drafts/draft-card';
import styles from '../../ui/drafts/drafts.module.css';
import { MailCard } from '../../ui/drafts/mail-card';
import { useDraftDesk } from '../../ui/drafts/use-draft-desk';
import { Panel } from '../../ui/panel';

interface ProductTextsProps {
  readonly run: RunSummary;
  readonly detail: ProductDetail;
}

/** A product's portrait, and a mail to those whom it suits, as drafts. */
export function ProductTexts({ run, detail }: ProductTextsProps) {
  const { t } = useTranslation('texts');
  const speaker = useSpeaker();
  const wanted = useMemo(() => ({ product: detail }), [detail]);
  const { drafts } = useDrafts(run, wanted);
  const desk = useDraftDesk(useDraftKeeping(run.shopId));
  if (drafts === null) return null;
  const id = `product:${detail.product.id}`;
  const portrait = drafts.portraits.find((draft) => draft.id === id);
  return (
    <Panel title={t('ofProduct.title')} lead={t('ofSegment.lead')} testId="product-texts">
      <div className={styles.drafts}>
        {portrait && <DraftCard draft={portrait} title={t('ofSegment.portraits')} desk={desk} />}
        <MailCard
          mails={drafts.mails.filter((mail) => mail.id === id)}
          title={t('ofProduct.mail')}
          desk={desk}
          spoken={speaker.mailLanguage(shopLanguages(run.profiles))}
          tools={(mail) => (
            <CopyButton text={mailFor(mail, 'plain')} label={t('mail.copy')} copied={t('mail.copied')} />
          )}
        />
      </div>
    </Panel>
  );
}
