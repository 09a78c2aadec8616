import { Button } from '@mantine/core';
import { IconChevronDown } from '@tabler/icons-react';
import type { ReactNode } from 'react';

interface DisclosureButtonProps {
  readonly open: boolean;
  /** Id of what opens and closes. */
  readonly controls: string;
  readonly onToggle: () => void;
  readonly children: ReactNode;
}

/** Opens and closes what stands below it. */
export function DisclosureButton({ open, controls, onToggle, children }: DisclosureButtonProps) {
  return (
    <Button
      variant="subtle"
      size="compact-sm"
      ml={-8}
      aria-expanded={open}
      aria-controls={controls}
      leftSection={
        <IconChevronDown size={16} style={{ transform: open ? 'rotate(180deg)' : 'none' }} aria-hidden />
      }
      onClick={onToggle}
    >
      {children}
    </Button>
  );
}
