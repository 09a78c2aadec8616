import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { type AnswersChange, answersChange } from '../../domain/shop/answers-change';
import { useApp } from '../../store';
import { closeUndo, offerUndo } from '../../ui/undo';

/** Offers to take back whatever the user told of the open shop, wherever she told it. Nothing is drawn here. */
export function AnswerUndo() {
  const { t } = useTranslation(['everyday', 'cleaning']);
  const answered = useApp((state) => state.answered);
  const shopId = useApp((state) => state.shop?.id ?? null);
  // What was done to one shop is not taken back in another.
  // biome-ignore lint/correctness/useExhaustiveDependencies: whenever another shop is open
  useEffect(() => () => closeUndo(), [shopId]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: said once, in the language of then
  useEffect(() => {
    const change = answered && answersChange(answered.before, answered.after);
    if (change) offerUndo(said(change), () => useApp.getState().takeBackAnswer());
  }, [answered]);
  const said = (change: AnswersChange): string => {
    if (change.what === 'rule') {
      const rule = t(`cleaning:name.${change.rule}`, { defaultValue: change.rule });
      return t(change.on ? 'everyday:undo.ruleOn' : 'everyday:undo.ruleOff', { rule });
    }
    if (change.what === 'accounts') {
      return t(`everyday:undo.${change.verdict ?? 'openAgain'}`, { count: change.count });
    }
    return t(`everyday:undo.${change.what}`, { name: 'name' in change ? change.name : '' });
  };
  return null;
}
