import { Button, Group, NumberInput, Text } from '@mantine/core';
import { IconDownload, IconSpeakerphone } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import { useFormat } from '../../i18n';
import { downloadList, hasContacts, useApp } from '../../store';
import type { ProductDetail, RunSummary } from '../../store';
import { ListExportButton } from '../../ui/list-export-button';
import { Panel } from '../../ui/panel';
import { SegmentBadge } from '../../ui/segment-badge';
import { useLoaded } from '../../ui/use-loaded';
import { useSegmentColours } from '../../ui/use-segment-colours';
import { ExpectedNote } from './expected-note';
import styles from './recommend.module.css';

const shown = 12;

interface AudiencePanelProps {
  readonly run: RunSummary;
  readonly detail: ProductDetail;
  /** The product's number. */
  readonly product: number;
}

/** Who should get a product: how many, what it would come to, the best placed of them, and so many as a file. */
export function AudiencePanel({ run, detail, product }: AudiencePanelProps) {
  const { t } = useTranslation(['recommend', 'lists']);
  const format = useFormat();
  const colours = useSegmentColours(run.profiles);
  const contacts = useLoaded(run.shopId, () => hasContacts(run.shopId));
  const { audience } = detail;
  const count = audience.length;
  const [wanted, setWanted] = useState<number | null>(null);
  const most = Math.min(count, wanted ?? count);
  return (
    <Panel
      title={t('products.audience')}
      lead={
        count === 0
          ? t('products.audienceNone')
          : t('products.audienceText', { count, formatted: format.number(count) })
      }
      testId="audience"
    >
      {count > 0 && (
        <>
          <Group align="end" gap="sm" mb="sm">
            <NumberInput
              label={t('products.howMany')}
              min={1}
              max={count}
              clampBehavior="strict"
              allowDecimal={false}
              value={most}
              onChange={(value) => setWanted(typeof value === 'number' && value >= 1 ? value : null)}
              w="9rem"
              data-testid="audience-most"
            />
            <Button
              variant="default"
              leftSection={<IconDownload size={16} aria-hidden />}
              data-testid="export-audience"
              onClick={() =>
                void useApp.getState().exportCsv('audiences', { product, productId: detail.product.id, most })
              }
            >
              {t('products.exportOne')}
            </Button>
            <ListExportButton
              title={detail.product.title || detail.product.id}
              hasContacts={contacts.value}
              onDownload={(choice) =>
                downloadList(
                  run,
                  { productId: detail.product.id, most },
                  detail.product.title || detail.product.id,
                  choice,
                )
              }
              testId="audience-list"
            />
            <Button
              component={Link}
              href={`/campaigns/new/product/${encodeURIComponent(detail.product.id)}`}
              variant="default"
              leftSection={<IconSpeakerphone size={16} aria-hidden />}
              data-testid="audience-campaign"
            >
              {t('lists:campaign')}
            </Button>
          </Group>
          <ExpectedNote run={run} audience={audience.slice(0, most)} />
        </>
      )}
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
