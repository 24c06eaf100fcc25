import type { FileName, FileOf } from './file-schemas.ts';
import type { FieldPath, YamlFile } from './yaml-file.ts';

/** All files of a folder, each with the shape it should have. */
export type Files = { readonly [N in FileName]: YamlFile<N> };
export type Contents = { readonly [N in FileName]: FileOf<N> };
export type Report = (file: FileName, path: FieldPath, detail: string) => void;
