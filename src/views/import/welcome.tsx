import { Box, Button, Divider, Group, Stack, Text, Title } from '@mantine/core';
import { IconBuildingStore, IconMap2, IconThumbUp, IconUsersGroup } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useApp } from '../../store';
import { DropArea } from './drop-area';
import { ExportGuide } from './export-guide';
import classes from './import.module.css';
import { WipedNotice } from './keeping';
import { ShopList } from './shop-list';

/** What the product does, the ways in, and how to get the right files. */
export function Welcome({ compact }: { readonly compact: boolean }) {
  const { t } = useTranslation('shops');
  const newcomer = useApp(
    (state) => state.shopsLoaded && state.shops.length + state.damagedShops.length === 0,
  );
  return (
    <>
      {compact ? (
        <Title order={2} mt="md">
          {t('shop.another')}
        </Title>
      ) : (
        <Hero />
      )}
      <WipedNotice />
      <div className={classes.ways}>
        <DropArea />
        <Stack gap="lg" miw={0}>
          <Sample />
          <Divider />
          {newcomer ? <Outcomes /> : <ShopList />}
        </Stack>
      </div>
      <ExportGuide />
    </>
  );
}

function Hero() {
  const { t } = useTranslation(['common', 'import']);
  return (
    <Box component="header" py={{ base: 'xs', sm: 'lg' }}>
      <title>{t('common:pageTitle')}</title>
      <Title order={1} className={classes.hero}>
        {t('import:hero.title')}
      </Title>
      <Text size="lg" c="dimmed" mt="xs" maw="44rem">
        {t('import:hero.lead')}
      </Text>
    </Box>
  );
}

function Sample() {
  const { t } = useTranslation('import');
  return (
    <Box>
      <Button
        fullWidth
        variant="light"
        leftSection={<IconBuildingStore size={18} stroke={1.6} aria-hidden />}
        onClick={() => void useApp.getState().openSample()}
        data-testid="open-sample"
      >
        {t('sample.action')}
      </Button>
      <Text size="xs" c="dimmed" mt={6}>
        {t('sample.hint')}
      </Text>
    </Box>
  );
}

const outcomes = [
  { key: 'segments', icon: IconUsersGroup },
  { key: 'map', icon: IconMap2 },
  { key: 'offers', icon: IconThumbUp },
] as const;

/** What comes out, for those who have no shop here yet. */
function Outcomes() {
  const { t } = useTranslation('import');
  return (
    <Box component="section" aria-labelledby="outcomes">
      <Title order={2} id="outcomes" mb="sm">
        {t('outcome.title')}
      </Title>
      <Stack component="ul" gap="md" m={0} p={0} style={{ listStyle: 'none' }}>
        {outcomes.map(({ key, icon: Icon }) => (
          <Group component="li" key={key} gap="sm" wrap="nowrap" align="flex-start">
            <Icon
              size={20}
              stroke={1.6}
              color="var(--mantine-color-accent-5)"
              aria-hidden
              style={{ flex: 'none' }}
            />
            <div>
              <Text fw={500}>{t(`outcome.${key}`)}</Text>
              <Text size="xs" c="dimmed">
                {t(`outcome.${key}Text`)}
              </Text>
            </div>
          </Group>
        ))}
      </Stack>
    </Box>
  );
}
