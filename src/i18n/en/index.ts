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

export default {
  name: 'English',
  readable: /^\P{Script=Han}*$/u,
  byteOrderMark: false,
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
} as const;
