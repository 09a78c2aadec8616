import { Text } from '@mantine/core';
import { useSpeaker } from '../../i18n';
import type { MeasuredProps } from './measured-props';

/** How often the offers hit, in one sentence with its interval and whom it was checked on, or why that is unknown. */
export function Hits({ evaluation, options }: MeasuredProps) {
  const [hits, ...basis] = useSpeaker().hits(evaluation, options);
  return (
    <>
      <Text {...(basis.length > 0 ? { fw: 600 } : {})}>{hits}</Text>
      {basis.map((sentence) => (
        <Text key={sentence} size="xs" c="dimmed">
          {sentence}
        </Text>
      ))}
    </>
  );
}
