/** Descriptions that software implementations of WebGPU give of themselves. */
const softwareNames = /swiftshader|llvmpipe|lavapipe|softpipe|software|basic render|cpu/i;

/** True where the adapter computes on the processor: right results, but slower than what is made for it. */
export function isSoftwareAdapter(adapter: GPUAdapter): boolean {
  const info = adapter.info;
  const fallback = (info as { isFallbackAdapter?: boolean }).isFallbackAdapter ?? false;
  return (
    fallback || softwareNames.test(`${info.vendor} ${info.architecture} ${info.device} ${info.description}`)
  );
}
