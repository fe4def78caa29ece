//! The variables of the application, which `spin.toml` declares.

/// The value of a variable; nothing where it has none.
pub fn get(name: &str) -> Option<String> {
    host::get(name)
}

#[cfg(target_family = "wasm")]
mod host {
    use crate::spin::abi;

    #[link(wasm_import_module = "fermyon:spin/variables@2.0.0")]
    extern "C" {
        #[link_name = "get"]
        fn import(name: *const u8, length: usize, answer: *mut u8);
    }

    pub fn get(name: &str) -> Option<String> {
        // SAFETY: this is the signature of `get` in `wit/`; its answer, a result<string, error>, has 16 bytes.
        let mut answer = abi::call::<16>(|room| unsafe { import(name.as_ptr(), name.len(), room) });
        match (answer.u8(0), answer.u8(4)) {
            (0, _) => Some(answer.text(4)),
            // error::undefined
            (_, 1) => None,
            _ => {
                eprintln!("the variable {name} cannot be read: {}", answer.text(8));
                None
            }
        }
    }
}

/// Without a host, the environment has them, under the names by which `spin up` takes them.
#[cfg(not(target_family = "wasm"))]
mod host {
    pub fn get(name: &str) -> Option<String> {
        std::env::var(format!("SPIN_VARIABLE_{}", name.to_uppercase())).ok()
    }
}
