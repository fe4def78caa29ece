//! Statements, their values and their rows, apart from any database.

use super::failure::Failure;
use crate::http::FromText;
use crate::values::{Date, LocalDateTime, Time, Uuid};
use serde::Serialize;
use serde_json::Number;

/// A value on its way to a database, or from one.
#[derive(Clone, Debug, PartialEq)]
pub enum Value {
    Null,
    Boolean(bool),
    Int32(i32),
    Int64(i64),
    Float32(f32),
    Float64(f64),
    Text(String),
    Bytes(Vec<u8>),
    Uuid(String),
    Decimal(String),
    Date(Day),
    Time(Clock),
    DateTime(Day, Clock),
    Int32s(Vec<i32>),
    Int64s(Vec<i64>),
    Decimals(Vec<String>),
    Texts(Vec<String>),
    /// Something that nothing here asks for.
    Other,
}

/// Year, month and day.
pub type Day = (i32, u8, u8);

/// Hour, minute, second and nanosecond.
pub type Clock = (u8, u8, u8, u32);

/// A statement with the values of its parameters, which are never part of its text.
#[derive(Clone, Debug, PartialEq)]
pub struct Statement {
    pub text: &'static str,
    pub parameters: Vec<Value>,
}

impl Statement {
    pub fn new(text: &'static str) -> Self {
        Self {
            text,
            parameters: Vec::new(),
        }
    }

    /// Gives the next parameter its value.
    pub fn bind<T: Into<Value>>(&mut self, value: T) {
        self.parameters.push(value.into());
    }
}

/// What came back.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Rows {
    pub columns: Vec<String>,
    pub rows: Vec<Vec<Value>>,
}

/// One of the rows.
pub struct Row<'a> {
    columns: &'a [String],
    values: &'a [Value],
}

impl Rows {
    fn read<T>(&self, read: impl Fn(&Row) -> Result<T, Failure>) -> Result<Vec<T>, Failure> {
        let row = |values| Row {
            columns: &self.columns,
            values,
        };
        self.rows.iter().map(|values| read(&row(values))).collect()
    }

    /// Every row.
    pub fn all<T>(&self, read: impl Fn(&Row) -> Result<T, Failure>) -> Result<Vec<T>, Failure> {
        self.read(read)
    }

    /// The row, if there is one; several are a failure.
    pub fn optional<T>(
        &self,
        read: impl Fn(&Row) -> Result<T, Failure>,
    ) -> Result<Option<T>, Failure> {
        match self.rows.len() {
            0 | 1 => Ok(self.read(read)?.pop()),
            count => Err(Failure::Rows(count)),
        }
    }

    /// The only row.
    pub fn one<T>(&self, read: impl Fn(&Row) -> Result<T, Failure>) -> Result<T, Failure> {
        self.optional(read)?.ok_or(Failure::Rows(0))
    }

    /// The first column of every row.
    pub fn values<T: FromValue>(&self) -> Result<Vec<T>, Failure> {
        self.read(|row| row.at(0))
    }

    /// The first column of the row, if there is one and it has a value.
    pub fn optional_value<T: FromValue>(&self) -> Result<Option<T>, Failure> {
        Ok(self.optional(|row| row.at(0))?.flatten())
    }

    /// The first column of the only row.
    pub fn value<T: FromValue>(&self) -> Result<T, Failure> {
        self.one(|row| row.at(0))
    }
}

impl Row<'_> {
    /// A column by its name, whatever its case.
    pub fn get<T: FromValue>(&self, name: &str) -> Result<T, Failure> {
        let at = self
            .columns
            .iter()
            .position(|c| c.eq_ignore_ascii_case(name));
        match at {
            Some(at) => self.at(at),
            None => Err(mismatch(name, T::NAME, "not there")),
        }
    }

    /// A column that holds one of several words.
    pub fn named<T: FromText>(&self, name: &str) -> Result<T, Failure> {
        let text: String = self.get(name)?;
        T::from_text(&text).ok_or_else(|| mismatch(name, "one of the known words", "another"))
    }

    /// A column that holds one of several words, or nothing.
    pub fn optional_named<T: FromText>(&self, name: &str) -> Result<Option<T>, Failure> {
        match self.get::<Option<String>>(name)? {
            Some(_) => self.named(name).map(Some),
            None => Ok(None),
        }
    }

    /// A column by its number, from 0.
    pub fn at<T: FromValue>(&self, at: usize) -> Result<T, Failure> {
        let name = self.columns.get(at).map_or("", String::as_str);
        let value = self.values.get(at).unwrap_or(&Value::Other);
        T::from_value(value).ok_or_else(|| mismatch(name, T::NAME, kind(value)))
    }
}

fn mismatch(name: &str, wanted: &'static str, found: &'static str) -> Failure {
    Failure::Column {
        name: name.to_owned(),
        wanted,
        found,
    }
}

// Never the value itself, which nobody may want in a log.
fn kind(value: &Value) -> &'static str {
    match value {
        Value::Null => "null",
        Value::Boolean(_) => "a boolean",
        Value::Int32(_) | Value::Int64(_) => "a whole number",
        Value::Float32(_) | Value::Float64(_) => "a floating-point number",
        Value::Text(_) => "text",
        Value::Bytes(_) => "bytes",
        Value::Uuid(_) => "a UUID",
        Value::Decimal(_) => "a decimal number",
        Value::Date(_) => "a date",
        Value::Time(_) => "a time",
        Value::DateTime(..) => "a date with a time",
        _ => "of a type that is not read",
    }
}

/// Something that a column can be read as.
pub trait FromValue: Sized {
    const NAME: &'static str;

