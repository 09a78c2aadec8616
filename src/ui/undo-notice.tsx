import { Affix, Button, CloseButton, Group, Paper, Text } from '@mantine/core';
import { useEffect } from 'react';

interface UndoNoticeProps {
  /** What was done; null where there is nothing to say. */
  readonly text: string | null;
  readonly undoLabel: string;
  readonly closeLabel: string;
  readonly undo: () => void;
  readonly close: () => void;
  readonly testId: string;
}

/** Long enough to read and to reach by keyboard. */
const shownFor = 12_000;

/** Says what was done, with the way back. */
export function UndoNotice({ text, undoLabel, closeLabel, undo, close, testId }: UndoNoticeProps) {
  useEffect(() => {
    if (text === null) return undefined;
    const timer = setTimeout(close, shownFor);
    return () => clearTimeout(timer);
  }, [text, close]);
  return (
    <Affix position={{ bottom: 80, left: 16, right: 16 }} style={{ pointerEvents: 'none' }}>
      <Group justify="center" role="status">
        {text !== null && (
          <Paper shadow="md" withBorder radius="md" px="md" py="xs" style={{ pointerEvents: 'auto' }}>
            <Group gap="sm" wrap="nowrap">
              <Text size="sm">{text}</Text>
              <Button variant="subtle" size="compact-sm" onClick={undo} data-testid={testId}>
                {undoLabel}
              </Button>
              <CloseButton size="sm" onClick={close} aria-label={closeLabel} />
            </Group>
          </Paper>
        )}
      </Group>
    </Affix>
  );
}
