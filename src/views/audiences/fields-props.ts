import type { Condition } from '../../domain/audience/rule';
import type { RuleWords } from '../../i18n/say/audience';
import type { Askable } from './what-can-be-asked';

export interface FieldsProps<Asked extends Condition = Condition> {
  readonly condition: Asked;
  readonly askable: Askable;
  readonly words: RuleWords;
  readonly onChange: (condition: Condition) => void;
}
