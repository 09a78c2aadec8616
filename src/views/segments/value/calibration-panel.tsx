import { useTranslation } from 'react-i18next';
import type { CalibrationRow } from '../../../domain/value/election';
import type { HoldOut } from '../../../domain/value/hold-out';
import { useFormat } from '../../../i18n';
import { ChartFigure } from '../../../ui/charts/chart-figure';
import { DataTable } from '../../../ui/charts/data-table';
import { LineChart } from '../../../ui/charts/line-chart';
import { Panel } from '../../../ui/panel';

/** Thickness of the band of what was foretold, as a part of the highest figure: as thick as a line is. */
const bandPart = 0.012;

/** What was foretold for the last part of the known time, beside what came, by tenths of the customers. */
export function CalibrationPanel({
  holdOut,
  currency,
}: {
  readonly holdOut: HoldOut;
  readonly currency: string;
}) {
  const format = useFormat();
  const { calibration } = holdOut;
  return (
    <>
      <Panel testId="value-calibration">
        <Calibration
          what="purchases"
          rows={calibration.purchases}
          holdOut={holdOut}
          shown={(figure) => format.number(figure, 2)}
        />
      </Panel>
      {calibration.money !== null && (
        <Panel>
          <Calibration
            what="money"
            rows={calibration.money}
            holdOut={holdOut}
            shown={(figure) => format.money(figure, currency)}
          />
        </Panel>
      )}
    </>
  );
}

interface CalibrationProps {
  readonly what: 'purchases' | 'money';
  readonly rows: readonly CalibrationRow[];
  readonly holdOut: HoldOut;
  readonly shown: (figure: number) => string;
}

function Calibration({ what, rows, holdOut, shown }: CalibrationProps) {
  const { t } = useTranslation('value');
  const format = useFormat();
  const highest = Math.max(...rows.map(({ foretold, came }) => Math.max(foretold, came)));
  const last = rows.at(-1);
  const summary = t('calibration.summary', {
    customers: format.number(holdOut.customers),
    days: format.number(holdOut.days),
    foretold: shown(last?.foretold ?? Number.NaN),
    came: shown(last?.came ?? Number.NaN),
  });
  const table = (
    <DataTable
      caption={t(`calibration.${what}`)}
      columns={['number', 'of', 'foretold', 'came', 'error'].map((key, i) => ({
        label: t(`calibration.${key}`),
        numeric: i > 0,
      }))}
      rows={rows.map(({ customers, foretold, came, standardError }, i) => ({
        key: `${i}`,
        cells: [
          format.number(i + 1),
          format.number(customers),
          shown(foretold),
          shown(came),
          shown(2 * standardError),
        ],
      }))}
    />
  );
  return (
    <ChartFigure name={t(`calibration.${what}`)} summary={summary} table={table}>
      <LineChart
        points={rows.map(({ came, foretold, standardError }, i) => ({
          x: i + 1,
          y: came,
          error: 2 * standardError,
          title: `${t('calibration.foretold')} ${shown(foretold)} · ${t('calibration.came')} ${shown(came)}`,
        }))}
        band={rows.map(({ foretold }, i) => ({ x: i + 1, y: foretold, error: bandPart * highest }))}
        xName={t('calibration.tenth')}
        formatX={(tenth) => format.number(tenth)}
        formatY={(figure, digits) => (what === 'money' ? shown(figure) : format.number(figure, digits))}
        height={240}
      />
    </ChartFigure>
  );
}
