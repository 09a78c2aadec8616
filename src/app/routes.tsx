import { type ComponentType, useEffect } from 'react';
import { Route, Switch } from 'wouter';
import { ImportView } from '../views/import/ImportView';
import { LazyScreen, LazyView } from './lazy-view';
import { NotFound } from './not-found';

const screens = {
  segments: lazy(async () => (await import('../views/segments/SegmentsView')).SegmentsView),
  segment: lazy(async () => (await import('../views/segments/SegmentView')).SegmentView),
  map: lazy(async () => (await import('../views/map/MapView')).MapView),
  recommend: lazy(async () => (await import('../views/recommend/RecommendView')).RecommendView),
  runs: lazy(async () => (await import('../views/runs/RunsView')).RunsView),
  settings: lazy(async () => (await import('../views/settings/SettingsView')).SettingsView),
};

function lazy(load: () => Promise<ComponentType>): LazyScreen {
  return new LazyScreen(load);
}

/** The screens by address. The first is in the first bundle; the others are fetched right after it. */
export function Routes() {
  useEffect(() => {
    // All at once, so that every screen also opens when the network is gone.
    for (const screen of Object.values(screens)) screen.fetch().catch(() => undefined);
  }, []);
  return (
    <Switch>
      <Route path="/">
        <ImportView />
      </Route>
      <Route path="/segments">
        <LazyView screen={screens.segments} />
      </Route>
      <Route path="/segments/:code">
        <LazyView screen={screens.segment} />
      </Route>
      <Route path="/map">
        <LazyView screen={screens.map} />
      </Route>
      <Route path="/recommend/:customer?">
        <LazyView screen={screens.recommend} />
      </Route>
      <Route path="/runs">
        <LazyView screen={screens.runs} />
      </Route>
      <Route path="/settings">
        <LazyView screen={screens.settings} />
      </Route>
      <Route>
        <NotFound />
      </Route>
    </Switch>
  );
}
