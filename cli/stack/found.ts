/** What a machine has of Pulumi: looked at without running it. */

import { existsSync, readFileSync } from "node:fs";
import { homedir } from "node:os";
import { delimiter, join } from "node:path";
import { parse } from "yaml";
import { valuesIn } from "../../provider/definitions/index.js";

/** Whether an update's prerequisites exist. */
export interface FoundPulumi {
  /** The command is on PATH. */
  readonly pulumi: boolean;
  /** The state backend; undefined if none is selected. */
  readonly backend?: string;
  /** Stack secrets need a passphrase, and none is set. */
  readonly lacksPassphrase: boolean;
}

type Environment = Readonly<Record<string, string | undefined>>;

const isOnPath = (name: string, { PATH = "" }: Environment): boolean =>
  PATH.split(delimiter).some((folder) => folder !== "" && existsSync(join(folder, name)));

function read(file: string, key: (content: unknown) => unknown): string | undefined {
  try {
    const found = key(parse(readFileSync(file, "utf8")));
    return typeof found === "string" && found !== "" ? found : undefined;
  } catch {
    return undefined;
  }
}

/** The state backend, in Pulumi's own order: the environment, the project, the last login. */
function backendOf(environment: Environment, folder: string): string | undefined {
  if (environment.PULUMI_BACKEND_URL) return environment.PULUMI_BACKEND_URL;
  const ofProject = read(join(folder, "Pulumi.yaml"), (content) => valuesIn(valuesIn(content).backend).url);
  if (ofProject) return ofProject;
  const home = environment.PULUMI_HOME ?? join(environment.HOME ?? homedir(), ".pulumi");
  const current = read(join(home, "credentials.json"), (content) => valuesIn(content).current);
  return current ?? (environment.PULUMI_ACCESS_TOKEN ? "https://api.pulumi.com" : undefined);
}

/** Inspects the machine and the project; runs nothing. */
export function findPulumi(environment: Environment, folder: string): FoundPulumi {
  const backend = backendOf(environment, folder);
  const isSet = [environment.PULUMI_CONFIG_PASSPHRASE, environment.PULUMI_CONFIG_PASSPHRASE_FILE].some(
    (value) => value !== undefined,
  );
  const isCloud = backend === undefined || /^https?:/.test(backend);
  return { pulumi: isOnPath("pulumi", environment), backend, lacksPassphrase: !isCloud && !isSet };
}
