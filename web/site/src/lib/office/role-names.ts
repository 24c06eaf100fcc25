import type { Role } from '../../../../../core/access/roles.ts';
import type { OfficeTeamWords } from '../../../../../words/es/office-team.ts';

/** What somebody may be in the program, each once, as people say it. */
export function roleNames(roles: readonly Role[], words: OfficeTeamWords): readonly string[] {
  return [...new Set(roles)].map((role) => words.roles[role]);
}
