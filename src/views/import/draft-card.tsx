import { ActionIcon, Alert, Box, Collapse, Group, Skeleton, Stack, Text } from '@mantine/core';
import { IconAlertTriangle, IconFileOff, IconFileSpreadsheet, IconX } from '@tabler/icons-react';
import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { FileInspection } from '../../contracts/import-api';
import type { ColumnMatch } from '../../domain/csv/import-types';
import { joinColumns } from '../../domain/csv/rows/join-columns';
import { holdsTable } from '../../domain/csv/recognition/declined-kinds';
import { kindAssumed } from '../../domain/csv/recognition/assumptions';
import { unmetNeeds } from '../../domain/shop/tables/needs';
import { type TableKind, tableOf } from '../../domain/shop/tables/tables';
import { useFormat } from '../../i18n';
import { type FileDraft, useApp } from '../../store';
import { DisclosureButton } from '../../ui/disclosure-button';
import { ErrorNotice } from '../../ui/error-notice';
import { ColumnMatchTable } from './column-match';
import { DraftPreview } from './draft-preview';
import { EncodingReadings } from './encoding-readings';
import { EncodingSelect } from './encoding-select';
import { KindSelect } from './kind-select';
import { MatchSummary } from './match-summary';
import { UnreadColumns } from './unread-columns';
import { RecipeNotice } from './recipe-notice';
import classes from './import.module.css';

/** One file: what it was taken for, how sure that is, its columns and first rows, all of it correctable. */
export function DraftCard({ draft }: { readonly draft: FileDraft }) {
  const { inspection, kind, error } = draft;
  // Kept here, so that the details are still open after an encoding that showed no table.
  const [open, setOpen] = useState<boolean | null>(null);
  return (
    <article className={classes.draft} data-testid={`draft-${draft.name}`} data-status={draft.status}>
      <DraftHead draft={draft} />
      {draft.status === 'inspecting' && (
        <Box className={classes.draftBody}>
          <Skeleton height={26} />
        </Box>
      )}
      {error !== null && (
        <Box className={classes.draftBody}>
          <ErrorNotice code={error.code} detail="" />
          {mayBeMisread(inspection) && (
            <Box mt="sm">
              <EncodingSelect draft={draft} />
            </Box>
          )}
        </Box>
      )}
      {draft.status === 'ready' && inspection !== null && kind !== null && (
        <DraftBody draft={draft} inspection={inspection} kind={kind} open={open} onOpen={setOpen} />
      )}
    </article>
  );
}

/** Read in a wrong encoding, a good table is refused as well: it must be possible to choose another. */
function mayBeMisread(inspection: FileInspection | null): boolean {
  const refusal = inspection === null || inspection.encoding === '' ? null : inspection.refusal;
  return refusal === 'file-no-rows' || (refusal !== null && holdsTable(refusal));
}

function DraftHead({ draft }: { readonly draft: FileDraft }) {
  const { t } = useTranslation('import');
  const Icon = draft.status === 'refused' ? IconFileOff : IconFileSpreadsheet;
  const details = useDraftDetails(draft);
  const { inspection } = draft;
  const mayChooseKind = draft.status === 'ready' || (inspection !== null && holdsTable(inspection.refusal));
  return (
    <div className={classes.draftHead}>
      <Icon
        size={28}
        stroke={1.4}
        color={draft.status === 'refused' ? 'var(--mantine-color-red-6)' : 'var(--mantine-color-accent-5)'}
        aria-hidden
      />
      <Box miw={0}>
        <Text fw={600} truncate title={draft.name}>
          {draft.name}
        </Text>
        <Text size="xs" c="dimmed" aria-live="polite">
          {details}
        </Text>
      </Box>
      <div className={classes.draftKind}>{mayChooseKind && <KindSelect draft={draft} />}</div>
      <ActionIcon
        variant="subtle"
        color="gray"
        aria-label={t('draft.remove', { name: draft.name })}
        onClick={() => useApp.getState().removeDraft(draft.id)}
      >
        <IconX size={18} />
      </ActionIcon>
    </div>
  );
}

