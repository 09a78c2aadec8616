/**
 * What both ways of painting read. A point's group and whether it stands out lie in one number (2 × group + 1 where it
 * does); a group's colour holds red, green and blue in its low bytes and whether it is shown above them.
 */
const common = /* wgsl */ `
struct View {
  scale: f32, offsetX: f32, offsetY: f32, radius: f32,
  width: u32, height: u32, points: u32, pass_: u32,
  ground: vec4f, others: vec4f, opacity: f32,
};
@group(0) @binding(0) var<uniform> view: View;
@group(0) @binding(1) var<storage, read> places: array<vec2f>;
@group(0) @binding(2) var<storage, read> groups: array<u32>;
@group(0) @binding(3) var<storage, read> colours: array<u32>;
`;

/**
 * Discs over each other in the points' own order, as \`paintDots\` has them: each a square around its pixel, of which the
 * disc's cover is kept. \`pass_\` 0 paints those that do not stand out, in one colour; 1 the others.
 */
export const discShader = /* wgsl */ `${common}
struct Corner {
  @builtin(position) at: vec4f,
  @location(0) @interpolate(flat) centre: vec2f,
  @location(1) @interpolate(flat) colour: vec3f,
};

@vertex
fn corner(@builtin(vertex_index) vertex: u32, @builtin(instance_index) point: u32) -> Corner {
  let group = groups[point];
  let colour = colours[group >> 1];
  var out: Corner;
  if ((colour >> 24) == 0 || (group & 1) != view.pass_) {
    out.at = vec4f(2, 2, 0, 1);
    return out;
  }
  let centre = floor(places[point] * view.scale + vec2f(view.offsetX, view.offsetY) + 0.5);
  let reach = ceil(view.radius + 0.5);
  let side = vec2f(f32(vertex & 1), f32(vertex >> 1));
  let pixel = centre + select(vec2f(-reach), vec2f(reach + 1), side > vec2f(0.5));
  out.at = vec4f(2 * pixel.x / f32(view.width) - 1, 1 - 2 * pixel.y / f32(view.height), 0, 1);
  out.centre = centre;
  let own = vec3f(f32(colour & 255), f32((colour >> 8) & 255), f32((colour >> 16) & 255)) / 255;
  out.colour = select(view.others.rgb, own, view.pass_ == 1);
  return out;
}

@fragment
fn disc(in: Corner) -> @location(0) vec4f {
  let cover = clamp(view.radius + 0.5 - length(floor(in.at.xy) - in.centre), 0, 1);
  return vec4f(in.colour, cover * view.opacity);
}
`;

/** Counts of dots and sums of their colours, four numbers a pixel, and what the fullest pixel has. */
export const countShader = /* wgsl */ `${common}
@group(0) @binding(4) var<storage, read_write> sums: array<atomic<u32>>;
@group(0) @binding(5) var<storage, read_write> fullest: atomic<u32>;

@compute @workgroup_size(256)
fn count(@builtin(global_invocation_id) id: vec3u, @builtin(num_workgroups) groupsOf: vec3u) {
  let point = id.y * groupsOf.x * 256 + id.x;
  if (point >= view.points) { return; }
  let group = groups[point];
  let colour = colours[group >> 1];
  if ((colour >> 24) == 0 || (group & 1) == 0) { return; }
  let pixel = floor(places[point] * view.scale + vec2f(view.offsetX, view.offsetY) + 0.5);
  if (pixel.x < 0 || pixel.y < 0 || pixel.x >= f32(view.width) || pixel.y >= f32(view.height)) { return; }
  let at = 4 * (u32(pixel.y) * view.width + u32(pixel.x));
  atomicAdd(&sums[at], 1);
  atomicAdd(&sums[at + 1], colour & 255);
  atomicAdd(&sums[at + 2], (colour >> 8) & 255);
  atomicAdd(&sums[at + 3], (colour >> 16) & 255);
}

var<workgroup> fullestHere: atomic<u32>;

@compute @workgroup_size(256)
fn findFullest(
  @builtin(global_invocation_id) id: vec3u,
  @builtin(local_invocation_index) local: u32,
  @builtin(num_workgroups) groupsOf: vec3u,
) {
  let pixel = id.y * groupsOf.x * 256 + id.x;
  if (pixel < view.width * view.height) {
    atomicMax(&fullestHere, atomicLoad(&sums[4 * pixel]));
  }
  workgroupBarrier();
  if (local == 0) { atomicMax(&fullest, atomicLoad(&fullestHere)); }
}
`;

/** Shades each pixel as \`shadeDensity\` does; \`one\` and \`most\` are what a pixel with one dot and the fullest have. */
export const shadeShader = (one: number, most: number) => /* wgsl */ `${common}
@group(0) @binding(4) var<storage, read> sums: array<u32>;
@group(0) @binding(5) var<storage, read> fullest: u32;

@vertex
fn whole(@builtin(vertex_index) vertex: u32) -> @builtin(position) vec4f {
  return vec4f(f32(vertex & 1) * 4 - 1, f32(vertex >> 1) * 4 - 1, 0, 1);
}

@fragment
fn shade(@builtin(position) at: vec4f) -> @location(0) vec4f {
  let pixel = 4 * (u32(at.y) * view.width + u32(at.x));
  let dots = f32(sums[pixel]);
  if (dots == 0) { return vec4f(view.ground.rgb, 1); }
  let mean = vec3f(f32(sums[pixel + 1]), f32(sums[pixel + 2]), f32(sums[pixel + 3])) / (dots * 255);
  let part = ${one} + ${most - one} * log(1 + dots) / log(1 + f32(fullest));
  return vec4f(mix(view.ground.rgb, mean, part), 1);
}
`;
