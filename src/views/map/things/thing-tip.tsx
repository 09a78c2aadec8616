import type { ReactNode } from 'react';
import styles from '../map.module.css';

interface TipTextProps {
  readonly title: string;
  readonly text: string;
  readonly children?: ReactNode;
}

/** What a dot is. */
export function TipText({ title, text, children }: TipTextProps) {
  return (
    <>
      <div className={styles.tipQuote}>{title}</div>
      {text !== '' && <div className={styles.tipNote}>{text}</div>}
      {children}
    </>
  );
}

/** One thing that is known of it; nothing where there are no words. */
export function TipFact({ name, words }: { readonly name: string; readonly words: string }) {
  if (words === '') return null;
  return (
    <div className={styles.tipFact}>
      <span>{name}</span>
      <span>{words}</span>
    </div>
  );
}