function useDraftDetails(draft: FileDraft): string {
  const { status, inspection, kind, size } = draft;
  const { t } = useTranslation('import');
  const format = useFormat();
  if (status === 'refused') return format.bytes(size);
  if (inspection === null) return `${format.bytes(size)} · ${t('draft.inspecting')}`;
  const score = inspection.kindScore;
  const bySight = score >= 0.75 ? 'sure' : score >= 0.5 ? 'likely' : 'guess';
  const isLacking = kind !== null && needsOf(kind, draft.match, inspection).length > 0;
  const certainty = kind !== inspection.kind ? 'chosen' : isLacking ? 'lacking' : bySight;
  return [
    t(`draft.${certainty}`),
    inspection.platform === null ? '' : t('draft.platform', { platform: inspection.platform }),
    inspection.compressed ? `${format.bytes(size)} ${t('draft.compressed')}` : format.bytes(size),
    inspection.encoding === '' ? '' : t('draft.encoding', { encoding: inspection.encoding.toUpperCase() }),
  ]
    .filter((part) => part !== '')
    .join(' · ');
}

function needsOf(kind: TableKind, match: ColumnMatch, { headers }: FileInspection) {
  const joins = joinColumns(tableOf(kind), match, headers);
  return unmetNeeds(
    tableOf(kind),
    match,
    joins.map(({ name }) => name),
  );
}

interface DraftBodyProps {
  readonly draft: FileDraft;
  readonly inspection: FileInspection;
  readonly kind: TableKind;
  /** Whether the details are shown; null until the user has said. */
  readonly open: boolean | null;
  readonly onOpen: (open: boolean) => void;
}

function DraftBody({ draft, inspection, kind, open: wanted, onOpen }: DraftBodyProps) {
  const { t } = useTranslation('import');
  const id = useId();
  const needs = needsOf(kind, draft.match, inspection);
  const { assumption } = inspection;
  // Of the first look only: a correction that removes the doubt must not close what it is made in.
  const [doubtful] = useState(
    needs.length > 0 ||
      inspection.encodingDoubtful ||
      (draft.recipe?.unfit ?? []).length > 0 ||
      (draft.recipe === null && inspection.kindScore < 0.5),
  );
  const open = wanted ?? doubtful;
  return (
    <Stack className={classes.draftBody} gap="sm">
      {needs.map((need) => (
        <Alert key={need} color="orange" py="xs" icon={<IconAlertTriangle size={18} />}>
          {t(`need.${need}`)}
        </Alert>
      ))}
      {assumption !== null && kind === kindAssumed[assumption] && (
        <Alert color="orange" py="xs" icon={<IconAlertTriangle size={18} />}>
          {t(`assumption.${assumption}`)}
        </Alert>
      )}
      {inspection.encodingDoubtful && <EncodingReadings draft={draft} inspection={inspection} />}
      {draft.recipe !== null && <RecipeNotice id={draft.id} recipe={draft.recipe} />}
      <UnreadColumns kind={kind} match={draft.match} inspection={inspection} />
      <MatchSummary kind={kind} match={draft.match} inspection={inspection} />
      <Group gap="xs">
        <DisclosureButton open={open} controls={id} onToggle={() => onOpen(!open)}>
          {open ? t('draft.hideDetails') : t('draft.showDetails')}
        </DisclosureButton>
      </Group>
      <Collapse expanded={open} id={id}>
        {open && (
          <Stack gap="lg">
            {inspection.encoding !== '' && <EncodingSelect draft={draft} />}
            <ColumnMatchTable key={kind} draft={draft} inspection={inspection} kind={kind} />
            <DraftPreview inspection={inspection} match={draft.match} />
          </Stack>
        )}
      </Collapse>
    </Stack>
  );
}
