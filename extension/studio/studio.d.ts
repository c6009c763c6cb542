/** What wasm-bindgen makes of the crate beside this file. */
export default function init(program: { readonly module_or_path: Promise<Response> }): Promise<unknown>;

export class Desk {
  take(job: number, task: string, file: Uint8Array): void;
}
