import fs from 'node:fs';
import path from 'node:path';
import { NodeFS } from '@electric-sql/pglite/nodefs';

type NodeFsOptions = Parameters<NodeFS['init']>[1];
type Node = { readonly mode: number };
type Stream = { readonly nfd: number | undefined; readonly node: Node };

/** The parts of emscripten's NODEFS that we wrap; their place and shape change with versions. */
type NodeFsDriver = {
  realPath(node: Node): string;
  tryFSOperation<T>(work: () => T): T;
  stream_ops: { fsync?: (stream: Stream) => number };
  node_ops: {
    mknod(parent: Node, name: string, mode: number, dev: number): unknown;
    rename(node: Node, folder: Node, name: string): void;
    unlink(folder: Node, name: string): void;
  };
};

/**
 * The files of the embedded database, written through to the disk. PGlite itself never does:
 * its NODEFS has no `fsync`, and after a power cut four of five databases did not open
 * (`docs/decisions/0010-two-engines.md`). Files that are made, renamed or removed have their
 * folder written through too. `synced` counts, so that the start can prove that it happens.
 */
export class DurableFiles extends NodeFS {
  synced = 0;

  override async init(
    ...[database, options]: Parameters<NodeFS['init']>
  ): ReturnType<NodeFS['init']> {
    const { emscriptenOpts } = await super.init(database, options);
    const hooks = [...(emscriptenOpts.preRun ?? [])];
    const mount = hooks.pop();
    if (!mount) throw new Error('Bug: this PGlite mounts its files in another way');
    hooks.push((module) => {
      mount(module);
      this.writeThrough(driverOf(module));
    });
    return { emscriptenOpts: { ...emscriptenOpts, preRun: hooks } };
  }

  private writeThrough(driver: NodeFsDriver): void {
    driver.stream_ops.fsync = (stream) => {
      driver.tryFSOperation(() => {
        if (stream.nfd === undefined) syncFolder(driver.realPath(stream.node));
        else fs.fsyncSync(stream.nfd);
      });
      this.synced += 1;
      return 0;
    };
    const { mknod, rename, unlink } = driver.node_ops;
    driver.node_ops.mknod = (parent, name, mode, dev) => {
      const made = mknod(parent, name, mode, dev);
      driver.tryFSOperation(() => syncFolder(driver.realPath(parent)));
      return made;
    };
    driver.node_ops.rename = (node, folder, name) => {
      const from = path.dirname(driver.realPath(node));
      rename(node, folder, name);
      const to = driver.realPath(folder);
      driver.tryFSOperation(() => {
        syncFolder(to);
        if (from !== to) syncFolder(from);
      });
    };
    driver.node_ops.unlink = (folder, name) => {
      unlink(folder, name);
      driver.tryFSOperation(() => syncFolder(driver.realPath(folder)));
    };
  }
}

type Module = Parameters<NonNullable<NodeFsOptions['preRun']>[number]>[0];

function driverOf(module: Module): NodeFsDriver {
  const found = module as unknown as {
    NODEFS?: NodeFsDriver;
    FS?: { filesystems?: { NODEFS?: NodeFsDriver } };
  };
  const driver = found.NODEFS ?? found.FS?.filesystems?.NODEFS;
  if (!driver) throw new Error('Bug: this PGlite keeps its NODEFS in another place');
  return driver;
}

/** Writes a folder's list of names through to the disk. Windows has no such thing. */
export function syncFolder(folder: string): void {
  if (process.platform === 'win32') return;
  const handle = fs.openSync(folder, 'r');
  try {
    fs.fsyncSync(handle);
  } finally {
    fs.closeSync(handle);
  }
}

/** Writes every file and folder under `folder` through to the disk. */
export function syncTree(folder: string): void {
  for (const entry of fs.readdirSync(folder, { withFileTypes: true })) {
    const name = path.join(folder, entry.name);
    if (entry.isDirectory()) syncTree(name);
    else if (entry.isFile()) {
      const handle = fs.openSync(name, 'r+');
      try {
        fs.fsyncSync(handle);
      } finally {
        fs.closeSync(handle);
      }
    }
  }
  syncFolder(folder);
}
