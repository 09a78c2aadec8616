import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import { outsidersCode, type SegmentProfile } from '../../domain/label/segment';
import type { SuspectGroup } from '../../domain/suspects/suspects';
import { useFormat } from '../../i18n';
import { Panel } from '../../ui/panel';

interface SuspectsPanelProps {
  readonly groups: readonly SuspectGroup[];
  readonly profiles: readonly SegmentProfile[];
}

/** Texts are quoted as far as they tell which it is. */
const quoted = 120;

/** Accounts behind which there seems to be no customer: how many, and what speaks against them. */
export function SuspectsPanel({ groups, profiles }: SuspectsPanelProps) {
  const { t } = useTranslation('segments');
  const say = useSaying();
  const count = profiles.find(({ code }) => code === outsidersCode)?.suspects ?? 0;
  if (groups.length === 0 || count === 0) return null;
  return (
    <Panel title={t('suspects.title')} lead={t('suspects.lead', { count })} testId="suspects">
      <ul>
        {groups.map((group) => (
          <li key={say(group)}>{say(group)}</li>
        ))}
      </ul>
      <p>
        {t('suspects.action')} <Link href={`/segments/${outsidersCode}`}>{t('suspects.open')}</Link>
      </p>
    </Panel>
  );
}

function useSaying() {
  const { t } = useTranslation('segments');
  const format = useFormat();
  return (group: SuspectGroup): string => {
    const count = group.accounts;
    switch (group.kind) {
      case 'copies': {
        const { text } = group;
        const cut = text.length > quoted ? `${text.slice(0, quoted)}…` : text;
        return t('suspects.copies', { count, text: cut });
      }
      case 'machines': {
        const [views, usual] = [group.views, group.usual].map((each) => format.number(Math.round(each)));
        return t('suspects.machines', { count, views, usual });
      }
      case 'pushed': {
        const period = t('suspects.days', { count: group.days });
        return t('suspects.pushed', { count, product: group.title || group.productId, period });
      }
      default:
        return group satisfies never;
    }
  };
}
