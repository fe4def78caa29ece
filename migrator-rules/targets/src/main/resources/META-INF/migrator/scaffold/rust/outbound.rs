//! Requests to other services, apart from any host.

use crate::http::Problem;
use crate::values::{Base64, Date, DateTime, Duration, LocalDateTime, Time, Uuid};
use serde::de::DeserializeOwned;
use serde::Serialize;
use serde_json::{Number, Value};

#[cfg(target_family = "wasm")]
use crate::outgoing::send;
#[cfg(not(target_family = "wasm"))]
use crate::peers::send;

/// A request to another service, put together piece by piece.
#[derive(Clone, Debug)]
pub struct Call {
    pub method: &'static str,
    base: String,
    path: String,
    query: String,
    form: String,
    pub headers: Vec<(String, String)>,
    pub body: Vec<u8>,
}

/// Where a request goes.
#[derive(Clone, Debug, PartialEq)]
pub struct Address {
    pub secure: bool,
    pub authority: String,
    /// With the query.
    pub path: String,
}

/// What came back.
#[derive(Clone, Debug)]
pub struct Reply {
    pub status: u16,
    pub headers: Vec<(String, String)>,
    pub body: Vec<u8>,
}

/// Why there is nothing to go on with.
#[derive(Clone, Debug, PartialEq)]
pub enum Failure {
    /// The address is none of HTTP.
    Address(String),
    /// The body could not be written as JSON.
    Body(String),
    /// No answer came.
    Unreachable(String),
    /// The answer's status is not one of success.
    Status(u16, Vec<u8>),
    /// The answer is not what it should be.
    Answer(String),
}

impl From<Failure> for Problem {
    fn from(failure: Failure) -> Self {
        let detail = match failure {
            Failure::Address(base) => format!("{base} is no address of HTTP"),
            Failure::Body(why) => format!("the request could not be written: {why}"),
            Failure::Unreachable(why) => format!("no answer came: {why}"),
            Failure::Status(status, _) => format!("the answer was {status}"),
            Failure::Answer(why) => format!("the answer does not fit: {why}"),
        };
        Self::bad_gateway(detail)
    }
}

impl Call {
    /// To a service at `base`: scheme, authority and perhaps a path.
    pub fn new(method: &'static str, base: String) -> Self {
        Self {
            method,
            base,
            path: String::new(),
            query: String::new(),
            form: String::new(),
            headers: Vec::new(),
            body: Vec::new(),
        }
    }

    /// Adds to the path as it stands, percent-encoded already.
    pub fn path(&mut self, text: &str) {
        self.path.push_str(text);
    }

    /// Adds a value to the path.
    pub fn segment<T: Texts>(&mut self, value: T) {
        self.path.push_str(&encode(&value.texts().join(",")));
    }

    /// Adds what may have slashes to the path.
    pub fn rest<T: Texts>(&mut self, value: T) {
        let text = value.texts().join(",");
        let parts: Vec<String> = text.split('/').map(encode).collect();
        self.path.push_str(&parts.join("/"));
    }

    pub fn query<T: Texts>(&mut self, name: &str, value: T) {
        pairs(&mut self.query, name, &value.texts());
    }

    /// Makes the body a form.
    pub fn form<T: Texts>(&mut self, name: &str, value: T) {
        pairs(&mut self.form, name, &value.texts());
    }

    pub fn header<T: Texts>(&mut self, name: &str, value: T) {
        let texts = value.texts().into_iter();
        self.headers
            .extend(texts.map(|text| (name.to_owned(), text)));
    }

    pub fn cookie<T: Texts>(&mut self, name: &str, value: T) {
        let texts = value.texts().into_iter();
        let cookies: Vec<String> = texts.map(|text| format!("{name}={text}")).collect();
        match self.headers.iter_mut().find(|(n, _)| n == "cookie") {
            Some((_, all)) => *all = format!("{all}; {}", cookies.join("; ")),
            None if cookies.is_empty() => {}
            None => self.headers.push(("cookie".to_owned(), cookies.join("; "))),
        }
    }

    /// Makes the body JSON.
    pub fn json<T: Serialize + ?Sized>(&mut self, media: &str, body: &T) -> Result<(), Failure> {
        self.body = serde_json::to_vec(body).map_err(|e| Failure::Body(e.to_string()))?;
        self.header("content-type", media);
        Ok(())
    }

    /// Makes the body what is given.
    pub fn raw(&mut self, media: &str, body: &[u8]) {
        self.body = body.to_vec();
        self.header("content-type", media);
    }

