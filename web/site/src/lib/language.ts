import { fields as fieldsEn } from '../../../../words/en/fields.ts';
import { kit as kitEn } from '../../../../words/en/kit.ts';
import { officeAccount as accountEn } from '../../../../words/en/office-account.ts';
import { officeImport as importingEn } from '../../../../words/en/office-import.ts';
import { officeQueues as queuesEn } from '../../../../words/en/office-queues.ts';
import { officeTeam as teamEn } from '../../../../words/en/office-team.ts';
import { office as officeEn } from '../../../../words/en/office.ts';
import { privacyWords as privacyEn } from '../../../../words/en/privacy.ts';
import { siteLot as lotEn } from '../../../../words/en/site-lot.ts';
import { siteMethod as methodEn } from '../../../../words/en/site-method.ts';
import { siteReference as referenceEn } from '../../../../words/en/site-reference.ts';
import { site as siteEn } from '../../../../words/en/site.ts';
import { privacyWords as privacyEs, type PrivacyWords } from '../../../../words/es/privacy.ts';
import { fields as fieldsEs, type FieldsWords } from '../../../../words/es/fields.ts';
import { kit as kitEs, type KitWords } from '../../../../words/es/kit.ts';
import {
  officeAccount as accountEs,
  type OfficeAccountWords,
} from '../../../../words/es/office-account.ts';
import {
  officeImport as importingEs,
  type OfficeImportWords,
} from '../../../../words/es/office-import.ts';
import {
  officeQueues as queuesEs,
  type OfficeQueuesWords,
} from '../../../../words/es/office-queues.ts';
import { officeTeam as teamEs, type OfficeTeamWords } from '../../../../words/es/office-team.ts';
import { office as officeEs, type OfficeWords } from '../../../../words/es/office.ts';
import { siteLot as lotEs, type SiteLotWords } from '../../../../words/es/site-lot.ts';
import { siteMethod as methodEs, type SiteMethodWords } from '../../../../words/es/site-method.ts';
import {
  siteReference as referenceEs,
  type SiteReferenceWords,
} from '../../../../words/es/site-reference.ts';
import { site as siteEs, type SiteWords } from '../../../../words/es/site.ts';

export type Language = 'es' | 'en';

export type Words = {
  readonly site: SiteWords;
  readonly kit: KitWords;
  readonly method: SiteMethodWords;
  readonly lot: SiteLotWords;
  readonly reference: SiteReferenceWords;
  readonly office: OfficeWords;
  readonly account: OfficeAccountWords;
  readonly team: OfficeTeamWords;
  readonly importing: OfficeImportWords;
  readonly queues: OfficeQueuesWords;
  readonly fields: FieldsWords;
  readonly privacy: PrivacyWords;
};

const words: Readonly<Record<Language, Words>> = {
  es: {
    site: siteEs,
    kit: kitEs,
    method: methodEs,
    lot: lotEs,
    reference: referenceEs,
    office: officeEs,
    account: accountEs,
    team: teamEs,
    importing: importingEs,
    queues: queuesEs,
    fields: fieldsEs,
    privacy: privacyEs,
  },
  en: {
    site: siteEn,
    kit: kitEn,
    method: methodEn,
    lot: lotEn,
    reference: referenceEn,
    office: officeEn,
    account: accountEn,
    team: teamEn,
    importing: importingEn,
    queues: queuesEn,
    fields: fieldsEn,
    privacy: privacyEn,
  },
};

export function wordsOf(language: Language): Words {
  return words[language];
}

/** Spanish pages have no prefix, English ones live under `/en`. */
export function languageOf(pathname: string): Language {
  return pathname === '/en' || pathname.startsWith('/en/') ? 'en' : 'es';
}

/** The address of a page in a language; `path` is the Spanish one and begins with a slash. */
export function inLanguage(path: string, language: Language): string {
  if (language === 'es') return path;
  return path === '/' ? '/en' : `/en${path}`;
}

/** The same page in the other language, with its question kept. */
export function otherLanguage(url: Pick<URL, 'pathname' | 'search'>): string {
  const spanish = languageOf(url.pathname) === 'en' ? url.pathname.slice(3) || '/' : url.pathname;
  const target = languageOf(url.pathname) === 'en' ? spanish : inLanguage(spanish, 'en');
  return `${target}${url.search}`;
}
