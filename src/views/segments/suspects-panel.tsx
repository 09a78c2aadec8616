import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import { outsidersCode, type SegmentProfile } from '../../domain/label/segment';
import type { SuspectGroup } from '../../domain/suspects/suspects';
import { useSpeaker } from '../../i18n';
import { Panel } from '../../ui/panel';

interface SuspectsPanelProps {
  readonly groups: readonly SuspectGroup[];
  readonly profiles: readonly SegmentProfile[];
}

/** Accounts behind which there seems to be no customer: how many, and what speaks against them. */
export function SuspectsPanel({ groups, profiles }: SuspectsPanelProps) {
  const { t } = useTranslation('segments');
  const { suspectGroup: say } = useSpeaker();
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
        {t('suspects.action')} <Link href={`/segments/${outsidersCode}`}>{t('suspects.open')}</Link>{' '}
        <Link href="/data/suspects">{t('suspects.decide')}</Link>
      </p>
    </Panel>
  );
}
