//! Samples of a type for tests: every variant, every field, and every field that may be absent left out.

use crate::attributes::Absent;
use crate::shape::{Content, Field, Kind, Shape, Variant};
use proc_macro2::TokenStream;
use quote::quote;

pub fn implement(shape: &Shape) -> TokenStream {
    let Shape { name, generics, kind } = shape;
    let (of, with, bounds) = generics.split_for_impl();
    let body = match kind {
        Kind::Transparent(ty) => quote! { <#ty as ::cairn_core::tree::Sample>::samples(depth) },
        Kind::Struct { fields, default } => object(None, fields, *default),
        Kind::Words(variants) => {
            let names = variants.iter().map(|variant| &variant.name);
            quote! { ::std::vec![#(::cairn_core::tree::Tree::from(#names)),*] }
        }
        Kind::Tagged { tag, content, variants } => {
            let variants = variants.iter().map(|variant| one(tag, content.as_deref(), variant));
            quote! { [#(#variants),*].concat() }
        }
    };
    quote! {
        #[cfg(test)]
        #[automatically_derived]
        impl #of ::cairn_core::tree::Sample for #name #with #bounds {
            fn samples(depth: u32) -> ::std::vec::Vec<::cairn_core::tree::Tree<'static>> {
                #body
            }
        }
    }
}

fn one(tag: &str, within: Option<&str>, variant: &Variant) -> TokenStream {
    let name = &variant.name;
    let held = match &variant.content {
        Content::Inner(ty) => quote! { <#ty as ::cairn_core::tree::Sample>::samples(depth.saturating_sub(1)) },
        Content::Fields(fields) => object(None, fields, false),
        Content::Nothing => quote! { ::std::vec::Vec::new() },
    };
    let tag = Some((tag, name.as_str()));
    if let (Some(within), Some((tag, name)), false) = (within, tag, matches!(variant.content, Content::Nothing)) {
        return quote! {
            ::cairn_core::tree::tagged(#tag, #name, ::cairn_core::tree::objects(&[(#within, false, #held)]))
        };
    }
    match &variant.content {
        Content::Nothing => object(tag, &[], false),
        Content::Fields(fields) => object(tag, fields, false),
        Content::Inner(ty) => {
            let (tag, name) = tag.unzip();
            quote! { ::cairn_core::tree::tagged(#tag, #name, <#ty as ::cairn_core::tree::Sample>::samples(depth)) }
        }
    }
}

fn object(tag: Option<(&str, &str)>, fields: &[Field], default: bool) -> TokenStream {
    let tag = tag.map(|(tag, name)| quote! { (#tag, false, ::std::vec![::cairn_core::tree::Tree::from(#name)]), });
    let fields = fields.iter().map(|field| {
        let Field { name, ty, absent, .. } = field;
        let may_be_absent = default || field.is_option() || !matches!(absent, Absent::Missing);
        quote! { (#name, #may_be_absent, <#ty as ::cairn_core::tree::Sample>::samples(depth.saturating_sub(1))) }
    });
    quote! { ::cairn_core::tree::objects(&[#tag #(#fields),*]) }
}
