const women = ['female', 'f', 'woman', 'women', 'w', 'weiblich', 'femme', '女', '女性', '女士'];
const men = ['male', 'm', 'man', 'men', 'männlich', 'homme', '男', '男性', '先生'];

/** The gender that an export's value states, or null for any other value. */
export function genderOf(value: string): 'female' | 'male' | null {
  const written = value.toLowerCase();
  if (women.includes(written)) return 'female';
  return men.includes(written) ? 'male' : null;
}
