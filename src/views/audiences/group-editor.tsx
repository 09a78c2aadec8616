import { ActionIcon, Box, Button, Group, SegmentedControl, Select, Stack, Text } from '@mantine/core';
import { IconPlus, IconX } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import {
  type Condition,
  type ConditionName,
  isCondition,
  isDeedName,
  isNumberName,
  type Rule,
} from '../../domain/audience/rule';
import { useFormat } from '../../i18n';
import type { RuleWords } from '../../i18n/say/audience';
import styles from './audiences.module.css';
import { ConditionFields } from './condition-fields';
import { type GroupKind, groupKinds, groupOf, ruleOf } from './rule-groups';
import { type Askable, askable, begun } from './what-can-be-asked';

interface EditorProps {
  readonly asked: Askable;
  readonly words: RuleWords;
  /** Of each condition how many it is true of, and of how many it is not known; missing while that is counted. */
  readonly counts: ReadonlyMap<Condition, { readonly met: number; readonly unknown: number }>;
}

interface GroupEditorProps extends EditorProps {
  readonly rule: Exclude<Rule, Condition>;
  readonly onChange: (rule: Rule) => void;
  /** Missing at the top. */
  readonly onRemove?: () => void;
  readonly depth?: number;
}

/** Deeper than this nobody reads. */
const deepest = 3;

/** A group of rules, those of it one below the other, groups within it indented. */
export function GroupEditor({ rule, onChange, onRemove, depth = 0, ...props }: GroupEditorProps) {
  const { t } = useTranslation('audiences');
  const { kind, parts } = groupOf(rule);
  const change = (changed: readonly Rule[]) => onChange(ruleOf({ kind, parts: changed }));
  const first = firstAskable(props.asked);
  return (
    <Box className={styles.group} role="group" aria-label={t(`group.${kind}`)} data-testid="rule-group">
      <Group justify="space-between" gap="xs" mb="xs">
        <SegmentedControl
          aria-label={t('group.kind')}
          size="xs"
          data={groupKinds.map((value) => ({ value, label: t(`group.${value}`) }))}
          value={kind}
          onChange={(to) => onChange(ruleOf({ kind: to as GroupKind, parts }))}
        />
        {onRemove && <RemoveButton onRemove={onRemove} />}
      </Group>
      <Stack gap="xs">
        {parts.length === 0 && (
          <Text size="sm" c="dimmed">
            {t(kind === 'any' ? 'group.nobody' : 'group.everybody')}
          </Text>
        )}
        {parts.map((part, i) => {
          const put = (changed: Rule) => change(parts.map((own, at) => (at === i ? changed : own)));
          const remove = () => change(parts.filter((_, at) => at !== i));
          return isCondition(part) ? (
            // biome-ignore lint/suspicious/noArrayIndexKey: a rule is where it stands.
            <ConditionRow key={i} condition={part} onChange={put} onRemove={remove} {...props} />
          ) : (
            // biome-ignore lint/suspicious/noArrayIndexKey: a rule is where it stands.
            <GroupEditor key={i} rule={part} onChange={put} onRemove={remove} depth={depth + 1} {...props} />
          );
        })}
        <Group gap="xs">
          {first !== null && (
            <Button
              variant="light"
              size="compact-sm"
              leftSection={<IconPlus size={14} aria-hidden />}
              onClick={() => change([...parts, begun(first, props.asked)])}
              data-testid="add-rule"
            >
              {t('group.add')}
            </Button>
          )}
          {depth < deepest && (
            <Button
              variant="subtle"
              size="compact-sm"
              onClick={() => change([...parts, depth % 2 === 0 ? { any: [] } : { all: [] }])}
              data-testid="add-group"
            >
              {t('group.addGroup')}
            </Button>
          )}
        </Group>
      </Stack>
    </Box>
  );
}

function firstAskable(asked: Askable): ConditionName | null {
  return Object.values(askable(asked)).flat()[0] ?? null;
}

interface ConditionRowProps extends EditorProps {
  readonly condition: Condition;
  readonly onChange: (condition: Condition) => void;
  readonly onRemove: () => void;
}

function ConditionRow({ condition, asked, words, counts, onChange, onRemove }: ConditionRowProps) {
  const { t } = useTranslation('audiences');
  const format = useFormat();
  const kinds = askable(asked);
  const nameOf = (what: ConditionName) =>
    isNumberName(what) ? t(`number.${what}`) : isDeedName(what) ? t(`what.${what}`) : t(`what.${what}`);
  const offered = Object.values(kinds).flat();
  const data = (['figures', 'deeds', 'people', 'past'] as const)
    .filter((kind) => kinds[kind].length > 0)
    .map((kind) => ({
      group: t(`kind.${kind}`),
      items: kinds[kind].map((value) => ({ value, label: nameOf(value) })),
    }));
  // A kept rule may ask what this shop cannot tell any more.
  const all = offered.includes(condition.what)
    ? data
    : [
        { group: t('field.what'), items: [{ value: condition.what, label: nameOf(condition.what) }] },
        ...data,
      ];
  const count = counts.get(condition);
  return (
    <Box className={styles.condition} data-testid="rule-row">
      <Group gap="xs" align="flex-start" wrap="nowrap">
        <Group gap="xs" flex={1} miw={0} align="flex-start">
          <Select
            aria-label={t('field.what')}
            data={all}
            value={condition.what}
            allowDeselect={false}
            searchable
            onChange={(to) =>
              to !== null && to !== condition.what && onChange(begun(to as ConditionName, asked))
            }
            w="min(100%, 16rem)"
            data-testid="rule-what"
          />
          <ConditionFields condition={condition} askable={asked} words={words} onChange={onChange} />
        </Group>
        <RemoveButton onRemove={onRemove} />
      </Group>
      {count && (
        <Text size="xs" c="dimmed" mt={4}>
          {t(count.unknown > 0 ? 'found.ofUnknown' : 'found.of', {
            met: format.number(count.met),
            unknown: format.number(count.unknown),
          })}
        </Text>
      )}
    </Box>
  );
}

function RemoveButton({ onRemove }: { readonly onRemove: () => void }) {
  const { t } = useTranslation('audiences');
  return (
    <ActionIcon
      variant="subtle"
      color="gray"
      aria-label={t('group.remove')}
      onClick={onRemove}
      data-testid="remove-rule"
    >
      <IconX size={16} aria-hidden />
    </ActionIcon>
  );
}
