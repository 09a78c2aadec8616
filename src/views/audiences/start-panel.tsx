import { Button, Group, Select, SimpleGrid, Text } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { messageOf } from '../../contracts/errors';
import type { SegmentRules } from '../../domain/audience/describe-segment';
import type { Rule } from '../../domain/audience/rule';
import { type TemplateName, templatesFor } from '../../domain/audience/templates';
import { useFormat } from '../../i18n';
import type { RuleWords } from '../../i18n/say/audience';
import { type AudienceKnown, describeSegment, type RunSummary } from '../../store';
import { Panel } from '../../ui/panel';
import styles from './audiences.module.css';
import { atTop } from './rule-groups';

interface TemplatesPanelProps {
  readonly known: AudienceKnown;
  readonly onStart: (rule: Rule, name: string) => void;
}

/** Audiences that marketers know; what the shop cannot answer is grey, with what would. */
export function TemplatesPanel({ known, onStart }: TemplatesPanelProps) {
  const { t } = useTranslation('audiences');
  const nameOf = (name: TemplateName) => t(`template.${name}`);
  return (
    <Panel title={t('template.title')} lead={t('template.lead')} testId="audience-templates">
      <SimpleGrid minColWidth="14rem" spacing="xs">
        {templatesFor(known).map(({ name, rule, lacks }) => (
          <div key={name}>
            <Button
              variant="default"
              fullWidth
              h="auto"
              mih={36}
              py={6}
              classNames={{ label: styles.wrapping! }}
              disabled={rule === null}
              onClick={() => rule !== null && onStart(rule, nameOf(name))}
              data-testid={`template-${name}`}
            >
              {nameOf(name)}
            </Button>
            {lacks !== null && (
              <Text size="xs" c="dimmed" mt={2}>
                {t(`lacks.${lacks}`)}
              </Text>
            )}
          </div>
        ))}
      </SimpleGrid>
    </Panel>
  );
}

interface FromSegmentProps {
  readonly run: RunSummary;
  /** As they stand now. */
  readonly rules: Rule | null;
  readonly words: RuleWords;
  readonly onStart: (rule: Rule, name: string) => void;
}

type Found = SegmentRules | 'none' | { readonly cause: string };

/** The few rules that describe a segment best, to edit. */
export function FromSegmentPanel({ run, rules: current, words, onStart }: FromSegmentProps) {
  const { t } = useTranslation('audiences');
  const format = useFormat();
  const segments = run.profiles.filter(({ code }) => code !== 0);
  const [code, setCode] = useState(String(segments[0]?.code ?? ''));
  const [isFinding, setFinding] = useState(false);
  const [found, setFound] = useState<Found | null>(null);
  const find = async () => {
    setFinding(true);
    try {
      const rules = await describeSegment(run, Number(code));
      setFound(rules ?? 'none');
      if (rules !== null) onStart(rules.rule, words.segmentName(Number(code)));
    } catch (error) {
      setFound({ cause: messageOf(error) });
    } finally {
      setFinding(false);
    }
  };
  if (segments.length < 2) return null;
  return (
    <Panel title={t('fromSegment.title')} lead={t('fromSegment.lead')} testId="audience-from-segment">
      <Group align="end" gap="xs">
        <Select
          label={t('fromSegment.segment')}
          data={segments.map((each) => ({ value: String(each.code), label: words.segmentName(each.code) }))}
          value={code}
          allowDeselect={false}
          onChange={(to) => {
            setCode(to ?? code);
            setFound(null);
          }}
          w="min(100%, 18rem)"
        />
        <Button
          variant="default"
          loading={isFinding}
          onClick={() => void find()}
          data-testid="describe-segment"
        >
          {t('fromSegment.find')}
        </Button>
      </Group>
      <div role="status">
        {found === 'none' && <Text size="sm">{t('fromSegment.none')}</Text>}
        {found !== null && found !== 'none' && 'cause' in found && (
          <Text size="sm">{t('failed', { cause: found.cause })}</Text>
        )}
        {found !== null && found !== 'none' && 'precision' in found && isSame(found.rule, current) && (
          <Text size="sm" mt="xs" data-testid="described">
            {t('fromSegment.found', {
              precision: format.percent(found.precision),
              recall: format.percent(found.recall),
            })}
          </Text>
        )}
      </div>
    </Panel>
  );
}

/** How well rules do is said of those that were found, not of what was made of them. */
function isSame(found: Rule, current: Rule | null): boolean {
  return current !== null && JSON.stringify(atTop(found)) === JSON.stringify(current);
}
