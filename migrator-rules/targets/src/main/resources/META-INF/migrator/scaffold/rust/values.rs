//! Values that travel as text of a certain form.

use crate::http::FromText;
use serde::de::Error;
use serde::{Deserialize, Deserializer, Serialize};
use std::fmt;

macro_rules! text_value {
    ($(#[$about:meta])* $name:ident, $fits:expr) => {
        $(#[$about])*
        #[derive(Clone, Debug, Eq, PartialEq, Serialize)]
        #[serde(transparent)]
        pub struct $name(String);

        impl $name {
            pub fn as_str(&self) -> &str {
                &self.0
            }
        }

        impl fmt::Display for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str(&self.0)
            }
        }

        impl FromText for $name {
            fn from_text(text: &str) -> Option<Self> {
                let fits: fn(&str) -> bool = $fits;
                fits(text).then(|| Self(text.to_owned()))
            }
        }

        impl<'de> Deserialize<'de> for $name {
            fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
                let text = String::deserialize(deserializer)?;
                Self::from_text(&text)
                    .ok_or_else(|| D::Error::custom(concat!("this is no ", stringify!($name))))
            }
        }
    };
}

text_value!(
    /// `3f2504e0-4f89-41d3-9a0c-0305e82c3301`.
    Uuid,
    |text| {
        let lengths = [8, 4, 4, 4, 12];
        let parts: Vec<&str> = text.split('-').collect();
        let hex = |part: &str| part.chars().all(|c| c.is_ascii_hexdigit());
        parts.len() == lengths.len()
            && parts.iter().zip(lengths).all(|(p, n)| p.len() == n && hex(p))
    }
);
text_value!(
    /// `2026-11-23`.
    Date,
    is_date
);
text_value!(
    /// `10:15:30`, with or without seconds and their fraction.
    Time,
    is_time
);
text_value!(
    /// `2026-11-23T10:15:30`, of no zone.
    LocalDateTime,
    |text| text.split_once('T').is_some_and(|(d, t)| is_date(d) && is_time(t))
);
text_value!(
    /// `2026-11-23T10:15:30Z`.
    DateTime,
    is_date_time
);
text_value!(
    /// `PT1.5S`.
    Duration,
    |text| {
        let text = text.strip_prefix(['-', '+']).unwrap_or(text);
        let known = |c: char| c.is_ascii_digit() || "DHMSTPdhmstp.,+-".contains(c);
        text.len() > 2 && text.starts_with(['P', 'p']) && text.chars().all(known)
    }
);
text_value!(
    /// Bytes in base 64.
    Base64,
    |text| {
        let body = text.trim_end_matches('=');
        let known = |c: char| c.is_ascii_alphanumeric() || c == '+' || c == '/';
        text.len() % 4 == 0 && text.len() - body.len() <= 2 && body.chars().all(known)
    }
);

fn number(text: &str, digits: usize, range: std::ops::RangeInclusive<u32>) -> bool {
    let plain = text.len() == digits && text.bytes().all(|b| b.is_ascii_digit());
    plain && text.parse().is_ok_and(|n: u32| range.contains(&n))
}

fn is_date(text: &str) -> bool {
    let parts: Vec<&str> = text.split('-').collect();
    let [year, month, day] = parts.as_slice() else {
        return false;
    };
    if !number(year, 4, 0..=9999) || !number(month, 2, 1..=12) {
        return false;
    }
    let year: u32 = year.parse().unwrap_or_default();
    let leap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);
    let last = match *month {
        "02" if leap => 29,
        "02" => 28,
        "04" | "06" | "09" | "11" => 30,
        _ => 31,
    };
    number(day, 2, 1..=last)
}

fn is_time(text: &str) -> bool {
    let parts: Vec<&str> = text.split(':').collect();
    match parts.as_slice() {
        [hour, minute] => number(hour, 2, 0..=23) && number(minute, 2, 0..=59),
        [hour, minute, second] => {
            let (whole, fraction) = second.split_once('.').unwrap_or((second, "0"));
            number(hour, 2, 0..=23)
                && number(minute, 2, 0..=59)
                && number(whole, 2, 0..=59)
                && !fraction.is_empty()
                && fraction.bytes().all(|b| b.is_ascii_digit())
        }
        _ => false,
    }
}

fn is_date_time(text: &str) -> bool {
    let Some((date, rest)) = text.split_once('T') else {
        return false;
    };
    let (time, offset) = match rest.find(['Z', '+', '-']) {
        Some(at) => rest.split_at(at),
        None => return false,
    };
    let zone = match offset.strip_prefix(['+', '-']) {
        Some(offset) => match offset.split_once(':') {
            Some((hour, minute)) => number(hour, 2, 0..=18) && number(minute, 2, 0..=59),
            None => number(offset, 4, 0..=1800) || number(offset, 2, 0..=18),
        },
        None => offset == "Z",
    };
    is_date(date) && is_time(time) && zone
}
