import { Button, Menu } from '@mantine/core';
import { IconColumns2 } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import { segmentsAmong } from '../../../domain/label/segment';
import type { RunSummary } from '../../../store';
import { compareAddress, type GroupRef } from '../../../ui/group-ref';
import type { Places } from './use-places';

interface CompareMonthsProps {
  readonly run: RunSummary;
  readonly places: Places;
  /** The two months, '2024-03'; null for today. */
  readonly months: readonly [string | null, string | null];
}

/** Ways to hold a segment of one month beside itself in the other. */
export function CompareMonths({ run, places, months }: CompareMonthsProps) {
  const { t } = useTranslation('movement');
  const at = (code: number, month: string | null): GroupRef => ({ kind: 'segment', code, month });
  return (
    <Menu position="bottom-start" withinPortal>
      <Menu.Target>
        <Button
          variant="default"
          leftSection={<IconColumns2 size={16} aria-hidden />}
          data-testid="compare-months"
        >
          {t('compareMonths')}
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        {segmentsAmong(run.profiles).map(({ code }) => (
          <Menu.Item
            key={code}
            component={Link}
            href={compareAddress(at(code, months[0]), at(code, months[1]))}
          >
            {places.nameOf(code)}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}
