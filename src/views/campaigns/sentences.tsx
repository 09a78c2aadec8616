import styles from './campaigns.module.css';

interface SentencesProps {
  readonly sentences: readonly string[];
  readonly testId?: string;
}

/** Sentences under each other, the first of which says what counts. */
export function Sentences({ sentences, testId }: SentencesProps) {
  return (
    <div className={styles.sentences} data-testid={testId}>
      {sentences.map((sentence) => (
        <p key={sentence}>{sentence}</p>
      ))}
    </div>
  );
}
