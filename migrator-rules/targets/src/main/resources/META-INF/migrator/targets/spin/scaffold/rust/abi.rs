//! How values cross to the host and back: the canonical ABI of components, for the 32 bits of wasm32.
//!
//! Numbers are little-endian and stand at multiples of their own size; a text or a list is a pointer and a length; a variant
//! is its number in one byte, and then its value at the alignment that the largest of its cases needs. `wit/` has the types;
//! <https://github.com/WebAssembly/component-model/blob/main/design/mvp/CanonicalABI.md> has the rules, read 2026-11-23.
#![allow(dead_code)] // Which of these are needed depends on what the service asks of its host.

use std::alloc::{dealloc, Layout};
use std::marker::PhantomData;

/// Room that the host writes an answer into.
#[repr(C, align(8))]
struct Room<const SIZE: usize>([u8; SIZE]);

/// Calls an imported function that writes its answer, of `SIZE` bytes, to the pointer that it is given.
pub fn call<const SIZE: usize>(import: impl FnOnce(*mut u8)) -> Received {
    let mut room = Room([0; SIZE]);
    import(room.0.as_mut_ptr());
    Received(room.0.to_vec())
}

/// What the host wrote: a record, whose fields are named by where they stand.
pub struct Received(Vec<u8>);

impl Received {
    fn array<const SIZE: usize>(&self, at: usize) -> [u8; SIZE] {
        let mut bytes = [0; SIZE];
        bytes.copy_from_slice(&self.0[at..at + SIZE]);
        bytes
    }

    pub fn u8(&self, at: usize) -> u8 {
        self.0[at]
    }

    pub fn u32(&self, at: usize) -> u32 {
        u32::from_le_bytes(self.array(at))
    }

    pub fn i32(&self, at: usize) -> i32 {
        i32::from_le_bytes(self.array(at))
    }

    pub fn u64(&self, at: usize) -> u64 {
        u64::from_le_bytes(self.array(at))
    }

    pub fn i64(&self, at: usize) -> i64 {
        i64::from_le_bytes(self.array(at))
    }

    pub fn f32(&self, at: usize) -> f32 {
        f32::from_le_bytes(self.array(at))
    }

    pub fn f64(&self, at: usize) -> f64 {
        f64::from_le_bytes(self.array(at))
    }

    /// The text whose pointer and length stand at `at`.
    pub fn text(&mut self, at: usize) -> String {
        // A text of a component is UTF-8: the host has checked it.
        String::from_utf8(self.bytes(at)).unwrap_or_default()
    }

    pub fn bytes(&mut self, at: usize) -> Vec<u8> {
        self.take(at, 1, 1)
    }

    /// The elements, of `size` bytes each, of the list whose pointer and length stand at `at`.
    pub fn list(&mut self, at: usize, size: usize, align: usize) -> Vec<Received> {
        let bytes = self.take(at, size, align);
        bytes
            .chunks_exact(size)
            .map(|element| Received(element.to_vec()))
            .collect()
    }

    /// Takes over what the host has allocated; a second time there is nothing left.
    fn take(&mut self, at: usize, size: usize, align: usize) -> Vec<u8> {
        let pointer = self.u32(at) as usize as *mut u8;
        let length = self.u32(at + 4) as usize * size;
        self.0[at + 4..at + 8].fill(0);
        let layout = match Layout::from_size_align(length, align) {
            Ok(layout) if length > 0 => layout,
            _ => return Vec::new(),
        };
        // SAFETY: a list stands at `at`, as `wit/` has it. The host has written `length` bytes to `pointer`, in memory that
        // `cabi_realloc` of this component allocated for it with this very layout; nobody else knows it, and it is freed once.
        unsafe {
            let bytes = std::slice::from_raw_parts(pointer, length).to_vec();
            dealloc(pointer, layout);
            bytes
        }
    }
}

/// A list of records that the host reads. What it points to lives for `'a`, or is kept here.
pub struct Sent<'a> {
    size: usize,
    words: Vec<u64>,
    kept: Vec<Sent<'a>>,
    borrowed: PhantomData<&'a [u8]>,
}

impl<'a> Sent<'a> {
    /// Records of `size` bytes.
    pub fn of(size: usize, count: usize) -> Self {
        Self {
            size,
            words: vec![0; (size * count).div_ceil(8)],
            kept: Vec::new(),
            borrowed: PhantomData,
        }
    }

    /// Where the host finds the first.
    pub fn pointer(&self) -> *const u8 {
        self.words.as_ptr().cast()
    }

    /// Writes to the record number `index`, at `at`.
    pub fn put(&mut self, index: usize, at: usize, bytes: &[u8]) {
        for (offset, byte) in bytes.iter().enumerate() {
            let position = index * self.size + at + offset;
            let shift = position % 8 * 8;
            let word = &mut self.words[position / 8];
            *word = *word & !(0xff << shift) | u64::from(*byte) << shift;
        }
    }

    fn pair(&mut self, index: usize, at: usize, pointer: *const u8, length: usize) {
        self.put(index, at, &(pointer as usize as u32).to_le_bytes());
        self.put(index, at + 4, &(length as u32).to_le_bytes());
    }

    /// Writes the pointer and the length of bytes.
    pub fn borrow(&mut self, index: usize, at: usize, bytes: &'a [u8]) {
        self.pair(index, at, bytes.as_ptr(), bytes.len());
    }

    /// Writes the pointer and the length of a list of `count` records.
    pub fn keep(&mut self, index: usize, at: usize, list: Sent<'a>, count: usize) {
        self.pair(index, at, list.pointer(), count);
        self.kept.push(list);
    }
}
