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
        Kind::Tagged { tag, variants } => {
            let arms = variants.iter().map(|variant| arm(tag, variant));
            quote! {
                let mut object = ::cairn_core::tree::Object::default();
                match self { #(#arms)* }
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

fn arm(tag: &str, variant: &Variant) -> TokenStream {
    let Variant { ident, name, content } = variant;
    match content {
        Content::Nothing => quote! { Self::#ident => object.put(#tag, &#name), },
        Content::Fields(fields) => {
            let idents = fields.iter().map(|field| field.ident);
            let puts = fields.iter().map(put);
            quote! {
                Self::#ident { #(#idents),* } => {
                    object.put(#tag, &#name);
                    #(#puts)*
                }
            }
        }
        Content::Inner(_) => quote! {
            Self::#ident(inner) => {
                object.put(#tag, &#name);
                object.put_all(inner);
            }
        },
    }
}

fn put(field: &Field) -> TokenStream {
    let Field { ident, name, .. } = field;
    let put = quote! { object.put(#name, #ident); };
    match &field.skip_if {
        Some(is_left_out) => quote! { if !#is_left_out(#ident) { #put } },
        None => put,
    }
}
