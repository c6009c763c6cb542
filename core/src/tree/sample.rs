//! Samples of every type that crosses, for the tests: made from the same declarations as its reader.

use super::Tree;
use std::borrow::Cow;

/// A type that can show what it may look like.
pub trait Sample {
    /// At least one of each variant and each value a field can have; types that hold themselves end at `depth` 0.
    fn samples(depth: u32) -> Vec<Tree<'static>>;
}

/// Objects of fields: name, whether it may be absent, what can stand in it. Each value of each field is in one of
/// them; the last holds nothing that may be absent.
#[must_use]
pub fn objects(fields: &[(&'static str, bool, Vec<Tree<'static>>)]) -> Vec<Tree<'static>> {
    let count = fields.iter().map(|(_, _, samples)| samples.len()).max().unwrap_or(1);
    let object = |number: usize, is_whole: bool| {
        let fields = fields.iter().filter(|(_, may_be_absent, _)| is_whole || !may_be_absent);
        let field = |(name, _, samples): &(&'static str, bool, Vec<Tree<'static>>)| {
            let sample = samples.iter().cycle().nth(number)?;
            Some((Cow::Borrowed(*name), sample.clone()))
        };
        Tree::Object(fields.filter_map(field).collect())
    };
    (0..count).map(|number| object(number, true)).chain([object(0, false)]).collect()
}

/// The same objects, with a tag in front.
#[must_use]
pub fn tagged(tag: &'static str, name: &'static str, objects: Vec<Tree<'static>>) -> Vec<Tree<'static>> {
    let with_tag = |tree| match tree {
        Tree::Object(fields) => {
            let tag = (Cow::Borrowed(tag), Tree::from(name));
            Tree::Object([tag].into_iter().chain(fields).collect())
        }
        other => other,
    };
    objects.into_iter().map(with_tag).collect()
}

macro_rules! plain {
    ($($kind:ty => $samples:expr),* $(,)?) => {$(
        impl Sample for $kind {
            fn samples(_: u32) -> Vec<Tree<'static>> {
                $samples.to_vec()
            }
        }
    )*};
}
plain! {
    bool => [Tree::Bool(true), Tree::Bool(false)],
    u8 => [Tree::Whole(7), Tree::Whole(255)],
    u16 => [Tree::Whole(1), Tree::Whole(65_535)],
    u32 => [Tree::Whole(3), Tree::Whole(4_294_967_295), Tree::Whole(0)],
    i16 => [Tree::Whole(-1), Tree::Whole(32_767)],
    i32 => [Tree::Whole(-2_147_483_648), Tree::Whole(12)],
    i64 => [Tree::Whole(-9_007_199_254_740_993)],
    f64 => [Tree::Number(1_700_000_000_000.25), Tree::Number(-0.5), Tree::Number(300.0), Tree::Number(1.5e-5)],
    String => [Tree::from("Launch \"instance\"\n\u{1}\u{1f680} \\ ä"), Tree::from("")],
}

impl<T: Sample> Sample for Box<T> {
    fn samples(depth: u32) -> Vec<Tree<'static>> {
        T::samples(depth)
    }
}

impl<T: Sample> Sample for Option<T> {
    fn samples(depth: u32) -> Vec<Tree<'static>> {
        let some = if depth == 0 { Vec::new() } else { T::samples(depth) };
        some.into_iter().chain([Tree::Null]).collect()
    }
}

impl<T: Sample> Sample for Vec<T> {
    fn samples(depth: u32) -> Vec<Tree<'static>> {
        let items = if depth == 0 { Vec::new() } else { T::samples(depth) };
        vec![Tree::List(items), Tree::List(Vec::new())]
    }
}

impl<A: Sample, B: Sample> Sample for (A, B) {
    fn samples(depth: u32) -> Vec<Tree<'static>> {
        let pairs = A::samples(depth).into_iter().zip(B::samples(depth));
        pairs.map(|(a, b)| Tree::List(vec![a, b])).collect()
    }
}
