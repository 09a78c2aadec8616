import type { Translation } from '../languages';
import accounts from './accounts';
import adapting from './adapting';
import archetypes from './archetypes';
import audiences from './audiences';
import campaigns from './campaigns';
import cleaning from './cleaning';
import clicks from './clicks';
import common from './common';
import compare from './compare';
import data from './data';
import errors from './errors';
import evaluation from './evaluation';
import everyday from './everyday';
import experiments from './experiments';
import health from './health';
import importWords from './import';
import judging from './judging';
import labels from './labels';
import lists from './lists';
import mails from './mails';
import map from './map';
import metrics from './metrics';
import movement from './movement';
import replay from './replay';
import risk from './risk';
import portraits from './portraits';
import recommend from './recommend';
import report from './report';
import rfm from './rfm';
import runs from './runs';
import segments from './segments';
import settings from './settings';
import shops from './shops';
import suspects from './suspects';
import tables from './tables';
import texts from './texts';
import traits from './traits';
import value from './value';
import verdict from './verdict';
import voice from './voice';
import windowWords from './window';
import writing from './writing';

const chinese: Translation = {
  name: '中文',
  readable: /\p{Script=Han}/u,
  // Excel in China takes a CSV without the mark for GBK.
  byteOrderMark: true,
  words: {
    accounts,
    adapting,
    archetypes,
    audiences,
    campaigns,
    cleaning,
    clicks,
    common,
    compare,
    data,
    errors,
    evaluation,
    everyday,
    experiments,
    health,
    import: importWords,
    judging,
    labels,
    lists,
    mails,
    map,
    metrics,
    movement,
    replay,
    risk,
    portraits,
    recommend,
    report,
    rfm,
    runs,
    segments,
    settings,
    shops,
    suspects,
    tables,
    texts,
    traits,
    value,
    verdict,
    voice,
    window: windowWords,
    writing,
  },
};

export default chinese;
