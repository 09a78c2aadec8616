import { Button, Group, Progress, Select, Text } from '@mantine/core';
import { IconDownload } from '@tabler/icons-react';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { errorCode, messageOf } from '../../../contracts/errors';
import { useSpeaker } from '../../../i18n';
import { downloadTakeAlong, type RunSummary } from '../../../store';
import { LoadFailed } from '../../../ui/segment-waiting';
import { Panel } from '../../../ui/panel';
import styles from './window.module.css';

const everybody = 'all';

/** The shop window as one file: whose pages, and what to know before it is handed on. */
export function AlongPanel({ run }: { readonly run: RunSummary }) {
  const { t } = useTranslation('window');
  const names = useSpeaker().segmentNames(run.profiles);
  const [whose, setWhose] = useState<string>(everybody);
  const [share, setShare] = useState<number | null>(null);
  const [cause, setCause] = useState<string | null>(null);
  const stop = useRef<AbortController | null>(null);
  const make = async () => {
    stop.current = new AbortController();
    setCause(null);
    setShare(0);
    try {
      await downloadTakeAlong(run, whose === everybody ? null : Number(whose), {
        signal: stop.current.signal,
        onProgress: ({ done, total }) => total > 0 && setShare(done / total),
      });
    } catch (error) {
      if (errorCode(error) !== 'cancelled') setCause(messageOf(error));
    } finally {
      setShare(null);
    }
  };
  return (
    <Panel title={t('along')} lead={t('alongText')} testId="window-along">
      <Text mb="md" maw="44rem">
        {t('alongPrivacy')}
      </Text>
      <div className={styles.who}>
        <Select
          label={t('alongWhom')}
          allowDeselect={false}
          data={[
            { value: everybody, label: t('everybody') },
            ...run.profiles.map(({ code }) => ({
              value: String(code),
              label: `${code} · ${names.shown(code)}`,
            })),
          ]}
          value={whose}
          onChange={(value) => setWhose(value ?? everybody)}
          data-testid="along-whom"
        />
        <Button
          leftSection={<IconDownload size={16} aria-hidden />}
          disabled={share !== null}
          onClick={() => void make()}
          data-testid="along-save"
        >
          {t('makeFile')}
        </Button>
      </div>
      {share !== null && (
        <Group mt="md">
          <Progress value={share * 100} aria-label={t('making')} className={styles.making!} />
          <Button variant="default" size="compact-sm" onClick={() => stop.current?.abort()}>
            {t('stop')}
          </Button>
        </Group>
      )}
      {cause !== null && <LoadFailed cause={cause} onRetry={() => void make()} />}
    </Panel>
  );
}
