import { X } from 'lucide-react';
import { useId } from 'react';
import type { Shock } from '../../../shared/model/assumptions.ts';
import { FIRST_YEAR, INNER_RANGES, LAST_YEAR } from '../../../shared/model/register.ts';
import type { Structure } from '../../../shared/model/structure.ts';
import { describeShock } from '../../../shared/wording/describe-changes.ts';
import { Button } from '../../controls/Button.tsx';
import { Chevron } from '../../controls/Chevron.tsx';
import fieldProblemStyles from '../../controls/field-problem.module.css';
import { ProvenanceMark } from '../../controls/ProvenanceMark.tsx';
import { optionsOf, Select } from '../../controls/Select.tsx';
import { readValue } from '../../controls/shown-value.ts';
import { names } from '../../names.ts';
import { classes } from '../../theme/classes.ts';
import { words } from '../../words.ts';
import { useDocumentPart } from '../../workspace/workspace-context.ts';
import assumptionRowStyles from './assumption-row.module.css';
import pathsAndShocksStyles from './paths-and-shocks.module.css';
import { ValueCells } from './ValueCells.tsx';

const FLOWS = ['exports', 'imports', 'both'] as const;
const RECOVERIES = ['fades', 'lasts'] as const;

interface ShockRowsProps {
  readonly shock: Shock;
  /** Its place among the shocks, from 1. */
  readonly number: number;
  /** The baseline's shock in the same place, where this scenario has its own. */
  readonly inherited: Shock | null;
  readonly changed: boolean;
  readonly open: boolean;
  readonly onToggle: () => void;
  readonly onChange: (part: Partial<Shock>) => string | null;
  readonly onRemove: () => void;
}

/** One shock: in a sentence, and opened with everything about it to change. */
export function ShockRows({ shock, number, changed, open, onToggle, onRemove, ...rest }: ShockRowsProps) {
  const rows = useId();
  const said = words.assumptionsPanel;
  const name = said.shock(number);
  return (
    <section aria-label={name}>
      <div className={pathsAndShocksStyles.shockLine}>
        <button
          type="button"
          className={assumptionRowStyles.name}
          aria-expanded={open}
          aria-controls={rows}
          onClick={onToggle}
        >
          <span className={assumptionRowStyles.mark}>
            <ProvenanceMark kind={changed ? 'changed' : 'assumed'} />
            <Chevron open={open} className={assumptionRowStyles.chevron} size={12} />
          </span>
          <span className={assumptionRowStyles.text}>{words.changes.all([describeShock(names(), shock)])}</span>
        </button>
        <Button icon small label={said.removeShock(number)} onPress={onRemove}>
          <X size={12} aria-hidden />
        </Button>
      </div>
      {open && (
        <div id={rows}>
          <ShockFields shock={shock} name={name} {...rest} />
        </div>
      )}
    </section>
  );
}

/** No group has this id. */
const ALL_GOODS = '';

type Goods = Structure['goods'];

/** The groups of goods that a shock of a flow may be of: of both flows, those of either. */
const groupsOf = (goods: Goods, flow: Shock['flow']): Goods['exports'] =>
  flow === 'both' ? [...goods.exports, ...goods.imports.filter(({ id }) => !isIn(goods.exports, id))] : goods[flow];

const isIn = (groups: Goods['exports'], group: string | null): boolean =>
  group === null || groups.some(({ id }) => id === group);

type ShockFieldsProps = Pick<ShockRowsProps, 'shock' | 'inherited' | 'onChange'> & { readonly name: string };

