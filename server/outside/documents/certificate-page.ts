import { renderSVG } from 'uqr';
import { certificateCodeForPeople } from '../../../core/encounters/certificate-code.ts';
import { lastingText } from '../../../words/clock.ts';
import type { CertificatePaper } from '../../questions/certificate-paper.ts';
import type { EncounterSpeech } from './encounter-speech.ts';
import { dayInWords, edgesOf } from './speech.ts';
import type { TypesetJob } from './typesetting.ts';

/**
 * The certificate of a completed curriculum, with the code that says whether it holds.
 *
 * @param address where anybody reaches the program, such as `https://ayni.example.org`
 */
export function certificatePage(
  paper: CertificatePaper,
  address: string,
  { speech, words }: EncounterSpeech,
): { readonly data: object; readonly images: TypesetJob['images'] } {
  const { certificate } = words;
  const { language } = speech;
  const name = paper.name ?? certificate.unnamed;
  const code = certificateCodeForPeople(paper.code);
  const svg = renderSVG(`${address}/certificado/${paper.code}`, { ecc: 'M', border: 2 });
  return {
    images: [{ name: 'qr.svg', content: Buffer.from(svg) }],
    data: {
      ...edgesOf(paper, certificate.title(name), speech),
      heading: certificate.heading,
      'issued-by': paper.programme[language],
      certifies: certificate.certifies,
      name,
      document: paper.document,
      completed: certificate.completed(paper.curriculum.name[language]),
      hours: certificate.hours(lastingText(paper.minutes), lastingText(paper.of)),
      between: certificate.between(
        dayInWords(paper.firstOn, speech),
        dayInWords(paper.lastOn, speech),
      ),
      modules: {
        title: certificate.modules,
        lines: paper.modules.map(({ name: called, minutes }) => {
          return `${called[language]} (${lastingText(minutes)})`;
        }),
      },
      issued: certificate.issued(dayInWords(paper.issuedOn, speech)),
      void: paper.holds ? null : certificate.void,
      check: certificate.check(`${address.replace(/^https?:\/\//, '')}/certificado`),
      code,
      qr: 'qr.svg',
      'qr-alt': certificate.qr(code),
      line: certificate.signature,
    },
  };
}
