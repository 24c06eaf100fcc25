import type { FrozenReport } from '../../../core/reports/frozen-report.ts';
import { reportCitationWords as wordsEn } from '../../../words/en/report-citation.ts';
import { reportCitationWords as wordsEs } from '../../../words/es/report-citation.ts';

/** Which version of which results, with the hash by which anybody can tell it is that one. */
export function citation(
  { programme, period }: Pick<FrozenReport, 'programme' | 'period'>,
  of: { readonly version: string; readonly sha256: string; readonly approvedOn: string },
  language: 'es' | 'en',
): string {
  const words = language === 'es' ? wordsEs : wordsEn;
  const { licence, simulated } = programme;
  const said = words.cite({
    who: programme.partners.map(({ name }) => name).join(', '),
    programme: programme.name[language],
    from: period.from,
    to: period.to,
    approved: of.approvedOn,
    version: of.version,
    sha256: of.sha256,
    licence: licence === null ? words.noLicence : words.licence(licence),
  });
  return `${simulated ? words.simulated : ''}${said}`;
}
