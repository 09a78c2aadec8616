import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { type Draft, isOpen } from '../../../domain/writing/draft';
import type { DraftDesk } from '../../../ui/drafts/use-draft-desk';

interface WriteTheseProps {
  readonly drafts: readonly Draft[];
  readonly desk: DraftDesk;
}

/** Has the model write the drafts of one list that nothing was decided on; nothing where templates write. */
export function WriteThese({ drafts, desk }: WriteTheseProps) {
  const { t } = useTranslation('texts');
  const { write, isWriting } = desk;
  const open = drafts.filter(isOpen);
  if (write === null || open.length === 0) return null;
  return (
    <Button
      variant="default"
      size="compact-md"
      disabled={isWriting}
      onClick={() => write(open)}
      data-testid="write-these"
    >
      {t('writer.write', { count: open.length })}
    </Button>
  );
}
