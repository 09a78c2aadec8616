import { Text, TextInput } from '@mantine/core';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { WroteCondition } from '../../domain/audience/rule';
import { TimesFields } from './bound-fields';
import type { FieldsProps } from './fields-props';

/** As long as the rule takes. */
const longest = 200;
/** Words are read, and reviews compared with them, once nothing was typed for so long, ms. */
const pause = 500;

/** Words by whose meaning reviews are looked for. */
export function WroteFields({
  condition,
  onChange,
}: Pick<FieldsProps<WroteCondition>, 'condition' | 'onChange'>) {
  const { t } = useTranslation(['audiences', 'map']);
  const { what, about, ...counts } = condition;
  const [typed, setTyped] = useState(about);
  useEffect(() => setTyped(about), [about]);
  useEffect(() => {
    const words = typed.trim();
    // No words ask nothing.
    if (words === about.trim() || words === '') return undefined;
    const timer = setTimeout(() => onChange({ ...condition, about: words }), pause);
    return () => clearTimeout(timer);
  }, [typed, about, condition, onChange]);
  return (
    <>
      <TextInput
        aria-label={t('audiences:field.about')}
        value={typed}
        maxLength={longest}
        onChange={({ currentTarget }) => setTyped(currentTarget.value)}
        flex="1 1 12rem"
        data-testid="rule-words"
      />
      <TimesFields counts={counts} onChange={(changed) => onChange({ what, about, ...changed })} />
      <Text size="xs" c="dimmed" w="100%">
        {t('map:meaning.caution')}
      </Text>
    </>
  );
}
