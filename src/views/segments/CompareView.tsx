import { Group, Select, SimpleGrid, Stack, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { SegmentProfile } from '../../domain/label/segment';
import { type SegmentNames, useSpeaker } from '../../i18n';
import { type RunSummary, useApp, useRunGate } from '../../store';
import { type Choices, useAddressChoices, wholeNumber } from '../../ui/address-choices';
import { PageHeader } from '../../ui/page-header';
import { Panel } from '../../ui/panel';
import { SegmentGate } from '../../ui/segment-gate';
import { ByHand } from './by-hand';
import { AspectsSideBySide } from './compare/aspects-side-by-side';
import { FactsSideBySide } from './compare/facts-side-by-side';
import { FiguresSideBySide } from './compare/figures-side-by-side';
import { SegmentSections } from './sections';
import { bySize } from './segment-order';

/** Two segments side by side. */
export function CompareView() {
  const { t } = useTranslation('compare');
  const run = useApp((state) => state.run);
  return (
    <>
      <PageHeader title={t('title')} lead={t('lead')} />
      {run === null ? (
        <SegmentGate useGate={useRunGate} />
      ) : (
        <>
          <SegmentSections current="compare" />
          {run.profiles.length < 2 ? (
            <Panel>
              <Text>{t('onlyOne')}</Text>
            </Panel>
          ) : (
            <Comparison key={run.id} run={run} />
          )}
        </>
      )}
    </>
  );
}

function Comparison({ run }: { readonly run: RunSummary }) {
  const { t } = useTranslation('compare');
  const currency = useApp((state) => state.shop?.facts?.currency ?? '');
  const names = useSpeaker().segmentNames(run.profiles);
  const ordered = bySize(run.profiles);
  const [choices, change] = useAddressChoices('/segments/compare');
  const codes = chosenPair(ordered, choices);
  const find = (code: number) => run.profiles.find((profile) => profile.code === code)!;
  const pair = [find(codes[0]), find(codes[1])] as const;
  return (
    <Stack gap="lg">
      <Group grow preventGrowOverflow={false} wrap="wrap">
        <SegmentSelect
          label={t('first')}
          profiles={ordered}
          names={names}
          code={codes[0]}
          without={codes[1]}
          onChange={(code) => change({ first: String(code), second: String(codes[1]) })}
        />
        <SegmentSelect
          label={t('second')}
          profiles={ordered}
          names={names}
          code={codes[1]}
          without={codes[0]}
          onChange={(code) => change({ first: String(codes[0]), second: String(code) })}
        />
      </Group>
      <SimpleGrid cols={{ base: 1, sm: 2 }}>
        {codes.map((code) => (
          <ByHand key={code} run={run} code={code} names={names} named />
        ))}
      </SimpleGrid>
      <FactsSideBySide pair={pair} names={names} profiles={run.profiles} currency={currency} />
      <FiguresSideBySide run={run} pair={pair} names={names} currency={currency} />
      {run.voice && <AspectsSideBySide pair={pair} names={names} />}
    </Stack>
  );
}

/** The two segments of the address, the two largest where it names none that are there. */
function chosenPair(
  ordered: readonly SegmentProfile[],
  { first, second }: Choices,
): readonly [number, number] {
  const pair = [wholeNumber(first), wholeNumber(second)] as const;
  const [a, b] = pair.map((code) => ordered.find((profile) => profile.code === code)?.code);
  if (a !== undefined && b !== undefined && a !== b) return [a, b];
  return [ordered[0]!.code, ordered[1]!.code];
}

interface SegmentSelectProps {
  readonly label: string;
  readonly profiles: readonly SegmentProfile[];
  readonly names: SegmentNames;
  readonly code: number;
  /** The other one, which cannot be chosen twice. */
  readonly without: number;
  readonly onChange: (code: number) => void;
}

function SegmentSelect({ label, profiles, names, code, without, onChange }: SegmentSelectProps) {
  return (
    <Select
      label={label}
      miw="min(100%, 16rem)"
      value={String(code)}
      data={profiles.map((profile) => ({
        value: String(profile.code),
        label: `${profile.code} · ${names.shown(profile.code)}`,
        disabled: profile.code === without,
      }))}
      onChange={(value) => value !== null && onChange(Number(value))}
    />
  );
}
