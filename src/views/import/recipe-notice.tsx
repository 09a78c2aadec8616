import { Alert, Button, Group, Text } from '@mantine/core';
import { IconHistory } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { type DraftRecipe, useApp } from '../../store';

interface RecipeNoticeProps {
  /** Of the draft. */
  readonly id: string;
  readonly recipe: DraftRecipe;
}

/** Says that the table is read as the one before it, what no longer fits, and undoes it. */
export function RecipeNotice({ id, recipe }: RecipeNoticeProps) {
  const { t } = useTranslation(['import', 'tables']);
  const fields = recipe.unfit.map((name) => t(`tables:field.${name}`)).join(t('draft.recipe.and'));
  return (
    <Alert
      color={fields === '' ? 'accent' : 'orange'}
      py="xs"
      icon={<IconHistory size={18} />}
      data-testid="recipe-notice"
    >
      <Group justify="space-between" gap="xs">
        <Text size="sm">
          {fields === '' ? t('draft.recipe.followed') : t('draft.recipe.unfit', { fields })}
        </Text>
        <Button size="compact-xs" variant="default" onClick={() => useApp.getState().readAfresh(id)}>
          {t('draft.recipe.afresh')}
        </Button>
      </Group>
    </Alert>
  );
}
