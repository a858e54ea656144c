import { describe, expect, it } from 'vitest';
import { faultBody, pendingWords, type FaultKind } from './faults.ts';

const kind: FaultKind = {
  kind: 'invalid_session',
  on: 'gateway',
  description: '',
  parameters: [
    { name: 'count', type: 'integer', description: '' },
    { name: 'resumable', type: 'boolean', description: '' },
    { name: 'route', type: 'choice', description: '', choices: ['RESUME'] },
    { name: 'permission', type: 'permissions', description: '' },
  ],
};

describe('a fault', () => {
  it('is posted with what was given, each as what it is', () => {
    const values = { count: ' 2 ', resumable: 'true', route: '', permission: '18446744073709551615', other: 'x' };
    expect(faultBody(kind, values)).toEqual({ kind: 'invalid_session', count: 2, resumable: true, permission: '18446744073709551615' });
    expect(faultBody(kind, {})).toEqual({ kind: 'invalid_session' });
  });

  it('says how long it is in force', () => {
    const pending = { id: '1', kind: 'slow', parameters: { route: 'POST /' }, left: 2, ends_in_ms: null, struck: 1 };
    expect(pendingWords(pending)).toBe('route POST / · 2 more · struck 1');
    expect(pendingWords({ ...pending, parameters: {}, left: null, ends_in_ms: 1200 })).toBe('every time · ends in 2 s · struck 1');
  });
});
