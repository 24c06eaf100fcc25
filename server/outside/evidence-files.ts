import { join } from 'node:path';
import { bucketFiles, type BucketSettings } from './file-store-bucket.ts';
import { diskFiles, type FileStore } from './file-store.ts';
import { diskUploads, type Uploads } from './file-store-uploads.ts';

/** The photos of a programme. */
export type EvidenceFiles = {
  /** Those that are whole. */
  readonly stored: FileStore;
  /** Those on their way. */
  readonly uploads: Uploads;
  /** Copies of the whole ones, beside the backups of the tables. */
  readonly copies: FileStore;
  /** The whole ones are not on this machine. */
  readonly isBucket: boolean;
};

/** Within the data folder; a folder for each programme. */
export const filesFolder = (dataFolder: string): string => join(dataFolder, 'files');
/** Beside the backups, wherever those are. */
export const copiesFolder = (backups: string): string => join(backups, 'files');

/** Uploads are on the disk until they are whole, wherever the whole ones go. */
export function openFiles(
  dataFolder: string,
  programme: string,
  bucket?: BucketSettings,
): EvidenceFiles {
  const folder = join(filesFolder(dataFolder), programme);
  return {
    stored: bucket === undefined ? diskFiles(folder) : bucketFiles(bucket, programme),
    isBucket: bucket !== undefined,
    uploads: diskUploads(join(folder, 'uploads')),
    copies: diskFiles(join(copiesFolder(join(dataFolder, 'backups')), programme)),
  };
}
