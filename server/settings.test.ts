import { expect, test } from 'vitest';
import { settingsFrom } from './settings.ts';

const mail = { AYNI_SMTP_URL: 'smtp://mail.example.org', AYNI_MAIL_FROM: 'ayni@example.org' };

test.each([
  [{ ...mail }, 'AYNI_ADDRESS'],
  [{ AYNI_SMTP_URL: mail.AYNI_SMTP_URL, AYNI_ADDRESS: 'https://a.example.org' }, 'AYNI_MAIL_FROM'],
  [{ ...mail, AYNI_SMTP_URL: 'http://mail.example.org' }, 'AYNI_SMTP_URL'],
  [{ AYNI_ADDRESS: 'a.example.org' }, 'AYNI_ADDRESS'],
  [{ AYNI_ADDRESS: 'https://a.example.org/ayni' }, 'AYNI_ADDRESS'],
  [{ AYNI_SECRET_KEY: 'short' }, 'AYNI_SECRET_KEY'],
])('%o will not do: %s', (environment, wrong) => {
  expect(settingsFrom(environment)).toMatchObject({ wrong });
});

test('e-mails need a server, a sender and an address to lead to', () => {
  const environment = {
    ...mail,
    AYNI_ADDRESS: 'https://ayni.example.org/',
    AYNI_TRUST_PROXY: 'yes',
  };
  expect(settingsFrom(environment)).toMatchObject({
    mail: { smtpUrl: 'smtp://mail.example.org', from: 'ayni@example.org' },
    address: 'https://ayni.example.org',
    trustsProxy: true,
  });
  expect(settingsFrom({})).toMatchObject({ trustsProxy: false });
});

const bucket = {
  AYNI_S3_ENDPOINT: 'https://s3.example.org',
  AYNI_S3_BUCKET: 'ayni-fotos',
  AYNI_S3_KEY: 'clave',
  AYNI_S3_SECRET: 'secreto',
};

test.each([
  [{ ...bucket, AYNI_S3_ENDPOINT: 's3.example.org' }, 'AYNI_S3_ENDPOINT'],
  [{ AYNI_S3_SECRET: 'secreto' }, 'AYNI_S3_ENDPOINT'],
  [{ ...bucket, AYNI_S3_BUCKET: 'Fotos Ayni' }, 'AYNI_S3_BUCKET'],
  [{ ...bucket, AYNI_S3_KEY: '' }, 'AYNI_S3_KEY'],
  [{ ...bucket, AYNI_S3_SECRET: '' }, 'AYNI_S3_SECRET'],
  [{ ...bucket, AYNI_S3_PATH_STYLE: 'maybe' }, 'AYNI_S3_PATH_STYLE'],
])('half a bucket will not do: %o', (environment, wrong) => {
  expect(settingsFrom(environment)).toMatchObject({ wrong });
});

test('photos go to a bucket only where one is set', () => {
  expect(settingsFrom(bucket)).toMatchObject({
    bucket: { endpoint: 'https://s3.example.org', bucket: 'ayni-fotos', pathStyle: true },
  });
  expect(settingsFrom({})).not.toHaveProperty('bucket');
});
