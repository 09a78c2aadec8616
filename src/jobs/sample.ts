import { ClienteleError } from '../contracts/errors';

const names = ['customers', 'products', 'orders', 'reviews', 'events'] as const;

/** The sample shop's files, made by the build and served with the app. */
export async function fetchSampleFiles(): Promise<File[]> {
  return Promise.all(names.map((name) => fetchSampleFile(`${name}.csv`)));
}

async function fetchSampleFile(name: string): Promise<File> {
  const response = await fetch(`${import.meta.env.BASE_URL}sample/${name}`);
  if (!response.ok) throw new ClienteleError('unexpected', `sample/${name}: ${response.status}`);
  return new File([await response.blob()], name);
}
