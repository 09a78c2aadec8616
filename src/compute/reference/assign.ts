/** What src/compute/assembly/assign.ts is measured by: the assignment in double precision. */
export { assignNearest } from '../../domain/cluster/assign-cpu';
