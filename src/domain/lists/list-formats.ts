import { csvWriter, type WriteColumn } from '../csv/writing/write';

/** What a list of customers is written for. */
export const listFormats = ['plain', 'klaviyo', 'mailchimp', 'shopify', 'meta', 'tmall', 'jd'] as const;
export type ListFormat = (typeof listFormats)[number];

/** Formats of tools that know people by address or number alone, so that a list without these is none to them. */
export const needsContacts: Readonly<Record<ListFormat, boolean>> = {
  plain: false,
  klaviyo: true,
  mailchimp: true,
  shopify: true,
  meta: true,
  tmall: false,
  jd: false,
};

export interface ListMember {
  readonly id: string;
  /** Name of her segment. */
  readonly segment: string;
  /** Name of her group; '' in a list that has none. */
  readonly group: string;
  /** In its one form (see `emailKey`), '' where none is known or wanted. */
  readonly email: string;
  /** Digits, with '+' where its country is known (see `phoneKey`), '' where none is known or wanted. */
  readonly phone: string;
}

export interface ListOptions {
  /** By which the tool finds these customers again: name of the campaign, segment or product. */
  readonly tag: string;
  /** Whether addresses and numbers are written. Without them tools that need them get the shop's customer ids. */
  readonly withContacts: boolean;
  /** Whether its members have groups. */
  readonly hasGroups: boolean;
  readonly bom: boolean;
  /** SHA-256 as lower-case hexadecimal digits. */
  hash(text: string): Promise<string>;
}

export interface WrittenList {
  readonly lines: readonly string[];
  readonly written: number;
  /** Members whom the tool could not know, since no address or number of theirs is known. */
  readonly leftOut: number;
}

/** A line's cells; null where the member can be no line. */
type Cells = readonly string[] | null;

interface Layout {
  readonly columns: readonly WriteColumn[];
  cells(member: ListMember): Cells | Promise<Cells>;
}

/** Writes a list as a tool documents the file that it takes. Every cell is guarded against formulas. */
export async function writeList(
  format: ListFormat,
  members: readonly ListMember[],
  options: ListOptions,
): Promise<WrittenList> {
  const { columns, cells } = layoutOf(format, options);
  const writer = csvWriter(columns, options);
  const lines = [writer.header()];
  for (const member of members) {
    const line = await cells(member);
    if (line !== null) lines.push(writer.row(line));
  }
  const written = lines.length - 1;
  return { lines, written, leftOut: members.length - written };
}

function layoutOf(format: ListFormat, options: ListOptions): Layout {
  if (needsContacts[format] && !options.withContacts) return byCustomerId(options);
  switch (format) {
    case 'plain':
      return plain(options);
    case 'klaviyo':
      return klaviyo(options);
    case 'mailchimp':
      return mailchimp(options);
    case 'shopify':
      return shopify(options);
    case 'meta':
      return meta(options);
    case 'tmall':
      return memberList('会员昵称', options);
    case 'jd':
      return memberList('用户PIN', options);
    default:
      return format satisfies never;
  }
}

const id = (name: string): WriteColumn => ({ name, type: 'id' });
const text = (name: string): WriteColumn => ({ name, type: 'text' });

function plain({ withContacts, hasGroups }: ListOptions): Layout {
  return {
    columns: [
      id('customer_id'),
      ...(hasGroups ? [text('group')] : []),
      text('segment'),
      ...(withContacts ? [id('email'), id('phone')] : []),
    ],
    cells: (member) => [
      member.id,
      ...(hasGroups ? [member.group] : []),
      member.segment,
      ...(withContacts ? [member.email, member.phone] : []),
    ],
  };
}

/** For a tool that is to be joined by the shop's customer id. */
function byCustomerId({ tag }: ListOptions): Layout {
  return {
    columns: [id('Customer ID'), text('Segment'), text('Tags')],
    cells: (member) => [member.id, member.segment, tag],
  };
}

/** Klaviyo, 'Create and add contacts to a new list': the address heads the file, numbers are E.164, the rest are properties. */
function klaviyo({ tag }: ListOptions): Layout {
  return {
    columns: [
      id('Email'),
      id('Phone Number'),
      id('Customer ID'),
      text('Clientele Segment'),
      text('Clientele List'),
    ],
    cells: (member) => {
      const phone = worldwide(member.phone);
      if (member.email === '' && phone === '') return null;
      return [member.email, phone, member.id, member.segment, tag];
    },
  };
}

/** Mailchimp, 'Format guidelines for your import file': an address is required; tags of one cell are parted by commas. */
function mailchimp({ tag }: ListOptions): Layout {
  return {
    columns: [id('Email Address'), id('Phone Number'), id('Customer ID'), text('Segment'), text('Tags')],
    cells: ({ email, phone, id: customer, segment }) =>
      email === '' ? null : [email, worldwide(phone), customer, segment, oneTag(tag)],
  };
}

/**
 * Shopify, 'Customer CSV': headers by their exact names, of which Email must be there. Names are left out, since an
 * import that overwrites would empty them.
 */
function shopify({ tag }: ListOptions): Layout {
  return {
    columns: [id('Email'), id('Phone'), text('Tags')],
    cells: ({ email, phone, segment }) => {
      const number = worldwide(phone);
      if (email === '' && number === '') return null;
      return [
        email,
        number,
        [tag, segment]
          .filter((part) => part !== '')
          .map(oneTag)
          .join(', '),
      ];
    },
  };
}

/**
 * Meta, 'How to format a customer list' and the Marketing API's 'Hashing and normalising': addresses trimmed and in small
 * letters, numbers as digits with their country and nothing else, each as SHA-256. Internal customer codes stay out.
 */
function meta({ hash }: ListOptions): Layout {
  return {
    columns: [text('email'), text('phone')],
    cells: async (member) => {
      const number = worldwide(member.phone).slice(1);
      if (member.email === '' && number === '') return null;
      return Promise.all([member.email, number].map((part) => (part === '' ? '' : hash(part))));
    },
  };
}

/** Lists of members of Tmall and JD: the name under which the platform knows a buyer, which its exports have for an id. */
function memberList(name: string, { withContacts }: ListOptions): Layout {
  const columns = [id(name), ...(withContacts ? [id('手机号')] : [])];
  return {
    columns,
    cells: ({ id: member, phone }) => [
      member,
      ...(withContacts ? [phone.replace(/^\+?86(?=1\d{10}$)/, '')] : []),
    ],
  };
}

/** A number with its country, as E.164 has it; '' where the country is not known. */
function worldwide(phone: string): string {
  return phone.startsWith('+') ? phone : '';
}

/** A comma would make two of it. */
function oneTag(tag: string): string {
  return tag.replace(/\s*[,，]\s*/g, ' · ');
}
