import { Menu, Stack, UnstyledButton } from '@mantine/core';
import { IconDots } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { Link, useLocation } from 'wouter';
import { destinations } from './destinations';
import { DeviceChip } from './device-chip';
import { PrivacyBadge } from './privacy-badge';
import classes from './shell.module.css';

/** A phone has no room for all of them: those of every day stand in the bar, the others behind it. */
const behind: readonly string[] = ['campaigns', 'runs', 'settings'];
const onPhone = destinations.filter(({ key }) => !behind.includes(key));
const onMore = destinations.filter(({ key }) => behind.includes(key));

function useIsCurrent() {
  const [location] = useLocation();
  // Groups are compared under an address of their own, in the part of the segments.
  const at = location.startsWith('/compare') ? '/segments' : location;
  return (href: string) => (href === '/' ? at === '/' : at.startsWith(href));
}

/** Navigation on a desktop, with what computes and the privacy count below it. */
export function SideBar() {
  const { t } = useTranslation();
  const isCurrent = useIsCurrent();
  return (
    <Stack h="100%" justify="space-between" p="sm" gap="md">
      <Stack gap={2}>
        {destinations.map(({ key, href, icon: Icon }) => (
          <Link
            key={key}
            href={href}
            className={classes.link}
            aria-current={isCurrent(href) ? 'page' : undefined}
            data-testid={`nav-${key}`}
          >
            <Icon size={20} stroke={1.6} aria-hidden />
            {t(`nav.${key}`)}
          </Link>
        ))}
      </Stack>
      <Stack gap={2}>
        <DeviceChip compact={false} />
        <PrivacyBadge compact={false} />
      </Stack>
    </Stack>
  );
}

/** Navigation on a phone. */
export function BottomBar() {
  const { t } = useTranslation();
  const isCurrent = useIsCurrent();
  return (
    <div className={classes.tabs}>
      {onPhone.map(({ key, short, href, icon: Icon }) => (
        <Link
          key={key}
          href={href}
          className={classes.tab}
          aria-current={isCurrent(href) ? 'page' : undefined}
          data-testid={`nav-${key}`}
        >
          <Icon size={22} stroke={1.6} aria-hidden />
          {t(`nav.${short}`)}
        </Link>
      ))}
      <More />
    </div>
  );
}

/** The screens that the bar has no room for. */
function More() {
  const { t } = useTranslation();
  const isCurrent = useIsCurrent();
  return (
    <Menu position="top-end" withinPortal>
      <Menu.Target>
        <UnstyledButton
          className={classes.tab}
          data-current={onMore.some(({ href }) => isCurrent(href)) || undefined}
          data-testid="nav-more"
        >
          <IconDots size={22} stroke={1.6} aria-hidden />
          {t('nav.more')}
        </UnstyledButton>
      </Menu.Target>
      <Menu.Dropdown>
        {onMore.map(({ key, href, icon: Icon }) => (
          <Menu.Item
            key={key}
            component={Link}
            href={href}
            leftSection={<Icon size={20} stroke={1.6} aria-hidden />}
            aria-current={isCurrent(href) ? 'page' : undefined}
            data-testid={`nav-${key}`}
          >
            {t(`nav.${key}`)}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}
