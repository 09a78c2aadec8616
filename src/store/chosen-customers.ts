/** Customers who were chosen on a screen for another one to take up; as many as a shop has, so not in the store. */
let chosen: { readonly runId: string; readonly ids: readonly string[] } | null = null;

export function chooseCustomers(runId: string, ids: readonly string[]): void {
  chosen = { runId, ids };
}

/** Ids of the customers of a run who were chosen last; nobody where none were since the app was opened. */
export function chosenCustomers(runId: string): readonly string[] {
  return chosen?.runId === runId ? chosen.ids : [];
}
