import { ActionIcon, Group, Popover, Stack, Text, UnstyledButton } from '@mantine/core';
import { IconShieldCheck, IconShieldExclamation } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../i18n';
import { useApp } from '../../store';
import classes from './shell.module.css';

/** 'Nothing leaves this tab', with the live count of requests elsewhere; opens to the proof. */
export function PrivacyBadge({ compact }: { readonly compact: boolean }) {
  const { t } = useTranslation();
  const count = useApp((state) => state.foreignRequests);
  const Icon = count === 0 ? IconShieldCheck : IconShieldExclamation;
  const colour = count === 0 ? 'var(--mantine-color-teal-6)' : 'var(--mantine-color-orange-6)';
  const words = t('privacy.count', { count });
  return (
    <Popover width={340} position={compact ? 'bottom-end' : 'right-end'} trapFocus>
      <Popover.Target>
        {compact ? (
          <ActionIcon
            variant="subtle"
            color="gray"
            size="lg"
            w={44}
            aria-label={`${t('privacy.badge')}: ${words}`}
            data-testid="privacy-badge"
          >
            <Group gap={3} wrap="nowrap">
              <Icon size={20} stroke={1.6} color={colour} />
              <Text size="xs" fw={600} className="tabular" data-testid="foreign-requests" data-count={count}>
                {count}
              </Text>
            </Group>
          </ActionIcon>
        ) : (
          <UnstyledButton className={classes.chip} data-testid="privacy-badge">
            <Icon size={18} stroke={1.8} color={colour} aria-hidden />
            <div>
              <Text size="xs" fw={500}>
                {t('privacy.badge')}
              </Text>
              <Text
                size="xs"
                c="dimmed"
                className="tabular"
                data-testid="foreign-requests"
                data-count={count}
              >
                {words}
              </Text>
            </div>
          </UnstyledButton>
        )}
      </Popover.Target>
      <Popover.Dropdown>
        <Proof count={count} />
      </Popover.Dropdown>
    </Popover>
  );
}

function Proof({ count }: { readonly count: number }) {
  const { t } = useTranslation();
  const format = useFormat();
  const offline = useOfflineWords();
  return (
    <Stack gap="sm">
      <Text fw={600}>{t('privacy.title')}</Text>
      <Group justify="space-between" wrap="nowrap" gap="md">
        <Text size="xs">{t('privacy.since')}</Text>
        <Text fw={650} size="xl" className="tabular" aria-live="polite">
          {format.number(count)}
        </Text>
      </Group>
      {count > 0 && (
        <Text size="xs" c="orange">
          {t('privacy.broken')}
        </Text>
      )}
      <Point title={t('privacy.policyTitle')} text={[t('privacy.policy')]} />
      <Point title={t('privacy.storageTitle')} text={[t('privacy.storage')]} />
      <Point title={t('privacy.checkTitle')} text={[offline, t('privacy.checkPanel')]} />
    </Stack>
  );
}

/** Never says to turn the network off before all is kept. */
function useOfflineWords(): string {
  const { t } = useTranslation();
  const format = useFormat();
  const offline = useApp((state) => state.offline);
  if (offline.phase !== 'keeping' && offline.phase !== 'interrupted')
    return t(`privacy.offline.${offline.phase}`);
  // Rounded up, the last file to come would stand as '100%'.
  const percent = format.percent(Math.min(offline.share, 0.99));
  if (offline.phase === 'keeping') return t('privacy.offline.keeping', { percent });
  return `${t('privacy.offline.interrupted', { percent })} ${t(`privacy.offline.because.${offline.reason}`)}`;
}

function Point({ title, text }: { readonly title: string; readonly text: readonly string[] }) {
  return (
    <div>
      <Text size="xs" fw={600}>
        {title}
      </Text>
      {text.map((sentence) => (
        <Text key={sentence} size="xs" c="dimmed" mt={2}>
          {sentence}
        </Text>
      ))}
    </div>
  );
}
