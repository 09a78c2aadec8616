import { ActionIcon, TextInput, Tooltip } from '@mantine/core';
import { IconPencil } from '@tabler/icons-react';
import { type KeyboardEvent, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { SegmentProfile } from '../../domain/label/segment';
import type { SegmentNames } from '../../i18n';
import styles from './segments.module.css';

interface EditableNameProps {
  readonly profile: Pick<SegmentProfile, 'code' | 'customName'>;
  readonly names: SegmentNames;
  readonly order: 1 | 2;
  readonly onRename: (code: number, name: string | null, shown: string) => void;
}

const longest = 60;

/** A segment's name, which can be changed where it stands; emptied, it goes back to the automatic one. */
export function EditableName({ profile, names, order, onRename }: EditableNameProps) {
  const { t } = useTranslation('segments');
  const [editing, setEditing] = useState(false);
  const pencil = useRef<HTMLButtonElement>(null);
  const name = names.shown(profile.code);
  const automatic = names.automatic(profile.code);
  const Heading = order === 1 ? 'h1' : 'h2';

  const finish = (typed: string | null, refocus: boolean) => {
    setEditing(false);
    if (refocus) requestAnimationFrame(() => pencil.current?.focus());
    const next = typed?.trim();
    if (next === undefined || next === name) return;
    const back = next === '' || next === automatic;
    if (back && profile.customName === null) return;
    onRename(profile.code, back ? null : next, back ? automatic : next);
  };

  if (editing) return <NameField code={profile.code} name={name} automatic={automatic} onFinish={finish} />;
  return (
    <span className={styles.nameLine}>
      <Heading className={order === 1 ? styles.pageName : styles.cardName}>{name}</Heading>
      <Tooltip label={t('rename.label', { code: profile.code })}>
        <ActionIcon
          ref={pencil}
          variant="subtle"
          color="gray"
          size="sm"
          className={styles.above!}
          aria-label={t('rename.label', { code: profile.code })}
          data-testid={`rename-${profile.code}`}
          onClick={() => setEditing(true)}
        >
          <IconPencil size={16} aria-hidden />
        </ActionIcon>
      </Tooltip>
    </span>
  );
}

interface NameFieldProps {
  readonly code: number;
  readonly name: string;
  readonly automatic: string;
  /** typed null: leave the name as it was. */
  readonly onFinish: (typed: string | null, refocus: boolean) => void;
}

function NameField({ code, name, automatic, onFinish }: NameFieldProps) {
  const { t } = useTranslation('segments');
  const closed = useRef(false);
  const close = (typed: string | null, refocus: boolean) => {
    // Taking the field away also blurs it, which must not count as a second answer.
    if (closed.current) return;
    closed.current = true;
    onFinish(typed, refocus);
  };
  const onKeyDown = (event: KeyboardEvent<HTMLInputElement>) => {
    // Enter that ends the composition of Chinese characters is not meant for the field.
    if (event.nativeEvent.isComposing) return;
    if (event.key === 'Enter') close(event.currentTarget.value, true);
    if (event.key === 'Escape') close(null, true);
  };
  return (
    <TextInput
      className={styles.nameField!}
      defaultValue={name}
      maxLength={longest}
      autoFocus
      size="xs"
      classNames={{ description: styles.nameHint! }}
      placeholder={automatic}
      aria-label={t('rename.field', { code })}
      description={t('rename.hint')}
      inputWrapperOrder={['input', 'description']}
      onFocus={(event) => event.currentTarget.select()}
      onKeyDown={onKeyDown}
      onBlur={(event) => close(event.currentTarget.value, false)}
    />
  );
}
