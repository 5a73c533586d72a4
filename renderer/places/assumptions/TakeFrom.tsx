import { Link2, RotateCcw } from 'lucide-react';
import { useState } from 'react';
import { sameValue } from '../../../shared/document/differences.ts';
import { takeFrom } from '../../../shared/document/edits/figures.ts';
import { originAt } from '../../../shared/document/origins.ts';
import type { Figures } from '../../../shared/figures/schema.ts';
import { type Takeable, takeable, usualOrigins } from '../../../shared/figures/takeable.ts';
import { inSentence } from '../../../shared/language/sentence.ts';
import type { AssumptionPath } from '../../../shared/model/register.ts';
import { Button } from '../../controls/Button.tsx';
import { Dialog } from '../../controls/Dialog.tsx';
import dialogStyles from '../../controls/dialog.module.css';
import { Words } from '../../controls/Finding.tsx';
import fieldProblemStyles from '../../controls/field-problem.module.css';
import { useCarrying } from '../../controls/use-carrying.tsx';
import { names } from '../../names.ts';
import { words } from '../../words.ts';
import { useDocument } from '../../workspace/workspace-context.ts';
import takeFromStyles from './take-from.module.css';

interface TakeFromProps {
  /** Id of the scenario. */
  readonly scenario: string;
  readonly path: AssumptionPath;
}

/** At an assumption: takes its value from a figure of its unit, or a derived one, and leads back to the usual one. */
export function TakeFrom({ scenario, path }: TakeFromProps) {
  const document = useDocument();
  const { set, question } = useCarrying();
  const [choosing, setChoosing] = useState(false);
  const [refused, setRefused] = useState<string | null>(null);
  const { figures, horizon } = document;
  const offered = takeable(document, path, horizon.base);
  if (offered.length === 0) return null;
  const now = originAt(document, scenario, path);
  const usual = now === undefined ? usualOrigins(document, path, horizon.base)[0] : undefined;
  const name = inSentence(names().assumption(path).label);
  const said = words.assumptionsPanel;
  const take = ({ origin }: Takeable) => {
    const problem = set((d, carry) => takeFrom(d, { scenario, path, origin, carry }));
    setRefused(problem);
    if (problem === null) setChoosing(false);
  };
  return (
    <div className={takeFromStyles.takeFrom}>
      <Button small label={said.takeFromFigure(name)} onPress={() => setChoosing(true)}>
        <Link2 size={12} aria-hidden />
        {said.take}
      </Button>
      {usual && (
        <Button small label={said.backToFigure(name)} onPress={() => take(usual)}>
          <RotateCcw size={12} aria-hidden />
          {said.backTo(names().value(path, usual.value))}
        </Button>
      )}
      {question}
      {!choosing && refused !== null && (
        <p className={fieldProblemStyles.problem} role="alert">
          {refused}
        </p>
      )}
      {choosing && (
        <Dialog title={said.takeFrom(name)} wide onClose={() => setChoosing(false)}>
          <ul className={takeFromStyles.offers}>
            {offered.map((one) => (
              <li key={one.given.id}>
                <Offer
                  figures={figures}
                  path={path}
                  offer={one}
                  taken={now !== undefined && sameValue(now, one.origin)}
                  onTake={() => take(one)}
                />
              </li>
            ))}
          </ul>
          {refused !== null && (
            <p className={fieldProblemStyles.problem} role="alert">
              {refused}
            </p>
          )}
          <div className={dialogStyles.choices}>
            <Button kind="framed" onPress={() => setChoosing(false)}>
              {words.terms.cancel}
            </Button>
          </div>
        </Dialog>
      )}
    </div>
  );
}

interface OfferProps {
  readonly figures: Figures;
  readonly path: AssumptionPath;
  readonly offer: Takeable;
  /** The value stands at it now. */
  readonly taken: boolean;
  readonly onTake: () => void;
}

function Offer({ figures, path, offer, taken, onTake }: OfferProps) {
  const { value, period, given } = offer;
  return (
    <button type="button" aria-pressed={taken} onClick={onTake}>
      <span className={takeFromStyles.label}>{words.derived.figureName(given)}</span>
      <span className={takeFromStyles.value}>
        <Words sentence={words.figures.qualified(given.qualifier, names().value(path, value))} />
      </span>
      <span>
        {period
          ? words.derived.periodWords(period)
          : 'period' in given && typeof given.period === 'string'
            ? given.period
            : ''}
      </span>
      <span className={takeFromStyles.source}>
        {taken ? words.assumptionsPanel.takenNow(sourceOf(figures, offer)) : sourceOf(figures, offer)}
      </span>
    </button>
  );
}

/** In which source a figure stands, and where; of a derived one that it is derived. */
function sourceOf({ sources }: Figures, { given }: Takeable): string {
  if ('rule' in given) return words.assumptionsPanel.derivedFromFigures;
  const source = sources.find(({ id }) => id === given.source);
  return words.figures.source([source?.publication, given.where, source && words.dates.day(source.date)]);
}
