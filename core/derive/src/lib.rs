//! `#[derive(Read, Write)]`: what a type that crosses looks like as a tree (`cairn_core::tree`).
//!
//! The attributes are serde's own (`#[serde(rename_all = "camelCase", tag = "kind")]`), so that the TypeScript and
//! the tests' second opinion are made from the same words. Serde's own derives cost some 450 KB of wasm here:
//! they write every type out once for each way it could come. What this writes is one call a field.

mod attributes;
mod read;
mod sample;
mod shape;
mod write;

use proc_macro::TokenStream;
use shape::Shape;
use syn::{DeriveInput, parse_macro_input};

/// Reads the type from a tree. In tests it also gives samples of the type, so that every reader can be compared.
#[proc_macro_derive(Read, attributes(serde))]
pub fn read(input: TokenStream) -> TokenStream {
    derive(input, |shape| {
        let (read, samples) = (read::implement(shape), sample::implement(shape));
        quote::quote! { #read #samples }
    })
}

/// Writes the type as a tree.
#[proc_macro_derive(Write, attributes(serde))]
pub fn write(input: TokenStream) -> TokenStream {
    derive(input, write::implement)
}

fn derive(input: TokenStream, implement: fn(&Shape) -> proc_macro2::TokenStream) -> TokenStream {
    let input = parse_macro_input!(input as DeriveInput);
    Shape::of(&input).map_or_else(syn::Error::into_compile_error, |shape| implement(&shape)).into()
}
