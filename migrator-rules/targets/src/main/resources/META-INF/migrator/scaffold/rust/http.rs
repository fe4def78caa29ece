//! Requests, answers and problems, apart from any host.

use crate::checks::{Check, Failures};
use serde::de::DeserializeOwned;
use serde::Serialize;
use serde_json::{Number, Value};

/// A request as the component sees it; names of headers are in lower case.
#[derive(Clone, Debug, Default)]
pub struct Request {
    pub method: String,
    pub path: String,
    pub query: Option<String>,
    pub headers: Vec<(String, String)>,
    pub body: Vec<u8>,
}

impl Request {
    /// The first header of this name.
    pub fn header(&self, name: &str) -> Option<String> {
        let found = self.headers.iter().find(|(n, _)| n == name);
        found.map(|(_, value)| value.clone())
    }

    /// The values of a query parameter.
    pub fn query(&self, name: &str) -> Vec<String> {
        pairs(self.query.as_deref().unwrap_or_default(), name)
    }

    /// The values of a field of a form.
    pub fn form(&self, name: &str) -> Vec<String> {
        match std::str::from_utf8(&self.body) {
            Ok(body) => pairs(body, name),
            Err(_) => Vec::new(),
        }
    }

    /// A cookie.
    pub fn cookie(&self, name: &str) -> Option<String> {
        let cookies = self.header("cookie")?;
        let mut pairs = cookies.split(';').filter_map(|c| c.trim().split_once('='));
        pairs
            .find(|(n, _)| *n == name)
            .map(|(_, value)| value.to_owned())
    }

    /// The body, read as JSON.
    pub fn json<T: DeserializeOwned>(&self, media: &[&str]) -> Result<T, Problem> {
        self.expect(media)?;
        serde_json::from_slice(&self.body)
            .map_err(|e| Problem::bad_request(format!("the body does not fit: {e}")))
    }

    /// The body, read as JSON; nothing where there is none, or `null`.
    pub fn optional_json<T: DeserializeOwned>(&self, media: &[&str]) -> Result<Option<T>, Problem> {
        if self.body.is_empty() {
            return Ok(None);
        }
        self.json(media)
    }

    /// The body as text.
    pub fn text(&self, media: &[&str]) -> Result<String, Problem> {
        self.expect(media)?;
        String::from_utf8(self.body.clone())
            .map_err(|_| Problem::bad_request("the body is not UTF-8".to_owned()))
    }

    /// The body as text; nothing where there is none.
    pub fn optional_text(&self, media: &[&str]) -> Result<Option<String>, Problem> {
        if self.body.is_empty() {
            return Ok(None);
        }
        self.text(media).map(Some)
    }

    fn expect(&self, media: &[&str]) -> Result<(), Problem> {
        let given = self.header("content-type").unwrap_or_default();
        let given = given.split(';').next().unwrap_or_default().trim();
        let fits = |m: &&str| *m == "*/*" || m.eq_ignore_ascii_case(given);
        if media.is_empty() || media.iter().any(fits) {
            Ok(())
        } else {
            Err(Problem::of(415, "Unsupported Media Type", String::new()))
        }
    }
}

/// An answer.
#[derive(Clone, Debug, PartialEq)]
pub struct Response {
    pub status: u16,
    pub headers: Vec<(&'static str, String)>,
    pub body: Vec<u8>,
}

/// What a handler gives back.
pub type Answer = Result<Response, Problem>;

impl Response {
    /// No body.
    pub fn empty(status: u16) -> Self {
        Self {
            status,
            headers: Vec::new(),
            body: Vec::new(),
        }
    }

    /// Text as it stands.
    pub fn text(status: u16, media: &str, text: String) -> Self {
        Self {
            status,
            headers: vec![("content-type", media.to_owned())],
            body: text.into_bytes(),
        }
    }

    /// A value as JSON.
    pub fn json<T: Serialize>(status: u16, media: &str, value: &T) -> Answer {
        match serde_json::to_string(value) {
            Ok(text) => Ok(Self::text(status, media, text)),
            Err(e) => Err(Problem::of(500, "Internal Server Error", e.to_string())),
        }
    }

    /// The same head.
    pub fn without_body(mut self) -> Self {
        self.body.clear();
        self
    }
}

/// A problem document, as RFC 9457 has it.
#[derive(Clone, Debug, Serialize)]
pub struct Problem {
    #[serde(rename = "type")]
    kind: &'static str,
    title: &'static str,
    status: u16,
    detail: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    handler: Option<&'static str>,
    #[serde(skip)]
    allow: Option<String>,
}

impl Problem {
    fn of(status: u16, title: &'static str, detail: String) -> Self {
        Self {
            kind: "about:blank",
            title,
            status,
            detail,
            handler: None,
            allow: None,
        }
    }

    /// The request does not fit.
    pub fn bad_request(detail: String) -> Self {
        Self::of(400, "Bad Request", detail)
    }

    /// No route has this path.
    pub fn not_found() -> Self {
        Self::of(404, "Not Found", String::new())
    }

    /// Routes have this path, for other methods.
    pub fn not_allowed(methods: &[&str]) -> Self {
        let mut problem = Self::of(405, "Method Not Allowed", String::new());
        problem.allow = Some(methods.join(", "));
        problem
    }

    /// A service that is called did not answer as it should.
    pub fn bad_gateway(detail: String) -> Self {
        Self::of(502, "Bad Gateway", detail)
    }

    /// A store is not connected yet.
    pub fn not_connected(query: &'static str, file: &str) -> Self {
        let detail = format!("{query} has no store yet: connect it in {file}");
        let mut problem = Self::of(501, "Not Implemented", detail);
        problem.handler = Some(query);
        problem
    }

