//! The attributes of serde that are understood. Any other is refused: silence would change what is written.

use syn::meta::ParseNestedMeta;
use syn::{Attribute, LitStr, Path, Result, Token};

/// How names are written.
#[derive(Clone, Copy, Default)]
pub enum Case {
    #[default]
    AsIs,
    Camel,
    Lower,
}

impl Case {
    fn parse(name: &LitStr) -> Result<Self> {
        match name.value().as_str() {
            "camelCase" => Ok(Self::Camel),
            "lowercase" => Ok(Self::Lower),
            _ => Err(syn::Error::new(name.span(), "camelCase and lowercase are known here")),
        }
    }

    /// A variant's name, from `PascalCase`.
    pub fn variant(self, name: &str) -> String {
        match self {
            Self::AsIs => name.to_owned(),
            Self::Lower => name.to_ascii_lowercase(),
            Self::Camel => {
                let first = name.chars().take(1).map(|first| first.to_ascii_lowercase());
                first.chain(name.chars().skip(1)).collect()
            }
        }
    }

    /// A field's name, from `snake_case`.
    pub fn field(self, name: &str) -> String {
        let Self::Camel = self else {
            return name.to_owned();
        };
        let mut words = name.split('_').filter(|word| !word.is_empty());
        let first = words.next().unwrap_or_default().to_owned();
        words.fold(first, |told, word| {
            let mut letters = word.chars();
            let initial = letters.next().map(|initial| initial.to_ascii_uppercase());
            told.chars().chain(initial).chain(letters).collect()
        })
    }
}

/// Of a type or a variant.
#[derive(Default)]
pub struct Container {
    pub rename: Option<String>,
    pub rename_all: Case,
    pub rename_all_fields: Case,
    pub tag: Option<String>,
    pub content: Option<String>,
    pub default: bool,
    pub transparent: bool,
}

impl Container {
    pub fn of(attributes: &[Attribute]) -> Result<Self> {
        let mut found = Self::default();
        each(attributes, |meta| {
            if meta.path.is_ident("rename_all") {
                found.rename_all = Case::parse(&text(meta)?)?;
            } else if meta.path.is_ident("rename_all_fields") {
                found.rename_all_fields = Case::parse(&text(meta)?)?;
            } else if meta.path.is_ident("tag") {
                found.tag = Some(text(meta)?.value());
            } else if meta.path.is_ident("content") {
                found.content = Some(text(meta)?.value());
            } else if meta.path.is_ident("rename") {
                found.rename = Some(text(meta)?.value());
            } else if meta.path.is_ident("default") {
                found.default = true;
            } else if meta.path.is_ident("transparent") {
                found.transparent = true;
            } else {
                return Err(unknown(meta));
            }
            Ok(())
        })?;
        Ok(found)
    }
}

/// What stands in a field that is absent.
#[derive(Default)]
pub enum Absent {
    /// An error, but for an `Option`.
    #[default]
    Missing,
    Default,
    /// What this function gives.
    From(Path),
}

/// Of a field.
#[derive(Default)]
pub struct Field {
    pub rename: Option<String>,
    pub absent: Absent,
    pub skip_if: Option<Path>,
}

impl Field {
    pub fn of(attributes: &[Attribute]) -> Result<Self> {
        let mut found = Self::default();
        each(attributes, |meta| {
            if meta.path.is_ident("default") {
                found.absent =
                    if meta.input.peek(Token![=]) { Absent::From(text(meta)?.parse()?) } else { Absent::Default };
            } else if meta.path.is_ident("rename") {
                found.rename = Some(text(meta)?.value());
            } else if meta.path.is_ident("skip_serializing_if") {
                found.skip_if = Some(text(meta)?.parse()?);
            } else {
                return Err(unknown(meta));
            }
            Ok(())
        })?;
        Ok(found)
    }
}

fn each(attributes: &[Attribute], mut take: impl FnMut(&ParseNestedMeta) -> Result<()>) -> Result<()> {
    attributes
        .iter()
        .filter(|attribute| attribute.path().is_ident("serde"))
        .try_for_each(|attribute| attribute.parse_nested_meta(|meta| take(&meta)))
}

fn text(meta: &ParseNestedMeta) -> Result<LitStr> {
    meta.value()?.parse()
}

fn unknown(meta: &ParseNestedMeta) -> syn::Error {
    meta.error("`Read` and `Write` do not know this attribute: teach core/derive, or shape the type without it")
}
