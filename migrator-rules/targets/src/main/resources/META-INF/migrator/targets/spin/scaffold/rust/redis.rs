//! Redis, through Spin.

use super::failure::Failure;
use std::collections::BTreeMap;

pub use host::Connection;

/// A command, word by word.
#[derive(Clone, Debug, PartialEq)]
pub struct Command {
    pub name: &'static str,
    pub arguments: Vec<Argument>,
}

/// A word of a command.
#[derive(Clone, Debug, PartialEq)]
pub enum Argument {
    Number(i64),
    Bytes(Vec<u8>),
}

impl From<&str> for Argument {
    fn from(text: &str) -> Self {
        Self::Bytes(text.into())
    }
}

impl From<i64> for Argument {
    fn from(number: i64) -> Self {
        Self::Number(number)
    }
}

impl Command {
    pub fn new(name: &'static str) -> Self {
        Self {
            name,
            arguments: Vec::new(),
        }
    }

    /// Adds a word.
    pub fn bind<T: Into<Argument>>(&mut self, argument: T) {
        self.arguments.push(argument.into());
    }
}

/// One value of an answer.
#[derive(Clone, Debug, PartialEq)]
pub enum Reply {
    Nil,
    Status(String),
    Number(i64),
    Bytes(Vec<u8>),
}

/// An answer: one value, or those of a list.
#[derive(Clone, Debug, PartialEq)]
pub struct Replies(pub Vec<Reply>);

impl Replies {
    /// Whether something was found or done.
    pub fn truth(self) -> Result<bool, Failure> {
        match self.0.as_slice() {
            [Reply::Number(number)] => Ok(*number != 0),
            [Reply::Status(_)] => Ok(true),
            [Reply::Nil] => Ok(false),
            _ => Err(Failure::Reply("yes or no")),
        }
    }

    pub fn number(self) -> Result<i64, Failure> {
        match self.0.as_slice() {
            [Reply::Number(number)] => Ok(*number),
            _ => Err(Failure::Reply("a number")),
        }
    }

    pub fn optional_text(self) -> Result<Option<String>, Failure> {
        match self.0.as_slice() {
            [Reply::Nil] => Ok(None),
            [reply] => text(reply).map(Some),
            _ => Err(Failure::Reply("a text")),
        }
    }

    pub fn texts(self) -> Result<Vec<String>, Failure> {
        self.0.iter().map(text).collect()
    }

    /// Pairs of keys and values.
    pub fn entries(self) -> Result<BTreeMap<String, String>, Failure> {
        let texts = self.texts()?;
        let pairs = texts.chunks_exact(2);
        if !pairs.remainder().is_empty() {
            return Err(Failure::Reply("pairs"));
        }
        Ok(pairs
            .map(|pair| (pair[0].clone(), pair[1].clone()))
            .collect())
    }
}

fn text(reply: &Reply) -> Result<String, Failure> {
    match reply {
        Reply::Status(text) => Ok(text.clone()),
        Reply::Bytes(bytes) => String::from_utf8(bytes.clone()).map_err(|_| Failure::Reply("text")),
        _ => Err(Failure::Reply("text")),
    }
}

#[cfg(target_family = "wasm")]
mod host {
    use super::{Argument, Command, Replies, Reply};
    use crate::spin::abi::{call, Received, Sent};
    use crate::spin::failure::Failure;

    #[link(wasm_import_module = "fermyon:spin/redis@2.0.0")]
    extern "C" {
        #[link_name = "[static]connection.open"]
        fn open(address: *const u8, length: usize, answer: *mut u8);
        #[link_name = "[method]connection.execute"]
        fn execute(
            connection: u32,
            command: *const u8,
            length: usize,
            arguments: *const u8,
            count: usize,
            answer: *mut u8,
        );
        #[link_name = "[resource-drop]connection"]
        fn drop_connection(connection: u32);
    }

    /// A connection, which the host keeps.
    pub struct Connection(u32);

    impl Drop for Connection {
        fn drop(&mut self) {
            // SAFETY: the host has given this handle to this component, which drops it here and nowhere else.
            unsafe { drop_connection(self.0) }
        }
    }

