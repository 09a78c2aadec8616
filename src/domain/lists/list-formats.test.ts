import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { type ListFormat, type ListMember, type ListOptions, writeList } from './list-formats';

const members: readonly ListMember[] = [
  { id: 'C1', segment: 'Loyal', group: 'mailed', email: 'ann@example.com', phone: '+14155550100' },
  { id: '=C2', segment: '@home', group: 'control', email: '', phone: '4155550101' },
  { id: 'C3', segment: 'New, shy', group: 'mailed', email: '', phone: '+8613812345678' },
];

const usual: ListOptions = {
  tag: 'Spring, tea',
  withContacts: true,
  hasGroups: false,
  bom: false,
  hash: async (text) => createHash('sha256').update(text).digest('hex'),
};

const written = async (format: ListFormat, options: Partial<ListOptions> = {}) => {
  const { lines, ...counts } = await writeList(format, members, { ...usual, ...options });
  return { text: lines.join(''), ...counts };
};

describe('a list of customers', () => {
  it('is plain by the shop’s ids, with groups and addresses where they are wanted', async () => {
    expect((await written('plain', { withContacts: false })).text).toBe(
      'customer_id,segment\r\nC1,Loyal\r\n\'=C2,\'@home\r\nC3,"New, shy"\r\n',
    );
    expect((await written('plain', { hasGroups: true, bom: true })).text).toBe(
      '\ufeffcustomer_id,group,segment,email,phone\r\nC1,mailed,Loyal,ann@example.com,+14155550100\r\n\'=C2,control,\'@home,,4155550101\r\nC3,mailed,"New, shy",,+8613812345678\r\n',
    );
  });

  it('for Klaviyo begins with the address and has numbers with their country alone', async () => {
    expect(await written('klaviyo')).toEqual({
      text: 'Email,Phone Number,Customer ID,Clientele Segment,Clientele List\r\nann@example.com,+14155550100,C1,Loyal,"Spring, tea"\r\n,+8613812345678,C3,"New, shy","Spring, tea"\r\n',
      written: 2,
      leftOut: 1,
    });
  });

  it('for Mailchimp has an address in every line, and one tag', async () => {
    expect(await written('mailchimp')).toEqual({
      text: 'Email Address,Phone Number,Customer ID,Segment,Tags\r\nann@example.com,+14155550100,C1,Loyal,Spring · tea\r\n',
      written: 1,
      leftOut: 2,
    });
  });

  it('for Shopify has the exact headers of its import, and tags that commas do not split', async () => {
    expect((await written('shopify')).text).toBe(
      'Email,Phone,Tags\r\nann@example.com,+14155550100,"Spring · tea, Loyal"\r\n,+8613812345678,"Spring · tea, New · shy"\r\n',
    );
  });

  it('for Meta is hashed as its documentation hashes, and says nothing else', async () => {
    // Of the Marketing API's own example: test@test.com.
    const example = [{ ...members[0]!, email: 'test@test.com', phone: '' }];
    const { lines } = await writeList('meta', example, usual);
    expect(lines).toEqual([
      'email,phone\r\n',
      'f660ab912ec121d1b1e928a0bb4bc61b15f5ad44d5efdc4e1c92a25e99b8e44a,\r\n',
    ]);
    const all = await written('meta');
    expect(all.text).not.toMatch(/ann|C1|Loyal|4155550100/);
    expect(all.text.split('\r\n')[2]).toBe(`,${await usual.hash('8613812345678')}`);
    expect(all).toMatchObject({ written: 2, leftOut: 1 });
  });

  it('for Tmall and JD names buyers as these do, numbers without the country', async () => {
    expect((await written('tmall')).text).toBe(
      "会员昵称,手机号\r\nC1,+14155550100\r\n'=C2,4155550101\r\nC3,13812345678\r\n",
    );
    expect((await written('jd', { withContacts: false })).text).toBe("用户PIN\r\nC1\r\n'=C2\r\nC3\r\n");
  });

  it('has no address in it unless that was asked for, whatever it is written for', async () => {
    for (const format of ['plain', 'klaviyo', 'mailchimp', 'shopify', 'meta', 'tmall', 'jd'] as const) {
      const { text, written: count } = await written(format, { withContacts: false });
      expect(text, format).not.toMatch(/ann@|155550|1381234/);
      expect(count, format).toBe(3);
    }
    expect((await written('klaviyo', { withContacts: false })).text).toContain('Customer ID,Segment,Tags');
  });
});
