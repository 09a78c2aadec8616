import { type Draft, type KeptText, textKey } from '../domain/writing/draft';
import { plainTone } from '../domain/writing/mail-text';
import { useApp } from './app-store';
import { keepText } from './keep-text';
import { renamed } from './renamed';
import { useTextWriting, writeDrafts } from './text-writing';

/** What the drafts of a shop need of it, see `useDraftDesk`: where they are kept, and the model that may write them. */
export function useDraftKeeping(shopId: string) {
  const { writer, model, writing } = useTextWriting();
  const policy = useApp(({ shop }) => shop?.policy ?? '');
  const tone = useApp(({ shop }) => shop?.tone ?? plainTone);
  const isReady = writer === 'shipped' || (writer === 'file' && model !== null);
  const write = (drafts: readonly Draft[]) => {
    const templates = drafts.map(({ template }) => template);
    void writeDrafts(shopId, templates, { policy, tone });
  };
  return {
    keep: (of: Draft, kept: KeptText | null) => keepText(shopId, of, kept),
    rename: renamed,
    write: isReady ? write : null,
    coming: (of: Draft) => (writing.phase === 'writing' && writing.of === textKey(of) ? writing.text : null),
    isWriting: writing.phase === 'writing' || writing.phase === 'opening',
    policy,
  };
}
