import { assignNearest, checkShapes } from '../../domain/cluster/assign-cpu';
import type { Assigner } from '../../domain/cluster/clusterer';
import { type Matrix, takeRows } from '../../domain/matrix';
