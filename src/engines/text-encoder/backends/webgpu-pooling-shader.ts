/** Threads of a workgroup, which pools one row. */
const threads = 128;

/**
 * Sums the first tokens of each row and scales the sum to length 1, which is what scaling their mean gives. `hidden` is
 * rows × length × dimensions; neighbouring threads read neighbouring columns. A row whose sum is zero stays zero.
 */
export const poolingShader = /* wgsl */ `
override dimensions: u32;

@group(0) @binding(0) var<uniform> length: u32;
@group(0) @binding(1) var<storage, read> hidden: array<f32>;
@group(0) @binding(2) var<storage, read> counts: array<u32>;
@group(0) @binding(3) var<storage, read_write> vectors: array<f32>;

var<workgroup> squares: array<f32, ${threads}>;

@compute @workgroup_size(${threads})
fn pool(@builtin(workgroup_id) group: vec3u, @builtin(local_invocation_index) thread: u32) {
  let row = group.x;
  let first = row * length * dimensions;
  let end = first + counts[row] * dimensions;
  var own = 0.0;
  for (var column = thread; column < dimensions; column += ${threads}u) {
    var sum = 0.0;
    for (var at = first + column; at < end; at += dimensions) {
      sum += hidden[at];
    }
    vectors[row * dimensions + column] = sum;
    own += sum * sum;
  }
  squares[thread] = own;
  workgroupBarrier();
  for (var width = ${threads / 2}u; width > 0u; width /= 2u) {
    if (thread < width) {
      squares[thread] += squares[thread + width];
    }
    workgroupBarrier();
  }
  let total = squares[0];
  if (total > 0.0) {
    for (var column = thread; column < dimensions; column += ${threads}u) {
      vectors[row * dimensions + column] *= inverseSqrt(total);
    }
  }
}
`;
