import { Box, Collapse, Stack, Switch, Text } from '@mantine/core';
import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { importRules, optionalImportRules } from '../../domain/cleaning/rules';
import { useApp } from '../../store';
import { DisclosureButton } from '../../ui/disclosure-button';

/** What is done to cells before anything is stored, and which of it can be left out. */
export function ReadingRules() {
  const { t } = useTranslation('cleaning');
  const id = useId();
  const rulesOff = useApp(({ importRulesOff }) => importRulesOff);
  // A rule that was left out elsewhere is to be seen here.
  const [open, setOpen] = useState(rulesOff.length > 0);
  return (
    <Box mb="lg">
      <DisclosureButton open={open} controls={id} onToggle={() => setOpen(!open)}>
        {t('reading.title')}
      </DisclosureButton>
      <Collapse expanded={open} id={id}>
        <Stack gap="sm" mt="sm" data-testid="reading-rules">
          <Text c="dimmed">{t('reading.lead')}</Text>
          {importRules.map((rule) => (
            <ReadingRule key={rule} rule={rule} isOn={!(rulesOff as readonly string[]).includes(rule)} />
          ))}
        </Stack>
      </Collapse>
    </Box>
  );
}

interface ReadingRuleProps {
  readonly rule: (typeof importRules)[number];
  readonly isOn: boolean;
}

function ReadingRule({ rule, isOn }: ReadingRuleProps) {
  const { t } = useTranslation('cleaning');
  const optional = optionalImportRules.find((each) => each === rule);
  const name = t(`name.${rule}`);
  if (optional === undefined) {
    return (
      <div>
        <Text fw={500}>
          {name} · {t('reading.always')}
        </Text>
        <Text size="xs" c="dimmed" maw="44rem">
          {t(`what.${rule}`)} {t(`why.${rule}`)}
        </Text>
      </div>
    );
  }
  return (
    <Switch
      label={name}
      description={t(`what.${rule}`)}
      aria-label={t('switch', { rule: name })}
      checked={isOn}
      onChange={(event) => useApp.getState().setImportRule(optional, event.currentTarget.checked)}
      data-testid={`reading-${rule}`}
    />
  );
}
