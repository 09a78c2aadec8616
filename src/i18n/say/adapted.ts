import type { TFunction } from 'i18next';
import {
  type AdaptReport,
  type AdaptTask,
  fewestAdaptTexts,
  fewestPretrainTexts,
} from '../../domain/adapt/adapt-report';
import type { Format } from '../format';

/** What a task asks, and how it is answered. */
export function sayAdaptTask({ task, by }: Pick<AdaptTask, 'task' | 'by'>, t: TFunction): string {
  return t([`adapting:task.${task}-${by}`]);
}

/** Whether the reading was adapted and by what that was told, or why not; full sentences. */
export function sayAdapted(report: AdaptReport, t: TFunction, format: Format): string[] {
  const { kind, reason, texts, labels, tasks, pretraining } = report;
  const number = (value: number) => format.number(value);
  const verdict = t(`adapting:reason.${reason}`, {
    gained: number(tasks.filter(({ gain }) => gain.low > 0).length),
    tasks: number(tasks.length),
    texts: number(texts.learnt + texts.ending + texts.tested),
    fewest: number(kind === 'mlm' ? fewestPretrainTexts : fewestAdaptTexts),
    worse: format.list(tasks.filter(({ gain }) => gain.high < 0).map((task) => sayAdaptTask(task, t))),
  });
  if (labels.length === 0 && pretraining === undefined) return [verdict];
  const share = (value: number | null) => format.percent(value ?? Number.NaN, 1);
  const list = labels.map(({ name, texts: of }) => t(`adapting:label.${name}`, { texts: number(of) }));
  return [
    verdict,
    t('adapting:facts', {
      learnt: number(texts.learnt),
      ending: number(texts.ending),
      tested: number(texts.tested),
    }),
    ...(labels.length > 0 ? [t('adapting:labels', { list: format.list(list) })] : []),
    ...(pretraining
      ? [
          t('adapting:words', {
            words: number(pretraining.words),
            before: share(pretraining.before.rightWords),
            after: share(pretraining.after.rightWords),
          }),
        ]
      : []),
    ...(pretraining && pretraining.after.rightNext !== null
      ? [
          t('adapting:next', {
            before: share(pretraining.before.rightNext),
            after: share(pretraining.after.rightNext),
          }),
        ]
      : []),
    ...(tasks.length > 0 ? [t('adapting:intervals')] : []),
  ];
}
