/** Programs as users have them: in a folder of their own, with the package where npm, yarn or pnpm put it. */
import {
  copyFileSync,
  cpSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join, relative } from "node:path";
import ts from "typescript";
import { ROOT } from "./world.js";

/** How packages are below `node_modules`: as folders (npm, yarn), or as links into a store (pnpm, yarn's pnpm linker). */
export type Layout = "folders" | "links";

/** The parts of the package that programs read. A test holds that their declarations need no other. */
const PARTS = ["sdk", "provider", "yaml", "start", "compiled", "bundle", "facts"];

const PULUMI = join("@pulumi", "pulumi");

function link(target: string, path: string): void {
  mkdirSync(dirname(path), { recursive: true });
  symlinkSync(relative(dirname(path), target), path);
}

function copyPackage(to: string): void {
  mkdirSync(join(to, "dist"), { recursive: true });
  copyFileSync(join(ROOT, "package.json"), join(to, "package.json"));
  for (const part of PARTS) {
    const filter = (path: string) => !path.endsWith(".map");
    cpSync(join(ROOT, "dist", part), join(to, "dist", part), { recursive: true, filter });
  }
}

/** A folder with the package installed. */
export class UserProject {
  readonly folder = mkdtempSync(join(tmpdir(), "tiktok-user-"));

  constructor(layout: Layout) {
    const modules = join(this.folder, "node_modules");
    const dependencies = Object.keys(
      (JSON.parse(readFileSync(join(ROOT, "package.json"), "utf8")) as { dependencies: object }).dependencies,
    );
    if (layout === "folders") {
      copyPackage(join(modules, "pulumi-tiktok"));
      for (const name of [PULUMI, ...dependencies]) link(join(ROOT, "node_modules", name), join(modules, name));
      return;
    }
    // A package sees what it depends on next to itself in the store, and a program sees what it names itself.
    const store = join(modules, ".pnpm", "pulumi-tiktok@0.1.0", "node_modules");
    copyPackage(join(store, "pulumi-tiktok"));
    for (const name of [PULUMI, ...dependencies]) link(join(ROOT, "node_modules", name), join(store, name));
    link(join(store, "pulumi-tiktok"), join(modules, "pulumi-tiktok"));
    link(join(ROOT, "node_modules", PULUMI), join(modules, PULUMI));
  }

  write(path: string, text: string): string {
    const file = join(this.folder, path);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, text);
    return file;
  }

  close(): void {
    rmSync(this.folder, { recursive: true, force: true });
  }
}

const parsed = new Map<string, ts.SourceFile>();

/** A host that reads each declaration file once for all programs of one kind. */
function hostOf(options: ts.CompilerOptions): ts.CompilerHost {
  const host = ts.createCompilerHost(options);
  const read = host.getSourceFile.bind(host);
  host.getSourceFile = (file, how, onError, fresh) => {
    if (!file.endsWith(".d.ts")) return read(file, how, onError, fresh);
    const key = `${file} ${typeof how === "object" ? `${how.impliedNodeFormat} ${how.languageVersion}` : how}`;
    const known = parsed.get(key) ?? read(file, how, onError, fresh);
    if (known) parsed.set(key, known);
    return known;
  };
  return host;
}

/** What the compiler says of a program and of our declarations, a line each; other packages' files are theirs. */
export function complaints(file: string, options: ts.CompilerOptions): string[] {
  const all: ts.CompilerOptions = { noEmit: true, strict: true, types: [], target: ts.ScriptTarget.ES2022, ...options };
  const program = ts.createProgram([file], all, hostOf(all));
  const ours = program
    .getSourceFiles()
    .filter(({ fileName }) => fileName === file || /\/pulumi-tiktok\/dist\/.*\.d\.ts$/.test(fileName));
  const found = [
    ...program.getOptionsDiagnostics(),
    ...ours.flatMap((one) => [...program.getSyntacticDiagnostics(one), ...program.getSemanticDiagnostics(one)]),
  ];
  return found.map(({ file: at, start, messageText }) => {
    const line = at && start !== undefined ? at.getLineAndCharacterOfPosition(start).line + 1 : 0;
    return `${at?.fileName ?? ""}:${line} ${ts.flattenDiagnosticMessageText(messageText, " ")}`;
  });
}
