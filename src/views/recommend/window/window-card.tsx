import { ActionIcon, Group, Tooltip } from '@mantine/core';
import { IconBan, IconCreditCard, IconHeart, IconShoppingCart } from '@tabler/icons-react';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { useSpeaker } from '../../../i18n';
import { useApp } from '../../../store';
import { CardBody, CardPicture } from './card-body';
import type { Deed, PlayedWindow, Shown } from './use-played-window';
import styles from './window.module.css';

const deeds = [
  { deed: 'favourite', Icon: IconHeart },
  { deed: 'cart', Icon: IconShoppingCart },
  { deed: 'purchase', Icon: IconCreditCard },
  { deed: 'dismiss', Icon: IconBan },
] as const satisfies readonly { deed: Deed; Icon: unknown }[];

interface WindowCardViewProps {
  readonly shown: Shown;
  readonly withReason: boolean;
  readonly played: PlayedWindow;
  readonly onOpen: (shown: Shown) => void;
  readonly exposed: (element: HTMLElement, shown: Shown) => () => void;
}

/** A product as the customer sees it, with all that she can do to it. */
export function WindowCardView({ shown, withReason, played, onOpen, exposed }: WindowCardViewProps) {
  const { t } = useTranslation('window');
  const speaker = useSpeaker();
  const profiles = useApp((state) => state.run?.profiles ?? []);
  const { card } = shown;
  const { product } = card;
  const title = product.title || product.id;
  const element = useRef<HTMLElement>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: a card is the same as long as product and row are.
  useEffect(() => exposed(element.current!, shown), [product.id, shown.list, exposed]);
  return (
    <article className={styles.card} ref={element} data-testid="window-card" data-product={product.id}>
      <CardPicture card={card} />
      <h3>
        <button type="button" className={styles.title} onClick={() => onOpen(shown)}>
          {title}
        </button>
      </h3>
      <CardBody card={card} />
      {withReason && (
        <p className={styles.reason}>{speaker.reason(card.reason, speaker.segmentNames(profiles))}</p>
      )}
      <Group gap={6} className={styles.deeds!}>
        {deeds.map(({ deed, Icon }) => {
          const isDone = played.has(deed, product.id);
          const label = t('do.of', { action: t(`do.${deed}${isDone ? 'Done' : ''}`), title });
          return (
            <Tooltip key={deed} label={t(`do.${deed}${isDone ? 'Done' : ''}`)} openDelay={300}>
              <ActionIcon
                variant={isDone ? 'filled' : 'default'}
                size={36}
                aria-label={label}
                aria-pressed={isDone}
                onClick={() => void played.toggle(deed, shown)}
                data-deed={deed}
              >
                <Icon size={18} aria-hidden />
              </ActionIcon>
            </Tooltip>
          );
        })}
      </Group>
    </article>
  );
}
