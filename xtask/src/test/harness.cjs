// Runs the tests of one wasm module under Node: node harness.cjs <bindings.js> [filter]
"use strict";

const [bindings, filter = ""] = process.argv.slice(2);

// What wasm-bindgen-test expects of its surroundings.
globalThis.__wbgtest_og_console_log = console.log;
globalThis.__wbgtest_og_console_error = console.error;
globalThis.__wbg_test_invoke = (test) => test();

/** `__wbgt_<marks>_<crate>::<path of the test>` */
const PREFIX = "__wbgt_";

async function main() {
  const wasm = require(bindings);
  const all = Object.keys(wasm.__wasm).filter((name) => name.startsWith(PREFIX));
  const chosen = all.filter((name) => name.slice(name.indexOf("::") + 2).includes(filter));
  if (chosen.length === 0) {
    console.log(`no wasm test here is called like “${filter}”`);
    return true;
  }
  const context = new wasm.WasmBindgenTestContext(false);
  context.include_ignored(false);
  context.filtered_count(all.length - chosen.length);
  return await context.run(chosen.map((name) => wasm.__wasm[name]));
}

main().then(
  (passed) => process.exit(passed ? 0 : 1),
  (error) => {
    console.error(error);
    process.exit(1);
  },
);
