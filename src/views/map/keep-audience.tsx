import { Button, Group, Text, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type AudienceOf, saveAudience } from '../../store';

interface KeepAudienceProps {
  readonly shopId: string;
  readonly of: AudienceOf;
  /** The name to begin with. */
  readonly suggested: string;
}

/** Keeps the selected customers, or the rule that finds them, with their shop as an audience that has a name. */
export function KeepAudience({ shopId, of, suggested }: KeepAudienceProps) {
  const { t } = useTranslation('map');
  const [typed, setTyped] = useState<string | null>(null);
  const [keptAs, setKeptAs] = useState<string | null>(null);
  const name = typed ?? suggested;
  const isRule = 'rules' in of;
  const keep = async () => {
    const kept = await saveAudience(shopId, null, { name: name.trim(), note: '', of });
    setKeptAs(kept?.name ?? null);
  };
  return (
    <div>
      <Group gap="sm" align="end">
        <TextInput
          label={t('selection.name')}
          value={name}
          maxLength={120}
          onChange={({ currentTarget }) => {
            setTyped(currentTarget.value);
            setKeptAs(null);
          }}
          data-testid="map-audience-name"
        />
        <Button
          variant="default"
          disabled={name.trim() === '' || keptAs !== null}
          onClick={() => void keep()}
          data-testid="map-audience-keep"
        >
          {t('selection.keep')}
        </Button>
      </Group>
      <Text size="sm" role="status">
        {keptAs !== null && t(isRule ? 'selection.keptRule' : 'selection.kept', { name: keptAs })}
      </Text>
    </div>
  );
}
