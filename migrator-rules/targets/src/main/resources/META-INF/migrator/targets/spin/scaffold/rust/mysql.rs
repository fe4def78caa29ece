//! MySQL, through Spin.

use super::abi::{call, Received, Sent};
use super::failure::Failure;
use super::sql::{Rows, Statement, Value};

#[link(wasm_import_module = "fermyon:spin/mysql@2.0.0")]
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
const PARAMETER: usize = 16;
const VALUE: usize = 16;
const COLUMN: usize = 12;

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
        // SAFETY: this is the signature of `open` in `wit/`; its answer, a result<connection, error>, has 16 bytes.
        let answer = call::<16>(|room| unsafe { open(address.as_ptr(), address.len(), room) });
        match answer.u8(0) {
            0 => Ok(Self(answer.u32(4))),
            _ => Err(failure(answer)),
        }
    }

    pub fn query(&self, statement: &Statement) -> Result<Rows, Failure> {
        let (text, sent) = (statement.text, parameters(&statement.parameters));
        let count = statement.parameters.len();
        // SAFETY: this is the signature of `query` in `wit/`; its answer, a result<row-set, error>, has 20 bytes.
        let mut answer = call::<20>(|room| unsafe {
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
            return Err(failure(answer));
        }
        let columns = answer.list(4, COLUMN, 4).into_iter();
        let columns = columns.map(|mut column| column.text(0)).collect();
        let rows = answer.list(12, 8, 4).into_iter();
        let rows = rows.map(|mut row| row.list(0, VALUE, 8).into_iter().map(value).collect());
        Ok(Rows {
            columns,
            rows: rows.collect(),
        })
    }

    /// Changes rows; the host does not say how many.
    pub fn execute(&self, statement: &Statement) -> Result<(), Failure> {
        let (text, sent) = (statement.text, parameters(&statement.parameters));
        let count = statement.parameters.len();
        // SAFETY: this is the signature of `execute` in `wit/`; its answer, a result<_, error>, has 16 bytes.
        let answer = call::<16>(|room| unsafe {
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
            0 => Ok(()),
            _ => Err(failure(answer)),
        }
    }
}

fn failure(mut answer: Received) -> Failure {
    Failure::Refused(answer.text(8))
}

/// A list of `parameter-value`.
fn parameters(values: &[Value]) -> Sent<'_> {
    let mut sent = Sent::of(PARAMETER, values.len());
    for (n, value) in values.iter().enumerate() {
        match value {
            Value::Boolean(b) => put(&mut sent, n, 0, &[u8::from(*b)]),
            Value::Int32(i) => put(&mut sent, n, 3, &i.to_le_bytes()),
            Value::Int64(i) => put(&mut sent, n, 4, &i.to_le_bytes()),
            Value::Float32(f) => put(&mut sent, n, 9, &f.to_le_bytes()),
            Value::Float64(f) => put(&mut sent, n, 10, &f.to_le_bytes()),
            Value::Text(text) => borrow(&mut sent, n, 11, text.as_bytes()),
            Value::Bytes(bytes) => borrow(&mut sent, n, 12, bytes),
            // The rest is not bound to statements of MySQL.
            _ => sent.put(n, 0, &[13]),
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

/// A `db-value`.
fn value(mut received: Received) -> Value {
    let r = &mut received;
    match r.u8(0) {
        0 => Value::Boolean(r.u8(8) != 0),
        1 => Value::Int32((r.u8(8) as i8).into()),
        2 => Value::Int32((r.u32(8) as u16 as i16).into()),
        3 => Value::Int32(r.i32(8)),
        4 => Value::Int64(r.i64(8)),
        5 => Value::Int32(r.u8(8).into()),
        6 => Value::Int32((r.u32(8) as u16).into()),
        7 => Value::Int64(r.u32(8).into()),
        8 => match i64::try_from(r.u64(8)) {
            Ok(number) => Value::Int64(number),
            Err(_) => Value::Decimal(r.u64(8).to_string()),
        },
        9 => Value::Float32(r.f32(8)),
        10 => Value::Float64(r.f64(8)),
        11 => Value::Text(r.text(8)),
        12 => Value::Bytes(r.bytes(8)),
        13 => Value::Null,
        _ => Value::Other,
    }
}