    /// Nothing where the value does not fit exactly.
    fn from_value(value: &Value) -> Option<Self>;
}

impl<T: FromValue> FromValue for Option<T> {
    const NAME: &'static str = T::NAME;

    fn from_value(value: &Value) -> Option<Self> {
        match value {
            Value::Null => Some(None),
            value => T::from_value(value).map(Some),
        }
    }
}

macro_rules! read {
    ($($type:ty, $name:literal, $($pattern:pat => $value:expr),+;)*) => {
        $(impl FromValue for $type {
            const NAME: &'static str = $name;

            fn from_value(value: &Value) -> Option<Self> {
                match value {
                    $($pattern => $value,)+
                    _ => None,
                }
            }
        })*
    };
}

read! {
    // MySQL has numbers for booleans.
    bool, "a boolean",
        Value::Boolean(b) => Some(*b),
        Value::Int32(n @ (0 | 1)) => Some(*n == 1),
        Value::Int64(n @ (0 | 1)) => Some(*n == 1);
    i32, "a whole number of 32 bits",
        Value::Int32(n) => Some(*n),
        Value::Int64(n) => (*n).try_into().ok();
    i64, "a whole number of 64 bits",
        Value::Int32(n) => Some((*n).into()),
        Value::Int64(n) => Some(*n);
    f32, "a number of single precision", Value::Float32(n) => Some(*n);
    f64, "a number of double precision",
        Value::Float32(n) => Some((*n).into()),
        Value::Float64(n) => Some(*n);
    // MySQL calls text bytes where its order is that of bytes.
    String, "text",
        Value::Text(text) => Some(text.clone()),
        Value::Bytes(bytes) => String::from_utf8(bytes.clone()).ok();
    Number, "a decimal number",
        Value::Decimal(text) => serde_json::from_str(text).ok(),
        Value::Int32(n) => Some((*n).into()),
        Value::Int64(n) => Some((*n).into());
    Uuid, "a UUID", Value::Uuid(text) => Uuid::from_text(text);
    Date, "a date", Value::Date(day) => Date::from_text(&date(day));
    Time, "a time", Value::Time(clock) => Time::from_text(&time(clock));
    LocalDateTime, "a date with a time",
        Value::DateTime(day, clock) => {
            LocalDateTime::from_text(&format!("{}T{}", date(day), time(clock)))
        };
}

fn date((year, month, day): &Day) -> String {
    format!("{year:04}-{month:02}-{day:02}")
}

fn time((hour, minute, second, nanosecond): &Clock) -> String {
    let whole = format!("{hour:02}:{minute:02}:{second:02}");
    if *nanosecond == 0 {
        return whole;
    }
    let fraction = format!("{nanosecond:09}");
    format!("{whole}.{}", fraction.trim_end_matches('0'))
}

macro_rules! written {
    ($($type:ty, $value:ident => $to:expr;)*) => {
        $(impl From<$type> for Value {
            fn from($value: $type) -> Self {
                $to
            }
        })*
    };
}

written! {
    bool, b => Value::Boolean(b);
    i32, n => Value::Int32(n);
    i64, n => Value::Int64(n);
    f32, n => Value::Float32(n);
    f64, n => Value::Float64(n);
    &str, text => Value::Text(text.to_owned());
    &Number, n => Value::Decimal(n.to_string());
    &Uuid, id => Value::Uuid(id.to_string());
    &Date, day => Value::Date(day_of(day.as_str()));
    &Time, clock => Value::Time(clock_of(clock.as_str()));
    &LocalDateTime, at => {
        let (day, clock) = at.as_str().split_once('T').unwrap_or_default();
        Value::DateTime(day_of(day), clock_of(clock))
    };
    &[i32], numbers => Value::Int32s(numbers.to_vec());
    &[i64], numbers => Value::Int64s(numbers.to_vec());
    &[Number], numbers => Value::Decimals(numbers.iter().map(Number::to_string).collect());
    &[String], texts => Value::Texts(texts.to_vec());
}

impl<T: Into<Value>> From<Option<T>> for Value {
    fn from(value: Option<T>) -> Self {
        value.map_or(Value::Null, Into::into)
    }
}

/// The word that stands for a constant of an enumeration.
pub fn word<T: Serialize>(constant: T) -> Value {
    Value::Text(name(&constant))
}

/// The words that stand for constants.
pub fn words<T: Serialize>(constants: &[T]) -> Value {
    Value::Texts(constants.iter().map(name).collect())
}

fn name<T: Serialize>(constant: &T) -> String {
    match serde_json::to_value(constant) {
        Ok(serde_json::Value::String(text)) => text,
        _ => String::new(),
    }
}

/// How many rows were changed.
pub fn count<T: TryFrom<u64>>(changed: u64) -> Result<T, Failure> {
    changed
        .try_into()
        .map_err(|_| Failure::Rows(changed as usize))
}

// The types of these texts have seen to it that they are dates and times.
fn day_of(text: &str) -> Day {
    let mut parts = text.split('-');
    let year = parts.next().and_then(|p| p.parse().ok());
    let mut next = || {
        parts
            .next()
            .and_then(|p| p.parse().ok())
            .unwrap_or_default()
    };
    (year.unwrap_or_default(), next(), next())
}

fn clock_of(text: &str) -> Clock {
    let (whole, fraction) = text.split_once('.').unwrap_or((text, ""));
    let mut parts = whole.split(':');
    let mut next = || {
        parts
            .next()
            .and_then(|p| p.parse().ok())
            .unwrap_or_default()
    };
    let digits: String = fraction
        .chars()
        .chain("000000000".chars())
        .take(9)
        .collect();
    (next(), next(), next(), digits.parse().unwrap_or_default())
}
