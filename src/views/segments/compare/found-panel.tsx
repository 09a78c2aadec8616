import { List, Stack, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Pair } from '../../../domain/compare/groups';
import { asksSegments } from '../../../domain/audience/rule';
import { useSpeaker } from '../../../i18n';
import type { ComparedGroups } from '../../../store';
import { Panel } from '../../../ui/panel';
import type { GroupRef } from '../../../ui/group-ref';
import type { Groups } from './use-groups';

interface FoundPanelProps {
  readonly compared: ComparedGroups;
  readonly pair: Pair<GroupRef>;
  readonly groups: Groups;
  readonly currency: string;
}

/** The clearest differences in sentences, and what must be known before they are believed. */
export function FoundPanel({ compared, pair, groups, currency }: FoundPanelProps) {
  const { t } = useTranslation('compare');
  const isOfSegments = pair.some((ref) => {
    const of = groups.askOf(ref);
    return of !== 'rest' && 'rules' in of && asksSegments(of.rules);
  });
  const said = useSpeaker().comparison(compared, {
    names: [groups.nameOf(pair[0]), groups.nameOf(pair[1])],
    monthName: groups.monthName,
    ...{ isOfSegments, currency },
  });
  return (
    <Panel title={t('found.title')} testId="compare-found">
      <Stack gap="xs">
        {said.lie.map((line) => (
          <Text key={line}>{line}</Text>
        ))}
        {said.apart.length > 0 && (
          <List data-testid="compare-apart">
            {said.apart.map((line) => (
              <List.Item key={line}>{line}</List.Item>
            ))}
          </List>
        )}
        {said.cautions.map((line) => (
          <Text key={line} size="sm" c="dimmed">
            {line}
          </Text>
        ))}
      </Stack>
    </Panel>
  );
}
