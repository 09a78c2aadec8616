import { Box, type BoxProps, Group, Text, Title } from '@mantine/core';
import { type ReactNode, useId } from 'react';
import classes from './panel.module.css';

interface PanelProps extends BoxProps {
  readonly title?: ReactNode;
  readonly lead?: ReactNode;
  readonly actions?: ReactNode;
  readonly children?: ReactNode;
  readonly testId?: string;
}

/** A section on a surface of its own; with a title it is a landmark named by it. */
export function Panel({ title, lead, actions, children, testId, ...box }: PanelProps) {
  const id = useId();
  const named = title !== undefined;
  return (
    <Box
      component="section"
      className={classes.panel}
      data-testid={testId}
      {...(named ? { 'aria-labelledby': id } : {})}
      {...box}
    >
      {named && (
        <Group justify="space-between" align="flex-start" gap="sm" mb="md">
          <Box flex="1 1 14rem" miw={0}>
            <Title order={2} id={id}>
              {title}
            </Title>
            {lead !== undefined && (
              <Text c="dimmed" mt={2} maw="44rem">
                {lead}
              </Text>
            )}
          </Box>
          {actions !== undefined && <Group gap="xs">{actions}</Group>}
        </Group>
      )}
      {children}
    </Box>
  );
}
