import { CloseButton, Text, TextInput } from '@mantine/core';
import { IconSearch } from '@tabler/icons-react';
import { type KeyboardEvent, useEffect, useId, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { queryWords } from '../../../domain/text/name-search';
import { useFormat } from '../../../i18n';
import { useApp } from '../../../store';
import { type Entry, type Group, groups as order } from './entry';
import { fitting } from './fitting';
import classes from './palette.module.css';
import { PaletteOption } from './palette-option';
import { useActions } from './use-actions';
import { type IndexState, useIndexed } from './use-indexed';
import { useKept } from './use-kept';
import { useScreens } from './use-screens';

/** So many of a kind are shown, and of the actions, which nobody knows by name. */
const most = 7;
const mostActions = 12;

interface PaletteProps {
  readonly onChoose: (entry: Entry) => void;
  readonly onClose: () => void;
}

/** A field and the list of what fits what is typed, worked as one combobox: the focus stays in the field. */
export function Palette({ onChoose, onClose }: PaletteProps) {
  const { t } = useTranslation('everyday');
  const format = useFormat();
  const [query, setQuery] = useState('');
  const { groups, state } = usePaletteGroups(query);
  const entries = groups.flatMap((group) => group.entries);
  const [active, setActive] = useState(0);
  const current = entries.length === 0 ? -1 : Math.min(active, entries.length - 1);
  const listId = useId();
  const idOf = (index: number) => `${listId}-${index}`;
  /** Enter came before what it is about. */
  const [entered, setEntered] = useState(false);
  const type = (words: string) => {
    setQuery(words);
    setActive(0);
    setEntered(false);
  };
  const awaited = entered && state !== 'loading' && state !== 'searching' ? entries[0] : undefined;
  useEffect(() => {
    if (awaited) onChoose(awaited);
  }, [awaited, onChoose]);
  const move = (to: number) => {
    const next = (to + entries.length) % entries.length;
    setActive(next);
    document.getElementById(idOf(next))?.scrollIntoView({ block: 'nearest' });
  };
  const onKeyDown = (event: KeyboardEvent) => {
    // Of a word that is being put together from sounds, keys choose among its signs.
    if (event.nativeEvent.isComposing) return;
    if (current < 0) {
      if (event.key === 'Enter') setEntered(true);
      return;
    }
    const steps: Record<string, number> = { ArrowDown: current + 1, ArrowUp: current - 1 };
    const to = steps[event.key];
    if (to !== undefined) move(to);
    else if (event.key === 'Enter') onChoose(entries[current]!);
    else return;
    event.preventDefault();
  };
  const shown = groups.reduce((sum, { count }) => sum + count, 0);
  let before = 0;
  return (
    <>
      <TextInput
        role="combobox"
        aria-label={t('palette.label')}
        aria-expanded={entries.length > 0}
        aria-controls={listId}
        aria-autocomplete="list"
        {...(current >= 0 && { 'aria-activedescendant': idOf(current) })}
        autoComplete="off"
        spellCheck={false}
        size="md"
        leftSection={<IconSearch size={18} stroke={1.6} aria-hidden />}
        rightSection={<CloseButton size="md" onClick={onClose} aria-label={t('palette.close')} />}
        placeholder={t('palette.placeholder')}
        value={query}
        onChange={(event) => type(event.currentTarget.value)}
        onKeyDown={onKeyDown}
        data-autofocus
        data-testid="palette-input"
      />
      <div id={listId} role="listbox" aria-label={t('palette.results')} className={classes.list}>
        {groups.map((group) => {
          const from = before;
          before += group.entries.length;
          return (
            <PaletteGroup key={group.name} group={group} id={`${listId}-${group.name}`}>
              {group.entries.map((entry, i) => (
                <PaletteOption
                  key={entry.key}
                  id={idOf(from + i)}
                  entry={entry}
                  active={from + i === current}
                  onPoint={() => setActive(from + i)}
                  onChoose={() => onChoose(entry)}
                />
              ))}
            </PaletteGroup>
          );
        })}
      </div>
      <Text size="xs" c="dimmed" role="status" className={classes.foot!} data-testid="palette-found">
        {query.trim() === ''
          ? t('palette.hint')
          : t('palette.found', { count: shown, formatted: format.number(shown) })}
        <IndexNote state={state} />
      </Text>
    </>
  );
}

interface PaletteGroupProps {
  readonly group: Group;
  readonly id: string;
  readonly children: React.ReactNode;
}

function PaletteGroup({ group: { name, entries, count }, id, children }: PaletteGroupProps) {
  const { t } = useTranslation('everyday');
  const format = useFormat();
  const title = t(`palette.group.${name}`);
  return (
    // biome-ignore lint/a11y/useSemanticElements: options stand in groups of a list box
    <div role="group" aria-labelledby={id} data-testid={`palette-${name}`}>
      <div id={id} className={classes.group}>
        {title}
        {count > entries.length && (
          <span className={classes.count}>
            {t('palette.ofCount', {
              shown: format.number(entries.length),
              count,
              formatted: format.number(count),
            })}
          </span>
        )}
      </div>
      {children}
    </div>
  );
}

/** Why products and customers may be missing. */
function IndexNote({ state }: { readonly state: IndexState }) {
  const { t } = useTranslation('everyday');
  const hasShop = useApp(({ shop }) => shop !== null);
  if (state === 'failed') return <> {t('palette.unread')}</>;
  if (state === 'loading') return <> {t('palette.loading')}</>;
  return state === 'none' && hasShop ? <> {t('palette.unindexed')}</> : null;
}

function usePaletteGroups(query: string): { readonly groups: readonly Group[]; readonly state: IndexState } {
  const screens = useScreens();
  const actions = useActions();
  const kept = useKept();
  const words = useMemo(() => queryWords(query), [query]);
  const indexed = useIndexed(words);
  const few = [
    { name: 'screens' as const, entries: screens },
    ...kept,
    { name: 'actions' as const, entries: actions },
  ];
  const found = [
    ...few.map(({ name, entries }) => fitting(name, entries, words, name === 'actions' ? mostActions : most)),
    ...indexed.groups,
  ];
  const groups = order.flatMap((name) => found.filter((group) => group.name === name && group.count > 0));
  return { groups, state: indexed.state };
}
