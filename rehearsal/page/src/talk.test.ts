import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { Message } from './discord.ts';
import { Rest } from './rest.ts';
import { Store } from './store.ts';
import { Talk } from './talk.ts';

const message = { id: '50', channel_id: '7', author: { id: '2' } } as unknown as Message;

let store: Store;
let talk: Talk;
let asked: { method: string; path: string; body: unknown }[];
let status: number;

beforeEach(() => {
  store = new Store(() => new Date(0));
  asked = [];
  status = 200;
  const send = async (path: string, { method, body }: RequestInit) => {
    asked.push({ method: method!, path, body });
    return new Response(status === 200 ? '{"id":"60","type":1}' : '{"message":"Cannot send messages to this user"}', { status });
  };
  talk = new Talk(store, new Rest('token', send as typeof fetch));
});
const sent = () => JSON.parse(String(asked.at(-1)!.body));

describe('talking', () => {
  it('a reply names its message and stays until it was sent', async () => {
    talk.reply('7', message, false);
    status = 403;
    await expect(talk.send('7', 'a')).rejects.toThrow('Cannot send messages');
    expect(store.state.replies.has('7')).toBe(true);
    status = 200;
    await talk.send('7', 'a');
    expect(sent()).toMatchObject({ content: 'a', message_reference: { message_id: '50' }, allowed_mentions: { replied_user: false } });
    expect(store.state.replies.has('7')).toBe(false);
    await talk.send('7', 'b');
    expect(sent()).not.toHaveProperty('message_reference');
  });

  it('files go in parts of their own, beside what is said', async () => {
    await talk.send('7', 'a', [new File(['x'], 'x.txt'), new File(['y'], 'y.txt')]);
    const form = asked[0]!.body as FormData;
    expect([...form.keys()]).toEqual(['payload_json', 'files[0]', 'files[1]']);
    expect(JSON.parse(String(form.get('payload_json')))).toMatchObject({ content: 'a' });
    expect((form.get('files[1]') as File).name).toBe('y.txt');
  });

  it('tells seldom that one is typing, and anew after a message', async () => {
    vi.useFakeTimers();
    talk.typing('7');
    talk.typing('7');
    talk.typing('8');
    expect(asked.map(({ path }) => path)).toEqual(['/api/v10/channels/7/typing', '/api/v10/channels/8/typing']);
    vi.advanceTimersByTime(8_000);
    talk.typing('8');
    expect(asked).toHaveLength(3);
    vi.useRealTimers();
    await talk.send('8', 'a');
    talk.typing('8');
    expect(asked).toHaveLength(5);
  });

  it('a direct message is known as soon as it is open', async () => {
    expect((await talk.openDirect('2')).id).toBe('60');
    expect(store.state.channels.has('60')).toBe(true);
  });

  it('pins that cannot be read say why', async () => {
    status = 403;
    await talk.loadPins('7');
    expect(store.state.pins.get('7')).toMatchObject({ loading: false, error: 'Cannot send messages to this user' });
  });

  it('archived threads are the public ones and the private ones one may see, the last archived first', async () => {
    const thread = (id: string, at: string) => ({ id, type: 11, thread_metadata: { archived: true, archive_timestamp: at } });
    const answers = [[thread('1', '2026-01-01'), thread('2', '2026-01-03')], [thread('3', '2026-01-02')]];
    const paths: string[] = [];
    const send = async (path: string) => {
      paths.push(path.replace('/api/v10/channels/7', ''));
      return new Response(JSON.stringify({ threads: answers.shift(), has_more: answers.length === 0 }));
    };
    talk = new Talk(store, new Rest('token', send as typeof fetch));
    store.state.guild = { id: '10', name: 'g', ownerId: '9' };
    store.state.me = { id: '1' } as never;
    store.state.members.set('1', { roles: [] } as never);
    const channel = { id: '7', type: 0, guild_id: '10' };
    await talk.loadArchive(channel);
    expect(store.state.archives.get('7')).toMatchObject({ threads: [{ id: '2' }, { id: '3' }, { id: '1' }], more: true, loading: false });
    store.state.guild.ownerId = '1';
    answers.push([], []);
    await talk.loadArchive(channel);
    const [own, all] = ['/users/@me/threads/archived/private?limit=100', '/threads/archived/private?limit=100'];
    expect(paths).toEqual(['/threads/archived/public?limit=100', own, '/threads/archived/public?limit=100', all]);
  });

  it('an archive that cannot be read says why', async () => {
    status = 403;
    await talk.loadArchive({ id: '7', type: 0 });
    expect(store.state.archives.get('7')).toMatchObject({ threads: [], loading: false, error: 'Cannot send messages to this user' });
  });

  it('edits what this person said last, not what others or the server said', () => {
    store.state.me = { id: '1' } as never;
    const said = (id: string, author: string, type = 0) => ({ ...message, id, author: { id: author }, type }) as Message;
    expect(talk.editLast('7')).toBe(false);
    store.state.histories.set('7', { messages: [said('1', '1'), said('2', '2'), said('3', '1', 6)], loaded: true, loading: false, more: false });
    expect(talk.editLast('7')).toBe(true);
    expect(store.state.editing).toBe('1');
  });
});
