// Tries R4's own invariants with fhirpath.js: node invariants.mjs FHIRPATH DEFINITIONS < resources > a list of their faults
// FHIRPATH is the bundled module. Every element is tried with the invariants that R4 gives it and its type.
import { readFileSync } from "node:fs";

const [module, definitions] = process.argv.slice(2);
const { fhirpath, r4 } = await import(module);

// htmlChecks() is HL7's own and no part of FHIRPath: no engine has it. The schema looks at the narrative.
const NOT_TRIED = new Set(["txt-1", "txt-2"]);
const types = new Map();
for (const name of ["profiles-types", "profiles-resources"]) {
    for (const { resource } of JSON.parse(readFileSync(`${definitions}/${name}.json`, "utf8")).entry) {
        if (resource.resourceType === "StructureDefinition" && resource.derivation !== "constraint") {
            types.set(resource.type, new Map(resource.snapshot.element.map(element => [element.path, element])));
        }
    }
}

const compiled = new Map();
function holds(node, base, expression, resource) {
    const key = `${base} ${expression}`;
    if (!compiled.has(key)) {
        compiled.set(key, fhirpath.compile({ base, expression }, r4, { traceFn: () => undefined }));
    }
    const found = compiled.get(key)(node, { resource, rootResource: resource });
    return found.length === 0 || found.every(value => value === true);
}

function* faultsOf(node, element, base, place, resource) {
    for (const { key, severity, expression } of element.constraint ?? []) {
        if (expression === undefined || NOT_TRIED.has(key)) {
            continue;
        }
        try {
            if (!holds(node, base, expression, resource)) {
                yield `${place}: ${severity} ${key}`;
            }
        } catch (error) {
            yield `${place}: ${key} cannot be tried: ${error.message}`;
        }
    }
}

function* faultsUnder(node, path, elements, place, resource) {
    for (const [name, value] of Object.entries(node)) {
        const element = elements.get(`${path}.${name}`) ?? choiceOf(elements, path, name);
        for (const [position, one] of [value].flat().entries()) {
            const where = Array.isArray(value) ? `${place}.${name}[${position}]` : `${place}.${name}`;
            if (element !== undefined && typeof one === "object" && one !== null) {
                yield* faultsAt(one, element, name, where, resource);
            }
        }
    }
}

function choiceOf(elements, path, name) {
    for (let length = name.length - 1; length > 0; length -= 1) {
        const element = elements.get(`${path}.${name.slice(0, length)}[x]`);
        if (element !== undefined) {
            const code = element.type.map(type => type.code).find(type => name.slice(length).toLowerCase() === type.toLowerCase());
            return { ...element, type: [{ code }] };
        }
    }
}

function* faultsAt(node, element, name, place, resource) {
    if (node.resourceType !== undefined) {
        yield* faultsIn(node, place);
        return;
    }
    const path = element.contentReference?.slice(1);
    const outer = path === undefined ? element : types.get(path.split(".")[0]).get(path);
    const code = outer.type?.[0].code;
    if (code === "BackboneElement" || code === "Element") {
        yield* faultsOf(node, outer, outer.path, place, resource);
        yield* faultsUnder(node, outer.path, types.get(outer.path.split(".")[0]), place, resource);
    } else if (types.has(code)) {
        yield* faultsOf(node, types.get(code).get(code), code, place, resource);
        yield* faultsUnder(node, code, types.get(code), place, resource);
    }
}

function* faultsIn(resource, place) {
    const type = resource.resourceType;
    yield* faultsOf(resource, types.get(type).get(type), type, place, resource);
    yield* faultsUnder(resource, type, types.get(type), place, resource);
}

const resources = JSON.parse(readFileSync(0, "utf8"));
console.log(JSON.stringify(resources.map(resource => [...faultsIn(resource, resource.resourceType)])));
