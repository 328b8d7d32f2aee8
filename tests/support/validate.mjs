// Validates resources with medplum: node validate.mjs CORE DEFINITIONS < a list of resources > a list of their faults
import { readFileSync } from "node:fs";

const [core, definitions] = process.argv.slice(2);
const { indexStructureDefinitionBundle, validateResource } = await import(core);
for (const name of ["profiles-types", "profiles-resources"]) {
    indexStructureDefinitionBundle(JSON.parse(readFileSync(`${definitions}/${name}.json`, "utf8")));
}

function faultsOf(resource) {
    try {
        return validateResource(resource).map(issue => `${issue.expression}: ${issue.details?.text}`);
    } catch (error) {
        return [error.message];
    }
}

console.log(JSON.stringify(JSON.parse(readFileSync(0, "utf8")).map(faultsOf)));
