import type { SourceKind, Standing } from '../../../../core/materials/catalogue.ts';

/**
 * Régime and class of origin that a lot is proposed to have, by where it was collected: what the
 * programme's folder says of the source kind, or of this family of materials when it comes from
 * there. The office may correct it.
 */
export function standingOf(family: string, source: SourceKind): Standing {
  const { regime, originClass } =
    source.exceptions.find((exception) => exception.family === family) ?? source;
  return { regime, originClass };
}
