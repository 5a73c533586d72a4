import { type KeyboardEvent, Suspense, useRef } from 'react';
import { words } from '../words.ts';
import type { PlaceRecord } from '../workspace/place.ts';
import placesStyles from './places.module.css';
import { WhereItFails } from './WhereItFails.tsx';

interface PlacesProps {
  readonly places: readonly PlaceRecord[];
  readonly current: string;
  readonly onChoose: (place: string) => void;
}

/**
 * The places of the centre, as tabs (ARIA Authoring Practices, tabs with automatic activation). Not React Aria's: its
 * panel searches all it holds for something to focus at every change of the page, which costs a slider its frame.
 */
export function Places({ places, current, onChoose }: PlacesProps) {
  const list = useRef<HTMLDivElement>(null);
  const place = places.findIndex(({ id }) => id === current);
  const { label, component: Shown } = places[place]!;
  const key = (event: KeyboardEvent) => {
    const to = {
      ArrowRight: (place + 1) % places.length,
      ArrowLeft: (place + places.length - 1) % places.length,
      Home: 0,
      End: places.length - 1,
    }[event.key];
    if (to === undefined) return;
    event.preventDefault();
    onChoose(places[to]!.id);
    list.current?.querySelectorAll<HTMLElement>('[role="tab"]')[to]?.focus();
  };
  return (
    <>
      <div className={placesStyles.tabs} role="tablist" aria-label={words.frame.places} ref={list} onKeyDown={key}>
        {places.map(({ id, label }) => (
          <button
            className={placesStyles.tab}
            key={id}
            type="button"
            role="tab"
            id={`tab-${id}`}
            aria-selected={id === current}
            aria-controls={id === current ? 'place' : undefined}
            tabIndex={id === current ? 0 : -1}
            onClick={() => onChoose(id)}
          >
            {label()}
          </button>
        ))}
      </div>
      <div className={placesStyles.body}>
        <div className={placesStyles.panel} role="tabpanel" id="place" aria-labelledby={`tab-${current}`}>
          <WhereItFails key={current} what={label()}>
            <Suspense fallback={null}>
              <Shown />
            </Suspense>
          </WhereItFails>
        </div>
      </div>
    </>
  );
}
