//! The writer of a type: one call a field, in the order of the declaration.

use crate::shape::{Content, Field, Kind, Shape, Variant};
use proc_macro2::TokenStream;
use quote::quote;

pub fn implement(shape: &Shape) -> TokenStream {
    let Shape { name, generics, kind } = shape;
    let (of, with, bounds) = generics.split_for_impl();
    let body = match kind {
        Kind::Transparent(_) => quote! { ::cairn_core::tree::Write::write(&self.0) },
        Kind::Struct { fields, .. } => {
            let idents = fields.iter().map(|field| field.ident);
            let puts = fields.iter().map(put);
            quote! {
                let Self { #(#idents),* } = self;
                let mut object = ::cairn_core::tree::Object::default();
                #(#puts)*
                object.into()
            }
        }
        Kind::Words(variants) => {
            let arms = variants.iter().map(|Variant { ident, name, .. }| quote! { Self::#ident => #name });
            quote! { ::cairn_core::tree::Tree::from(match self { #(#arms),* }) }
        }
        Kind::Tagged { tag, content, variants } => {
            let words = variants.iter().map(|Variant { ident, name, .. }| quote! { Self::#ident { .. } => #name });
            let arms = variants.iter().filter_map(|variant| arm(content.as_deref(), variant));
            // All words first: one table of them is smaller than a call for each.
            quote! {
                let mut object = ::cairn_core::tree::Object::default();
                object.say(#tag, match self { #(#words),* });
                #[allow(unreachable_patterns, reason = "every variant may hold something")]
                match self { #(#arms)* _ => {} }
                object.into()
            }
        }
    };
    quote! {
        #[automatically_derived]
        impl #of ::cairn_core::tree::Write for #name #with #bounds {
            fn write(&self) -> ::cairn_core::tree::Tree<'_> {
                #body
            }
        }
    }
}

/// What a variant holds; nothing for one that holds nothing.
fn arm(within: Option<&str>, variant: &Variant) -> Option<TokenStream> {
    let Variant { ident, content, .. } = variant;
    match content {
        Content::Nothing => None,
        Content::Fields(fields) => {
            let idents = fields.iter().map(|field| field.ident);
            let puts = fields.iter().map(put);
            let puts = match within {
                None => quote! { #(#puts)* },
                Some(within) => quote! {
                    let outer = ::core::mem::take(&mut object);
                    #(#puts)*
                    object = outer.with(#within, object);
                },
            };
            Some(quote! { Self::#ident { #(#idents),* } => { #puts } })
        }
        Content::Inner(_) => {
            let put = match within {
                None => quote! { object.put_all(inner) },
                Some(within) => quote! { object.put(#within, inner) },
            };
            Some(quote! { Self::#ident(inner) => #put, })
        }
    }
}

fn put(field: &Field) -> TokenStream {
    let Field { ident, name, .. } = field;
    // One function writes all that may be absent, instead of one for each type.
    let put = if field.is_option() {
        quote! { object.put_if(#name, #ident.as_ref().map(|value| value as &dyn ::cairn_core::tree::Write)); }
    } else {
        quote! { object.put(#name, #ident); }
    };
    match &field.skip_if {
        Some(is_left_out) => quote! { if !#is_left_out(#ident) { #put } },
        None => put,
    }
}
