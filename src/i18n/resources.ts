import enCommon from './en/common';
import enErrors from './en/errors';
import enImport from './en/import';
import enMap from './en/map';
import enRecommend from './en/recommend';
import enRuns from './en/runs';
import enSegments from './en/segments';
import enSettings from './en/settings';
import zhCommon from './zh-CN/common';
import zhErrors from './zh-CN/errors';
import zhImport from './zh-CN/import';
import zhMap from './zh-CN/map';
import zhRecommend from './zh-CN/recommend';
import zhRuns from './zh-CN/runs';
import zhSegments from './zh-CN/segments';
import zhSettings from './zh-CN/settings';

/** All words of the interface: language, namespace (one a screen), key. */
export const resources = {
  en: {
    common: enCommon,
    errors: enErrors,
    import: enImport,
    map: enMap,
    recommend: enRecommend,
    runs: enRuns,
    segments: enSegments,
    settings: enSettings,
  },
  'zh-CN': {
    common: zhCommon,
    errors: zhErrors,
    import: zhImport,
    map: zhMap,
    recommend: zhRecommend,
    runs: zhRuns,
    segments: zhSegments,
    settings: zhSettings,
  },
} as const;
