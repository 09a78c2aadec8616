import { Button, Stack } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Link, Redirect, useLocation } from 'wouter';
import { type RunSummary, useApp, useKeptAudiences, useRunGate } from '../../../store';
import { addressWith, choicesOf, useAddressChoices } from '../../../ui/address-choices';
import { PageHeader } from '../../../ui/page-header';
import { SegmentGate } from '../../../ui/segment-gate';
import { CardSkeletons, LoadFailed } from '../../../ui/segment-waiting';
import { SegmentSections } from '../sections';
import { Comparison } from './comparison';
import { choicesOfOld, groupOf } from '../../../ui/group-ref';
import { pairOf, useGroups } from './use-groups';

const path = '/compare';
/** Where two segments were compared before any two groups could be. */
const oldPath = '/segments/compare';

/** Any two groups of customers side by side. */
export function CompareView() {
  const { t } = useTranslation('compare');
  const [location] = useLocation();
  const run = useApp((state) => state.run);
  if (location.startsWith(oldPath))
    return <Redirect to={addressWith(path, choicesOfOld(choicesOf(oldPath, location)))} replace />;
  return (
    <>
      <PageHeader
        title={t('title')}
        lead={t('lead')}
        actions={
          <Button component={Link} href="/runs/compare" variant="default">
            {t('runs.link')}
          </Button>
        }
      />
      {run === null ? (
        <SegmentGate useGate={useRunGate} />
      ) : (
        <>
          <SegmentSections current="compare" />
          <OfRun key={run.id} run={run} />
        </>
      )}
    </>
  );
}

function OfRun({ run }: { readonly run: RunSummary }) {
  const { audiences, cause, retry } = useKeptAudiences(run.shopId);
  const groups = useGroups(run, audiences ?? []);
  const [choices, change] = useAddressChoices(path);
  if (cause !== null) return <LoadFailed cause={cause} onRetry={retry} />;
  // Before, an audience of the address would be called gone.
  if (audiences === null) return <CardSkeletons count={2} height={220} />;
  const pair = pairOf([groupOf(choices.one), groupOf(choices.other)], groups);
  return (
    <Stack gap="lg">
      <Comparison run={run} groups={groups} pair={pair} onChange={change} />
    </Stack>
  );
}
