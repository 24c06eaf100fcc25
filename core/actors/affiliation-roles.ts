/** What somebody is in an organisation. A closed list, because rights follow from it. */
export const affiliationRoles = [
  // In recyclers', business and market associations, galleries, kitchens
  'associate',
  'president',
  'vice_president',
  'secretary',
  'treasurer',
  'board_member',
  // In micro and small enterprises; the programme's "drivers" are owner-managers (conductores)
  'owner_manager',
  'worker',
  // In municipalities and ministries
  'official',
  'technician',
  'head_of_unit',
  // In industries and buyers
  'buyer_contact',
  // Anywhere
  'representative',
  'volunteer',
  // Of the programme's own staff, in one of its partners
  'monitoring',
  'coordinator',
  'data_officer',
  'administrator',
  // Organisations in organisations: stall in market, workshop in gallery, area in municipality
  'part',
  'member_organisation',
] as const;

export type AffiliationRole = (typeof affiliationRoles)[number];

/** Posts of a board: who holds one may act for the organisation. */
export const boardRoles: readonly AffiliationRole[] = [
  'president',
  'vice_president',
  'secretary',
  'treasurer',
  'board_member',
];

/** Roles that an organisation has in another one; all others are of persons. */
export const organisationRoles: readonly AffiliationRole[] = ['part', 'member_organisation'];

/** Roles of the programme's own staff: only an administrator gives them. */
export const staffRoles: readonly AffiliationRole[] = [
  'monitoring',
  'coordinator',
  'data_officer',
  'administrator',
];
