import { Group } from '@mantine/core';
import type { ReactNode } from 'react';
import classes from './sticky-bar.module.css';

/** Keeps what to do next in sight at the lower edge of a long screen. */
export function StickyBar({ children }: { readonly children: ReactNode }) {
  return (
    <Group className={classes.bar} justify="space-between" gap="md">
      {children}
    </Group>
  );
}
