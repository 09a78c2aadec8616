import { Anchor, Group, List, Stack, Switch, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useLocation } from 'wouter';
import type { RoomRule } from '../../contracts/data-room-api';
import { optionalImportRules } from '../../domain/cleaning/rules';
import { answersKey, withRule } from '../../domain/shop/answers';
import { useFormat } from '../../i18n';
import { useApp } from '../../store';
import { loadRuleEffect, loadRules } from '../../store/data-room';
import { Panel } from '../../ui/panel';
import { LoadFailed } from '../../ui/segment-waiting';
import { useLoaded } from '../../ui/use-loaded';
import styles from './data.module.css';
import { RowsLink } from '../../ui/rows-link';
import { StaleSegments } from './stale-segments';
import { usePlaceWords } from './use-place-words';

/** What was cleaned, rule by rule: how much, what it does to the money, and a switch where it can be undone. */
export function RulesView({ shopId }: { readonly shopId: string }) {
  const { t } = useTranslation(['data', 'cleaning']);
  const key = useApp(({ shop }) => (shop === null ? '' : answersKey(shop.answers)));
  const rules = useLoaded(`${shopId} ${key}`, () => loadRules(shopId));
  if (rules.status === 'failed') return <LoadFailed cause={rules.cause} onRetry={rules.retry} />;
  return (
    <Stack gap="lg">
      <StaleSegments />
      <Panel title={t('sections.rules')} lead={t('cleaning:lead')} testId="rules">
        {rules.status === 'loading' && (
          <Text c="dimmed" role="status">
            {t('cleaning:working')}
          </Text>
        )}
        {rules.value?.length === 0 && <Text c="dimmed">{t('cleaning:none')}</Text>}
        {rules.value?.map((rule) => (
          <RuleLine key={rule.rule} shopId={shopId} rule={rule} />
        ))}
      </Panel>
    </Stack>
  );
}

function RuleLine({ shopId, rule: line }: { readonly shopId: string; readonly rule: RoomRule }) {
  const { t } = useTranslation('cleaning');
  const { rule, changed, isOn, hasEffect } = line;
  return (
    <div className={styles.rule} data-testid={`rule-${rule}`}>
      <div>
        <Text fw={600}>{t(`name.${rule}`, { defaultValue: rule })}</Text>
        <Text c="dimmed" maw="44rem">
          {t(`what.${rule}`, { defaultValue: '' })}
        </Text>
        <Text className="tabular">
          {changed > 0 && t(isOn ? 'changed' : 'wouldChange', { count: changed })}
          {hasEffect && <Effect shopId={shopId} rule={rule} />}
        </Text>
        <RowsUnder rule={line} />
        <LeftOut rule={line} />
      </div>
      <RuleSwitch rule={line} />
      <Examples examples={line.examples} />
      <WhyAlways rule={line} />
    </div>
  );
}

/** The rows that the rule is about, table by table. */
function RowsUnder({ rule: { rule, rows } }: { readonly rule: RoomRule }) {
  const { t } = useTranslation(['cleaning', 'tables']);
  return (
    <Group gap="md" fz="sm">
      {rows.map(({ kind, rows: count }) => (
        <RowsLink key={kind} kind={kind} picks={{ rules: [rule] }} testId={`rows-${rule}-${kind}`}>
          {t('cleaning:rowsOf', { table: t(`tables:kind.${kind}`), count })}
        </RowsLink>
      ))}
    </Group>
  );
}

function LeftOut({ rule: { leftOutOf } }: { readonly rule: RoomRule }) {
  const { t } = useTranslation('cleaning');
  const format = useFormat();
  const reports = useApp(({ shop }) => shop?.reports);
  if (leftOutOf.length === 0) return null;
  const names = leftOutOf.map((file) => reports?.find((report) => report.file === file)?.name ?? '');
  return <Text>{t('leftOut', { files: format.list(names) })}</Text>;
}

function RuleSwitch({ rule: { rule, isOn, canSwitch } }: { readonly rule: RoomRule }) {
  const { t } = useTranslation('cleaning');
  if (canSwitch !== true) {
    return (
      <Text size="xs" c="dimmed">
        {t('atImport')}
      </Text>
    );
  }
  return (
    <Switch
      checked={isOn}
      aria-label={t('switch', { rule: t(`name.${rule}`, { defaultValue: rule }) })}
      onChange={(event) => switchRule(rule, event.currentTarget.checked)}
      data-testid={`switch-${rule}`}
    />
  );
}

/** Why a rule cannot be switched off here, and the way to rows without it where there is one. */
function WhyAlways({ rule: { rule, canSwitch } }: { readonly rule: RoomRule }) {
  const { t } = useTranslation('cleaning');
  const [, navigate] = useLocation();
  if (canSwitch === true) return null;
  const optional = optionalImportRules.find((each) => each === rule);
  const again = () => {
    if (optional !== undefined) useApp.getState().setImportRule(optional, false);
    navigate('/');
  };
  return (
    <Text size="xs" c="dimmed" maw="44rem">
      {t(`why.${rule}`, { defaultValue: '' })}{' '}
      {canSwitch === 'import' && (
        <Anchor
          component="button"
          type="button"
          fz="xs"
          onClick={again}
          data-testid={`import-without-${rule}`}
        >
          {t('importWithout')}
        </Anchor>
      )}
    </Text>
  );
}

/** What a rule made of a few values, with where each stands. */
function Examples({ examples }: Pick<RoomRule, 'examples'>) {
  const { t } = useTranslation('cleaning');
  const placeOf = usePlaceWords();
  if (examples.length === 0) return null;
  return (
    <List size="xs" c="dimmed" className={styles.examples!}>
      {examples.map((example) => (
        <List.Item key={`${example.file} ${example.line} ${example.before}`}>
          {t(example.after === '' ? 'exampleGone' : 'example', {
            before: example.before || '…',
            after: example.after,
            place: placeOf(example),
          })}
        </List.Item>
      ))}
    </List>
  );
}

/** Told a moment later: the shop is put together with the rule and without it. */
function Effect({ shopId, rule }: { readonly shopId: string; readonly rule: string }) {
  const { t } = useTranslation('cleaning');
  const format = useFormat();
  const effect = useLoaded(`${shopId} ${rule}`, () => loadRuleEffect(shopId, rule));
  if (effect.status !== 'ready' || Math.abs(effect.value.takenOff) < 0.005) return null;
  const { takenOff, currency } = effect.value;
  return (
    <>
      {' '}
      ·{' '}
      {t('effect', {
        money: format.money(Math.abs(takenOff), currency, 2),
        context: takenOff < 0 ? 'adds' : '',
      })}
    </>
  );
}

function switchRule(rule: string, on: boolean): void {
  const { shop, answerShop } = useApp.getState();
  if (shop === null) return;
  void answerShop(withRule(shop.answers, rule, on));
}
