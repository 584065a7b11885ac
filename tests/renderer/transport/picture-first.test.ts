import { expect, it } from 'vitest';
import { pictureFirst } from '../../../renderer/transport/picture-first.ts';
import type { Transport } from '../../../renderer/transport/transport.ts';

const WINDOW = {
  from: '2024-01-01',
  to: '2024-12-31',
  width: 900,
  lanes: 'type',
  filter: {},
  rows: 9,
} as const;

/** A transport that notes what it is asked for and answers everything with the same thing. */
function noting(answer: () => unknown) {
  const asked: string[] = [];
  const transport: Transport = {
    async call(method) {
      asked.push(method);
      return JSON.parse(JSON.stringify(await answer()));
    },
    subscribe: () => () => {},
  };
  const painted = async () => void asked.push('painted');
  return { asked, transport: pictureFirst(transport, painted) };
}

it('asks for lists once the first picture is on the screen', async () => {
  const { asked, transport } = noting(() => ({}));
  const list = transport.call('articles.list', {});
  await transport.call('timeline.start', {});
  expect(asked).toEqual(['timeline.start']);
  await transport.call('timeline.window', WINDOW);
  await list;
  expect(asked).toEqual(['timeline.start', 'timeline.window', 'painted', 'articles.list']);
});

it('waits for no picture where nothing is dated', async () => {
  const { asked, transport } = noting(() => null);
  const list = transport.call('articles.list', {});
  await transport.call('timeline.start', {});
  await list;
  expect(asked).toEqual(['timeline.start', 'articles.list']);
});

it('waits no longer when the picture fails', async () => {
  const { asked, transport } = noting(() => {
    throw new Error('no');
  });
  const list = transport.call('articles.list', {});
  await expect(transport.call('timeline.start', {})).rejects.toThrow('no');
  await expect(list).rejects.toThrow('no');
  expect(asked).toEqual(['timeline.start', 'articles.list']);
});
