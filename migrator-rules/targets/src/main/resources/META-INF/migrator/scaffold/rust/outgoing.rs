//! Sends requests through a host of `wasi:http`.

use crate::outbound::{Address, Call, Failure, Reply};
use wasi::http::outgoing_handler;
use wasi::http::types::{
    Fields, IncomingBody, IncomingResponse, Method, OutgoingBody, OutgoingRequest, Scheme,
};
use wasi::io::streams::StreamError;

/// What a host lets a stream take at once.
const CHUNK: usize = 4096;

/// Sends a request, and waits for its answer.
pub fn send(call: &Call, address: &Address) -> Result<Reply, Failure> {
    let request = request(call, address)?;
    let body = request.body().map_err(|()| unreachable("no body"))?;
    let future = outgoing_handler::handle(request, None).map_err(unreachable)?;
    write(body, &call.body)?;
    future.subscribe().block();
    match future.get() {
        Some(Ok(Ok(response))) => read(&response),
        Some(Ok(Err(error))) => Err(unreachable(error)),
        Some(Err(())) | None => Err(unreachable("the answer was taken")),
    }
}

fn request(call: &Call, address: &Address) -> Result<OutgoingRequest, Failure> {
    let headers = Fields::new();
    for (name, value) in &call.headers {
        headers
            .append(name, value.as_bytes())
            .map_err(|error| Failure::Body(format!("{name}: {error:?}")))?;
    }
    if !call.body.is_empty() {
        let length = call.body.len().to_string();
        // A host that counts for itself refuses this header, and needs it not.
        let _ = headers.append("content-length", length.as_bytes());
    }
    let scheme = if address.secure {
        Scheme::Https
    } else {
        Scheme::Http
    };
    let request = OutgoingRequest::new(headers);
    let refused = |()| Failure::Address(format!("{}{}", address.authority, address.path));
    request.set_method(&method(call.method)).map_err(refused)?;
    request.set_scheme(Some(&scheme)).map_err(refused)?;
    request
        .set_authority(Some(&address.authority))
        .map_err(refused)?;
    request
        .set_path_with_query(Some(&address.path))
        .map_err(refused)?;
    Ok(request)
}

fn method(name: &str) -> Method {
    match name {
        "GET" => Method::Get,
        "HEAD" => Method::Head,
        "POST" => Method::Post,
        "PUT" => Method::Put,
        "DELETE" => Method::Delete,
        "OPTIONS" => Method::Options,
        "PATCH" => Method::Patch,
        other => Method::Other(other.to_owned()),
    }
}

fn write(body: OutgoingBody, bytes: &[u8]) -> Result<(), Failure> {
    if !bytes.is_empty() {
        let stream = body.write().map_err(|()| unreachable("no stream"))?;
        for chunk in bytes.chunks(CHUNK) {
            stream
                .blocking_write_and_flush(chunk)
                .map_err(unreachable)?;
        }
    }
    OutgoingBody::finish(body, None).map_err(unreachable)
}

fn read(response: &IncomingResponse) -> Result<Reply, Failure> {
    let headers = response
        .headers()
        .entries()
        .into_iter()
        .map(|(name, value)| {
            (
                name.to_ascii_lowercase(),
                String::from_utf8_lossy(&value).into_owned(),
            )
        })
        .collect();
    let mut bytes = Vec::new();
    if let Ok(body) = response.consume() {
        if let Ok(stream) = body.stream() {
            loop {
                match stream.blocking_read(64 * 1024) {
                    Ok(chunk) => bytes.extend_from_slice(&chunk),
                    Err(StreamError::Closed) => break,
                    Err(error) => return Err(unreachable(error)),
                }
            }
        }
        IncomingBody::finish(body);
    }
    Ok(Reply {
        status: response.status(),
        headers,
        body: bytes,
    })
}

fn unreachable<E: std::fmt::Debug>(why: E) -> Failure {
    Failure::Unreachable(format!("{why:?}"))
}
