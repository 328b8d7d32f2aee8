// fhirpath.js with its model of R4, as one module.
export { default as fhirpath } from "fhirpath";
export { default as r4 } from "fhirpath/fhir-context/r4/index.js";
