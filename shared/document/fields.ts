import { z } from 'zod';
import { entryOf } from '../limits.ts';
import { schemaAt } from './change-constraints.ts';
import { documentSchema } from './schema.ts';

type Path = readonly PropertyKey[];

/** Whether a schema has a field at a path; what stands elsewhere is only kept and written back. */
export const isFieldOf = (schema: z.core.$ZodType, path: Path): boolean =>
  path.reduce<readonly z.core.$ZodType[]>((here, step) => here.flatMap((one) => inside(one, step)), [schema]).length >
  0;

const WRAPPED = [z.ZodNullable, z.ZodOptional, z.ZodExactOptional];

function inside(schema: z.core.$ZodType, step: PropertyKey): readonly z.core.$ZodType[] {
  const entry = entryOf(schema);
  if (entry) return [entry];
  if (schema instanceof z.ZodArray) return [schema.element];
  if (schema instanceof z.ZodObject) {
    const { shape } = schema;
    return Object.hasOwn(shape, step) ? [shape[step as string]!] : [];
  }
  if (schema instanceof z.ZodDiscriminatedUnion) return schema.options.flatMap((option) => inside(option, step));
  if (WRAPPED.some((kind) => schema instanceof kind)) return inside((schema as z.ZodNullable).unwrap(), step);
  return [];
}

/** Whether a document has a field at a path; what a scenario changes is a field where the register has its path. */
export function isDocumentField(path: Path): boolean {
  const [scenarios, , changes, changed, ...rest] = path;
  if (scenarios !== 'scenarios' || changes !== 'changes' || changed === undefined)
    return isFieldOf(documentSchema, path);
  const schema = schemaAt(String(changed));
  return schema === null || isFieldOf(schema, rest);
}
