import {
  Box,
  MultiSelect,
  NumberInput,
  Select,
  SimpleGrid,
  Slider,
  Stack,
  Switch,
  TagsInput,
  Text,
} from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { filledIn } from '../../contracts/analysis-api';
import { type OfferRules, weighings } from '../../domain/recommend/rules/offer-rules';
import { useFormat } from '../../i18n';
import { useApp } from '../../store';

/** The rules that are switches, numbers, lists and shares. */
type NameOf<Value> = {
  [Name in keyof OfferRules]: OfferRules[Name] extends Value
    ? Value extends OfferRules[Name]
      ? Name
      : never
    : never;
}[keyof OfferRules];

function set(patch: Partial<OfferRules>): void {
  const { options, setOptions } = useApp.getState();
  setOptions({ rules: { ...filledIn(options).rules, ...patch } });
}

function useRules(): OfferRules {
  // Kept as they are in the options, so that the store sees when they change.
  return useApp((state) => filledIn(state.options).rules);
}

/** Every rule in plain words; what is set holds from the next run on. */
export function RuleFields({ categories }: { readonly categories: readonly string[] }) {
  const { t } = useTranslation('recommend');
  const { weighBy } = useRules();
  return (
    <Stack gap="md" mt="md">
      <Flag name="whenDue" />
      <Flag name="oneOfAKind" />
      <Text fw={600}>{t('rules.range')}</Text>
      <Flag name="inStock" />
      <SimpleGrid minColWidth="min(100%, 10rem)" spacing="md">
        <Amount name="lowestRating" min={1} max={5} step={0.5} help={t('rules.lowestRatingHelp')} />
        <Amount name="priceFrom" min={0} help={t('rules.priceHelp')} />
        <Amount name="priceTo" min={0} />
      </SimpleGrid>
      {categories.length > 0 && (
        <>
          <Categories name="onlyCategories" categories={categories} />
          <Categories name="noCategories" categories={categories} />
        </>
      )}
      <Ids name="pinned" />
      <Ids name="buried" />
      <Text fw={600}>{t('rules.mix')}</Text>
      <SimpleGrid minColWidth="min(100%, 10rem)" spacing="md">
        <Amount name="perCategory" min={1} whole />
        <Amount name="perBrand" min={1} whole />
      </SimpleGrid>
      <Share name="diversity" help={t('rules.diversityHelp')} />
      <Select
        label={t('rules.weighBy')}
        description={t('rules.weighHelp')}
        data={weighings.map((value) => ({ value, label: t(`rules.weigh.${value}`) }))}
        value={weighBy}
        allowDeselect={false}
        onChange={(value) => set({ weighBy: weighings.find((each) => each === value) ?? 'nothing' })}
      />
      {weighBy !== 'nothing' && <Share name="weight" />}
    </Stack>
  );
}

function Flag({ name }: { readonly name: NameOf<boolean> }) {
  const { t } = useTranslation('recommend');
  const checked = useRules()[name];
  const needsBought = name === 'whenDue';
  const includeBought = useApp((state) => state.options.includeBought);
  return (
    <Switch
      label={t(`rules.${name}`)}
      description={t(`rules.${name}Help`)}
      checked={checked}
      disabled={needsBought && !includeBought}
      onChange={(event) => set({ [name]: event.currentTarget.checked })}
      data-testid={`rule-${name}`}
    />
  );
}

interface AmountProps {
  readonly name: NameOf<number | null>;
  readonly min: number;
  readonly max?: number;
  readonly step?: number;
  readonly whole?: boolean;
  readonly help?: string;
}

function Amount({ name, min, max, step = 1, whole = false, help }: AmountProps) {
  const { t } = useTranslation('recommend');
  const value = useRules()[name];
  return (
    <NumberInput
      label={t(`rules.${name}`)}
      description={help}
      inputWrapperOrder={['label', 'input', 'description', 'error']}
      placeholder={t('rules.anyNumber')}
      min={min}
      {...(max !== undefined && { max })}
      step={step}
      allowDecimal={!whole}
      value={value ?? ''}
      // An empty field and a half-typed number are no rule.
      onChange={(given) => {
        const number = typeof given === 'number' ? given : Number.parseFloat(given);
        set({ [name]: Number.isFinite(number) && number >= min ? number : null });
      }}
      data-testid={`rule-${name}`}
    />
  );
}

interface CategoriesProps {
  readonly name: 'onlyCategories' | 'noCategories';
  readonly categories: readonly string[];
}

function Categories({ name, categories }: CategoriesProps) {
  const { t } = useTranslation('recommend');
  const chosen = useRules()[name];
  return (
    <MultiSelect
      label={t(`rules.${name}`)}
      data={[...new Set([...categories, ...chosen])]}
      value={[...chosen]}
      searchable
      clearable
      limit={100}
      onChange={(value) => set({ [name]: value })}
      data-testid={`rule-${name}`}
    />
  );
}

function Ids({ name }: { readonly name: 'pinned' | 'buried' }) {
  const { t } = useTranslation('recommend');
  const ids = useRules()[name];
  return (
    <TagsInput
      label={t(`rules.${name}`)}
      description={t('rules.ids')}
      value={[...ids]}
      onChange={(value) => set({ [name]: value })}
      data-testid={`rule-${name}`}
    />
  );
}

function Share({ name, help }: { readonly name: 'diversity' | 'weight'; readonly help?: string }) {
  const { t } = useTranslation('recommend');
  const format = useFormat();
  const share = useRules()[name];
  return (
    <Box pb="xs" maw={420}>
      <Text fw={500} size="sm">
        {t(`rules.${name}`)} · {format.percent(share)}
      </Text>
      {help !== undefined && (
        <Text size="xs" c="dimmed" mb={4}>
          {help}
        </Text>
      )}
      <Slider
        min={0}
        max={1}
        step={0.05}
        label={format.percent}
        thumbLabel={t(`rules.${name}`)}
        value={share}
        onChange={(value) => set({ [name]: value })}
      />
    </Box>
  );
}
