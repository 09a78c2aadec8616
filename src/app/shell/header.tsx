import { Box, Group, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import { useApp } from '../../store';
import { CarefulChip } from './careful-chip';
import { DeviceChip } from './device-chip';
import { LanguageSwitch } from './language-switch';
import { NewBuildChip } from './new-build-chip';
import { PaletteButton } from './palette/palette-button';
import { PrivacyBadge } from './privacy-badge';
import { RunStatus } from './run-status';
import { SchemeSwitch } from './scheme-switch';
import { useIsPhone } from './use-is-phone';

/** Brand, open shop, what is going on, and the switches. */
export function Header() {
  const phone = useIsPhone();
  return (
    <Group h="100%" px="md" gap={phone ? 4 : 'md'} wrap="nowrap" justify="space-between">
      <Group gap="sm" wrap="nowrap" miw={0} flex="1 1 auto">
        <Brand named={!phone} />
        <ShopName />
      </Group>
      <Group gap={phone ? 4 : 'sm'} wrap="nowrap" flex="none">
        <RunStatus compact={phone} />
        <CarefulChip compact={phone} />
        <NewBuildChip compact={phone} />
        {phone && <DeviceChip compact />}
        {phone && <PrivacyBadge compact />}
        <PaletteButton compact={phone} />
        <LanguageSwitch />
        <SchemeSwitch />
      </Group>
    </Group>
  );
}

function Brand({ named }: { readonly named: boolean }) {
  const { t } = useTranslation();
  return (
    <Link
      href="/"
      aria-label={t('appName')}
      style={{ textDecoration: 'none', color: 'inherit', flex: 'none' }}
    >
      <Group gap="xs" wrap="nowrap" w={named ? 204 : 'auto'}>
        <svg width="28" height="28" viewBox="0 0 32 32" aria-hidden="true">
          <rect width="32" height="32" rx="8" fill="var(--mantine-color-accent-7)" />
          <circle cx="11.5" cy="12" r="4.5" fill="#fff" />
          <circle cx="21.5" cy="13.5" r="3.2" fill="#c4cdf6" />
          <circle cx="16" cy="22.5" r="3.8" fill="#8d9fee" />
        </svg>
        {named && (
          <Text fw={650} size="lg" lts="-0.01em">
            {t('appName')}
          </Text>
        )}
      </Group>
    </Link>
  );
}

function ShopName() {
  const { t } = useTranslation(['common', 'everyday']);
  const shop = useApp((state) => state.shop);
  const reopening = useApp((state) => state.reopening);
  const none =
    reopening === null ? t('common:noShop') : t('everyday:reopening.now', { name: reopening.name });
  return (
    <Box miw={0}>
      <Text
        fw={shop === null ? 400 : 600}
        c={shop === null ? 'dimmed' : 'inherit'}
        truncate
        data-testid="shop-name"
      >
        {shop?.name ?? none}
      </Text>
    </Box>
  );
}
