import { expect, test } from 'vitest';
import { byOther } from './group-posts.ts';

test('a treasurer stands once in the list of her association, as treasurer', () => {
  const posts = [
    { who: 'rosa', role: 'associate' },
    { who: 'julio', role: 'associate' },
    { who: 'rosa', role: 'treasurer' },
  ];
  expect(byOther(posts, ({ who }) => who)).toEqual([
    { first: posts[0], roles: ['treasurer'] },
    { first: posts[1], roles: ['associate'] },
  ]);
});
