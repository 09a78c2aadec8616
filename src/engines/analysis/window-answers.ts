import type { ListsAgain } from '../../contracts/analysis-api';
import type { Progress } from '../../contracts/progress';
import type { WindowApi } from '../../contracts/window-api';
import type { CardPlaces } from '../../domain/clicks/card-places';
import { getWindowPolicy, listGestures } from '../../storage/window';
import { drainSteps } from './drain-steps';
import { type Questions, untilStopped } from './questions';
import { exploringOf, pagesOf, type WindowDesk } from './window-desk';

type OnProgress = (progress: Progress) => void;

/** What the worker answers of the shop window, but for what it observes and holds. */
export function windowAnswers(
  shopId: () => string,
  deskOf: (request: ListsAgain, onProgress: OnProgress) => Promise<WindowDesk>,
  questions: Questions,
): Pick<WindowApi<ListsAgain>, 'windowPage' | 'windowFile' | 'windowPictures'> {
  /** Learned once a visit: what is clicked during it moves nothing under the hand. */
  let known: { readonly desk: WindowDesk; readonly key: string; readonly places: CardPlaces } | null = null;

  const placesFor = async (desk: WindowDesk, visit: string): Promise<CardPlaces> => {
    const { share, taken } = await getWindowPolicy(shopId());
    const rules = { share, ranked: taken.map(({ list }) => list) };
    const key = JSON.stringify([visit, rules]);
    if (known?.desk !== desk || known.key !== key) {
      const events = (await listGestures(shopId())).flatMap((gesture) => gesture.events);
      known = { desk, key, places: desk.places(events, rules) };
    }
    return known.places;
  };

  return {
    windowPage: async (question, request, customerId, visit, onProgress) => {
      const desk = await questions.ask(question, onProgress, (context) =>
        deskOf(request, untilStopped(context)),
      );
      const [gestures, places] = await Promise.all([
        listGestures(shopId(), customerId),
        placesFor(desk, `${customerId}/${visit}`),
      ]);
      return desk.page(
        customerId,
        gestures.flatMap(({ events }) => events),
        { places, visit: `${customerId}/${visit}` },
      );
    },

    windowFile: async (request, customerIds, onProgress) => {
      const desk = await deskOf(request, onProgress);
      const { share, taken } = await getWindowPolicy(shopId());
      // What was played is not what they did: of the file's pages it is no part, and the file draws by itself.
      const places = desk.places([], { share: 0, ranked: taken.map(({ list }) => list) });
      const placing = { places, visit: '' };
      const pages = await drainSteps(pagesOf(desk, customerIds, placing), 'recommend', onProgress);
      const best = desk.best(placing);
      const rows = [...pages.flatMap((page) => page.rows), ...best];
      return { pages, best, pictures: desk.pictures(), exploring: exploringOf(places, share, rows) };
    },

    windowPictures: async (request, onProgress) => (await deskOf(request, onProgress)).pictures(),
  };
}