function ShockFields({ shock, name, inherited, onChange }: ShockFieldsProps) {
  const horizon = useDocumentPart((document) => document.horizon);
  const goods = useDocumentPart(({ structure }) => structure.goods);
  const groups = groupsOf(goods, shock.flow);
  const { size, year, halfLife } = shock;
  const sizes = INNER_RANGES.shockSize;
  const halfLives = INNER_RANGES.shockHalfLife;
  const possible = { min: FIRST_YEAR, max: LAST_YEAR };
  const { shockFields, allGoods, halfLifeField, ofShock, flows, recoveries, years, inYears } = words.assumptionsPanel;
  const sizeField = { label: ofShock(name, shockFields.size), percent: true, ...sizes };
  return (
    <>
      <div className={classes(assumptionRowStyles.line, fieldProblemStyles.beneath)}>
        <span className={classes(assumptionRowStyles.text, pathsAndShocksStyles.indented)}>{shockFields.flow}</span>
        <span className={pathsAndShocksStyles.wideCell}>
          <Select
            label={ofShock(name, shockFields.flow)}
            value={shock.flow}
            options={optionsOf(FLOWS, flows)}
            field
            onChange={(flow) =>
              onChange({ flow, ...(isIn(groupsOf(goods, flow), shock.group) ? {} : { group: null }) })
            }
          />
        </span>
      </div>
      {groups.length > 0 && (
        <div className={classes(assumptionRowStyles.line, fieldProblemStyles.beneath)}>
          <span className={classes(assumptionRowStyles.text, pathsAndShocksStyles.indented)}>{shockFields.group}</span>
          <span className={pathsAndShocksStyles.wideCell}>
            <Select
              label={ofShock(name, shockFields.group)}
              value={shock.group ?? ALL_GOODS}
              options={[{ id: ALL_GOODS, label: allGoods }, ...groups.map(({ id, name }) => ({ id, label: name }))]}
              field
              onChange={(group) => onChange({ group: group === ALL_GOODS ? null : group })}
            />
          </span>
        </div>
      )}
      <div className={classes(assumptionRowStyles.line, fieldProblemStyles.beneath)}>
        <span className={classes(assumptionRowStyles.text, pathsAndShocksStyles.indented)}>{shockFields.size}</span>
        <ValueCells
          value={size}
          inherited={inherited?.size ?? null}
          field={sizeField}
          soft={[-0.5, 0.5]}
          limits={[sizes.min, sizes.max]}
          step={0.01}
          lever={false}
          text={`${readValue(size, sizeField)}%`}
          unit="%"
          onSet={(next) => onChange({ size: next })}
        />
      </div>
      <div className={classes(assumptionRowStyles.line, fieldProblemStyles.beneath)}>
        <span className={classes(assumptionRowStyles.text, pathsAndShocksStyles.indented)}>{shockFields.year}</span>
        <ValueCells
          value={year}
          inherited={inherited?.year ?? null}
          field={{ label: ofShock(name, shockFields.year), ...possible, whole: true, year: true }}
          soft={[horizon.base + 1, horizon.end]}
          limits={[possible.min, possible.max]}
          step={1}
          lever={false}
          text={String(year)}
          unit=""
          onSet={(next) => onChange({ year: next })}
        />
      </div>
      <div className={classes(assumptionRowStyles.line, fieldProblemStyles.beneath)}>
        <span className={classes(assumptionRowStyles.text, pathsAndShocksStyles.indented)}>{shockFields.recovery}</span>
        <span className={pathsAndShocksStyles.wideCell}>
          <Select
            label={ofShock(name, shockFields.recovery)}
            value={halfLife === null ? 'lasts' : 'fades'}
            options={optionsOf(RECOVERIES, recoveries)}
            field
            onChange={(lasting) => onChange({ halfLife: lasting === 'lasts' ? null : 2 })}
          />
        </span>
      </div>
      {halfLife !== null && (
        <div className={classes(assumptionRowStyles.line, fieldProblemStyles.beneath)}>
          <span className={classes(assumptionRowStyles.text, pathsAndShocksStyles.indented)}>
            {shockFields.halfLife}
          </span>
          <ValueCells
            value={halfLife}
            inherited={inherited?.halfLife ?? null}
            field={{ label: ofShock(name, halfLifeField), ...halfLives }}
            soft={[0.1, 10]}
            limits={[halfLives.min, halfLives.max]}
            step={0.1}
            lever={false}
            text={inYears(halfLife)}
            unit={years}
            onSet={(next) => onChange({ halfLife: next })}
          />
        </div>
      )}
    </>
  );
}
