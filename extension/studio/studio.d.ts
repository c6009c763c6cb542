/** What wasm-bindgen makes of the crate beside this file. */
export default function init(program: { readonly module_or_path: Promise<Response> }): Promise<unknown>;

export class Desk {
  /** So many bytes come with the next message. */
  expect(length: number): void;
  /** Some of them. */
  hold(part: Uint8Array): void;
  take(job: number, task: string): void;
}
