import { Button, Menu } from '@mantine/core';
import { IconArrowsSplit2 } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { SegmentNames } from '../../i18n';
import { type StoredAudience, membersOfAudience, splitOff, useApp, useKeptAudiences } from '../../store';
import { useSplitUndo } from '../../ui/use-split-undo';

interface SplitMenuProps {
  readonly shopId: string;
  readonly code: number;
  readonly names: SegmentNames;
}

/** Splits a segment: into the two halves that part best, or into those of a kept audience and the others. */
export function SplitMenu({ shopId, code, names }: SplitMenuProps) {
  const { t } = useTranslation('segments');
  const isRunning = useApp(({ runState }) => runState.phase === 'running');
  const { audiences } = useKeptAudiences(shopId);
  const [finding, setFinding] = useState(false);
  const offerBack = useSplitUndo();
  const halve = async () => offerBack(await splitOff({ code }));
  const byAudience = async ({ of }: StoredAudience) => {
    setFinding(true);
    const customers = await membersOfAudience(shopId, of);
    setFinding(false);
    if (customers !== null) offerBack(await splitOff({ code, customers }));
  };
  return (
    <Menu position="bottom-start" withinPortal>
      <Menu.Target>
        <Button
          variant="default"
          size="compact-sm"
          disabled={isRunning}
          loading={finding}
          leftSection={<IconArrowsSplit2 size={16} aria-hidden />}
          aria-label={t('split.label', { code, name: names.shown(code) })}
          data-testid={`split-${code}`}
        >
          {t('split.button')}
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Item onClick={() => void halve()} data-testid={`split-${code}-halves`}>
          {t('split.halves')}
        </Menu.Item>
        <Menu.Label maw="20rem">
          {t(audiences?.length === 0 ? 'split.noAudiences' : 'split.audiences')}
        </Menu.Label>
        {(audiences ?? []).map((audience) => (
          <Menu.Item
            key={audience.id}
            onClick={() => void byAudience(audience)}
            data-testid={`split-${code}-audience`}
          >
            {audience.name}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}
