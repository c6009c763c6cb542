//! What a type looks like on the wire.

use crate::attributes::{self, Absent, Container};
use proc_macro2::Span;
use syn::{Data, DeriveInput, Error, Fields, Generics, Ident, Path, Result, Type};

/// A type.
pub struct Shape<'a> {
    pub name: &'a Ident,
    pub generics: &'a Generics,
    pub kind: Kind<'a>,
}

/// The ways a type can be written.
pub enum Kind<'a> {
    /// As the one thing in it.
    Transparent(&'a Type),
    /// As an object.
    Struct {
        fields: Vec<Field<'a>>,
        /// Absent fields are those of the type's default.
        default: bool,
    },
    /// As one of some words.
    Words(Vec<Variant<'a>>),
    /// As an object that says in one field which it is.
    Tagged {
        tag: String,
        /// The field that holds what the variant holds; without it, that stands beside the tag.
        content: Option<String>,
        variants: Vec<Variant<'a>>,
    },
}

/// A variant.
pub struct Variant<'a> {
    pub ident: &'a Ident,
    pub name: String,
    pub content: Content<'a>,
}

/// What a variant holds.
pub enum Content<'a> {
    Nothing,
    Fields(Vec<Field<'a>>),
    /// A type; if its fields stand beside the tag, it is an object.
    Inner(&'a Type),
}

/// A field with a name.
pub struct Field<'a> {
    pub ident: &'a Ident,
    pub name: String,
    pub ty: &'a Type,
    pub absent: Absent,
    pub skip_if: Option<Path>,
}

impl Field<'_> {
    /// It may be absent, whatever the attributes say.
    pub fn is_option(&self) -> bool {
        matches!(self.ty, Type::Path(path) if path.path.segments.last().is_some_and(|last| last.ident == "Option"))
    }
}

impl<'a> Shape<'a> {
    pub fn of(input: &'a DeriveInput) -> Result<Self> {
        let container = Container::of(&input.attrs)?;
        Ok(Self { name: &input.ident, generics: &input.generics, kind: kind(&input.data, &container)? })
    }
}

fn kind<'a>(data: &'a Data, container: &Container) -> Result<Kind<'a>> {
    match data {
        Data::Struct(data) => match &data.fields {
            Fields::Unnamed(fields) if container.transparent => match fields.unnamed.first() {
                Some(field) if fields.unnamed.len() == 1 => Ok(Kind::Transparent(&field.ty)),
                _ => Err(unfit("a transparent type holds one thing")),
            },
            fields => Ok(Kind::Struct { fields: named(fields, container.rename_all)?, default: container.default }),
        },
        Data::Enum(data) => {
            let variants = data.variants.iter().map(|variant| variant_of(variant, container));
            let variants: Vec<Variant> = variants.collect::<Result<_>>()?;
            let holds_nothing = variants.iter().all(|variant| matches!(variant.content, Content::Nothing));
            match &container.tag {
                Some(tag) => Ok(Kind::Tagged { tag: tag.clone(), content: container.content.clone(), variants }),
                None if holds_nothing => Ok(Kind::Words(variants)),
                None => Err(unfit("an enum that holds something needs #[serde(tag = \"kind\")]")),
            }
        }
        Data::Union(_) => Err(unfit("a union cannot cross")),
    }
}

fn variant_of<'a>(variant: &'a syn::Variant, container: &Container) -> Result<Variant<'a>> {
    let own = Container::of(&variant.attrs)?;
    let name = own.rename.unwrap_or_else(|| container.rename_all.variant(&variant.ident.to_string()));
    let content = match &variant.fields {
        Fields::Unit => Content::Nothing,
        Fields::Named(_) => Content::Fields(named(&variant.fields, container.rename_all_fields)?),
        Fields::Unnamed(fields) => match fields.unnamed.first() {
            Some(field) if fields.unnamed.len() == 1 => Content::Inner(&field.ty),
            _ => return Err(unfit("a variant holds fields with names, or one type")),
        },
    };
    Ok(Variant { ident: &variant.ident, name, content })
}

fn named(fields: &Fields, case: attributes::Case) -> Result<Vec<Field<'_>>> {
    let named = fields.iter().map(|field| {
        let ident = field.ident.as_ref().ok_or_else(|| unfit("fields that cross have names"))?;
        let own = attributes::Field::of(&field.attrs)?;
        let name = own.rename.unwrap_or_else(|| case.field(&ident.to_string()));
        Ok(Field { ident, name, ty: &field.ty, absent: own.absent, skip_if: own.skip_if })
    });
    named.collect()
}

fn unfit(why: &str) -> Error {
    Error::new(Span::call_site(), why)
}
