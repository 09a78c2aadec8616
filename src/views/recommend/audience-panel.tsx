import { Button, Text } from '@mantine/core';
import { IconDownload } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import { csvWriter } from '../../domain/csv/writing/write';
import { useFormat } from '../../i18n';
import { useApp } from '../../store';
import type { ProductDetail, RunSummary } from '../../store';
import { download } from '../../store/download';
import { Panel } from '../../ui/panel';
import { SegmentBadge } from '../../ui/segment-badge';
import { useSegmentColours } from '../../ui/use-segment-colours';
import styles from './recommend.module.css';

const shown = 12;

interface AudiencePanelProps {
  readonly run: RunSummary;
  readonly detail: ProductDetail;
}

/** Who should get a product: how many, the best placed of them, and all as a file. */
export function AudiencePanel({ run, detail: { product, audience } }: AudiencePanelProps) {
  const { t } = useTranslation('recommend');
  const format = useFormat();
  const colours = useSegmentColours(run.profiles);
  const bom = useApp((state) => state.exportBom);
  const count = audience.length;
  const write = () => {
    const writer = csvWriter(
      [
        { name: 'customer_id', type: 'id' },
        { name: 'rank', type: 'number' },
      ],
      { bom },
    );
    const lines = audience.map(({ customerId, rank }) => writer.row([customerId, rank]));
    download(`audience-${product.id.replace(/[^\p{L}\p{N}_-]+/gu, '-')}.csv`, [writer.header(), ...lines]);
  };
  return (
    <Panel
      title={t('products.audience')}
      lead={
        count === 0
          ? t('products.audienceNone')
          : t('products.audienceText', { count, formatted: format.number(count) })
      }
      testId="audience"
      actions={
        count > 0 && (
          <Button variant="default" leftSection={<IconDownload size={16} aria-hidden />} onClick={write}>
            {t('products.exportOne')}
          </Button>
        )
      }
    >
      <ul className={styles.audience}>
        {audience.slice(0, shown).map(({ customerId, rank, segment }) => {
          const { code } = run.profiles[segment]!;
          return (
            <li key={customerId}>
              <Link href={`/recommend/${encodeURIComponent(customerId)}`} className={styles.segmentLink}>
                <SegmentBadge code={code} colour={colours.get(code)!} size="small" />
                {customerId}
              </Link>
              <Text size="sm" c="dimmed">
                {t('products.place', { rank: format.number(rank) })}
              </Text>
            </li>
          );
        })}
      </ul>
      {count > shown && (
        <Text size="sm" c="dimmed" mt="sm">
          {t('products.moreAudience', { formatted: format.number(count - shown) })}
        </Text>
      )}
    </Panel>
  );
}
