import { ClienteleError, isQuotaError } from '../contracts/errors';

/**
 * Runs an operation of the storage. What fails comes out as a ClienteleError, whose code survives crossing a thread:
 * the causes in which the browser hides what happened do not.
 */
export async function stored<T>(operation: () => PromiseLike<T>): Promise<T> {
  try {
    return await operation();
  } catch (error) {
    if (error instanceof ClienteleError) throw error;
    const message = error instanceof Error ? error.message : String(error);
    throw new ClienteleError(isQuotaError(error) ? 'storage-full' : 'storage-failed', message);
  }
}
