import { Affix, Button, CloseButton, Group, Paper, Text, VisuallyHidden } from '@mantine/core';
import { useHotkeys } from '@mantine/hooks';
import { type FocusEvent, useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { closeUndo, offeredFor, undoLast, useUndo } from './undo';

/** Says what was done last, with the way back: by its button, or by Ctrl or Cmd with Z outside of fields. */
export function UndoNotice() {
  const { t } = useTranslation(['everyday', 'common']);
  const offer = useUndo((state) => state.offer);
  const [held, setHeld] = useState(false);
  const box = useRef<HTMLDivElement>(null);
  useHotkeys([['mod+Z', () => void undoLast()]]);
  useEffect(() => {
    // Whoever points at it or has come to it by keyboard is not to see it go.
    if (offer === null || held) return undefined;
    const timer = setTimeout(() => closeUndo(offer), offeredFor);
    return () => clearTimeout(timer);
  }, [offer, held]);
  const leave = (event: FocusEvent) => {
    if (!box.current?.contains(event.relatedTarget)) setHeld(false);
  };
  const end = (act: () => void) => () => {
    setHeld(false);
    act();
  };
  return (
    <Affix position={{ bottom: 80, left: 16, right: 16 }} style={{ pointerEvents: 'none' }}>
      <Group justify="center">
        {/* It stands there from the start: a screen reader says what comes into it. */}
        <VisuallyHidden role="status">
          {offer !== null && t('everyday:undo.announced', { said: offer.said })}
        </VisuallyHidden>
        {offer !== null && (
          <Paper
            ref={box}
            role="region"
            aria-label={t('everyday:undo.region')}
            shadow="md"
            withBorder
            radius="md"
            px="md"
            py="xs"
            style={{ pointerEvents: 'auto' }}
            onMouseEnter={() => setHeld(true)}
            onMouseLeave={() => setHeld(false)}
            onFocus={() => setHeld(true)}
            onBlur={leave}
            data-testid="undo-notice"
          >
            <Group gap="sm" wrap="nowrap">
              <Text size="sm">{offer.said}</Text>
              <Button
                variant="subtle"
                size="compact-sm"
                flex="none"
                onClick={end(() => void undoLast())}
                data-testid="undo"
              >
                {t('everyday:undo.action')}
              </Button>
              <CloseButton size="sm" onClick={end(closeUndo)} aria-label={t('everyday:undo.close')} />
            </Group>
          </Paper>
        )}
      </Group>
    </Affix>
  );
}
