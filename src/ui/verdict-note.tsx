import { Stack, Text } from '@mantine/core';
import { type ShownGroups, useSpeaker } from '../i18n';

/** Whether the groups shown are segments at all, with the reason; what else is to be known before building on them. */
export function VerdictNote(groups: ShownGroups) {
  const sentences = useSpeaker().verdict(groups);
  return (
    <Stack gap={4} maw="52rem" data-testid="verdict" data-answer={groups.choice.verdict.answer}>
      {sentences.map((sentence) => (
        <Text key={sentence}>{sentence}</Text>
      ))}
    </Stack>
  );
}
