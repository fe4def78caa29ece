//! PostgreSQL, through Spin.

use super::abi::{call, Received, Sent};
use super::failure::Failure;
use super::sql::{Rows, Statement, Value};

#[link(wasm_import_module = "spin:postgres/postgres@4.0.0")]
extern "C" {
    #[link_name = "[static]connection.open"]
    fn open(address: *const u8, length: usize, answer: *mut u8);
    #[link_name = "[method]connection.query"]
    fn query(
        connection: u32,
        statement: *const u8,
        length: usize,
        parameters: *const u8,
        count: usize,
        answer: *mut u8,
    );
    #[link_name = "[method]connection.execute"]
    fn execute(
        connection: u32,
        statement: *const u8,
        length: usize,
        parameters: *const u8,
        count: usize,
        answer: *mut u8,
    );
    #[link_name = "[resource-drop]connection"]
    fn drop_connection(connection: u32);
}

// Sizes and places are those that `wit/` gives these types; `abi` says how.
const PARAMETER: usize = 56;
const VALUE: usize = 56;
const COLUMN: usize = 20;

/// A connection, which the host pools.
pub struct Connection(u32);

impl Drop for Connection {
    fn drop(&mut self) {
        // SAFETY: the host has given this handle to this component, which drops it here and nowhere else.
        unsafe { drop_connection(self.0) }
    }
}

impl Connection {
    pub fn open(address: &str) -> Result<Self, Failure> {
        // SAFETY: this is the signature of `open` in `wit/`; its answer, a result<connection, error>, has 64 bytes.
        let answer = call::<64>(|room| unsafe { open(address.as_ptr(), address.len(), room) });
        match answer.u8(0) {
            0 => Ok(Self(answer.u32(4))),
            _ => Err(failure(answer, 4)),
        }
    }

    pub fn query(&self, statement: &Statement) -> Result<Rows, Failure> {
        let (text, sent) = (statement.text, parameters(&statement.parameters));
        let count = statement.parameters.len();
        // SAFETY: this is the signature of `query` in `wit/`; its answer, a result<row-set, error>, has 64 bytes.
        let mut answer = call::<64>(|room| unsafe {
            query(
                self.0,
                text.as_ptr(),
                text.len(),
                sent.pointer(),
                count,
                room,
            );
        });
        if answer.u8(0) != 0 {
            return Err(failure(answer, 4));
        }
        let columns = answer.list(4, COLUMN, 4).into_iter().map(|mut column| {
            // db-data-type::other has a name, which is the component's to free.
            if column.u8(8) == 24 {
                column.text(12);
            }
            column.text(0)
        });
        let columns = columns.collect();
        let rows = answer.list(12, 8, 4).into_iter();
        let rows = rows.map(|mut row| row.list(0, VALUE, 8).into_iter().map(value).collect());
        Ok(Rows {
            columns,
            rows: rows.collect(),
        })
    }

    /// How many rows the statement changes.
    pub fn execute(&self, statement: &Statement) -> Result<u64, Failure> {
        let (text, sent) = (statement.text, parameters(&statement.parameters));
        let count = statement.parameters.len();
        // SAFETY: this is the signature of `execute` in `wit/`; its answer, a result<u64, error>, has 72 bytes.
        let answer = call::<72>(|room| unsafe {
            execute(
                self.0,
                text.as_ptr(),
                text.len(),
                sent.pointer(),
                count,
                room,
            );
        });
        match answer.u8(0) {
            0 => Ok(answer.u64(8)),
            _ => Err(failure(answer, 8)),
        }
    }
}

/// `error`, which stands at `at`.
fn failure(mut answer: Received, at: usize) -> Failure {
    let text = match (answer.u8(at), answer.u8(at + 4)) {
        // query-failed(db-error): its first field is the whole of it as text.
        (2, _) => answer.text(at + 8),
        _ => answer.text(at + 4),
    };
    Failure::Refused(text)
}

