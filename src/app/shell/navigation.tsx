import { Stack } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Link, useLocation } from 'wouter';
import { destinations } from './destinations';
import { DeviceChip } from './device-chip';
import { PrivacyBadge } from './privacy-badge';
import classes from './shell.module.css';

/** A phone has room for as many; audiences are reached from the campaigns there. */
const onPhone = destinations.filter(({ key }) => key !== 'audiences');

function useIsCurrent() {
  const [location] = useLocation();
  return (href: string) => (href === '/' ? location === '/' : location.startsWith(href));
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
    </div>
  );
}
