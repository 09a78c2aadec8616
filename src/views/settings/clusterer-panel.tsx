import { Box, Radio, Slider, Stack, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { filledIn } from '../../contracts/analysis-api';
import { densityNames, type DivisionName } from '../../domain/cluster/clusterer';
import { useFormat } from '../../i18n';
import { mayHaveOrders, useApp } from '../../store';
import { Panel } from '../../ui/panel';

/** Those worth a marketer's choice; scripts can name all. */
const offered = [
  'kmeans',
  'spherical',
  'hdbscan',
  'dbscan',
  'ward',
  'rfm',
] as const satisfies readonly DivisionName[];

const isDensity = (name: DivisionName): name is (typeof densityNames)[number] =>
  densityNames.some((density) => density === name);

/**
 * What divides the customers; of the density methods also about how many each leaves out, and what becomes of those.
 */
export function ClustererPanel() {
  const { t } = useTranslation('verdict');
  const cluster = useApp((state) => filledIn(state.options).cluster);
  const hasOrders = useApp(mayHaveOrders);
  // What is chosen is shown, whatever comes of it.
  const isPossible = (name: DivisionName) => name !== 'rfm' || hasOrders || cluster === 'rfm';
  return (
    <Panel title={t('method.title')} lead={t('method.lead')}>
      <Radio.Group
        aria-label={t('method.label')}
        value={cluster}
        onChange={(value) => useApp.getState().setOptions({ cluster: value as DivisionName })}
      >
        <Stack gap="sm">
          {offered.filter(isPossible).map((name) => (
            <Radio
              key={name}
              value={name}
              label={t(`method.${name}`)}
              description={<Help name={name} />}
              data-testid={`cluster-${name}`}
            />
          ))}
        </Stack>
      </Radio.Group>
      {isDensity(cluster) && <Homes />}
    </Panel>
  );
}

function Help({ name }: { readonly name: (typeof offered)[number] }) {
  const { t } = useTranslation(['verdict', 'common']);
  const format = useFormat();
  const choice = useApp((state) => state.run?.choice);
  const help = t(`method.${name}Help`);
  if (!isDensity(name) || !choice) return help;
  // Of the run on screen itself it is no estimate.
  const share = choice.clusterer === name ? choice.noiseShare : choice.noiseShares?.[name];
  if (share === undefined) return help;
  const noise = t(choice.clusterer === name ? 'noise' : 'noiseAbout', { share: format.percent(share) });
  return t('common:twoSentences', { first: help, second: noise });
}

/** From strict to everyone has a home. */
function Homes() {
  const { t } = useTranslation('verdict');
  const format = useFormat();
  const homes = useApp((state) => filledIn(state.options).homes);
  return (
    <Box mt="md" maw={420} pb="md">
      <Text size="sm" mb="xs">
        {t('homes.title', { share: format.percent(homes) })}
      </Text>
      <Slider
        min={0}
        max={1}
        step={0.1}
        label={format.percent}
        marks={[
          { value: 0, label: t('homes.strict') },
          { value: 1, label: t('homes.everyone') },
        ]}
        mx="xl"
        value={homes}
        onChange={(value) => useApp.getState().setOptions({ homes: value })}
        thumbLabel={t('homes.label')}
        data-testid="homes"
      />
    </Box>
  );
}
