import { Select } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { type MailTool, mailTools } from '../../domain/lists/mail-slots';

interface MailToolSelectProps {
  readonly tool: MailTool;
  readonly onChange: (tool: MailTool) => void;
}

/** In whose notation the places of a mail are written. */
export function MailToolSelect({ tool, onChange }: MailToolSelectProps) {
  const { t } = useTranslation('texts');
  return (
    <Select
      size="xs"
      w="13rem"
      label={t('mail.tool')}
      value={tool}
      onChange={(value) => onChange((value ?? 'plain') as MailTool)}
      data={mailTools.map((each) => ({ value: each, label: t(`mail.tools.${each}`) }))}
      allowDeselect={false}
      data-testid="mail-tool"
    />
  );
}
