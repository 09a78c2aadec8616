import { Button, NumberInput, SimpleGrid, Slider, Stack, Text, Textarea, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocation } from 'wouter';
import { messageOf } from '../../contracts/errors';
import { fewestInCampaign } from '../../domain/campaign/campaign';
import { localDay, msPerDay } from '../../domain/time';
import { useFormat } from '../../i18n';
import {
  type CampaignWanted,
  chosenCustomers,
  keepCampaign,
  type RunSummary,
  type ShopSummary,
} from '../../store';
import { Panel } from '../../ui/panel';
import type { Audience } from './audience';
import { AudienceFields } from './audience-fields';
import { MailDraft } from './mail-draft';
import { PlanNote } from './plan-note';
import { useAudience } from './use-audience';
import { useOverlaps, usePlan } from './use-plan';

interface CampaignFormProps {
  readonly shop: ShopSummary;
  readonly run: RunSummary;
  readonly begunWith: Audience;
}

const usual = { days: 30, share: 20 };
const shares = { least: 5, most: 50 };
const mostDays = 365;
/** Orders that end longer ago are of a shop that is looked back on, and its campaigns begin where they end. */
const liveFor = 60;

/** For whom, when, for how long and how many held back; beside it, what that could show. */
export function CampaignForm({ shop, run, begunWith }: CampaignFormProps) {
  const { t } = useTranslation('campaigns');
  const format = useFormat();
  const [, navigate] = useLocation();
  const [audience, setAudience] = useState(begunWith);
  const [typed, setTyped] = useState<string | null>(null);
  const [message, setMessage] = useState('');
  const [chosenDate, setDate] = useState<string | null>(null);
  const [days, setDays] = useState(usual.days);
  const [share, setShare] = useState(usual.share);
  const [seed] = useState(() => crypto.getRandomValues(new Uint32Array(1))[0]! >>> 1);
  const [keeping, setKeeping] = useState(false);
  const [notKept, setNotKept] = useState<string | null>(null);
  const { size, title, products } = useAudience(run, audience);
  const name = typed ?? title;
  const wanted = wantedOf(run, audience, { days, controlShare: share / 100, seed });
  const canBe = size !== null && size >= fewestInCampaign;
  const { plan, isCurrent, failure } = usePlan(run, canBe ? wanted : null);
  // Accounts that look fake are in neither group, and the plan knows how many they are.
  const drawn = plan !== null && isCurrent ? plan.members.length : size;
  const first = plan?.date ?? null;
  const date = chosenDate ?? (first === null ? '' : usualDate(first));
  const overlaps = useOverlaps(shop.id, plan, date);
  const keep = async () => {
    if (plan === null) return;
    setKeeping(true);
    try {
      const kept = { ...plan, name: name.trim() || title, date, message };
      navigate(`/campaigns/${await keepCampaign(run, kept)}`);
    } catch (error) {
      setNotKept(messageOf(error));
      setKeeping(false);
    }
  };
  const isEarly = first !== null && date !== '' && date < first;
  const tooSmall =
    size !== null && size < fewestInCampaign
      ? t('form.tooSmall', { count: size, least: format.number(fewestInCampaign) })
      : null;
  const tooEarly = isEarly ? t('form.dateBefore', { date: format.exportDay(Date.parse(first)) }) : null;
  const cause = failure ?? notKept;
  const failed = cause === null ? null : t('form.failed', { cause });
  const problem = size === null ? t('form.noAudience') : (tooSmall ?? tooEarly ?? failed);
  const isPast = first !== null && !isEarly && isLive(first) && date < localDay();
  return (
    <SimpleGrid cols={{ base: 1, lg: 2 }} spacing="lg">
      <Panel testId="campaign-form">
        <Stack gap="md">
          <AudienceFields run={run} audience={audience} products={products} onChange={setAudience} />
          <TextInput
            label={t('form.name')}
            value={name}
            maxLength={120}
            onChange={({ currentTarget }) => setTyped(currentTarget.value)}
            data-testid="campaign-name"
          />
          <Textarea
            label={t('form.message')}
            description={t('form.messageHint')}
            value={message}
            autosize
            minRows={2}
            maxLength={5_000}
            onChange={({ currentTarget }) => setMessage(currentTarget.value)}
            data-testid="campaign-message"
          />
          <MailDraft run={run} audience={audience} onUse={setMessage} />
          <SimpleGrid cols={{ base: 1, xs: 2 }}>
            <TextInput
              type="date"
              label={t('form.date')}
              description={t('form.dateHint')}
              value={date}
              onChange={({ currentTarget }) => setDate(currentTarget.value)}
              data-testid="campaign-date"
            />
            <NumberInput
              label={t('form.days')}
              description={t('form.daysHint')}
              min={1}
              max={mostDays}
              clampBehavior="strict"
              allowDecimal={false}
              value={days}
              onChange={(value) => setDays(typeof value === 'number' && value >= 1 ? value : usual.days)}
              data-testid="campaign-days"
            />
          </SimpleGrid>
          {isPast && <Text size="sm">{t('form.datePast')}</Text>}
          <div>
            <Text size="sm" fw={500} id="share-label">
              {t('form.share')}
            </Text>
            <Slider
              aria-labelledby="share-label"
              thumbLabel={t('form.share')}
              min={shares.least}
              max={shares.most}
              step={1}
              value={share}
              onChange={setShare}
              label={(value) => format.percent(value / 100)}
              data-testid="campaign-share"
              my="xs"
            />
            <Text size="sm">
              {drawn !== null &&
                t('form.shareOf', {
                  share: format.percent(share / 100),
                  control: format.number(Math.round((share / 100) * drawn)),
                  customers: format.number(drawn),
                })}
            </Text>
            <Text size="sm" c="dimmed">
              {t('form.shareHint')}
            </Text>
          </div>
        </Stack>
      </Panel>
      <PlanNote
        plan={plan}
        overlaps={overlaps}
        isCurrent={isCurrent}
        problem={problem}
        action={
          <Button
            onClick={() => void keep()}
            disabled={!isCurrent || !canBe || date === '' || problem !== null}
            loading={keeping}
            data-testid="keep-campaign"
          >
            {t('form.keep')}
          </Button>
        }
      />
    </SimpleGrid>
  );
}

function wantedOf(
  { id }: RunSummary,
  { kind, segment, productId }: Audience,
  rest: CampaignWanted,
): CampaignWanted {
  if (kind === 'chosen') return { ...rest, customers: chosenCustomers(id) };
  if (kind === 'segment' && segment !== null) return { ...rest, segment };
  if (kind === 'product' && productId !== null) return { ...rest, productId };
  return rest;
}

/** Whether orders that end before that day are of a shop that goes on. */
function isLive(first: string): boolean {
  return Date.now() - Date.parse(first) < liveFor * msPerDay;
}

/** The first day that no order has reached, or today where that is not long ago. */
function usualDate(first: string): string {
  return isLive(first) && localDay() > first ? localDay() : first;
}
