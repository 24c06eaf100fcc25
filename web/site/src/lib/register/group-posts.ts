/** Posts of one and the same, thrown together: each once, with all the roles it has there. */
export function byOther<P extends { readonly role: string }>(
  posts: readonly P[],
  of: (post: P) => string,
): readonly { readonly first: P; readonly roles: readonly string[] }[] {
  const groups = new Map<string, { readonly first: P; readonly roles: string[] }>();
  for (const post of posts) {
    const group = groups.get(of(post));
    if (group) group.roles.push(post.role);
    else groups.set(of(post), { first: post, roles: [post.role] });
  }
  // That a president is an associate too goes without saying.
  return [...groups.values()].map(({ first, roles }) => {
    const posts = roles.filter((role) => role !== 'associate');
    return { first, roles: posts.length > 0 ? posts : roles };
  });
}
