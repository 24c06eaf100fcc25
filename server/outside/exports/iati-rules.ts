import { parseDay } from '../../../core/quantities/instant.ts';
import type { Element } from './xml.ts';

/**
 * Rules of the standard that its XML schema cannot say, as far as our files have the elements.
 * Source: github.com/IATI/IATI-Rulesets, rulesets/standard.json (04091836), and the guidance on
 * indicators of IATI 2.03: https://iatistandard.org/en/guidance/standard-guidance/results/
 *
 * @param today no date of the file is later
 * @returns names of the elements that are missing or do not fit, each once; none: it may go out
 */
export function iatiFaults(root: Element, today: string): readonly string[] {
  const faults = activities(root).flatMap((activity) => [
    ...identifierFaults(activity),
    ...dateFaults(activity, today),
    ...shareFaults(activity),
    ...languageFaults(activity),
    ...all(activity, 'indicator').flatMap(indicatorFaults),
    ...all(activity, 'narrative').flatMap((one) =>
      textOf(one).trim() === '' ? ['narrative'] : [],
    ),
  ]);
  return [...new Set(faults)];
}

function activities(root: Element): readonly Element[] {
  return root.name === 'iati-activity' ? [root] : all(root, 'iati-activity');
}

/** All elements of this name below, however deep. */
function all(of: Element, name: string): readonly Element[] {
  return of.children.flatMap((child) => {
    if (typeof child === 'string') return [];
    return [...(child.name === name ? [child] : []), ...all(child, name)];
  });
}

function own(of: Element, name: string): readonly Element[] {
  return of.children.flatMap((child) =>
    typeof child !== 'string' && child.name === name ? [child] : [],
  );
}

function textOf({ children }: Element): string {
  return children.filter((child) => typeof child === 'string').join('');
}

/** `regex_matches`, and the identifier begins with the reference of whoever reports. */
function identifierFaults(activity: Element): readonly string[] {
  const [identifier] = own(activity, 'iati-identifier');
  const [organisation] = own(activity, 'reporting-org');
  const id = identifier === undefined ? '' : textOf(identifier);
  const reference = organisation?.attributes['ref'] ?? '';
  const plain = (text: string): boolean => /^[^/&|?\s]+$/.test(text);
  return [
    ...(plain(id) && id.startsWith(`${reference}-`) ? [] : ['iati-identifier']),
    ...(plain(reference) && organisation?.attributes['type'] !== '' ? [] : ['reporting-org']),
  ];
}

/** `atleast_one`, `date_order`, `date_now`. */
function dateFaults(activity: Element, today: string): readonly string[] {
  const dates = new Map(
    own(activity, 'activity-date').map(({ attributes }) => [
      attributes['type'],
      attributes['iso-date'] ?? '',
    ]),
  );
  const before = (from: string, to: string): boolean => {
    const [first, last] = [dates.get(from), dates.get(to)];
    return first === undefined || last === undefined || first <= last;
  };
  const starts = [dates.get('1'), dates.get('2')].filter((date) => date !== undefined);
  const real = [...dates.values()].every((date) => parseDay(date) !== undefined);
  const past = [dates.get('2'), dates.get('4')].every(
    (date) => date === undefined || date <= today,
  );
  const inOrder = before('1', '3') && before('2', '4');
  const updated = (activity.attributes['last-updated-datetime'] ?? '').slice(0, 10);
  return [
    ...(starts.length > 0 && real && past && inOrder ? [] : ['activity-date']),
    ...(updated <= today ? [] : ['last-updated-datetime']),
  ];
}

/** `sum`, `strict_sum`, `range`: countries and sectors share out all of it. */
function shareFaults(activity: Element): readonly string[] {
  return ['recipient-country', 'sector'].filter((name) => {
    const shares = own(activity, name);
    const percents = shares.map(({ attributes }) => Number(attributes['percentage']));
    const coded = shares.every(({ attributes }) => (attributes['code'] ?? '') !== '');
    const total = percents.reduce((sum, one) => sum + one, 0);
    return !coded || total !== 100 || percents.some((one) => one < 0);
  });
}

/** `if_then`: a language for the activity, or one for each text. */
function languageFaults(activity: Element): readonly string[] {
  const said = (of: Element): boolean => (of.attributes['xml:lang'] ?? '') !== '';
  return said(activity) || all(activity, 'narrative').every(said) ? [] : ['xml:lang'];
}

/** Numbers where the measure is not qualitative (5), and periods that end after they begin. */
function indicatorFaults(indicator: Element): readonly string[] {
  const qualitative = indicator.attributes['measure'] === '5';
  const values = ['baseline', 'target', 'actual'].filter((name) =>
    all(indicator, name).some(({ attributes }) => {
      const value = attributes['value'] ?? null;
      return qualitative ? value !== null : value === null || !/^-?\d+(\.\d+)?$/.test(value);
    }),
  );
  const periods = own(indicator, 'period').some((period) => {
    const [start] = own(period, 'period-start');
    const [end] = own(period, 'period-end');
    const from = start?.attributes['iso-date'] ?? '';
    return parseDay(from) === undefined || !(from < (end?.attributes['iso-date'] ?? ''));
  });
  return [...values, ...(periods ? ['period'] : [])];
}
