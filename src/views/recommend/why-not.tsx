import { Skeleton, Text } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { filledIn } from '../../contracts/analysis-api';
import { useSpeaker } from '../../i18n';
import { askWhyNot, loadProductIndex, useApp } from '../../store';
import type { CustomerDetail, ProductIndex, RunSummary } from '../../store';
import { Panel } from '../../ui/panel';
import { useLoaded } from '../../ui/use-loaded';
import { ProductSelect } from './product-select';
import { WhenLoaded } from './when-loaded';

interface WhyNotProps {
  readonly run: RunSummary;
  readonly detail: CustomerDetail;
}

/** Says of any product why it is not in a customer's list. */
export function WhyNot({ run, detail }: WhyNotProps) {
  const { t } = useTranslation('recommend');
  const [product, setProduct] = useState(-1);
  const index = useLoaded(run.id, () => loadProductIndex(run.id));
  return (
    <Panel title={t('whyNot.title')} lead={t('whyNot.lead')} testId="why-not">
      <WhenLoaded loaded={index} waiting={<Skeleton height={60} radius="md" />}>
        {(value) => (
          <>
            <ProductSelect
              label={t('whyNot.pick')}
              index={value}
              product={product}
              onChoose={setProduct}
              testId="why-not-search"
            />
            {product >= 0 && <Answer run={run} detail={detail} index={value} product={product} />}
          </>
        )}
      </WhenLoaded>
    </Panel>
  );
}

interface AnswerProps extends WhyNotProps {
  readonly index: ProductIndex;
  readonly product: number;
}

function Answer({ run, detail, index, product }: AnswerProps) {
  const { t } = useTranslation('recommend');
  const speaker = useSpeaker();
  // One worker does all that a shop asks, one after the other.
  const before = useApp(({ search }) =>
    search.phase === 'running' ? 'search' : run.measured === undefined ? 'measuring' : 'nothing',
  );
  const asked = useLoaded(`${run.id}/${detail.number}/${product}`, () =>
    askWhyNot(run, detail.number, product),
  );
  return (
    <div aria-live="polite">
      <WhenLoaded
        loaded={asked}
        waiting={
          <Text mt="sm" c="dimmed">
            {t(`whyNot.waiting.${before}`)}
          </Text>
        }
      >
        {(absence) => (
          <Text mt="sm" maw="44rem" data-testid="why-not-answer">
            {speaker.absence(absence, index.products[product]!, filledIn(run.options))}
          </Text>
        )}
      </WhenLoaded>
    </div>
  );
}
