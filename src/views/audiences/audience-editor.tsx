import { Button, Group, SimpleGrid, Stack, Text, Textarea, TextInput } from '@mantine/core';
import { IconColumns2, IconDownload, IconMapPin, IconSpeakerphone } from '@tabler/icons-react';
import { useEffect, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocation } from 'wouter';
import { type Condition, conditionsOf, type Rule } from '../../domain/audience/rule';
import { useFormat, useSpeaker } from '../../i18n';
import {
  type AudienceKnown,
  type AudienceOf,
  chooseAudience,
  downloadAudience,
  downloadAudienceRows,
  hasContacts,
  loadProductIndex,
  mayHaveOrders,
  restoreAudience,
  type RunSummary,
  saveAudience,
  type ShopSummary,
  type StoredAudience,
  type StoredCampaign,
  useApp,
} from '../../store';
import { ListExport } from '../../ui/list-export';
import { compareAddress } from '../../ui/group-ref';
import { Panel } from '../../ui/panel';
import { offerUndo } from '../../ui/undo';
import { useLoaded } from '../../ui/use-loaded';
import { FoundPanel } from './found-panel';
import { GroupEditor } from './group-editor';
import { MailPanel } from './mail-panel';
import { atTop } from './rule-groups';
import { FromSegmentPanel, TemplatesPanel } from './start-panel';
import { type Counted, keyOf, useFound } from './use-found';
import { useRuleWords } from './use-rule-words';

export interface AudienceEditorProps {
  readonly shop: ShopSummary;
  readonly run: RunSummary | null;
  readonly known: AudienceKnown;
  readonly campaigns: readonly StoredCampaign[];
  /** Null for a new one. */
  readonly audience: StoredAudience | null;
}

const none: readonly string[] = [];

/** Rules with whom they find beside them; name, note and what to do with it below. */
export function AudienceEditor({ shop, run, known, campaigns, audience }: AudienceEditorProps) {
  const { t } = useTranslation('audiences');
  const format = useFormat();
  const speaker = useSpeaker();
  const [of, setOf] = useState<AudienceOf>(audience?.of ?? { rules: { all: [] } });
  const [suggested, setSuggested] = useState('');
  const words = useRuleWords(known, run, campaigns);
  const { value: index } = useLoaded(run?.id ?? null, () => loadProductIndex(run!.id));
  const productIds = useMemo(() => index?.products.map(({ id }) => id) ?? none, [index]);
  const counted = useFound(shop.id, keyOf(shop.id, run, of), of);
  const start = (rule: Rule, name: string) => {
    setOf({ rules: atTop(rule) });
    setSuggested(name);
  };
  const asked = { known, run, campaigns, productIds, firstWords: t('field.aboutBegun') };
  const { lastDay } = known;
  return (
    <Stack gap="lg">
      {audience === null && (
        <>
          <TemplatesPanel known={known} onStart={start} />
          {run !== null && (
            <FromSegmentPanel
              run={run}
              rules={'rules' in of ? of.rules : null}
              words={words}
              onStart={start}
            />
          )}
        </>
      )}
      <SimpleGrid cols={{ base: 1, lg: 2 }} spacing="lg">
        {'ids' in of ? (
          <Panel testId="audience-chosen">
            <Text fw={600}>{t('chosen', { customers: format.number(of.ids.length) })}</Text>
            <Text c="dimmed">{t('chosenHint')}</Text>
          </Panel>
        ) : (
          <Panel
            title={t('form.rules')}
            lead={
              lastDay === ''
                ? t('form.rulesLeadUndated')
                : t('form.rulesLead', { day: format.exportDay(Date.parse(lastDay)) })
            }
            testId="audience-rules"
          >
            <GroupEditor
              rule={atTop(of.rules)}
              asked={asked}
              words={words}
              counts={countsOf(counted)}
              onChange={(rules) => setOf({ rules })}
            />
            <Text fw={600} mt="md">
              {t('form.saying')}
            </Text>
            <Text data-testid="audience-sentence">{speaker.rule(of.rules, words)}</Text>
          </Panel>
        )}
        <FoundPanel counted={counted} words={words} />
      </SimpleGrid>
      {run !== null && audience !== null && <MailPanel key={audience.id} run={run} audience={audience} />}
      <SaveAndUse shop={shop} run={run} audience={audience} of={of} suggested={suggested} />
    </Stack>
  );
}

/** Counts of the conditions that were asked; those that changed since have none. */
function countsOf({ found, of }: Counted): ReadonlyMap<Condition, { met: number; unknown: number }> {
  if (found === null || of === null || 'ids' in of) return new Map();
  return new Map(conditionsOf(of.rules).map((condition, i) => [condition, found.conditions[i]!]));
}

