/** Our words for what an operating system says when a file cannot be read. */

/** The fault and its remedy; `missing` is the remedy where there is nothing to read. */
export function systemFault(error: unknown, kind: 'file' | 'folder', missing: string): [fault: string, remedy: string] {
  const code = (error as NodeJS.ErrnoException).code;
  switch (code) {
    case 'ENOENT':
      return [`this ${kind} is missing.`, missing];
    case 'EACCES':
    case 'EPERM':
      return [`this ${kind} may not be read by you.`, 'Change its permissions.'];
    case 'ENOTDIR':
      return ['this is not a folder.', missing];
    case 'EISDIR':
      return ['this is a folder with the name of a file.', 'Rename or remove it.'];
    default:
      return [`this ${kind} cannot be read (${code ?? String(error)}).`, 'Look at the disk and the path.'];
  }
}
