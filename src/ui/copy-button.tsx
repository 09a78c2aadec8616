import { Button, CopyButton as Copying } from '@mantine/core';
import { IconCheck, IconCopy } from '@tabler/icons-react';

interface CopyButtonProps {
  readonly text: string;
  readonly label: string;
  /** What stands on it once that is done. */
  readonly copied: string;
}

/** Takes words to the clipboard. */
export function CopyButton({ text, label, copied }: CopyButtonProps) {
  return (
    <Copying value={text}>
      {({ copied: isDone, copy }) => (
        <Button
          size="compact-sm"
          variant="default"
          onClick={copy}
          leftSection={isDone ? <IconCheck size={14} aria-hidden /> : <IconCopy size={14} aria-hidden />}
          data-testid="copy-text"
        >
          {isDone ? copied : label}
        </Button>
      )}
    </Copying>
  );
}
