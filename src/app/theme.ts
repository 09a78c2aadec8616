import { type CSSVariablesResolver, createTheme, type MantineColorsTuple } from '@mantine/core';
import { TickingLoader } from '../ui/ticking-loader';

/** The one accent: an ink blue that keeps its distance from every segment colour. */
const accent: MantineColorsTuple = [
  '#eff2fd',
  '#dfe4f9',
  '#c0caf4',
  '#9dacee',
  '#8397ea',
  '#667de0',
  '#5169d3',
  '#4259c4',
  '#3549a8',
  '#293a87',
];

const dark: MantineColorsTuple = [
  '#dcdfe6',
  '#b8bdc9',
  '#969cab',
  '#6d7382',
  '#444a58',
  '#323744',
  '#262b36',
  '#1c2029',
  '#15181f',
  '#101319',
];

const fontFamily =
  "system-ui, -apple-system, 'Segoe UI', Roboto, 'Helvetica Neue', 'Noto Sans', 'PingFang SC', 'Hiragino Sans GB', 'Microsoft YaHei', 'Noto Sans CJK SC', 'Source Han Sans SC', sans-serif";

const sliderStyles = {
  markLabel: { fontSize: 'var(--mantine-font-size-xs)', color: 'var(--mantine-color-dimmed)' },
};

export const theme = createTheme({
  primaryColor: 'accent',
  primaryShade: { light: 7, dark: 7 },
  colors: { accent, dark },
  fontFamily,
  fontFamilyMonospace: "ui-monospace, 'SF Mono', Menlo, Consolas, 'Liberation Mono', monospace",
  defaultRadius: 'md',
  cursorType: 'pointer',
  respectReducedMotion: true,
  focusRing: 'auto',
  fontSizes: { xs: '0.75rem', sm: '0.875rem', md: '0.9375rem', lg: '1.0625rem', xl: '1.25rem' },
  headings: {
    fontFamily,
    fontWeight: '600',
    sizes: {
      h1: { fontSize: '1.625rem', lineHeight: '1.25' },
      h2: { fontSize: '1.125rem', lineHeight: '1.35' },
      h3: { fontSize: '0.9375rem', lineHeight: '1.4' },
    },
  },
  components: {
    // Nothing moves by itself while something is computed: without a GPU each moving picture takes its share of a core.
    Loader: { defaultProps: { loaders: { ticking: TickingLoader }, type: 'ticking' } },
    Progress: { defaultProps: { transitionDuration: 0 } },
    ProgressRoot: { defaultProps: { transitionDuration: 0 } },
    Skeleton: { defaultProps: { animate: false } },
    Text: { defaultProps: { size: 'sm' } },
    Button: { defaultProps: { size: 'sm' } },
    Tooltip: { defaultProps: { withArrow: true, multiline: true, maw: 320, openDelay: 250 } },
    // Inside its landmark, and with menu items alone in it: what a screen reader expects of a menu.
    Menu: { defaultProps: { withinPortal: false, withInitialFocusPlaceholder: false, shadow: 'md' } },
    Popover: { defaultProps: { shadow: 'md', withArrow: false } },
    Table: { defaultProps: { verticalSpacing: 8, horizontalSpacing: 'sm' } },
    InputWrapper: { styles: { label: { fontWeight: 500 } } },
    Slider: { styles: sliderStyles },
    RangeSlider: { styles: sliderStyles },
    Select: { defaultProps: { allowDeselect: false, checkIconPosition: 'right' } },
  },
});

/** Page, panel and line colours that Mantine has no name for, and calmer greys for text. */
export const cssVariables: CSSVariablesResolver = () => ({
  variables: {},
  light: {
    '--cl-page': '#f6f7f9',
    '--cl-panel': '#ffffff',
    '--cl-sunken': '#f1f3f6',
    '--cl-line': '#e2e5eb',
    '--mantine-color-text': '#1b2030',
    '--mantine-color-dimmed': '#5b6374',
    '--mantine-color-default-border': '#d5d9e1',
    '--mantine-color-placeholder': '#737b8c',
  },
  dark: {
    '--cl-page': '#15181f',
    '--cl-panel': '#1c2029',
    '--cl-sunken': '#232834',
    '--cl-line': '#2f3542',
    '--mantine-color-text': '#e4e7ee',
    '--mantine-color-dimmed': '#9aa1b1',
    '--mantine-color-default-border': '#3d4453',
    '--mantine-color-placeholder': '#868d9d',
    '--mantine-color-red-light': 'rgb(250 82 82 / 15%)',
    '--mantine-color-orange-light': 'rgb(253 126 20 / 14%)',
    '--mantine-color-teal-light': 'rgb(32 201 151 / 15%)',
    '--mantine-color-gray-light': 'rgb(173 181 189 / 12%)',
    '--mantine-color-accent-light': 'rgb(102 125 224 / 18%)',
    '--mantine-color-accent-light-hover': 'rgb(102 125 224 / 26%)',
    '--mantine-color-accent-light-color': '#b9c5f7',
  },
});
