import { Button, Group, List, Stack, Table, Text, Title } from '@mantine/core';
import { IconArrowLeft } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import type { RoomPerson, RoomTable } from '../../contracts/data-room-api';
import { useFormat } from '../../i18n';
import { useApp } from '../../store';
import { loadPerson } from '../../store/data-room';
import { Panel } from '../../ui/panel';
import { LoadFailed } from '../../ui/segment-waiting';
import { useLoaded } from '../../ui/use-loaded';
import { ViewSkeleton } from '../../ui/view-skeleton';
import { ClockNote } from './clock-note';
import styles from './data.module.css';
import { rowsAddress } from '../../ui/row-address';
import { RowsLink } from '../../ui/rows-link';
import { PersonRisk } from './person-risk';
import { useFieldWords } from './use-field-words';
import { usePlaceWords } from './use-place-words';

interface PersonViewProps {
  readonly shopId: string;
  readonly tables: readonly RoomTable[];
  readonly id: string;
}

/** One customer with all her rows, table by table. */
export function PersonView({ shopId, tables, id }: PersonViewProps) {
  const { t } = useTranslation('data');
  const hasRun = useApp((state) => state.run !== null);
  const shop = useApp((state) => state.shop);
  const person = useLoaded(id, () => loadPerson(shopId, id));
  if (person.status === 'loading') return <ViewSkeleton />;
  if (person.status === 'failed') return <LoadFailed cause={person.cause} onRetry={person.retry} />;
  return (
    <Stack gap="lg">
      <Group justify="space-between">
        <div>
          <Link href="/data/rows" className={styles.back}>
            <IconArrowLeft size={16} aria-hidden /> {t('person.back')}
          </Link>
          <Title order={2} data-testid="person">
            {t('person.title', { id })}
          </Title>
        </div>
        {hasRun && person.value !== null && (
          <Button component={Link} href={`/recommend/${encodeURIComponent(id)}`} variant="default">
            {t('person.offers')}
          </Button>
        )}
      </Group>
      {person.value === null ? (
        <Text c="dimmed">{t('person.none', { id })}</Text>
      ) : (
        <>
          {hasRun && shop?.id === shopId && <PersonRisk shop={shop} id={person.value.id} />}
          <PersonRows person={person.value} tables={tables} />
        </>
      )}
    </Stack>
  );
}

interface PersonRowsProps {
  readonly person: RoomPerson;
  readonly tables: readonly RoomTable[];
}

function PersonRows({ person, tables }: PersonRowsProps) {
  const { t } = useTranslation(['data', 'tables']);
  const format = useFormat();
  return (
    <>
      {person.knownAs.length > 0 && (
        <Text data-testid="known-as">{t('data:person.knownAs', { names: format.list(person.knownAs) })}</Text>
      )}
      <Cleaned person={person} />
      {person.tables.map((part) => {
        const table = tables.find(({ kind }) => kind === part.kind)!;
        const isCut = part.rows.length < part.count;
        return (
          <Panel
            key={part.kind}
            title={t(`tables:kind.${part.kind}`)}
            lead={
              isCut
                ? t('data:person.firstOf', {
                    shown: format.number(part.rows.length),
                    total: format.number(part.count),
                  })
                : t('data:person.rows', { count: part.count })
            }
            actions={
              <Button
                component={Link}
                href={rowsAddress(part.kind, { picks: { person: [person.id] }, spans: {} })}
                variant="default"
                size="xs"
              >
                {t('data:person.all', { count: part.count })}
              </Button>
            }
          >
            <ClockNote table={table} />
            <FewRows table={table} rows={part.rows} />
          </Panel>
        );
      })}
    </>
  );
}

/** Which rules touched her rows, each with the way to them, and what of hers counts elsewhere. */
function Cleaned({ person: { id, rules, elsewhere } }: Pick<PersonRowsProps, 'person'>) {
  const { t } = useTranslation(['data', 'tables', 'cleaning']);
  return (
    <Panel title={t('data:person.rules')} testId="person-rules">
      {rules.length + elsewhere.length === 0 && <Text c="dimmed">{t('data:person.untouched')}</Text>}
      <List size="sm">
        {rules.map(({ rule, kind, rows }) => (
          <List.Item key={`${rule} ${kind}`}>
            <RowsLink kind={kind} picks={{ person: [id], rules: [rule] }}>
              {t('data:person.ruleRows', {
                rule: t(`cleaning:name.${rule}`, { defaultValue: rule }),
                table: t(`tables:kind.${kind}`),
                count: rows,
              })}
            </RowsLink>
          </List.Item>
        ))}
        {elsewhere.map(({ kind, rows, field, names, rules: repeats }) => (
          <List.Item key={kind}>
            <RowsLink kind={kind} picks={{ [field]: names, rules: repeats, person: [''] }}>
              {t('data:person.elsewhere', { table: t(`tables:kind.${kind}`), count: rows })}
            </RowsLink>
          </List.Item>
        ))}
      </List>
    </Panel>
  );
}

interface FewRowsProps {
  readonly table: RoomTable;
  readonly rows: RoomPerson['tables'][number]['rows'];
}

/** Rows that fit a page: the columns in which any of them has a value, and where each stands. */
function FewRows({ table, rows }: FewRowsProps) {
  const { t } = useTranslation(['data', 'tables']);
  const { nameOf, say } = useFieldWords();
  const placeOf = usePlaceWords();
  const columns = table.fields.flatMap((field, i) =>
    rows.some(({ cells }) => cells[i] !== null) ? [{ field, i }] : [],
  );
  return (
    <section
      className={styles.fewRows}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by the keyboard
      tabIndex={0}
      aria-label={t('data:grid.name', { table: t(`tables:kind.${table.kind}`) })}
    >
      <Table
        miw={160 * columns.length}
        tabularNums
        stickyHeader
        aria-label={t(`tables:kind.${table.kind}`)}
        fz="xs"
      >
        <Table.Thead>
          <Table.Tr>
            {columns.map(({ field }) => (
              <Table.Th key={field.name} scope="col" ta={field.type === 'number' ? 'right' : 'left'}>
                {nameOf(field.name)}
              </Table.Th>
            ))}
            <Table.Th scope="col">{t('data:row.where')}</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {rows.map((row) => (
            <Table.Tr key={row.row}>
              {columns.map(({ field, i }) => (
                <Table.Td key={field.name} ta={field.type === 'number' ? 'right' : 'left'}>
                  {say(row.cells[i] ?? null, field)}
                </Table.Td>
              ))}
              <Table.Td>{placeOf(row)}</Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </section>
  );
}
