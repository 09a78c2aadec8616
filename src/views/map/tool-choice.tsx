import { ActionIcon, Group, Tooltip } from '@mantine/core';
import { IconHandMove, IconLasso, IconSquareDashed } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { type ScatterTool, scatterTools } from '../../ui/charts/scatter/scatter-plot';

const toolIcons = { move: IconHandMove, lasso: IconLasso, box: IconSquareDashed } as const;

interface ToolChoiceProps {
  readonly tool: ScatterTool;
  readonly onChange: (tool: ScatterTool) => void;
}

/** The hand, the lasso and the box: what dragging on a map does. */
export function ToolChoice({ tool, onChange }: ToolChoiceProps) {
  const { t } = useTranslation('map');
  return (
    <Group gap={6} role="group" aria-label={t('tool.label')}>
      {scatterTools.map((each) => {
        const Icon = toolIcons[each];
        return (
          <Tooltip key={each} label={t(`tool.${each}`)}>
            <ActionIcon
              variant={tool === each ? 'filled' : 'default'}
              size="input-sm"
              aria-label={t(`tool.${each}`)}
              aria-pressed={tool === each}
              onClick={() => onChange(each)}
              data-testid={`map-tool-${each}`}
            >
              <Icon size={18} aria-hidden />
            </ActionIcon>
          </Tooltip>
        );
      })}
    </Group>
  );
}
