//! Checks of values, with the meaning that Jakarta Bean Validation gives them.

use crate::http::Problem;
use regex::Regex;
use serde_json::Number;
use std::cmp::Ordering;
use std::collections::BTreeMap;

/// A type that demands something of its values.
pub trait Check {
    fn check(&self, failures: &mut Failures);
}

/// What did not hold.
#[derive(Debug, Default)]
pub struct Failures {
    found: Vec<String>,
}

impl Failures {
    /// A problem that names everything that did not hold.
    pub fn result(self) -> Result<(), Problem> {
        if self.found.is_empty() {
            Ok(())
        } else {
            Err(Problem::bad_request(self.found.join("; ")))
        }
    }

    fn demand(&mut self, name: &str, holds: bool, demand: &str) {
        if !holds {
            self.found.push(format!("{name} {demand}"));
        }
    }

    /// Checks a value inside of another.
    pub fn inside<T: Check>(&mut self, name: &str, value: &T) {
        let mut inner = Failures::default();
        value.check(&mut inner);
        let found = inner.found.into_iter();
        self.found.extend(found.map(|f| format!("{name}.{f}")));
    }

    pub fn not_null(&mut self, name: &str, given: bool) {
        self.demand(name, given, "must not be null");
    }

    pub fn not_empty<T: Length>(&mut self, name: &str, value: Option<&T>) {
        let holds = value.is_some_and(|v| v.length() > 0);
        self.demand(name, holds, "must not be empty");
    }

    pub fn not_blank(&mut self, name: &str, value: Option<&String>) {
        let holds = value.is_some_and(|v| v.chars().any(|c| c > ' '));
        self.demand(name, holds, "must not be blank");
    }

    pub fn size<T: Length>(
        &mut self,
        name: &str,
        value: Option<&T>,
        least: usize,
        most: Option<usize>,
    ) {
        let holds =
            value.is_none_or(|v| v.length() >= least && most.is_none_or(|most| v.length() <= most));
        self.demand(name, holds, "is of the wrong size");
    }

    pub fn least<T: Decimal>(&mut self, name: &str, value: Option<&T>, limit: &str, equal: bool) {
        let holds = value.is_none_or(|v| match compare(&v.decimal(), limit) {
            Ordering::Greater => true,
            Ordering::Equal => equal,
            Ordering::Less => false,
        });
        self.demand(name, holds, "is too small");
    }

    pub fn most<T: Decimal>(&mut self, name: &str, value: Option<&T>, limit: &str, equal: bool) {
        let holds = value.is_none_or(|v| match compare(&v.decimal(), limit) {
            Ordering::Less => true,
            Ordering::Equal => equal,
            Ordering::Greater => false,
        });
        self.demand(name, holds, "is too large");
    }

    pub fn digits<T: Decimal>(
        &mut self,
        name: &str,
        value: Option<&T>,
        integer: usize,
        fraction: usize,
    ) {
        let holds = value.is_none_or(|v| {
            let digits = Digits::of(&v.decimal());
            digits.whole.len() <= integer && digits.fraction.len() <= fraction
        });
        self.demand(name, holds, "has too many digits");
    }

    pub fn pattern(&mut self, name: &str, value: Option<&String>, expression: &str) {
        let holds = value.is_none_or(|v| matches(expression, v));
        self.demand(name, holds, "is not of the right form");
    }

    pub fn email(&mut self, name: &str, value: Option<&String>) {
        let holds = value.is_none_or(|v| {
            v.is_empty()
                || v.rsplit_once('@').is_some_and(|(local, domain)| {
                    !local.is_empty() && !domain.is_empty() && !v.contains(char::is_whitespace)
                })
        });
        self.demand(name, holds, "is no e-mail address");
    }

    pub fn is(&mut self, name: &str, value: Option<&bool>, wanted: bool) {
        let holds = value.is_none_or(|v| *v == wanted);
        self.demand(name, holds, "has the wrong value");
    }
}

/// Whether an expression matches the whole of a text.
pub fn matches(expression: &str, text: &str) -> bool {
    Regex::new(expression).is_ok_and(|regex| regex.is_match(text))
}

/// Something that has a size: a text's is counted as Java counts it.
pub trait Length {
    fn length(&self) -> usize;
}

impl Length for String {
    fn length(&self) -> usize {
        self.encode_utf16().count()
    }
}

impl<T> Length for Vec<T> {
    fn length(&self) -> usize {
        self.len()
    }
}

impl<T> Length for BTreeMap<String, T> {
    fn length(&self) -> usize {
        self.len()
    }
}

/// A number that is compared digit by digit.
pub trait Decimal {
    fn decimal(&self) -> String;
}

macro_rules! decimal {
    ($($type:ty),*) => {
        $(impl Decimal for $type {
            fn decimal(&self) -> String {
                self.to_string()
            }
        })*
    };
}

decimal!(i32, i64, f32, f64, Number);

/// The digits of a number, without zeros at either end.
struct Digits {
    negative: bool,
    whole: String,
    fraction: String,
}

impl Digits {
    fn of(text: &str) -> Self {
        let (mantissa, exponent) = text.split_once(['e', 'E']).unwrap_or((text, "0"));
        let negative = mantissa.starts_with('-');
        let (whole, fraction) = mantissa.split_once('.').unwrap_or((mantissa, ""));
        let mut whole: Vec<char> = whole.chars().filter(char::is_ascii_digit).collect();
        let mut fraction: Vec<char> = fraction.chars().filter(char::is_ascii_digit).collect();
        let exponent: i64 = exponent.parse().unwrap_or_default();
        for _ in 0..exponent.clamp(0, 400) {
            whole.push(if fraction.is_empty() {
                '0'
            } else {
                fraction.remove(0)
            });
        }
        for _ in 0..(-exponent).clamp(0, 400) {
            fraction.insert(0, whole.pop().unwrap_or('0'));
        }
        let whole: String = whole.into_iter().collect();
        let fraction: String = fraction.into_iter().collect();
        Self {
            negative,
            whole: whole.trim_start_matches('0').to_owned(),
            fraction: fraction.trim_end_matches('0').to_owned(),
        }
    }

    fn is_zero(&self) -> bool {
        self.whole.is_empty() && self.fraction.is_empty()
    }
}

fn compare(a: &str, b: &str) -> Ordering {
    let (a, b) = (Digits::of(a), Digits::of(b));
    let (left, right) = (a.negative && !a.is_zero(), b.negative && !b.is_zero());
    let sizes = (a.whole.len().cmp(&b.whole.len()))
        .then_with(|| a.whole.cmp(&b.whole))
        .then_with(|| a.fraction.cmp(&b.fraction));
    match (left, right) {
        (false, false) => sizes,
        (true, true) => sizes.reverse(),
        (true, false) => Ordering::Less,
        (false, true) => Ordering::Greater,
    }
}
