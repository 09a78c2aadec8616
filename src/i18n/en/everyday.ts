/** What comes up every day, on every screen. */
export default {
  reopening: {
    now: 'Opening {{name}}…',
    failed: '‘{{name}}’ could not be opened again',
    because: {
      gone: 'It is not kept in this browser any more: it was deleted here, or in another tab.',
      damaged:
        'What is kept of it is damaged and cannot be read. Import its files again, or open the file that you saved of it.',
      failed: 'The browser’s storage could not be read. Nothing of the shop was changed.',
      'held-up':
        'The browser’s storage did not answer; another tab of this app may hold it up. Close the other tabs, then try again.',
      'broke-off':
        'The page ended while it was being opened, twice in a row, so it was left closed this time. Nothing of the shop was changed.',
    },
    again: 'Open it now',
  },
} as const;
