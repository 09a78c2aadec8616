import { Button, Group, NumberInput, Stack, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import { mostShare, type WindowPolicy } from '../../../contracts/window';
import { exploredPlaces } from '../../../domain/clicks/card-places';
import { useFormat } from '../../../i18n';
import { explore, leaveOrder, useWindowPolicy } from '../../../store';
import { Panel } from '../../../ui/panel';

/** How often the window shows a row in a drawn order, and which lists go by an order that was taken. */
export function ExplorePanel({ shopId }: { readonly shopId: string }) {
  const policy = useWindowPolicy(shopId);
  return policy === null ? null : <Told key={shopId} policy={policy} />;
}

function Told({ policy }: { readonly policy: WindowPolicy }) {
  const { t } = useTranslation('window');
  const format = useFormat();
  const { shopId, share, taken } = policy;
  const perHundred = (value: number) => format.fixed(100 * value, 1);
  return (
    <Panel
      title={t('explore')}
      lead={t('exploreText', { places: format.number(exploredPlaces) })}
      testId="window-explore"
    >
      <Group align="end">
        <NumberInput
          label={t('share')}
          description={t('shareText')}
          suffix=" %"
          min={0}
          max={100 * mostShare}
          allowDecimal={false}
          clampBehavior="strict"
          value={Math.round(100 * share)}
          onChange={(value) => typeof value === 'number' && void explore(shopId, value / 100)}
          data-testid="window-share"
        />
      </Group>
      <Text mt="sm" size="sm" role="status" data-testid="window-share-said">
        {share > 0 ? t('shareOn', { share: format.percent(share) }) : t('shareOff')}
      </Text>
      <Stack gap="xs" mt="sm">
        {taken.map(({ list, at, more, moreLow, moreHigh }) => (
          <Group key={list} justify="space-between" data-testid="window-taken">
            <Text maw="44rem">
              {t('taken', {
                ...{ list: t(`clicks:listName.${list as 'forYou'}`), day: format.date(at) },
                ...{ more: perHundred(more), low: perHundred(moreLow), high: perHundred(moreHigh) },
              })}
            </Text>
            <Button variant="default" onClick={() => void leaveOrder(shopId, list)}>
              {t('leaveOrder')}
            </Button>
          </Group>
        ))}
      </Stack>
      <Text mt="sm" size="sm">
        <Link href="/recommend-figures">{t('toOrder')}</Link>
      </Text>
    </Panel>
  );
}
