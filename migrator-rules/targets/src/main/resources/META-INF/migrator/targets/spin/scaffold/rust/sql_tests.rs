//! Rows are read exactly, or not at all.

use super::failure::Failure;
use super::sql::{count, word, words, Row, Rows, Statement, Value};
use crate::http::{FromText, Problem, Response};
use crate::values::{Date, LocalDateTime, Time, Uuid};
use serde_json::Number;

fn rows(values: Vec<Value>) -> Rows {
    let columns = (0..values.len()).map(|n| format!("c{n}")).collect();
    Rows {
        columns,
        rows: vec![values],
    }
}

fn read<T>(value: Value, read: impl Fn(&Row) -> Result<T, Failure>) -> Result<T, String> {
    rows(vec![value]).one(read).map_err(|f| f.to_string())
}

#[test]
fn values_come_back_as_they_were_sent() {
    let number: Number = serde_json::from_str("12.50").expect("a number");
    let id = Uuid::from_text("3f2504e0-4f89-41d3-9a0c-0305e82c3301").expect("a UUID");
    let day = Date::from_text("2026-11-23").expect("a date");
    let time = Time::from_text("10:15:30.05").expect("a time");
    let at = LocalDateTime::from_text("2026-11-23T10:15:30").expect("a date with a time");
    assert_eq!(read(true.into(), |r| r.at(0)), Ok(true));
    assert_eq!(read(7i32.into(), |r| r.at(0)), Ok(7i32));
    assert_eq!(read(7i64.into(), |r| r.at(0)), Ok(7i64));
    assert_eq!(read(1.5f32.into(), |r| r.at(0)), Ok(1.5f32));
    assert_eq!(read(1.5f64.into(), |r| r.at(0)), Ok(1.5f64));
    assert_eq!(read("x".into(), |r| r.at(0)), Ok("x".to_owned()));
    assert_eq!(read((&number).into(), |r| r.at(0)), Ok(number));
    assert_eq!(read((&id).into(), |r| r.at(0)), Ok(id));
    assert_eq!(read((&day).into(), |r| r.at(0)), Ok(day));
    assert_eq!(read((&time).into(), |r| r.at(0)), Ok(time));
    assert_eq!(read((&at).into(), |r| r.at(0)), Ok(at));
    assert_eq!(read(None::<i64>.into(), |r| r.at(0)), Ok(None::<i64>));
    assert_eq!(read(Some(7i64).into(), |r| r.at(0)), Ok(Some(7i64)));
}

#[test]
fn what_does_not_fit_is_named_without_its_value() {
    let wrong = read(Value::Text("hidden".into()), |r| r.get::<i64>("C0"));
    assert_eq!(
        wrong,
        Err("the column c0 is text, and should be a whole number of 64 bits".to_owned())
    );
    let too_large = read(Value::Int64(1 << 40), |r| r.get::<i32>("c0"));
    assert_eq!(
        too_large,
        Err("the column c0 is a whole number, and should be a whole number of 32 bits".to_owned())
    );
    let null = read(Value::Null, |r| r.get::<String>("c0"));
    assert_eq!(
        null,
        Err("the column c0 is null, and should be text".to_owned())
    );
    let missing = read(Value::Null, |r| r.get::<Option<String>>("other"));
    assert_eq!(
        missing,
        Err("the column other is not there, and should be text".to_owned())
    );
    assert_eq!(read(Value::Int64(1), |r| r.at(0)), Ok(true));
    assert!(read(Value::Int64(2), |r| r.at::<bool>(0)).is_err());
}

#[test]
fn rows_are_counted() {
    let none = Rows::default();
    assert_eq!(none.optional_value::<i64>(), Ok(None));
    assert_eq!(none.value::<i64>(), Err(Failure::Rows(0)));
    let two = Rows {
        columns: vec!["n".into()],
        rows: vec![vec![1i64.into()], vec![2i64.into()]],
    };
    assert_eq!(two.values(), Ok(vec![1i64, 2]));
    assert_eq!(two.all(|r| r.get("n")), Ok(vec![1i64, 2]));
    assert_eq!(two.optional_value::<i64>(), Err(Failure::Rows(2)));
    assert_eq!(rows(vec![Value::Null]).optional_value::<i64>(), Ok(None));
    assert_eq!(count::<i32>(7), Ok(7));
    assert_eq!(count::<i32>(1 << 40), Err(Failure::Rows(1 << 40)));
}

#[test]
fn words_stand_for_constants() {
    // A boolean is the nearest that there is to an enumeration here.
    assert_eq!(read("true".into(), |r| r.named::<bool>("c0")), Ok(true));
    assert_eq!(
        read(Value::Null, |r| r.optional_named::<bool>("c0")),
        Ok(None)
    );
    assert_eq!(
        read("hidden".into(), |r| r.optional_named::<bool>("c0")),
        Err("the column c0 is another, and should be one of the known words".to_owned())
    );
    assert_eq!(word("NEW"), Value::Text("NEW".to_owned()));
    assert_eq!(words(&["NEW"]), Value::Texts(vec!["NEW".to_owned()]));
}

#[test]
fn parameters_are_no_part_of_the_text() {
    let mut statement = Statement::new("SELECT $1");
    statement.bind("'; DROP TABLE x; --");
    statement.bind(["a".to_owned()].as_slice());
    assert_eq!(statement.text, "SELECT $1");
    assert_eq!(statement.parameters[1], Value::Texts(vec!["a".to_owned()]));
}

#[test]
fn who_asks_is_not_told_why() {
    let problem = Problem::from(Failure::Refused("hidden".into()));
    let response = Response::from(problem);
    assert_eq!(response.status, 502);
    assert!(!String::from_utf8_lossy(&response.body).contains("hidden"));
}
