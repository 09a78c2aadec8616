import { SimpleGrid, Text } from '@mantine/core';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { lieOf, type Pair } from '../../../domain/compare/groups';
import { useSpeaker } from '../../../i18n';
import { type ComparedGroups, comparedGroups, type GroupOf, type RunSummary, useApp } from '../../../store';
import { Panel } from '../../../ui/panel';
import { AskedGate } from '../../../ui/asked-gate';
import { ByHand } from '../by-hand';
import { AspectsSideBySide } from './aspects-side-by-side';
import { FactsSideBySide } from './facts-side-by-side';
import { FiguresSideBySide } from './figures-side-by-side';
import { FoundPanel } from './found-panel';
import { type GroupRef, writtenGroup } from '../../../ui/group-ref';
import { GroupSelect } from './group-select';
import { ProductsSideBySide } from './products-side-by-side';
import { QuotesSideBySide } from './quotes-side-by-side';
import type { Side } from './sides';
import { useSides } from './sides';
import type { Groups } from './use-groups';

interface ComparisonProps {
  readonly run: RunSummary;
  readonly groups: Groups;
  readonly pair: Pair<GroupRef>;
  readonly onChange: (to: { readonly one: string; readonly other: string }) => void;
}

/** The pickers of two groups, and what these come to. */
export function Comparison({ run, groups, pair, onChange }: ComparisonProps) {
  const { t } = useTranslation('compare');
  const sides = useSides(groups, pair);
  const choose = (one: GroupRef, other: GroupRef) =>
    onChange({ one: writtenGroup(one), other: writtenGroup(other) });
  const asked = pair.map(groups.askOf);
  const missing = asked.flatMap((of) => (of !== 'rest' && 'missing' in of ? [of.missing] : []));
  return (
    <>
      <Panel testId="compare-groups">
        <SimpleGrid cols={{ base: 1, lg: 2 }} spacing="lg">
          <GroupSelect
            label={t('first')}
            groups={groups}
            chosen={pair[0]}
            other={pair[1]}
            onChange={(ref) => choose(ref, pair[1])}
            testId="compare-one"
          />
          <GroupSelect
            label={t('second')}
            groups={groups}
            chosen={pair[1]}
            other={pair[0]}
            onChange={(ref) => choose(pair[0], ref)}
            testId="compare-other"
          />
        </SimpleGrid>
      </Panel>
      {missing.length > 0 ? (
        <Panel testId="compare-missing">
          {missing.map((line) => (
            <Text key={line}>{line}</Text>
          ))}
        </Panel>
      ) : (
        <Asked
          run={run}
          groups={groups}
          pair={pair}
          sides={sides}
          asked={asked as unknown as Pair<GroupOf>}
        />
      )}
    </>
  );
}

interface AskedProps extends Omit<ComparisonProps, 'onChange'> {
  readonly sides: Pair<Side>;
  readonly asked: Pair<GroupOf>;
}

function Asked({ run, groups, pair, sides, asked }: AskedProps) {
  const { t } = useTranslation('compare');
  const key = `${run.id} ${pair.map(writtenGroup).join(' ')}`;
  // biome-ignore lint/correctness/useExhaustiveDependencies: the key stands for the groups.
  const subject = useMemo(() => ({ run, groups: asked }), [key]);
  return (
    <AskedGate key={key} asked={comparedGroups} subject={subject} what={t('what')} testId="compare">
      {(compared) => <Found run={run} groups={groups} pair={pair} sides={sides} compared={compared} />}
    </AskedGate>
  );
}

interface FoundProps extends Omit<AskedProps, 'asked'> {
  readonly compared: ComparedGroups;
}

function Found({ run, groups, pair, sides, compared }: FoundProps) {
  const names = useSpeaker().segmentNames(run.profiles);
  const currency = useApp((state) => state.shop?.facts?.currency ?? '');
  const lie = lieOf(compared);
  const profiles = pair.map((ref) =>
    ref.kind === 'segment' && ref.month === null
      ? run.profiles.find(({ code }) => code === ref.code)
      : undefined,
  );
  const byHand = [...new Set(profiles.flatMap((profile) => (profile ? [profile.code] : [])))];
  return (
    <>
      <FoundPanel compared={compared} pair={pair} groups={groups} currency={currency} />
      <FactsSideBySide
        compared={compared}
        sides={sides}
        profiles={[profiles[0], profiles[1]]}
        monthName={groups.monthName}
        currency={currency}
      />
      {lie !== 'empty' && lie !== 'same' && (
        <>
          <FiguresSideBySide compared={compared} sides={sides} currency={currency} />
          {compared.voices && <AspectsSideBySide voices={compared.voices} sides={sides} />}
          <ProductsSideBySide compared={compared} sides={sides} />
          {compared.voices && <QuotesSideBySide voices={compared.voices} sides={sides} />}
        </>
      )}
      {byHand.length > 0 && (
        <SimpleGrid cols={{ base: 1, sm: 2 }}>
          {byHand.map((code) => (
            <ByHand key={code} run={run} code={code} names={names} named />
          ))}
        </SimpleGrid>
      )}
    </>
  );
}
