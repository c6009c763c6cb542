//! Pixels in memory.

use super::area::Area;

pub(super) use cairn_pixels::Colour;

/// An image without transparency.
pub(super) struct Image {
    width: usize,
    height: usize,
    pixels: Vec<Colour>,
}

impl Image {
    /// A black image. The caller keeps the size within the limits of [`super::decode`].
    pub fn new(width: usize, height: usize) -> Self {
        Self { width, height, pixels: vec![[0; 3]; width * height] }
    }

    pub fn width(&self) -> usize {
        self.width
    }

    pub fn height(&self) -> usize {
        self.height
    }

    pub fn pixels(&self) -> &[Colour] {
        &self.pixels
    }

    pub fn pixels_mut(&mut self) -> &mut [Colour] {
        &mut self.pixels
    }

    pub fn rows(&self) -> impl Iterator<Item = &[Colour]> {
        self.pixels.chunks_exact(self.width.max(1))
    }

    pub fn rows_mut(&mut self) -> impl Iterator<Item = &mut [Colour]> {
        self.pixels.chunks_exact_mut(self.width.max(1))
    }

    /// The parts of the rows that lie in an area of this image.
    pub fn within(&self, area: Area) -> impl Iterator<Item = &[Colour]> {
        let columns = area.left as usize..area.right as usize;
        self.rows().skip(area.top as usize).take(area.height() as usize).filter_map(move |row| row.get(columns.clone()))
    }

    /// The parts of the rows that lie in an area of this image, to be changed.
    pub fn within_mut(&mut self, area: Area) -> impl Iterator<Item = &mut [Colour]> {
        let columns = area.left as usize..area.right as usize;
        self.rows_mut()
            .skip(area.top as usize)
            .take(area.height() as usize)
            .filter_map(move |row| row.get_mut(columns.clone()))
    }

    /// Fills an area with one colour.
    pub fn fill(&mut self, area: Area, colour: Colour) {
        self.within_mut(area).for_each(|row| row.fill(colour));
    }

    /// Paints an area by layers: for each pixel's middle, `layers` says how much of which colour
    /// goes over it, lowest first.
    pub fn paint<const N: usize>(&mut self, area: Area, layers: impl Fn(f32, f32) -> [(f32, Colour); N]) {
        for (row, y) in self.within_mut(area).zip(area.top..) {
            for (pixel, x) in row.iter_mut().zip(area.left..) {
                for (amount, colour) in layers(x as f32 + 0.5, y as f32 + 0.5) {
                    *pixel = mix(*pixel, colour, amount);
                }
            }
        }
    }
}

/// `amount` (0 to 1) of `over` on `under`.
fn mix(under: Colour, over: Colour, amount: f32) -> Colour {
    if amount <= 0.0 {
        return under;
    }
    let [u, o] = [under.map(f32::from), over.map(f32::from)];
    let [ur, ug, ub] = u;
    let [or, og, ob] = o;
    let amount = amount.min(1.0);
    [(ur, or), (ug, og), (ub, ob)].map(|(u, o)| (u + (o - u) * amount + 0.5) as u8)
}
