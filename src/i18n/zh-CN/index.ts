import type { Translation } from '../languages';
import archetypes from './archetypes';
import common from './common';
import data from './data';
import errors from './errors';
import importWords from './import';
import map from './map';
import recommend from './recommend';
import runs from './runs';
import segments from './segments';
import settings from './settings';
import traits from './traits';

const chinese: Translation = {
  name: '中文',
  readable: /\p{Script=Han}/u,
  // Excel in China takes a CSV without the mark for GBK.
  byteOrderMark: true,
  words: {
    archetypes,
    common,
    data,
    errors,
    import: importWords,
    map,
    recommend,
    runs,
    segments,
    settings,
    traits,
  },
};

export default chinese;