    impl Connection {
        pub fn open(address: &str) -> Result<Self, Failure> {
            // SAFETY: this is the signature of `open` in `wit/`; its answer, a result<connection, error>, has 16 bytes.
            let answer = call::<16>(|room| unsafe { open(address.as_ptr(), address.len(), room) });
            match answer.u8(0) {
                0 => Ok(Self(answer.u32(4))),
                _ => Err(failure(answer)),
            }
        }

        pub fn ask(&self, command: &Command) -> Result<Replies, Failure> {
            let (name, count) = (command.name, command.arguments.len());
            let mut sent = Sent::of(16, count);
            for (n, argument) in command.arguments.iter().enumerate() {
                match argument {
                    Argument::Number(number) => sent.put(n, 8, &number.to_le_bytes()),
                    Argument::Bytes(bytes) => {
                        sent.put(n, 0, &[1]);
                        sent.borrow(n, 8, bytes);
                    }
                }
            }
            // SAFETY: this is the signature of `execute` in `wit/`; its answer, a result<list<redis-result>, error>, has
            // 16 bytes.
            let mut answer = call::<16>(|room| unsafe {
                execute(
                    self.0,
                    name.as_ptr(),
                    name.len(),
                    sent.pointer(),
                    count,
                    room,
                );
            });
            match answer.u8(0) {
                0 => Ok(Replies(
                    answer.list(4, 16, 8).into_iter().map(reply).collect(),
                )),
                _ => Err(failure(answer)),
            }
        }
    }

    fn failure(mut answer: Received) -> Failure {
        Failure::Refused(match answer.u8(4) {
            0 => "the address is not allowed, or none".to_owned(),
            1 => "there are too many connections".to_owned(),
            2 => "a value has another type".to_owned(),
            _ => answer.text(8),
        })
    }

    fn reply(mut received: Received) -> Reply {
        match received.u8(0) {
            0 => Reply::Nil,
            1 => Reply::Status(received.text(8)),
            2 => Reply::Number(received.i64(8)),
            _ => Reply::Bytes(received.bytes(8)),
        }
    }
}

/// Stands for Redis where there is no host, so that handlers can be tested.
#[cfg(not(target_family = "wasm"))]
pub mod host {
    use super::{Command, Replies};
    use crate::spin::failure::Failure;
    use std::cell::RefCell;

    type Store = Box<dyn FnMut(&Command) -> Replies>;

    thread_local! {
        static STORE: RefCell<Option<Store>> = const { RefCell::new(None) };
    }

    /// From now on, `store` answers what this thread asks.
    pub fn answer(store: impl FnMut(&Command) -> Replies + 'static) {
        STORE.set(Some(Box::new(store)));
    }

    /// A connection, whatever the address.
    pub struct Connection(());

    impl Connection {
        pub fn open(_address: &str) -> Result<Self, Failure> {
            Ok(Self(()))
        }

        pub fn ask(&self, command: &Command) -> Result<Replies, Failure> {
            STORE.with_borrow_mut(|store| match store {
                Some(store) => Ok(store(command)),
                None => Err(Failure::Refused("there is no host".to_owned())),
            })
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn answers_are_read_exactly() {
        let one = |reply| Replies(vec![reply]);
        assert_eq!(one(Reply::Number(1)).truth(), Ok(true));
        assert_eq!(one(Reply::Nil).truth(), Ok(false));
        assert_eq!(one(Reply::Number(7)).number(), Ok(7));
        assert_eq!(one(Reply::Nil).optional_text(), Ok(None));
        assert_eq!(
            one(Reply::Bytes(b"a".to_vec())).optional_text(),
            Ok(Some("a".to_owned()))
        );
        assert_eq!(Replies(Vec::new()).texts(), Ok(Vec::new()));
        let pair = vec![Reply::Bytes(b"k".to_vec()), Reply::Bytes(b"v".to_vec())];
        let entries = Replies(pair).entries();
        assert_eq!(entries, Ok(BTreeMap::from([("k".into(), "v".into())])));
        assert_eq!(
            one(Reply::Bytes(vec![0xff])).texts(),
            Err(Failure::Reply("text"))
        );
        assert_eq!(one(Reply::Nil).number(), Err(Failure::Reply("a number")));
        assert_eq!(
            one(Reply::Status("OK".into())).entries(),
            Err(Failure::Reply("pairs"))
        );
    }
}
