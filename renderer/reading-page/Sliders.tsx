import { useState } from 'react';
import { valueAtPath } from '../../shared/document/changes.ts';
import { settableRange } from '../../shared/document/edits/shares.ts';
import { type AssumptionPath, assumptionAt } from '../../shared/model/register.ts';
import { ValueSlider } from '../controls/ValueSlider.tsx';
import { names } from '../names.ts';
import { Choice } from './Choice.tsx';
import { Finding } from './Finding.tsx';
import { linkTo } from './follow-address.ts';
import pageSlidersStyles from './page-sliders.module.css';
import { movable } from './page-state.ts';
import type { PageStore } from './page-store.ts';
import { words } from './page-words.ts';
import { scenarioIn, shownScenarios } from './shown-scenarios.ts';
import { usePage } from './use-page.ts';

/** What the reader can set: of which scenario, up to six assumptions, and the way back. */
export function Sliders({ page }: { readonly page: PageStore }) {
  const { data } = page;
  const { state, document } = usePage(page);
  const said = words.readingPage;
  const scenarios = shownScenarios(data, document);
  const options = movable(data).map((id) => {
    const { name, baseline } = scenarioIn(scenarios, id);
    return { id, label: baseline ? said.baselineChoice(name) : name };
  });
  const moved = Object.keys(state.moved).length > 0;
  return (
    <section className={pageSlidersStyles.sliders} aria-labelledby="sliders">
      <h2 id="sliders">{said.sliders}</h2>
      <p className={pageSlidersStyles.intro}>{said.aboutSliders(scenarios.baseline.name)}</p>
      <Choice
        label={said.scenario}
        value={state.scenario}
        options={options}
        onChange={(scenario) => page.look({ scenario })}
      />
      {data.sliders.map((path) => (
        <Slider key={`${state.scenario} ${path}`} page={page} path={path} />
      ))}
      <Finding page={page} />
      <div className={pageSlidersStyles.buttons}>
        <button type="button" className={pageSlidersStyles.button} disabled={!moved} onClick={page.reset}>
          {said.reset}
        </button>
        <CopyLink page={page} />
      </div>
    </section>
  );
}

function Slider({ page, path }: { readonly page: PageStore; readonly path: AssumptionPath }) {
  const { state, document, refused } = usePage(page);
  const { assumptions, name } = scenarioIn(shownScenarios(page.data, document), state.scenario);
  const exported = scenarioIn(shownScenarios(page.data, page.data.document), state.scenario);
  const { label } = names().assumption(path);
  const value = valueAtPath(assumptions, path);
  const before = valueAtPath(exported.assumptions, path);
  if (typeof value !== 'number' || typeof before !== 'number')
    return (
      <div className={pageSlidersStyles.slider}>
        <p className={pageSlidersStyles.line}>
          <span>{label}</span>
        </p>
        <p className={pageSlidersStyles.intro}>{words.readingPage.notInScenario(name)}</p>
      </div>
    );
  const { soft, step, role } = assumptionAt(path);
  const { min, max } = settableRange(assumptions, path);
  const text = names().value(path, value);
  const own = state.moved[state.scenario]?.[path] !== undefined;
  return (
    <div className={pageSlidersStyles.slider} data-path={path}>
      <p className={pageSlidersStyles.line}>
        <span>{label}</span>
        <output>{text}</output>
      </p>
      <ValueSlider
        label={label}
        value={value}
        inherited={own && value !== before ? before : null}
        soft={soft}
        limits={[min.value, max.value]}
        step={step}
        lever={role === 'lever'}
        text={text}
        onChange={(next) => page.move(path, next)}
        onStart={() => {}}
        onEnd={() => {}}
      />
      {own && (
        <p className={pageSlidersStyles.before}>
          {words.readingPage.exported(names().value(path, before))}
          <button type="button" onClick={() => page.takeBack(path)} aria-label={words.readingPage.takeBack(label)}>
            {words.terms.reset}
          </button>
        </p>
      )}
      {refused?.path === path && (
        <p className={pageSlidersStyles.refused} role="alert">
          {refused.why}
        </p>
      )}
    </div>
  );
}

function CopyLink({ page }: { readonly page: PageStore }) {
  const [told, setTold] = useState('');
  const said = words.readingPage;
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(linkTo(page));
      setTold(said.copied);
    } catch {
      setTold(said.notCopied);
    }
  };
  return (
    <>
      <button type="button" className={pageSlidersStyles.button} onClick={copy}>
        {said.copyLink}
      </button>
      <span role="status" className={pageSlidersStyles.told}>
        {told}
      </span>
    </>
  );
}
