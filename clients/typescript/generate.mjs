// Writes the types of the three services from their committed documents, and refuses types that say nothing.
import { mkdir, writeFile } from "node:fs/promises";
import openapiTypeScript, { astToString } from "openapi-typescript";
import ts from "typescript";

// free JSON: what a schema can not say, because the instrument or the caller decides it
const FREE = new Set([
  "AnswerValue",
  "SimulatedAnswer.value",
  "SimulatedItemAnswer.value",
  "CalculationData.columns",
  "CalculationTable.rows",
  "GeoJsonGeometry.coordinates",
  "GeoJsonShape.coordinates",
]);
const OUT = new URL("../target/typescript/", import.meta.url);

await mkdir(OUT, { recursive: true });
const findings = [];
for (const service of ["survey", "scoring", "reporting"]) {
  const ast = await openapiTypeScript(new URL(`../../${service}-service/contracts/openapi.yaml`, import.meta.url));
  const text = astToString(ast);
  const file = `${service}.ts`;
  findings.push(...vague(ts.createSourceFile(file, text, ts.ScriptTarget.Latest, true)));
  await writeFile(new URL(file, OUT), text);
}
if (findings.length > 0) {
  console.error(findings.join("\n"));
  process.exit(1);
}

/** Every `any`, and every `unknown` that is neither a member of free JSON nor named above. */
function vague(source) {
  const found = [];
  const visit = (node, path, open) => {
    const named = node.name?.getText(source).replace(/^"|"$/g, "");
    const here = named === undefined ? path : [...path, named];
    const inside = open || ts.isIndexSignatureDeclaration(node);
    if (node.kind === ts.SyntaxKind.AnyKeyword || (node.kind === ts.SyntaxKind.UnknownKeyword && !inside)) {
      const schema = here.slice(here.indexOf("schemas") + 1).join(".");
      if (node.kind === ts.SyntaxKind.AnyKeyword || !FREE.has(schema)) {
        found.push(`${source.fileName}: ${here.join(".")} is ${node.getText(source)}`);
      }
    }
    ts.forEachChild(node, child => visit(child, here, inside));
  };
  visit(source, [], false);
  return found;
}
