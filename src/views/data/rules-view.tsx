import { List, Stack, Switch, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import type { RoomRule } from '../../contracts/data-room-api';
import { answersKey } from '../../domain/shop/answers';
import { useFormat } from '../../i18n';
import { useApp } from '../../store';
import { loadRuleEffect, loadRules } from '../../store/data-room';
import { Panel } from '../../ui/panel';
import { LoadFailed } from '../../ui/segment-waiting';
import { useLoaded } from '../../ui/use-loaded';
import styles from './data.module.css';
import { rowsAddress } from './row-address';
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
          <RuleLine key={`${rule.rule} ${rule.rows?.kind}`} shopId={shopId} rule={rule} />
        ))}
      </Panel>
    </Stack>
  );
}

function RuleLine({ shopId, rule: line }: { readonly shopId: string; readonly rule: RoomRule }) {
  const { t } = useTranslation(['cleaning', 'tables']);
  const { rule, changed, isOn, canSwitch, rows } = line;
  const name = t(`cleaning:name.${rule}`, { defaultValue: rule });
  return (
    <div className={styles.rule} data-testid={`rule-${rule}`}>
      <div>
        <Text fw={600}>
          {name}
          {rows !== null && (
            <Text span c="dimmed" fw={400}>
              {' '}
              · {t(`tables:kind.${rows.kind}`)}
            </Text>
          )}
        </Text>
        <Text c="dimmed" maw="44rem">
          {t(`cleaning:what.${rule}`, { defaultValue: '' })}
        </Text>
        <Text className="tabular">
          {rows === null ? (
            t('cleaning:changed', { count: changed })
          ) : (
            <Link
              href={rowsAddress(rows.kind, { picks: { mark: [rows.mark] }, spans: {} })}
              className={styles.link}
            >
              {t(isOn ? 'cleaning:changed' : 'cleaning:wouldChange', { count: changed })}
            </Link>
          )}
          {line.hasEffect && <Effect shopId={shopId} rule={rule} />}
        </Text>
      </div>
      {canSwitch ? (
        <Switch
          checked={isOn}
          aria-label={t('cleaning:switch', { rule: name })}
          onChange={(event) => switchRule(rule, event.currentTarget.checked)}
          data-testid={`switch-${rule}`}
        />
      ) : (
        <Text size="xs" c="dimmed">
          {t('cleaning:always')}
        </Text>
      )}
      <Examples examples={line.examples} />
    </div>
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
  const currency = useApp(({ shop }) => shop?.facts?.currency ?? '');
  const effect = useLoaded(`${shopId} ${rule}`, () => loadRuleEffect(shopId, rule));
  if (effect.status !== 'ready' || Math.abs(effect.value) < 0.005) return null;
  return <> · {t('effect', { money: format.money(effect.value, currency, 2) })}</>;
}

function switchRule(rule: string, on: boolean): void {
  const { shop, answerShop } = useApp.getState();
  if (shop === null) return;
  const others = shop.answers.rulesOff.filter((each) => each !== rule);
  void answerShop({ ...shop.answers, rulesOff: on ? others : [...others, rule] });
}
