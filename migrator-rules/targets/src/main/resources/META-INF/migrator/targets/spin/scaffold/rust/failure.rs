//! Why a store gave nothing to go on with.

use crate::http::Problem;
use std::fmt;

#[derive(Clone, Debug, PartialEq)]
pub enum Failure {
    /// No address is set, or none that a host could use.
    Address(String),
    /// The store cannot be reached, or does not do as asked.
    Refused(String),
    /// A column is not there, or its value is not what it should be.
    Column {
        name: String,
        wanted: &'static str,
        found: &'static str,
    },
    /// There are this many rows, where one was asked for.
    Rows(usize),
    /// A store without columns answers something else.
    Reply(&'static str),
}

impl fmt::Display for Failure {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Address(why) => write!(f, "the store has no address: {why}"),
            Self::Refused(why) => write!(f, "the store does not do as asked: {why}"),
            Self::Column {
                name,
                wanted,
                found,
            } => write!(f, "the column {name} is {found}, and should be {wanted}"),
            Self::Rows(count) => write!(f, "the store gives {count} rows for one"),
            Self::Reply(wanted) => write!(f, "the store answers something else than {wanted}"),
        }
    }
}

impl std::error::Error for Failure {}

/// The log has the reason; who sent the request is told only that it was not his fault.
impl From<Failure> for Problem {
    fn from(failure: Failure) -> Self {
        eprintln!("{failure}");
        Self::bad_gateway("a store could not be asked".to_owned())
    }
}