/** Of a new one that was just kept: the editor is mounted again at its address, and says so there. */
let keptLast: StoredAudience | null = null;

/** The screens that take up whom an audience is of. */
const takenBy = {
  campaign: '/campaigns/new/chosen',
  map: '/map/chosen=yes',
  compare: compareAddress({ kind: 'chosen' }, { kind: 'rest' }),
};

interface SaveAndUseProps extends Pick<AudienceEditorProps, 'shop' | 'run' | 'audience'> {
  readonly of: AudienceOf;
  readonly suggested: string;
}

function SaveAndUse({ shop, run, audience, of, suggested }: SaveAndUseProps) {
  const { t } = useTranslation('audiences');
  const [, navigate] = useLocation();
  const [typed, setTyped] = useState<string | null>(audience?.name ?? null);
  const [note, setNote] = useState(audience?.note ?? '');
  const [saved, setSaved] = useState(() => (keptLast?.id === audience?.id ? keptLast : null));
  useEffect(() => {
    keptLast = null;
  }, []);
  const hasOrders = useApp(mayHaveOrders);
  const [taking, setTaking] = useState<keyof typeof takenBy | null>(null);
  const takeTo = async (by: RunSummary, where: keyof typeof takenBy) => {
    setTaking(where);
    // What is kept as it stands here has an address of its own, which outlives a reload.
    const isKept = where === 'compare' && JSON.stringify(audience?.of) === JSON.stringify(of);
    if (isKept) navigate(compareAddress({ kind: 'audience', id: audience!.id }, { kind: 'rest' }));
    else if (await chooseAudience(by, of)) navigate(takenBy[where]);
    setTaking(null);
  };
  const { value } = useLoaded(shop.id, () => hasContacts(shop.id));
  const name = typed ?? suggested;
  const tag = name.trim() || t('form.unnamed');
  const save = async () => {
    const kept = await saveAudience(shop.id, audience?.id ?? null, { name: tag, note, of });
    if (kept === null) return;
    setSaved(kept);
    if (audience !== null) {
      offerUndo(t('changed', { name: kept.name }), () => restoreAudience(audience));
      return;
    }
    keptLast = kept;
    navigate(`/audiences/${kept.id}`, { replace: true });
  };
  return (
    <SimpleGrid cols={{ base: 1, lg: 2 }} spacing="lg">
      <Panel testId="audience-save">
        <Stack gap="sm">
          <TextInput
            label={t('form.name')}
            value={name}
            placeholder={t('form.unnamed')}
            maxLength={120}
            onChange={({ currentTarget }) => setTyped(currentTarget.value)}
            data-testid="audience-name"
          />
          <Textarea
            label={t('form.note')}
            description={t('form.noteHint')}
            value={note}
            autosize
            minRows={2}
            maxLength={2_000}
            onChange={({ currentTarget }) => setNote(currentTarget.value)}
            data-testid="audience-note"
          />
          <Group gap="sm">
            <Button onClick={() => void save()} data-testid="keep-audience">
              {t('form.save')}
            </Button>
            <Text role="status" size="sm">
              {saved !== null && t('form.saved', { version: saved.version })}
            </Text>
          </Group>
        </Stack>
      </Panel>
      <Panel
        title={t('use.title')}
        lead={t('use.lead')}
        actions={
          <>
            {run !== null && (
              <>
                <Button
                  leftSection={<IconSpeakerphone size={16} aria-hidden />}
                  loading={taking === 'campaign'}
                  onClick={() => void takeTo(run, 'campaign')}
                  data-testid="campaign-with-audience"
                >
                  {t('use.campaign')}
                </Button>
                <Button
                  variant="default"
                  leftSection={<IconMapPin size={16} aria-hidden />}
                  loading={taking === 'map'}
                  onClick={() => void takeTo(run, 'map')}
                  data-testid="map-with-audience"
                >
                  {t('use.map')}
                </Button>
                <Button
                  variant="default"
                  leftSection={<IconColumns2 size={16} aria-hidden />}
                  loading={taking === 'compare'}
                  onClick={() => void takeTo(run, 'compare')}
                  data-testid="compare-audience"
                >
                  {t('use.compare')}
                </Button>
              </>
            )}
            <Button
              variant="default"
              leftSection={<IconDownload size={16} aria-hidden />}
              onClick={() => void downloadAudienceRows(shop.id, of)}
              data-testid="download-audience-rows"
            >
              {t(hasOrders ? 'use.csv' : 'use.csvWithoutOrders')}
            </Button>
          </>
        }
        testId="audience-use"
      >
        <ListExport
          hasContacts={value}
          onDownload={(choice) => downloadAudience(shop.id, of, tag, choice)}
          label={t('use.download')}
          testId="download-audience"
        />
      </Panel>
    </SimpleGrid>
  );
}
