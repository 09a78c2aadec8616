import { ActionIcon, Tooltip } from '@mantine/core';
import { IconFocusCentered, IconMinus, IconPlus } from '@tabler/icons-react';
import { notDrawn } from '../export/svg-of-element';
import { zoomAt } from './camera';
import type { CameraControl } from './use-camera';
import styles from './scatter.module.css';

interface ScatterControlsProps {
  readonly control: CameraControl;
  readonly width: number;
  readonly height: number;
  readonly labels: { readonly in: string; readonly out: string; readonly reset: string };
}

const zoomStep = 1.6;

/** Buttons for those who neither scroll nor pinch. */
export function ScatterControls({ control, width, height, labels }: ScatterControlsProps) {
  const zoom = (factor: number) => () =>
    control.move((camera, fitted) => zoomAt(camera, factor, width / 2, height / 2, fitted));
  const buttons = [
    { label: labels.in, Icon: IconPlus, onClick: zoom(zoomStep) },
    { label: labels.out, Icon: IconMinus, onClick: zoom(1 / zoomStep) },
    { label: labels.reset, Icon: IconFocusCentered, onClick: control.reset },
  ];
  return (
    <div className={styles.controls} {...notDrawn}>
      {buttons.map(({ label, Icon, onClick }) => (
        <Tooltip key={label} label={label} position="left">
          <ActionIcon variant="default" size="lg" aria-label={label} onClick={onClick}>
            <Icon size={18} aria-hidden />
          </ActionIcon>
        </Tooltip>
      ))}
    </div>
  );
}
