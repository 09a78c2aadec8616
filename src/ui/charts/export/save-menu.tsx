import { ActionIcon, Menu, Tooltip } from '@mantine/core';
import { IconDownload } from '@tabler/icons-react';
import type { RefObject } from 'react';
import { useTranslation } from 'react-i18next';
import { chartFileName } from './file-name';
import { pngOfSvg } from './png-of-svg';
import { useChartSaving } from './saving';
import { svgOfElement } from './svg-of-element';

interface SaveMenuProps {
  readonly name: string;
  readonly summary: string;
  /** The chart with its heading, as it is on screen. */
  readonly picture: RefObject<HTMLElement | null>;
}

/** Saves a chart as a picture or a drawing; it is made in the page. */
export function SaveMenu({ name, summary, picture }: SaveMenuProps) {
  const { t } = useTranslation('common');
  const saving = useChartSaving();
  if (saving === null) return null;
  const save = async (ending: 'svg' | 'png') => {
    if (picture.current === null) return;
    const { svg, width, height } = svgOfElement(picture.current, name, summary);
    const content =
      ending === 'png' ? await pngOfSvg(svg, width, height) : new Blob([svg], { type: 'image/svg+xml' });
    saving.save(chartFileName(saving.shop, name, new Date(), ending), content);
  };
  return (
    <Menu position="bottom-end">
      <Menu.Target>
        <Tooltip label={t('saveChart.label')}>
          <ActionIcon
            variant="subtle"
            color="gray"
            aria-label={t('saveChart.of', { name })}
            data-testid="save-chart"
          >
            <IconDownload size={16} aria-hidden />
          </ActionIcon>
        </Tooltip>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Item onClick={() => void save('png')} data-testid="save-png">
          {t('saveChart.png')}
        </Menu.Item>
        <Menu.Item onClick={() => void save('svg')} data-testid="save-svg">
          {t('saveChart.svg')}
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}
