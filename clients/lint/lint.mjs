// Lints the contracts with the tools that others use: no error and no warning is let through.
import { spawnSync } from "node:child_process";
import { readFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { Parser } from "@asyncapi/parser";

const here = dirname(fileURLToPath(import.meta.url));
const contract = (service, file) => join(here, "..", "..", `${service}-service`, "contracts", file);
const openapi = ["survey", "scoring", "reporting"].map(service => contract(service, "openapi.yaml"));
const asyncapi = ["survey", "scoring"].map(service => contract(service, "asyncapi.yaml"));

let failed = false;
run("redocly", ["lint", "--config", join(here, "redocly.yaml"), "--format", "stylish", "--max-problems", "1000", ...openapi]);
run("spectral", ["lint", "--ruleset", join(here, "spectral.yaml"), "--fail-severity", "hint", ...openapi, ...asyncapi]);
for (const file of asyncapi) {
  const { diagnostics } = await new Parser().parse(await readFile(file, "utf8"), { source: file });
  for (const { message, path, severity } of diagnostics) {
    console.error(`${file}: ${path.join(".")}: ${message} (severity ${severity})`);
    failed = true;
  }
}
process.exit(failed ? 1 : 0);

/** Redocly ends well with warnings, so what it prints is looked at, too. */
function run(tool, args) {
  const { status, stdout, stderr } = spawnSync(join(here, "..", "node_modules", ".bin", tool), args, { encoding: "utf8" });
  if (status !== 0 || /\b[1-9]\d* (warning|error)s?\b/.test(stdout + stderr)) {
    console.error(stdout, stderr);
    failed = true;
  }
}
