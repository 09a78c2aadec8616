import { expect, it } from 'vitest';
import { storedVectors } from './stored-texts';

it('says of vectors that no reader left that a run has to read them anew', async () => {
  const lost = storedVectors(
    { texts: ['crisp'], hashes: ['h'] },
    { keys: [], dimensions: 2, withSentences: false },
  );
  await expect(lost).rejects.toMatchObject({ name: 'Clientele:result-lost' });
});
