/** Threads of a workgroup, each with one user; users are filled up to a multiple. */
export const groupUsers = 64;

/** Items whose products are taken side by side, and columns of them that are shared at a time. */
export const tileItems = 16;
export const tileColumns = 16;

/**
 * The best k items of each user by inner product, and none of the products kept. Users lie column by column, so
 * that neighbouring threads read neighbouring floats; items in panels of 16, column by column. Columns are filled
 * up with zeros to a multiple of 16. What a user has found lies slot by slot in no order: whoever is worst (the
 * lowest score, of equal ones the highest number) is replaced.
 */
export const topKShader = /* wgsl */ `
struct Shape {
  users: u32,
  items: u32,
  columns: u32,
  k: u32,
}
@group(0) @binding(0) var<uniform> shape: Shape;
@group(0) @binding(1) var<storage, read> users: array<f32>;
@group(0) @binding(2) var<storage, read> items: array<vec4f>;
@group(0) @binding(3) var<storage, read> excludedStarts: array<u32>;
@group(0) @binding(4) var<storage, read> excluded: array<u32>;
@group(0) @binding(5) var<storage, read_write> ids: array<i32>;
@group(0) @binding(6) var<storage, read_write> scores: array<f32>;

var<workgroup> tile: array<vec4f, ${(tileColumns * tileItems) / 4}>;

var<private> user: u32;
var<private> found: u32;
var<private> worst: u32;
var<private> toBeat: f32;
var<private> nextExcluded: u32;

fn slotOf(place: u32) -> u32 {
  return place * shape.users + user;
}

fn findWorst() {
  worst = 0u;
  for (var place = 1u; place < shape.k; place++) {
    let score = scores[slotOf(place)];
    let lowest = scores[slotOf(worst)];
    if (score < lowest || (score == lowest && ids[slotOf(place)] > ids[slotOf(worst)])) {
      worst = place;
    }
  }
  toBeat = scores[slotOf(worst)];
}

fn isExcluded(item: u32) -> bool {
  let end = excludedStarts[user + 1u];
  while (nextExcluded < end && excluded[nextExcluded] < item) {
    nextExcluded++;
  }
  return nextExcluded < end && excluded[nextExcluded] == item;
}

fn take(item: u32, score: f32) {
  if (item >= shape.items || isExcluded(item)) {
    return;
  }
  let place = select(worst, found, found < shape.k);
  ids[slotOf(place)] = i32(item);
  scores[slotOf(place)] = score;
  found = min(found + 1u, shape.k);
  if (found == shape.k) {
    findWorst();
  }
}

fn consider(sums: vec4f, item: u32) {
  // Items come in ascending order, so that an equal score never beats: the lower number is there already.
  if (!any(sums > vec4f(toBeat))) {
    return;
  }
  for (var lane = 0u; lane < 4u; lane++) {
    if (sums[lane] > toBeat) {
      take(item + lane, sums[lane]);
    }
  }
}

@compute @workgroup_size(${groupUsers})
fn main(@builtin(global_invocation_id) id: vec3u, @builtin(local_invocation_index) local: u32) {
  user = id.x;
  found = 0u;
  toBeat = -3.4028234e38;
  nextExcluded = excludedStarts[user];
  let panels = (shape.items + ${tileItems - 1}u) / ${tileItems}u;
  for (var panel = 0u; panel < panels; panel++) {
    var a = vec4f();
    var b = vec4f();
    var c = vec4f();
    var d = vec4f();
    for (var column = 0u; column < shape.columns; column += ${tileColumns}u) {
      workgroupBarrier();
      tile[local] = items[(panel * shape.columns + column) * ${tileItems / 4}u + local];
      workgroupBarrier();
      for (var i = 0u; i < ${tileColumns}u; i++) {
        let x = users[(column + i) * shape.users + user];
        a += x * tile[i * 4u];
        b += x * tile[i * 4u + 1u];
        c += x * tile[i * 4u + 2u];
        d += x * tile[i * 4u + 3u];
      }
    }
    let item = panel * ${tileItems}u;
    consider(a, item);
    consider(b, item + 4u);
    consider(c, item + 8u);
    consider(d, item + 12u);
  }
  for (var place = found; place < shape.k; place++) {
    ids[slotOf(place)] = -1;
    scores[slotOf(place)] = 0.0;
  }
}
`;
