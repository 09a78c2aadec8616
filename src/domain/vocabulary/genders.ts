/** What exports write for the two genders, parted by blanks. */
const words = {
  female: 'female f woman women weiblich w femme 女 女性 女士',
  male: 'male m man men männlich homme 男 男性 先生',
} as const;
type Gender = keyof typeof words;

const byWord = new Map<string, Gender>(
  (['female', 'male'] as const).flatMap((gender) =>
    words[gender].split(' ').map((word): [string, Gender] => [word, gender]),
  ),
);

/** The gender that an export's value states, or null for any other value. */
export function genderOf(value: string): Gender | null {
  return byWord.get(value.toLowerCase()) ?? null;
}
