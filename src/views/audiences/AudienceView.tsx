import { Text } from '@mantine/core';
import { IconUsersPlus } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useParams } from 'wouter';
import {
  audienceKnown,
  type ShopSummary,
  shopState,
  useApp,
  useKeptAudiences,
  useKeptCampaigns,
} from '../../store';
import { EmptyState } from '../../ui/empty-state';
import { CardSkeletons, LoadFailed } from '../../ui/segment-waiting';
import { useLoaded } from '../../ui/use-loaded';
import { AudienceEditor, type AudienceEditorProps } from './audience-editor';
import { AudiencePage } from './audience-page';
import styles from './audiences.module.css';

/** Makes an audience, or changes a kept one. */
export function AudienceView() {
  const { t } = useTranslation('audiences');
  const { id } = useParams<{ id?: string }>();
  return (
    <AudiencePage
      title={t(id === undefined ? 'new' : 'title')}
      lead={
        <Link href="/audiences" className={styles.link}>
          {t('back')}
        </Link>
      }
    >
      {(shop) => <OfShop key={`${shop.id} ${id ?? ''}`} shop={shop} id={id ?? null} />}
    </AudiencePage>
  );
}

function OfShop({ shop, id }: { readonly shop: ShopSummary; readonly id: string | null }) {
  const { t } = useTranslation('audiences');
  const run = useApp((state) => state.run);
  const kept = useKeptAudiences(shop.id);
  const { campaigns } = useKeptCampaigns(shop.id);
  const known = useLoaded(shopState(shop), () => audienceKnown.ask(shop, () => undefined));
  const cause = kept.cause ?? (known.status === 'failed' ? known.cause : null);
  if (cause !== null)
    return <LoadFailed cause={cause} onRetry={kept.cause === null ? known.retry : kept.retry} />;
  if (kept.audiences === null || campaigns === null || known.value === null)
    return (
      <>
        <Text c="dimmed" role="status">
          {t('found.counting')}
        </Text>
        <CardSkeletons count={2} height={220} />
      </>
    );
  const audience = kept.audiences.find((each) => each.id === id) ?? null;
  if (id !== null && audience === null)
    return <EmptyState icon={<IconUsersPlus size={28} />} title={t('gone.title')} text={t('gone.text')} />;
  return <Editor shop={shop} run={run} known={known.value} campaigns={campaigns} audience={audience} />;
}

/** The editor, begun anew where what was saved last is taken back: what it shows is what is kept. */
function Editor(props: AudienceEditorProps) {
  const at = props.audience?.changedAt ?? 0;
  const [seen, setSeen] = useState({ at, takenBack: 0 });
  if (at !== seen.at) setSeen({ at, takenBack: seen.takenBack + (at < seen.at ? 1 : 0) });
  return <AudienceEditor key={seen.takenBack} {...props} />;
}
