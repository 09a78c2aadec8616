import { Button } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import { useSpeaker } from '../../i18n';
import { useApp } from '../../store';
import type { CustomerDetail, RunSummary } from '../../store';
import { Panel } from '../../ui/panel';
import { SegmentBadge } from '../../ui/segment-badge';
import { confidenceLevel } from '../../ui/segment-confidence';
import { useFeatureName } from '../../ui/use-feature-name';
import { attributesOf, figuresOf } from './key-figures';
import { Figure } from './figure';
import styles from './recommend.module.css';

interface CustomerHeadProps {
  readonly run: RunSummary;
  readonly colours: ReadonlyMap<number, string>;
  readonly detail: CustomerDetail;
}

const figuresShown = 6;

/** Who a customer is: segment, how surely, attributes, and figures beside the shop's average. */
export function CustomerHead({ run, colours, detail }: CustomerHeadProps) {
  const { t } = useTranslation(['recommend', 'segments']);
  const names = useSpeaker().segmentNames(run.profiles);
  const currency = useApp((state) => state.shop?.facts?.currency ?? '');
  const [open, setOpen] = useState(false);
  const profile = run.profiles[detail.segment]!;
  const level = confidenceLevel(detail.confidence);
  const figures = figuresOf(detail.features);
  const nameOf = useFeatureName();
  const attributes = attributesOf(detail.features);
  return (
    <Panel title={t('customer', { id: detail.id })} testId="customer-head">
      <div className={styles.identity}>
        <Link href={`/segments/${profile.code}`} className={styles.segmentLink}>
          <SegmentBadge code={profile.code} colour={colours.get(profile.code)!} size="small" />
          {names.shown(profile.code)}
        </Link>
        <span title={t(`segments:confidence.hint.${level}`)}>{t(`segments:confidence.${level}`)}</span>
        {attributes.map(({ attribute, value }) => (
          <span key={attribute}>{nameOf(`${attribute}=${value}`)}</span>
        ))}
      </div>
      <h3 className={styles.spoken}>{t('facts')}</h3>
      <dl className={styles.figures}>
        {(open ? figures : figures.slice(0, figuresShown)).map((figure) => (
          <Figure key={figure.column.name} {...figure} currency={currency} />
        ))}
      </dl>
      {figures.length > figuresShown && (
        <Button
          variant="subtle"
          size="compact-sm"
          mt="sm"
          aria-expanded={open}
          onClick={() => setOpen(!open)}
        >
          {open ? t('fewerFacts') : t('moreFacts')}
        </Button>
      )}
    </Panel>
  );
}
