/** What the typesetter's thread is asked and answers. */
export type TypesetJob = {
  readonly id: number;
  /** A file of `templates/`. */
  readonly template: string;
  /** What the template reads as `data.json`. */
  readonly data: string;
  /** Images by the name under which the data mentions them. */
  readonly images: readonly { readonly name: string; readonly content: Uint8Array }[];
  /** A paper, or a picture of its first page so many pixels wide. */
  readonly as: 'pdf' | { readonly pngWidth: number };
};

export type TypesetDone =
  | { readonly id: number; readonly made: Uint8Array }
  | { readonly id: number; readonly failure: string };

export type DocumentName =
  | 'agreement'
  | 'association-file'
  | 'attached-page'
  | 'food-register'
  | 'certificate'
  | 'invitation'
  | 'meeting-minutes'
  | 'signature-sheet'
  | 'member-sheet'
  | 'member-list'
  | 'cards'
  | 'data-sheet'
  | 'work-paper'
  | 'given-paper'
  | 'labels'
  | 'poster'
  | 'picture';
