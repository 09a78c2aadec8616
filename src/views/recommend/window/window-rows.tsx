import { Modal, Text } from '@mantine/core';
import { useEffect, useId, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ShopWindow, WindowRow } from '../../../contracts/window';
import { useFormat, useSpeaker } from '../../../i18n';
import { Panel } from '../../../ui/panel';
import { CardBody } from './card-body';
import { type PlayedWindow, type Shown, shownOf } from './use-played-window';
import { useExposure } from './use-exposure';
import { WindowCardView } from './window-card';
import styles from './window.module.css';

interface WindowRowsProps {
  readonly page: ShopWindow;
  readonly played: PlayedWindow;
}

/** The customer's page, row by row. */
export function WindowRows({ page, played }: WindowRowsProps) {
  const { t } = useTranslation('window');
  const format = useFormat();
  const [open, setOpen] = useState<Shown | null>(null);
  const exposed = useExposure(played.see);
  const isOfOthers = page.rows.length > 0 && page.rows.every(({ kind }) => kind !== 'forYou');
  return (
    <Panel testId="shop-window" className={styles.window!}>
      {!page.isKnown && isOfOthers && (
        <Text mb="md" data-testid="window-stranger">
          {t('stranger')}
        </Text>
      )}
      {page.rows.length === 0 && <Text>{t('nothing')}</Text>}
      {page.rows.map((row) => (
        <Row key={row.list} row={row} played={played} onOpen={setOpen} exposed={exposed} />
      ))}
      <Text c="dimmed" size="sm" role="status" data-testid="window-took">
        {t('answered', { time: format.number(Math.max(1, Math.round(page.took))) })}
      </Text>
      {open !== null && (
        <Detail key={open.card.product.id} shown={open} played={played} onClose={() => setOpen(null)} />
      )}
    </Panel>
  );
}

interface RowProps {
  readonly row: WindowRow;
  readonly played: PlayedWindow;
  readonly onOpen: (shown: Shown) => void;
  readonly exposed: (element: HTMLElement, shown: Shown) => () => void;
}

function Row({ row, played, onOpen, exposed }: RowProps) {
  const id = useId();
  const speaker = useSpeaker();
  return (
    <section aria-labelledby={id} className={styles.row} data-testid="window-row" data-list={row.list}>
      <h2 id={id}>{speaker.windowRow(row)}</h2>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls is reached by the keyboard. */}
      <ul tabIndex={0} aria-labelledby={id}>
        {shownOf(row).map((shown) => (
          <li key={shown.card.product.id}>
            <WindowCardView
              shown={shown}
              withReason={row.kind === 'forYou'}
              played={played}
              onOpen={onOpen}
              exposed={exposed}
            />
          </li>
        ))}
      </ul>
    </section>
  );
}

/** A card that was opened; for how long is noted when it is closed. */
function Detail({
  shown,
  played,
  onClose,
}: {
  readonly shown: Shown;
  readonly played: PlayedWindow;
  readonly onClose: () => void;
}) {
  const { t } = useTranslation('window');
  const opened = useRef<{ since: number; noted: ReturnType<PlayedWindow['open']> } | null>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: it is opened once.
  useEffect(() => {
    opened.current ??= { since: performance.now(), noted: played.open(shown) };
  }, []);
  const close = () => {
    const { since, noted } = opened.current!;
    // To a tenth of a second.
    const seconds = Math.round((performance.now() - since) / 100) / 10;
    void noted.then((note) => note(seconds));
    onClose();
  };
  const { product } = shown.card;
  return (
    <Modal
      opened
      onClose={close}
      title={product.title || product.id}
      closeButtonProps={{ 'aria-label': t('close') }}
    >
      <CardBody card={shown.card} whole />
    </Modal>
  );
}
