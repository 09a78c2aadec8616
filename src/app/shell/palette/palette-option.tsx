import type { Entry } from './entry';
import classes from './palette.module.css';

interface PaletteOptionProps {
  readonly id: string;
  readonly entry: Entry;
  readonly active: boolean;
  readonly onPoint: () => void;
  readonly onChoose: () => void;
}

/** One line of the list. The field keeps the focus, so that typing goes on wherever the pointer is. */
export function PaletteOption({ id, entry, active, onPoint, onChoose }: PaletteOptionProps) {
  const { label, hint, icon: Icon } = entry;
  return (
    // biome-ignore lint/a11y/useFocusableInteractive: the field has the focus and names the active option
    // biome-ignore lint/a11y/useKeyWithClickEvents: the field hears the keys
    <div
      id={id}
      role="option"
      aria-selected={active}
      className={classes.option}
      onMouseDown={(event) => event.preventDefault()}
      onMouseMove={active ? undefined : onPoint}
      onClick={onChoose}
    >
      <Icon size={18} stroke={1.6} aria-hidden className={classes.icon} />
      <span className={classes.label}>{label}</span>
      {hint !== '' && <span className={classes.hint}>{hint}</span>}
    </div>
  );
}
