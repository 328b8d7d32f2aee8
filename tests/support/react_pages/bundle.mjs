// Bundles each page's client, and fhirpath.js, into one module: node bundle.mjs PACKAGES OUT, PACKAGES with node_modules.
import { cpSync, mkdirSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join, resolve } from "node:path";
import { fileURLToPath } from "node:url";

const [packages, out] = process.argv.slice(2).map(path => resolve(path));
const { build } = createRequire(join(packages, "package.json"))("esbuild");
const here = dirname(fileURLToPath(import.meta.url));

// What helsenorge's packages import of their uncompiled styles are names of classes: any name does without styles.
const classNames = {
    name: "class names",
    setup(builder) {
        builder.onLoad({ filter: /\.scss$/ }, () => ({
            contents: "export default new Proxy({}, { get: (_, name) => name });", loader: "js",
        }));
    },
};

const always = {
    outdir: out,
    nodePaths: [join(packages, "node_modules")],
    bundle: true,
    format: "esm",
    minify: true,
    logLevel: "error",
};
mkdirSync(out, { recursive: true });
await build({
    ...always,
    entryPoints: ["medplum", "smart_forms", "refero"].map(name => join(here, `${name}.jsx`)),
    jsx: "automatic",
    target: "es2022",
    define: { "process.env.NODE_ENV": '"production"', "process.env": "{}", global: "globalThis" },
    loader: Object.fromEntries(["woff", "woff2", "ttf", "svg", "png"].map(kind => [`.${kind}`, "dataurl"])),
    plugins: [classNames],
});
await build({ ...always, entryPoints: [join(here, "fhirpath_r4.mjs")], platform: "node", outExtension: { ".js": ".mjs" } });
cpSync(join(packages, "node_modules/@helsenorge/refero/assets"), join(out, "assets"), { recursive: true });
