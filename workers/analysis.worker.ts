import '../src/engines/privacy/worker-guard';
import { expose } from 'comlink';
import { openStages } from '../src/compute/stages/stages';
import { createAnalyser } from '../src/engines/analysis/analyser';
import { storedAnalysis } from '../src/engines/analysis/stored-analysis';

const stages = openStages();
expose(storedAnalysis(() => createAnalyser(stages)));
