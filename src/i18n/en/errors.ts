/** For each ErrorCode of the contracts: what happened, and the way out. `detail` names the thing. */
export default {
  cancelled: {
    title: 'Stopped',
    text: 'It was stopped before the end. What was finished is kept; start again and it goes on from there.',
  },
  'file-empty': {
    title: 'This file is empty',
    text: 'It holds no bytes or only blank lines. Export it from your shop once more and drop it again.',
  },
  'file-not-text': {
    title: 'This is not a CSV file',
    text: 'It looks like an Excel workbook, an archive or a picture. In Excel or Numbers use ‘Save as… CSV UTF-8’, then drop the result. A .csv.gz is fine as it is.',
  },
  'file-not-recognised': {
    title: 'No table was found in this file',
    text: 'It has no row of column names that could be orders, reviews, products, customers or events. Reports with totals will not do: choose the detailed export in your shop.',
  },
  'file-no-rows': {
    title: 'This file has column names but no rows',
    text: 'Widen the date range or remove the filters in your shop’s export and try again.',
  },
  'no-customers': {
    title: 'No customer can be told apart',
    text: 'None of the files says who bought or wrote. Check that the customer id or the e-mail is matched to a column, or add an export that has one.',
  },
  'too-few-customers': {
    title: 'Too few customers for segments',
    text: 'Segments need at least 6 customers, and say something from a few dozen on. Add a longer period to the export.',
  },
  'model-missing': {
    title: 'The reader is not on this server',
    text: 'Its files were not found beside the page. Choose another reader in Settings, or have the installation repaired.',
  },
  'encoder-failed': {
    title: 'The reader could not start',
    text: 'Often the memory is short: close other tabs, choose the quick depth or the processor in Settings, and run again.',
  },
  'storage-full': {
    title: 'This browser’s storage is full',
    text: 'Delete a shop that you no longer need, or free some disk space, and try again.',
  },
  'storage-failed': {
    title: 'This browser’s storage did not answer',
    text: 'Reload the page. In a private window storage may be switched off: use a normal one.',
  },
  'result-lost': {
    title: 'A stored result is gone',
    text: 'Part of what this browser kept of the analysis is missing or damaged. Run again: it is computed anew, and your shop’s data is kept.',
  },
  'shop-deleted': {
    title: 'This shop was deleted',
    text: 'It was deleted in another tab or window, so the work on it has stopped. To use it again, import its files once more.',
  },
  'shop-damaged': {
    title: 'This shop’s data is damaged',
    text: 'Some of what this browser kept of it is missing or cannot be read. Delete the shop and import its files again.',
  },
  'worker-lost': {
    title: 'The computation was ended by the browser',
    text: 'Usually the memory was short. Close other tabs and run again; what was read before is kept.',
  },
  'bad-option': {
    title: 'An option cannot be used',
    text: 'One of the settings does not fit this shop. Reset the settings and run again.',
  },
  'run-under-way': {
    title: 'An analysis is under way',
    text: 'Wait until it has finished, or stop it first.',
  },
  unexpected: {
    title: 'Something went wrong',
    text: 'That should not have happened. Reload the page and try again; your shops are kept.',
  },
  detail: 'Details: {{detail}}',
  toSettings: 'To the settings',
  reload: 'Reload the page',
} as const;