    /// Where this goes.
    pub fn address(&self) -> Result<Address, Failure> {
        let wrong = || Failure::Address(self.base.clone());
        let (scheme, rest) = self.base.split_once("://").ok_or_else(wrong)?;
        let secure = match scheme.to_ascii_lowercase().as_str() {
            "http" => false,
            "https" => true,
            _ => return Err(wrong()),
        };
        let (authority, below) = rest.split_at(rest.find('/').unwrap_or(rest.len()));
        if authority.is_empty() || !authority.chars().all(is_of_authority) {
            return Err(wrong());
        }
        let path = format!("{}{}", below.trim_end_matches('/'), self.path);
        let mut path = if path.is_empty() { "/".into() } else { path };
        if !self.query.is_empty() {
            path = format!("{path}?{}", self.query);
        }
        Ok(Address {
            secure,
            authority: authority.to_owned(),
            path,
        })
    }

    /// Sends it; an answer whose status is not 2xx is a failure.
    pub fn send(mut self) -> Result<Reply, Failure> {
        if !self.form.is_empty() {
            let form = std::mem::take(&mut self.form);
            self.raw("application/x-www-form-urlencoded", form.as_bytes());
        }
        let address = self.address()?;
        let reply = send(&self, &address)?;
        if (200..300).contains(&reply.status) {
            Ok(reply)
        } else {
            Err(Failure::Status(reply.status, reply.body))
        }
    }
}

impl Reply {
    /// The body, read as JSON.
    pub fn json<T: DeserializeOwned>(&self) -> Result<T, Failure> {
        serde_json::from_slice(&self.body).map_err(|e| Failure::Answer(e.to_string()))
    }

    /// The body, read as JSON; nothing where there is none, or `null`.
    pub fn optional_json<T: DeserializeOwned>(&self) -> Result<Option<T>, Failure> {
        if self.body.is_empty() {
            return Ok(None);
        }
        self.json()
    }

    /// The body as text.
    pub fn text(self) -> Result<String, Failure> {
        String::from_utf8(self.body).map_err(|e| Failure::Answer(e.to_string()))
    }
}

/// Something that can be part of an address or a header: one text, none, or several.
pub trait Texts {
    fn texts(&self) -> Vec<String>;
}

macro_rules! written {
    ($($type:ty),*) => {
        $(impl Texts for $type {
            fn texts(&self) -> Vec<String> {
                vec![self.to_string()]
            }
        })*
    };
}

written!(str, String, bool, i32, i64, f32, f64, Number);
written!(Uuid, Date, Time, LocalDateTime, DateTime, Duration, Base64);

impl Texts for Value {
    fn texts(&self) -> Vec<String> {
        match self {
            Value::Null => Vec::new(),
            Value::String(text) => vec![text.clone()],
            Value::Array(values) => values.texts(),
            other => vec![other.to_string()],
        }
    }
}

impl<T: Texts + ?Sized> Texts for &T {
    fn texts(&self) -> Vec<String> {
        (*self).texts()
    }
}

impl<T: Texts> Texts for Option<T> {
    fn texts(&self) -> Vec<String> {
        self.iter().flat_map(Texts::texts).collect()
    }
}

impl<T: Texts> Texts for [T] {
    fn texts(&self) -> Vec<String> {
        self.iter().flat_map(Texts::texts).collect()
    }
}

impl<T: Texts> Texts for Vec<T> {
    fn texts(&self) -> Vec<String> {
        self.as_slice().texts()
    }
}

/// The texts of a value, or those that stand for an absent one.
pub fn or<T: Texts>(value: T, otherwise: &str) -> Vec<String> {
    let texts = value.texts();
    if texts.is_empty() {
        return vec![otherwise.to_owned()];
    }
    texts
}

fn pairs(to: &mut String, name: &str, texts: &[String]) {
    for text in texts {
        if !to.is_empty() {
            to.push('&');
        }
        to.push_str(&encode(name));
        to.push('=');
        to.push_str(&encode(text));
    }
}

// Neither user information nor white space.
fn is_of_authority(c: char) -> bool {
    c.is_ascii_alphanumeric() || "-._~:[]".contains(c)
}

fn encode(text: &str) -> String {
    let mut encoded = String::with_capacity(text.len());
    for byte in text.bytes() {
        if byte.is_ascii_alphanumeric() || b"-._~".contains(&byte) {
            encoded.push(char::from(byte));
        } else {
            encoded.push_str(&format!("%{byte:02X}"));
        }
    }
    encoded
}
