import { useMemo, useState } from 'react';
import { applyGoodsShares } from '../../../shared/document/edits/goods-shares.ts';
import { parseNumber } from '../../../shared/formats/parse-number.ts';
import { type GoodsInYear, goodsByYear } from '../../../shared/history/goods-in-year.ts';
import { Button } from '../../controls/Button.tsx';
import { FormChoice, FormNumber } from '../../controls/FormFields.tsx';
import { Select } from '../../controls/Select.tsx';
import { useCarrying } from '../../controls/use-carrying.tsx';
import { words } from '../../words.ts';
import { useDocument, useWorkspace } from '../../workspace/workspace-context.ts';
import dataQuestionsStyles from './data-questions.module.css';
import { chosenGroup, likelyGroup, NEW_GROUP, NEW_REST, REST, restOf, shareSum } from './goods-mapping.ts';
import { reporterName, seriesName, valueWithUnit } from './series-facts.ts';

const FLOWS = ['exports', 'imports'] as const;

/** Shares of the document's groups of goods, from the chapters of one reporter in one year. */
export function GoodsShares() {
  const document = useDocument();
  const all = useMemo(() => FLOWS.flatMap((flow) => goodsByYear(document, flow)), [document]);
  const [place, setPlace] = useState(0);
  const said = words.dataQuestions.goods;
  const goods = all[place] ?? all[0];
  if (goods === undefined) return <p className={dataQuestionsStyles.note}>{said.none}</p>;
  const called = (one: GoodsInYear) => {
    const source = document.figures.sources.find(({ id }) => id === one.source);
    const reporter = reporterName(document, { ...one.parts[0]!.series });
    return said.of(words.derived.measures[one.flow], one.year, [reporter, source?.publication ?? one.source]);
  };
  return (
    <section className={dataQuestionsStyles.question} aria-label={words.data.parts.goods}>
      <div className={dataQuestionsStyles.choice}>
        <FormChoice
          label={said.from}
          value={String(all.indexOf(goods))}
          options={all.map((one, k) => ({ id: String(k), label: called(one) }))}
          onChange={(id) => setPlace(Number(id))}
        />
      </div>
      <Mapping key={called(goods)} goods={goods} />
    </section>
  );
}

function Mapping({ goods }: { readonly goods: GoodsInYear }) {
  const document = useDocument();
  const { session, documents } = useWorkspace();
  const { set, question } = useCarrying();
  const { flow, parts, year } = goods;
  const groups = document.structure.goods[flow];
  const [chosen, setChosen] = useState<readonly string[]>(() => parts.map((part) => likelyGroup(part, groups)));
  const [rest, setRest] = useState(() => restOf(groups));
  const [typed, setTyped] = useState('');
  const [refused, setRefused] = useState<string | null>(null);
  const said = words.dataQuestions.goods;
  const field = {
    label: said.total(words.derived.measures[flow], year),
    min: 0,
    max: 1e9,
    percent: false,
    unit: 'USD m',
  };
  const read = parseNumber(typed, field);
  const total = goods.total?.value ?? (read.ok ? read.value : null);
  const known = groups.map(({ id, name }) => ({ id, label: name }));
  const apply = () => {
    const before = documents.getState().document;
    const mapped = {
      goods,
      groups: chosen.map((id, place) => chosenGroup(id, seriesName(parts[place]!.series))),
      rest: chosenGroup(rest, said.other) ?? { name: said.other },
      total,
    };
    setRefused(set((d, carry) => applyGoodsShares(d, { ...mapped, carry })));
    if (documents.getState().document !== before) session.say(said.applied(words.derived.measures[flow]));
  };
  const share = (value: number) => (total === null || total === 0 ? '–' : words.numbers.percent(value / total));
  const others = total === null ? null : shareSum(parts, chosen, rest, total);
  return (
    <>
      {goods.total === null && (
        <div className={dataQuestionsStyles.choice}>
          <FormNumber at="goods.total" field={field} value={typed} onChange={setTyped} />
        </div>
      )}
      <table className={dataQuestionsStyles.suggestions}>
        <thead>
          <tr>
            <th scope="col">{said.heads.goods}</th>
            <th scope="col">{said.heads.codes}</th>
            <th scope="col">{said.heads.value}</th>
            <th scope="col">{said.heads.share}</th>
            <th scope="col">{said.heads.group}</th>
          </tr>
        </thead>
        <tbody>
          {parts.map((part, place) => (
            <tr key={part.series.id}>
              <th scope="row">{seriesName(part.series)}</th>
              <td>{part.codes.join(', ')}</td>
              <td className={dataQuestionsStyles.amount}>{valueWithUnit(part.value, part.series.unit)}</td>
              <td>{share(part.value)}</td>
              <td>
                <Select
                  field
                  label={said.groupOf(seriesName(part.series))}
                  value={chosen[place]!}
                  options={[...known, { id: NEW_GROUP, label: said.newGroup }, { id: REST, label: said.toRest }]}
                  onChange={(id) => setChosen(chosen.with(place, id))}
                />
              </td>
            </tr>
          ))}
          <tr>
            <th scope="row">{said.rest}</th>
            <td />
            <td />
            <td>{others === null ? '–' : words.numbers.percent(others)}</td>
            <td>
              <Select
                field
                label={said.restGroup}
                value={rest}
                options={[...known, { id: NEW_REST, label: said.newOther }]}
                onChange={setRest}
              />
            </td>
          </tr>
        </tbody>
      </table>
      {refused !== null && (
        <p className={dataQuestionsStyles.refused} role="alert">
          {refused}
        </p>
      )}
      {question}
      <p className={dataQuestionsStyles.note}>{said.how}</p>
      <div>
        <Button kind="primary" disabled={total === null} onPress={apply}>
          {said.apply(document.baseline.name)}
        </Button>
      </div>
    </>
  );
}
