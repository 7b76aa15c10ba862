import type { UploadedFile } from '@filing/form-renderer';

/** Takes a file by its name only: nothing is sent, the simulation knows no files. */
export async function inventedUpload({ name, size, type }: File): Promise<UploadedFile> {
  return { id: `simulated-${name}`, name, size, type: type || 'application/pdf' };
}
