import { Button, FileButton, Group, Progress, Radio, Stack, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { shippedWriter } from '../../../domain/writing/shipped-writer';
import { useFormat } from '../../../i18n';
import { chooseModelFile, chooseWriter, stopWriting, type TextWriter, useTextWriting } from '../../../store';
import { Panel } from '../../../ui/panel';

interface WriterPanelProps {
  /** Drafts that the marketer has not decided on. */
  readonly open: number;
  /** Has the model write all of them. */
  readonly onWrite: () => void;
}

/** Who writes, what that is and is not, what it takes, and how far it has come. */
export function WriterPanel({ open, onWrite }: WriterPanelProps) {
  const { t } = useTranslation('texts');
  const format = useFormat();
  const { writer, model, writing } = useTextWriting();
  const isBusy = writing.phase === 'opening' || writing.phase === 'writing';
  const [size, memory] = [shippedWriter.bytes, shippedWriter.memory].map(format.bytes);
  return (
    <Panel title={t('writer.title')} testId="texts-writer">
      <Radio.Group
        value={writer}
        onChange={(value) => chooseWriter(value as TextWriter)}
        aria-label={t('writer.title')}
      >
        <Stack gap="sm" maw="46rem">
          {(['template', 'shipped', 'file'] as const).map((name) => (
            <Radio
              key={name}
              value={name}
              disabled={isBusy}
              label={t(`writer.${name}.label`, { size })}
              description={t(`writer.${name}.about`, { size, memory })}
              styles={{ description: { fontSize: 'var(--mantine-font-size-sm)' } }}
              data-testid={`writer-${name}`}
            />
          ))}
        </Stack>
      </Radio.Group>
      {writer === 'file' && <ModelFile />}
      {writer !== 'template' && !isBusy && (
        <Group mt="md" gap="sm">
          {/* The app's own was nowhere better than the templates (BENCHMARKS.md): it writes what it is asked for alone. */}
          {writer === 'file' && (
            <Button disabled={model === null || open === 0} onClick={onWrite} data-testid="write-all">
              {t('writer.write', { count: open })}
            </Button>
          )}
          <Rate />
        </Group>
      )}
      <WritingProgress />
    </Panel>
  );
}

/** A model from disk, with what it takes before it is laid out. */
function ModelFile() {
  const { t } = useTranslation('texts');
  const format = useFormat();
  const { model, refused, writing } = useTextWriting();
  const isBusy = writing.phase === 'opening' || writing.phase === 'writing';
  return (
    <Group mt="sm" gap="sm">
      <FileButton accept=".gguf" onChange={(file) => void (file && chooseModelFile(file))} disabled={isBusy}>
        {(props) => (
          <Button {...props} variant="default" data-testid="choose-model">
            {t('writer.file.choose')}
          </Button>
        )}
      </FileButton>
      <Text size="sm" aria-live="polite" style={{ overflowWrap: 'anywhere' }} data-testid="model-file">
        {refused ??
          (model === null
            ? ''
            : t('writer.file.chosen', {
                name: model.name || model.file.name,
                size: format.bytes(model.file.size),
                memory: format.bytes(model.bytes),
              }))}
      </Text>
    </Group>
  );
}

/** How fast it wrote last. */
function Rate() {
  const { t } = useTranslation('texts');
  const format = useFormat();
  const { rate } = useTextWriting();
  if (Number.isNaN(rate)) return null;
  return (
    <Text size="sm" c="dimmed" data-testid="writing-rate">
      {t('writer.rate', { rate: format.plain(rate) })}
    </Text>
  );
}

function WritingProgress() {
  const { t } = useTranslation(['texts', 'common']);
  const format = useFormat();
  const { writing } = useTextWriting();
  if (writing.phase === 'idle') return null;
  if (writing.phase === 'failed') {
    return (
      <Text role="alert" mt="md" data-testid="writing-failed">
        {t('texts:writer.failed', { cause: writing.cause })}
      </Text>
    );
  }
  const { secondsLeft } = writing;
  const share = writing.phase === 'opening' ? writing.share : writing.done / writing.all;
  const what =
    writing.phase === 'opening'
      ? t('texts:writer.opening', { share: format.percent(share) })
      : t('texts:writer.writing', {
          number: format.number(writing.done + 1),
          all: format.number(writing.all),
        });
  const left =
    secondsLeft === null ? '' : t('common:run.secondsLeft', { duration: format.timeLeft(secondsLeft) });
  return (
    <Stack gap="xs" mt="md" maw="46rem" data-testid="writing-progress">
      <Group justify="space-between" gap="sm">
        <Text size="sm">{[what, left].filter((part) => part !== '').join(' · ')}</Text>
        <Button size="compact-sm" variant="default" onClick={stopWriting} data-testid="stop-writing">
          {t('texts:writer.stop')}
        </Button>
      </Group>
      <Progress value={share * 100} aria-label={t('texts:writer.progress')} />
      {writing.phase === 'writing' && <Rate />}
    </Stack>
  );
}
