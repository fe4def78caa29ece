//! What the service was told of its stores, as Spin takes it.

use super::failure::Failure;

/// A variable that has to be there.
pub fn given(name: &str, value: Option<String>) -> Result<String, Failure> {
    value.ok_or_else(|| Failure::Address(format!("the variable {name} is not set")))
}

/// The address of a store, from a URL of JDBC, R2DBC or the store itself. A user who stands in the URL is left there.
pub fn of(scheme: &str, url: &str, user: &str, password: Option<&str>) -> Result<String, Failure> {
    // What is wrong is not repeated: there may be a password in it.
    let wrong = || Failure::Address(format!("it is no URL of {scheme}"));
    let (given, rest) = url.split_once("://").ok_or_else(wrong)?;
    let (main, query) = rest.split_once('?').unwrap_or((rest, ""));
    let (authority, path) = main.split_once('/').unwrap_or((main, ""));
    let (user, host) = match authority.rsplit_once('@') {
        Some((user, host)) => (user.to_owned(), host),
        None => (credentials(user, password), authority),
    };
    let known = match scheme {
        "postgres" => given.contains("postgres"),
        "mysql" => given.contains("mysql") || given.contains("mariadb"),
        other => given.starts_with(other),
    };
    if host.is_empty() || !known {
        return Err(wrong());
    }
    // Only redis and rediss differ in more than the name.
    let scheme = if scheme == "redis" { given } else { scheme };
    let at = if user.is_empty() { "" } else { "@" };
    let query = options(scheme, query);
    Ok(format!("{scheme}://{user}{at}{host}/{path}{query}"))
}

fn credentials(user: &str, password: Option<&str>) -> String {
    match password {
        Some(password) => format!("{}:{}", encode(user), encode(password)),
        None => encode(user),
    }
}

/// Most options speak to the driver of Java; these mean something here.
fn options(scheme: &str, query: &str) -> String {
    let mut kept = Vec::new();
    for pair in query.split('&') {
        let (name, value) = pair.split_once('=').unwrap_or((pair, ""));
        match (scheme, name) {
            ("postgres", "sslmode") | ("mysql", "sslMode" | "ssl-mode") => {
                kept.push(pair.to_owned());
            }
            ("postgres", "currentSchema") => {
                kept.push(format!("options=-c%20search_path%3D{value}"));
            }
            _ => {}
        }
    }
    if kept.is_empty() {
        String::new()
    } else {
        format!("?{}", kept.join("&"))
    }
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

#[cfg(test)]
mod tests {
    use super::*;

    fn made(scheme: &str, url: &str, user: &str, password: Option<&str>) -> String {
        of(scheme, url, user, password).unwrap_or_else(|failure| failure.to_string())
    }

    #[test]
    fn a_url_of_jdbc_becomes_one_of_the_database() {
        assert_eq!(
            made(
                "postgres",
                "jdbc:postgresql://db:5432/shop?ssl=true&sslmode=require",
                "me",
                Some("a/b@c")
            ),
            "postgres://me:a%2Fb%40c@db:5432/shop?sslmode=require"
        );
        assert_eq!(
            made("mysql", "r2dbc:pool:mariadb://db/shop", "me", None),
            "mysql://me@db/shop"
        );
        assert_eq!(
            made("redis", "redis://cache:6379", "", Some("word")),
            "redis://:word@cache:6379/"
        );
    }

    #[test]
    fn a_schema_and_a_user_of_the_url_are_kept() {
        assert_eq!(
            made(
                "postgres",
                "postgresql://u:p@db/shop?currentSchema=s",
                "me",
                None
            ),
            "postgres://u:p@db/shop?options=-c%20search_path%3Ds"
        );
    }

    #[test]
    fn what_is_no_url_is_not_repeated() {
        for url in [
            "",
            "db:5432",
            "jdbc:postgresql:word",
            "http://word/",
            "postgres:///word",
        ] {
            let failure = made("postgres", url, "", None);
            assert_eq!(
                failure,
                "the store has no address: it is no URL of postgres"
            );
        }
    }

    #[test]
    fn a_variable_that_is_missing_is_named() {
        let missing = given("db_password", None);
        assert_eq!(
            missing.map_err(|f| f.to_string()),
            Err("the store has no address: the variable db_password is not set".to_owned())
        );
    }
}