/// A list of `parameter-value`.
fn parameters(values: &[Value]) -> Sent<'_> {
    let mut sent = Sent::of(PARAMETER, values.len());
    for (n, value) in values.iter().enumerate() {
        match value {
            Value::Boolean(b) => put(&mut sent, n, 0, &[u8::from(*b)]),
            Value::Int32(i) => put(&mut sent, n, 3, &i.to_le_bytes()),
            Value::Int64(i) => put(&mut sent, n, 4, &i.to_le_bytes()),
            Value::Float32(f) => put(&mut sent, n, 5, &f.to_le_bytes()),
            Value::Float64(f) => put(&mut sent, n, 6, &f.to_le_bytes()),
            Value::Text(text) => borrow(&mut sent, n, 7, text.as_bytes()),
            Value::Bytes(bytes) => borrow(&mut sent, n, 8, bytes),
            Value::Date((year, month, day)) => {
                put(&mut sent, n, 9, &year.to_le_bytes());
                sent.put(n, 12, &[*month, *day]);
            }
            Value::Time((hour, minute, second, nanosecond)) => {
                put(&mut sent, n, 10, &[*hour, *minute, *second]);
                sent.put(n, 12, &nanosecond.to_le_bytes());
            }
            Value::DateTime((year, month, day), (hour, minute, second, nanosecond)) => {
                put(&mut sent, n, 11, &year.to_le_bytes());
                sent.put(n, 12, &[*month, *day, *hour, *minute, *second]);
                sent.put(n, 20, &nanosecond.to_le_bytes());
            }
            Value::Uuid(text) => borrow(&mut sent, n, 13, text.as_bytes()),
            Value::Decimal(text) => borrow(&mut sent, n, 15, text.as_bytes()),
            Value::Int32s(numbers) => {
                let mut list = Sent::of(8, numbers.len());
                for (at, number) in numbers.iter().enumerate() {
                    list.put(at, 0, &[1]);
                    list.put(at, 4, &number.to_le_bytes());
                }
                sent.put(n, 0, &[19]);
                sent.keep(n, 8, list, numbers.len());
            }
            Value::Int64s(numbers) => {
                let mut list = Sent::of(16, numbers.len());
                for (at, number) in numbers.iter().enumerate() {
                    list.put(at, 0, &[1]);
                    list.put(at, 8, &number.to_le_bytes());
                }
                sent.put(n, 0, &[20]);
                sent.keep(n, 8, list, numbers.len());
            }
            Value::Decimals(texts) => keep(&mut sent, n, 21, texts),
            Value::Texts(texts) => keep(&mut sent, n, 22, texts),
            Value::Null | Value::Other => sent.put(n, 0, &[24]),
        }
    }
    sent
}

fn put(sent: &mut Sent, n: usize, case: u8, bytes: &[u8]) {
    sent.put(n, 0, &[case]);
    sent.put(n, 8, bytes);
}

fn borrow<'a>(sent: &mut Sent<'a>, n: usize, case: u8, bytes: &'a [u8]) {
    sent.put(n, 0, &[case]);
    sent.borrow(n, 8, bytes);
}

/// A list of option<string>.
fn keep<'a>(sent: &mut Sent<'a>, n: usize, case: u8, texts: &'a [String]) {
    let mut list = Sent::of(12, texts.len());
    for (at, text) in texts.iter().enumerate() {
        list.put(at, 0, &[1]);
        list.borrow(at, 4, text.as_bytes());
    }
    sent.put(n, 0, &[case]);
    sent.keep(n, 8, list, texts.len());
}

/// A `db-value`.
fn value(mut received: Received) -> Value {
    let r = &mut received;
    match r.u8(0) {
        0 => Value::Boolean(r.u8(8) != 0),
        1 => Value::Int32((r.u8(8) as i8).into()),
        2 => Value::Int32((r.u32(8) as u16 as i16).into()),
        3 => Value::Int32(r.i32(8)),
        4 => Value::Int64(r.i64(8)),
        5 => Value::Float32(r.f32(8)),
        6 => Value::Float64(r.f64(8)),
        7 => Value::Text(r.text(8)),
        8 => Value::Bytes(r.bytes(8)),
        9 => Value::Date((r.i32(8), r.u8(12), r.u8(13))),
        10 => Value::Time((r.u8(8), r.u8(9), r.u8(10), r.u32(12))),
        11 => Value::DateTime(
            (r.i32(8), r.u8(12), r.u8(13)),
            (r.u8(14), r.u8(15), r.u8(16), r.u32(20)),
        ),
        13 => Value::Uuid(r.text(8)),
        15 => Value::Decimal(r.text(8)),
        24 => Value::Null,
        // What else there is holds memory at most until the request is answered.
        _ => Value::Other,
    }
}
