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
    title: 'This file holds no table',
    text: 'Its bytes are no text and no format that is read here. Export it from your shop as CSV, Excel (.xlsx), JSON, XML or Parquet and drop it again; packed as .zip or .gz is fine.',
  },
  'file-broken': {
    title: 'This file is damaged or was cut off',
    text: 'It ends too early or its parts do not fit together, as after a broken download. Download or export it once more and drop it again.',
  },
  'file-encrypted': {
    title: 'This file is locked with a password',
    text: 'Open it with the password and save it without one, or unpack the archive, then drop the result.',
  },
  'file-pdf': {
    title: 'This is a PDF',
    text: 'A PDF is for printing and holds no table that can be read without loss. Choose CSV or Excel in your shop’s export instead.',
  },
  'file-old-excel': {
    title: 'This is a workbook in an old or unusual format',
    text: 'Open it in the program that made it, or in LibreOffice, save it as ‘Excel workbook (.xlsx)’ or ‘CSV UTF-8’, and drop the result. Often the shop’s export offers CSV itself.',
  },
  'file-document': {
    title: 'This is a text document or a presentation',
    text: 'It is not a table. Export the orders, reviews or products from your shop as CSV or Excel instead.',
  },
  'file-picture': {
    title: 'This is a picture or a recording',
    text: 'It holds no table. Export the orders, reviews or products from your shop as CSV or Excel instead.',
  },
  'file-web-page': {
    title: 'This is a web page without a table',
    text: 'Perhaps the download was the shop’s login or error page. Sign in, export once more and drop the result.',
  },
  'file-xml': {
    title: 'This XML has no list of rows',
    text: 'Nothing in it comes several times, so that it has no rows: perhaps it is a single invoice or a setting. Export a list of orders, products or reviews as XML, CSV, Excel or JSON.',
  },
  'json-without-rows': {
    title: 'This JSON has no list of rows',
    text: 'A table in JSON is a list of objects, one for each row, or JSON Lines. Export it so, or as CSV or Excel.',
  },
  'line-without-end': {
    title: 'One line of this file does not end',
    text: 'It goes on for more than 32 megabytes, which no row of a table does: the line ends were lost, or the file is no table. Export it once more as CSV and drop the result.',
  },
  'too-many-columns': {
    title: 'This table has thousands of columns',
    text: 'It looks like a matrix, with a column for each product or day. Export a list instead that has a row for each order, item or review.',
  },
  'table-too-large': {
    title: 'This file is too large to be read safely',
    text: 'Parts of it unfold to more than this page may hold at once. Save the table, or each sheet, as ‘CSV UTF-8’, which has no such limit, and drop the result.',
  },
  'sheet-hidden': {
    title: 'This sheet is hidden in the workbook',
    text: 'It is left out, since hidden sheets are mostly copies or helpers. Say what it holds to take it in all the same.',
  },
  'packing-unknown': {
    title: 'This is packed in a way that is not read here',
    text: 'Unpack it on your computer and drop the files themselves, or pack them as .zip or .gz. A Parquet file: write it with snappy or zstd.',
  },
  'archive-without-tables': {
    title: 'This archive holds no files',
    text: 'It is empty. Export once more, or drop the CSV or Excel files themselves.',
  },
  'archive-too-full': {
    title: 'This archive holds too much',
    text: 'It has more files, or unfolds to more, than an export of a shop would. Unpack it and drop only the exports that you need.',
  },
  'archive-too-deep': {
    title: 'Archives inside archives inside archives',
    text: 'Unpack the outer ones and drop what is inside.',
  },
  'file-not-recognised': {
    title: 'What this file holds was not recognised',
    text: 'Its columns are not named like those of orders, reviews, products, customers or events. If it is one of these, choose below which one, and which column holds what. Reports with totals will not do: choose the detailed export in your shop.',
  },
  'file-no-header': {
    title: 'This file has no names of its columns',
    text: 'Its first line is a row already, and its values do not tell beyond doubt what each column is, nor what an amount stands for (a piece, a line, an order). Put a line of names on top, such as order_id, date, customer_id, product, quantity, unit_price, or say below what each column holds.',
  },
  'file-no-separator': {
    title: 'The columns of this file are parted by a sign that we do not know',
    text: 'Each row holds several values with blanks or double colons between them. Save it with commas, semicolons or tabs, and with a first line of column names, such as customer_id, date, quantity, amount.',
  },
  'file-in-blocks': {
    title: 'This file is a report of several small tables',
    text: 'Each part has column names of its own, so its rows cannot be put together safely. Export a flat list instead: one header, then one row per order or item.',
  },
  'file-no-rows': {
    title: 'No rows were found in this file',
    text: 'Below its first line, which may be the names of the columns or one very long line without line breaks, nothing can be read as rows. Widen the date range or remove the filters in your shop’s export and try again.',
  },
  'file-is-settlement': {
    title: 'This is a settlement: what the marketplace pays you',
    text: 'Its lines are sales, fees and refunds that are paid out together, so they are no orders. Export the orders instead: in your marketplace’s order list, one row an order or item, with the buyer and the date.',
  },
  'file-is-payments': {
    title: 'These are payments, not orders',
    text: 'Each row is a payment, a try or a refund, without the products. Export the orders as well: dropped together with them, payments that name the order number are compared with the orders, and refunds among them come off.',
  },
  'file-is-statement': {
    title: 'This is a statement of an account',
    text: 'It lists movements of money, such as fees, transfers and conversions of currency, which are no sales. Export the orders from the shop where the customers bought.',
  },
  'file-is-inventory': {
    title: 'This is a list of stock',
    text: 'It says how many pieces lie where, and nothing of who bought. Export the products for titles, prices and categories, and the orders for what was sold.',
  },
  'file-is-returns': {
    title: 'These are returns, not orders',
    text: 'Each row is a case of after-sales. Drop the orders together with it: where it names the order number, what was given back comes off its order, once. A list without order numbers cannot be used: export the orders with their refunded amounts or negative lines instead.',
  },
  'file-is-discounts': {
    title: 'These are codes for discounts',
    text: 'It lists coupons or gift cards and not what was bought with them. Export the orders instead.',
  },
  'file-is-ads': {
    title: 'This is a report of advertising',
    text: 'It adds up impressions, clicks and costs by campaign. Segments need the single orders: export them from your shop.',
  },
  'file-is-traffic': {
    title: 'This is a report of visits',
    text: 'It adds up visitors by page or source, so nobody can be told apart. Export the orders from your shop, or single events with a visitor id.',
  },
  'file-is-report': {
    title: 'This is a report of sums',
    text: 'It adds up sales by product, day or customer, so no order can be told apart. Export the orders themselves, one row an order or item, with customer, date and price.',
  },
  'file-is-carts': {
    title: 'These are carts that were left',
    text: 'Nobody paid for them, so they are no orders. Export the completed orders instead.',
  },
  'file-is-shipments': {
    title: 'This is a list of shipments',
    text: 'It names parcels and carriers, but neither products nor prices. Export the orders with their items instead.',
  },
  'file-is-purchasing': {
    title: 'This is what your shop bought from suppliers',
    text: 'It lists orders to suppliers, not those of customers. Export the sales orders instead.',
  },
  'file-is-lookup': {
    title: 'This is a table to look things up in',
    text: 'It lists places, translations or codes, and no customer, order or product. It is not needed: leave it out and bring orders, products, customers or reviews.',
  },
  'file-is-matrix': {
    title: 'This is a table of sums by period',
    text: 'It has a column for each month or quarter, so no single order can be told apart. Export the orders or invoices behind it: one row each, with date, customer and amount.',
  },
  'file-is-subscriptions': {
    title: 'These are subscriptions, not payments',
    text: 'It says which plan each customer is on and not what was paid and when. Export the invoices or charges of the subscriptions instead.',
  },
  'file-is-points': {
    title: 'This is a ledger of points',
    text: 'It counts points given and redeemed and not what was bought. Export the orders instead; a list of members can come along.',
  },
  'file-of-nobody': {
    title: 'These sales name no customer',
    text: 'Each row says what was sold and when, but not to whom, and no order holds rows together. Export the orders with the number or e-mail of the customer.',
  },
  'no-customers': {
    title: 'No customer can be told apart',
    text: 'None of the files says who bought or wrote. Check that the customer id or the e-mail is matched to a column, or add an export that has one.',
  },
  'too-few-customers': {
    title: 'Too few customers for segments',
    text: 'Segments need at least 6 customers, and say something from a few dozen on. Add a longer period to the export.',
  },
  'nothing-to-compare': {
    title: 'Nothing to compare customers by',
    text: 'The files hold nothing of the sides that the settings let decide, or all customers are the same in them. Let another side count in Settings, or add an export that has more.',
  },
  'nothing-to-split': {
    title: 'Nothing to split here',
    text: 'A segment of its own needs customers in it and customers beside it: these are all of the segment, or none, or all alike.',
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
  'shop-file-damaged': {
    title: 'This file of a shop is damaged',
    text: 'It is cut, or something in it was changed since it was saved, so nothing of it was opened. Copy or download it once more, or save the shop again where it still is.',
  },
  'shop-file-newer': {
    title: 'This file of a shop is from a newer version',
    text: 'A later version of this app has saved it. Reload the page to get the newest version here, then open the file again.',
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
  sentence: '{{title}}. {{text}}',
  detail: 'Details: {{detail}}',
  toSettings: 'To the settings',
  reload: 'Reload the page',
} as const;
