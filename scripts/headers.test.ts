import { expect, it } from 'vitest';
import { contentSecurityPolicy, metaContentSecurityPolicy, securityHeaders } from './headers';

const directives = (policy: string) => policy.split('; ');

it('gives the page the same policy as the server does, less what a meta element may not carry', () => {
  const left = directives(contentSecurityPolicy).filter(
    (directive) => !directives(metaContentSecurityPolicy).includes(directive),
  );
  expect(left).toEqual(["frame-ancestors 'none'"]);
  expect(directives(contentSecurityPolicy)).toEqual(
    expect.arrayContaining(directives(metaContentSecurityPolicy)),
  );
});

it('names no other origin in any header', () => {
  for (const value of Object.values(securityHeaders)) expect(value).not.toMatch(/https?:|wss?:|\*/);
});
