import { ActionIcon, Modal } from '@mantine/core';
import { useHotkeys, useOs } from '@mantine/hooks';
import { IconSearch } from '@tabler/icons-react';
import { useCallback, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocation } from 'wouter';
import type { Entry } from './entry';
import { Palette } from './palette';
import classes from './palette.module.css';

/** Opens the search over everything, by a click or by Ctrl or Cmd with K, wherever the focus is. */
export function PaletteButton({ compact }: { readonly compact: boolean }) {
  const { t } = useTranslation('everyday');
  const [, navigate] = useLocation();
  const [opened, setOpened] = useState(false);
  const [went, setWent] = useState(false);
  const os = useOs();
  const toggle = () => {
    setWent(false);
    setOpened((is) => !is);
  };
  useHotkeys([['mod+K', toggle]], [], true);
  const close = () => setOpened(false);
  const choose = useCallback(
    ({ to }: Entry) => {
      setOpened(false);
      // Whoever goes to another screen is there, and not back where the search was opened.
      setWent(typeof to === 'string');
      if (typeof to === 'string') navigate(to);
      else to();
    },
    [navigate],
  );
  const open = t('palette.open');
  return (
    <>
      {compact ? (
        <ActionIcon
          variant="subtle"
          color="gray"
          size="lg"
          aria-label={open}
          onClick={toggle}
          data-testid="palette-open"
        >
          <IconSearch size={20} stroke={1.6} />
        </ActionIcon>
      ) : (
        <button type="button" className={classes.button} onClick={toggle} data-testid="palette-open">
          <IconSearch size={16} stroke={1.6} aria-hidden />
          {open}
          <kbd className={classes.keys}>{os === 'macos' || os === 'ios' ? '⌘K' : 'Ctrl K'}</kbd>
        </button>
      )}
      <Modal.Root opened={opened} onClose={close} returnFocus={!went} size="lg" yOffset="10dvh" padding="md">
        <Modal.Overlay />
        <Modal.Content aria-label={t('palette.title')}>
          <Modal.Body>
            <Palette onChoose={choose} onClose={close} />
          </Modal.Body>
        </Modal.Content>
      </Modal.Root>
    </>
  );
}
