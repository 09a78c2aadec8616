import { MantineProvider } from '@mantine/core';
import { Router } from 'wouter';
import { useHashLocation } from 'wouter/use-hash-location';
import { Crash } from './crash';
import { Routes } from './routes';
import { SavableCharts } from './savable-charts';
import { Shell } from './shell/shell';
import { cssVariables, theme } from './theme';

/** The whole interface: theme, hash routes (so that any static server will do), shell, screen. */
export function App() {
  return (
    <MantineProvider theme={theme} cssVariablesResolver={cssVariables} defaultColorScheme="auto">
      <Router hook={useHashLocation}>
        <Shell>
          <Crash>
            <SavableCharts>
              <Routes />
            </SavableCharts>
          </Crash>
        </Shell>
      </Router>
    </MantineProvider>
  );
}
