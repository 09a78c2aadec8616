import { Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { ShopFacts } from '../../contracts/analysis-api';
import { useFormat } from '../../i18n';
import type { ShopSummary } from '../../store';
import { Panel } from '../../ui/panel';
import classes from './import.module.css';

/** What the export holds once it is put together; known after the first analysis. */
export function ShopFactsList({ shop }: { readonly shop: ShopSummary }) {
  const { t } = useTranslation('shops');
  if (shop.facts === null) return null;
  return (
    <Panel title={t('shop.lead')}>
      <Figures facts={shop.facts} />
      <Remarks facts={shop.facts} />
    </Panel>
  );
}

function Figures({ facts }: { readonly facts: ShopFacts }) {
  const { t } = useTranslation('shops');
  const format = useFormat();
  const counts = ['customers', 'products', 'orderLines', 'reviews', 'events'] as const;
  return (
    <dl className={classes.facts}>
      {counts
        .filter((name) => facts[name] > 0)
        .map((name) => (
          <div key={name}>
            <dt>{t(`shop.${name}`)}</dt>
            <dd>{format.number(facts[name])}</dd>
          </div>
        ))}
      {facts.revenue > 0 && (
        <div>
          <dt>{t('shop.revenue')}</dt>
          <dd>{format.money(facts.revenue, facts.currency)}</dd>
        </div>
      )}
    </dl>
  );
}

function Remarks({ facts }: { readonly facts: ShopFacts }) {
  const { t, i18n } = useTranslation('shops');
  const format = useFormat();
  const names = new Intl.DisplayNames([i18n.language], { type: 'language' });
  const languages = Object.entries(facts.languages)
    .filter(([, share]) => share >= 0.005)
    .sort(([, a], [, b]) => b - a)
    .map(([language, share]) => `${languageName(names, language)} ${format.percent(share)}`);
  return (
    <Text c="dimmed" mt="md">
      {Number.isFinite(facts.from) &&
        t('shop.period', { from: format.exportDay(facts.from), to: format.exportDay(facts.to) })}
      {Number.isFinite(facts.from) && languages.length > 0 && ' · '}
      {languages.length > 0 && t('shop.languages', { list: languages.join(', ') })}
      {facts.anonymousReviews && ` · ${t('shop.anonymous')}`}
    </Text>
  );
}

/** The language's name on screen; codes that are no language tag stay as they are. */
function languageName(names: Intl.DisplayNames, code: string): string {
  try {
    return names.of(code) ?? code;
  } catch {
    // A RangeError: no language tag.
    return code;
  }
}