    /// The code of the Java method is not carried over yet.
    pub fn not_ported(handler: &'static str, at: &str) -> Self {
        let detail = format!("{handler} is not ported yet: see {at}");
        let mut problem = Self::of(501, "Not Implemented", detail);
        problem.handler = Some(handler);
        problem
    }
}

impl From<Problem> for Response {
    fn from(problem: Problem) -> Self {
        let body = serde_json::to_vec(&problem).unwrap_or_default();
        let mut headers = vec![("content-type", "application/problem+json".to_owned())];
        if let Some(methods) = problem.allow {
            headers.push(("allow", methods));
        }
        Self {
            status: problem.status,
            headers,
            body,
        }
    }
}

/// Something that a parameter's text can be read as.
pub trait FromText: Sized {
    fn from_text(text: &str) -> Option<Self>;
}

macro_rules! parsed {
    ($($type:ty),*) => {
        $(impl FromText for $type {
            fn from_text(text: &str) -> Option<Self> {
                text.parse().ok()
            }
        })*
    };
}

parsed!(String, i32, i64, f32, f64, Number);

impl FromText for bool {
    fn from_text(text: &str) -> Option<Self> {
        match text.to_ascii_lowercase().as_str() {
            "true" | "on" | "yes" | "1" => Some(true),
            "false" | "off" | "no" | "0" => Some(false),
            _ => None,
        }
    }
}

impl FromText for Value {
    fn from_text(text: &str) -> Option<Self> {
        Some(text.into())
    }
}

impl<T: FromText> FromText for Option<T> {
    fn from_text(text: &str) -> Option<Self> {
        T::from_text(text).map(Some)
    }
}

/// A parameter that has to be there.
pub fn required<T: FromText>(name: &str, text: Option<String>) -> Result<T, Problem> {
    match text {
        Some(text) => read(name, &text),
        None => Err(Problem::bad_request(format!("{name} is missing"))),
    }
}

/// A parameter that may be left out.
pub fn optional<T: FromText>(name: &str, text: Option<String>) -> Result<Option<T>, Problem> {
    text.map(|text| read(name, &text)).transpose()
}

/// A parameter that has a value when it is left out.
pub fn or<T: FromText>(name: &str, text: Option<String>, otherwise: &str) -> Result<T, Problem> {
    read(name, text.as_deref().unwrap_or(otherwise))
}

/// A parameter that may be given several times, or once with commas.
pub fn list<T: FromText, I: IntoIterator<Item = String>>(
    name: &str,
    texts: I,
) -> Result<Vec<T>, Problem> {
    let texts: Vec<String> = texts.into_iter().collect();
    let split: Vec<&str> = match texts.as_slice() {
        [one] => one.split(',').collect(),
        all => all.iter().map(String::as_str).collect(),
    };
    split.into_iter().map(|text| read(name, text)).collect()
}

/// A list that has to be there.
pub fn required_list<T: FromText, I: IntoIterator<Item = String>>(
    name: &str,
    texts: I,
) -> Result<Vec<T>, Problem> {
    let list: Vec<T> = list(name, texts)?;
    if list.is_empty() {
        return Err(Problem::bad_request(format!("{name} is missing")));
    }
    Ok(list)
}

/// A list that has a value when it is left out.
pub fn list_or<T: FromText, I: IntoIterator<Item = String>>(
    name: &str,
    texts: I,
    otherwise: &str,
) -> Result<Vec<T>, Problem> {
    let texts: Vec<String> = texts.into_iter().collect();
    if texts.is_empty() {
        return list(name, [otherwise.to_owned()]);
    }
    list(name, texts)
}

fn read<T: FromText>(name: &str, text: &str) -> Result<T, Problem> {
    T::from_text(text).ok_or_else(|| Problem::bad_request(format!("{name} does not fit")))
}

/// Checks what a type demands of its values.
pub fn check<T: Check>(value: &T) -> Result<(), Problem> {
    let mut failures = Failures::default();
    value.check(&mut failures);
    failures.result()
}

/// The segments of a path, decoded.
pub fn segments(path: &str) -> Result<Vec<String>, Problem> {
    let path = path.strip_prefix('/').unwrap_or(path);
    if path.is_empty() {
        return Ok(Vec::new());
    }
    let mut segments = Vec::new();
    for part in path.split('/') {
        if part.is_empty() {
            return Err(Problem::not_found());
        }
        match decode(part, false) {
            Some(segment) => segments.push(segment),
            None => return Err(Problem::bad_request("the path is not UTF-8".to_owned())),
        }
    }
    Ok(segments)
}

/// What follows a prefix.
pub fn after<'a>(text: &'a str, prefix: &str) -> &'a str {
    text.strip_prefix(prefix).unwrap_or(text)
}

/// What precedes a suffix.
pub fn before<'a>(text: &'a str, suffix: &str) -> &'a str {
    text.strip_suffix(suffix).unwrap_or(text)
}

fn pairs(text: &str, name: &str) -> Vec<String> {
    let mut values = Vec::new();
    for pair in text.split('&') {
        let (key, value) = pair.split_once('=').unwrap_or((pair, ""));
        if decode(key, true).as_deref() == Some(name) {
            values.extend(decode(value, true));
        }
    }
    values
}

fn decode(text: &str, plus: bool) -> Option<String> {
    let mut bytes = Vec::with_capacity(text.len());
    let mut rest = text.bytes();
    while let Some(byte) = rest.next() {
        match byte {
            b'%' => {
                let high = char::from(rest.next()?).to_digit(16)?;
                let low = char::from(rest.next()?).to_digit(16)?;
                bytes.push(u8::try_from(high * 16 + low).ok()?);
            }
            b'+' if plus => bytes.push(b' '),
            other => bytes.push(other),
        }
    }
    String::from_utf8(bytes).ok()
}
