import { ActionIcon, Button, Group } from '@mantine/core';
import { IconArrowsShuffle, IconChevronLeft, IconChevronRight } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { placeIn } from './find-customers';

interface StepperProps {
  /** The customers to step through, by number. */
  readonly found: readonly number[];
  readonly customer: number;
  readonly onChoose: (customer: number) => void;
}

/** To the previous, the next, or any customer of the list. */
export function Stepper({ found, customer, onChoose }: StepperProps) {
  const { t } = useTranslation('recommend');
  const place = placeIn(found, customer);
  const previous = found[place - 1];
  // A customer outside the list has place −1: next is then the list's first.
  const next = found[place + 1];
  const random = () => {
    const any = found[Math.floor(Math.random() * found.length)];
    if (any !== undefined) onChoose(any);
  };
  return (
    <Group gap="xs">
      <ActionIcon
        variant="default"
        size={36}
        disabled={previous === undefined}
        aria-label={t('previous')}
        onClick={() => previous !== undefined && onChoose(previous)}
      >
        <IconChevronLeft size={18} aria-hidden />
      </ActionIcon>
      <ActionIcon
        variant="default"
        size={36}
        disabled={next === undefined}
        aria-label={t('next')}
        onClick={() => next !== undefined && onChoose(next)}
        data-testid="next-customer"
      >
        <IconChevronRight size={18} aria-hidden />
      </ActionIcon>
      <Button
        variant="default"
        leftSection={<IconArrowsShuffle size={16} aria-hidden />}
        disabled={found.length === 0}
        onClick={random}
        data-testid="random-customer"
      >
        {t('random')}
      </Button>
    </Group>
  );
}
