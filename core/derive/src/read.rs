//! The reader of a type: one call a field.

use crate::attributes::Absent;
use crate::shape::{Content, Field, Kind, Shape, Variant};
use proc_macro2::TokenStream;
use quote::quote;

pub fn implement(shape: &Shape) -> TokenStream {
    let Shape { name, generics, kind } = shape;
    let (of, with, bounds) = generics.split_for_impl();
    let body = match kind {
        Kind::Transparent(ty) => quote! { <#ty as ::cairn_core::tree::Read>::read(tree).map(Self) },
        Kind::Struct { fields, default } => {
            let fallback = default.then(|| quote! { let fallback = <Self as ::core::default::Default>::default(); });
            let fields = fields.iter().map(|field| read_field(field, *default));
            quote! {
                let fields = ::cairn_core::tree::Fields::of(tree)?;
                #fallback
                ::core::result::Result::Ok(Self { #(#fields),* })
            }
        }
        Kind::Words(variants) => {
            let arms = arms(variants, None);
            let names = variants.iter().map(|variant| &variant.name);
            quote! { match ::cairn_core::tree::word(tree, &[#(#names),*])? { #(#arms),* } }
        }
        Kind::Tagged { tag, content, variants } => {
            let arms = arms(variants, content.as_deref());
            let names = variants.iter().map(|variant| &variant.name);
            quote! {
                let fields = ::cairn_core::tree::Fields::of(tree)?;
                match fields.variant(#tag, &[#(#names),*])? { #(#arms),* }
            }
        }
    };
    quote! {
        #[automatically_derived]
        impl #of ::cairn_core::tree::Read for #name #with #bounds {
            fn read(tree: &::cairn_core::tree::Tree<'_>)
                -> ::core::result::Result<Self, ::cairn_core::tree::ReadError>
            {
                #body
            }
        }
    }
}

/// One arm for each variant, by its place. The last also stands for places that do not exist.
fn arms(variants: &[Variant], content: Option<&str>) -> Vec<TokenStream> {
    let last = variants.len().saturating_sub(1);
    let arms = variants.iter().enumerate().map(|(place, variant)| {
        let pattern = if place == last { quote!(_) } else { quote!(#place) };
        let ident = variant.ident;
        let made = match &variant.content {
            Content::Inner(_) if content.is_some() => quote! { fields.read(#content).map(Self::#ident) },
            Content::Nothing => quote! { ::core::result::Result::Ok(Self::#ident) },
            Content::Fields(fields) => {
                let fields = fields.iter().map(|field| read_field(field, false));
                let within = content.map(|content| quote! { let fields = fields.within(#content)?; });
                quote! {{ #within ::core::result::Result::Ok(Self::#ident { #(#fields),* }) }}
            }
            Content::Inner(ty) => quote! { <#ty as ::cairn_core::tree::Read>::read(tree).map(Self::#ident) },
        };
        quote! { #pattern => #made }
    });
    arms.collect()
}

fn read_field(field: &Field, has_fallback: bool) -> TokenStream {
    let Field { ident, name, .. } = field;
    match &field.absent {
        Absent::From(give) => quote! { #ident: fields.or_else(#name, #give)? },
        _ if has_fallback => quote! { #ident: fields.or(#name, fallback.#ident)? },
        Absent::Default if !field.is_option() => quote! { #ident: fields.or_default(#name)? },
        _ => quote! { #ident: fields.read(#name)? },
    }
}
