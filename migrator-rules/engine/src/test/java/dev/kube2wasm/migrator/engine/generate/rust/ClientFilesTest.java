package dev.kube2wasm.migrator.engine.generate.rust;

import static dev.kube2wasm.migrator.engine.generate.Sketches.AT;
import static dev.kube2wasm.migrator.engine.generate.Sketches.TEXT;
import static dev.kube2wasm.migrator.engine.generate.Sketches.contract;
import static dev.kube2wasm.migrator.engine.generate.Sketches.operation;
import static dev.kube2wasm.migrator.engine.generate.Sketches.parameter;
import static org.assertj.core.api.Assertions.assertThat;

import dev.kube2wasm.migrator.api.contract.Client;
import dev.kube2wasm.migrator.api.contract.Contract;
import dev.kube2wasm.migrator.api.contract.Operation;
import dev.kube2wasm.migrator.api.contract.Parameter;
import dev.kube2wasm.migrator.api.contract.Type;
import dev.kube2wasm.migrator.api.contract.Type.Scalar.Kind;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

final class ClientFilesTest {

    private static String file(Contract contract) {
        return String.valueOf(files(contract).models().get(0).get("code"));
    }

    private static ClientFiles files(Contract contract) {
        return new ClientFiles(contract, new RustTypes(contract), ConfigFile.named(contract.variables()));
    }

    @Test
    void writesAFunctionForEachCall() {
        Operation get = operation(
                "GET",
                "/a b/{id}/x{rest:.*}",
                List.of(
                        parameter(Parameter.In.PATH, "id", new Type.Scalar(Kind.INT64), true, ""),
                        parameter(Parameter.In.QUERY, "colour", new Type.Ref("Colour"), false, ""),
                        parameter(Parameter.In.QUERY, "page", new Type.Scalar(Kind.INT32), false, "1"),
                        parameter(Parameter.In.HEADER, "X-Ids", new Type.ListOf(TEXT, false), true, "")),
                Optional.empty(),
                Optional.of(new Type.Nullable(new Type.Ref("Colour"))));
        Operation post = operation(
                "POST",
                "/",
                List.of(),
                Optional.of(new Operation.Body(new Type.Any("unknown"), false, false, AT)),
                Optional.empty());
        Contract contract = contract(
                t -> t.toLowerCase(Locale.ROOT),
                new Client("Stock", "http://stock", Optional.of("STOCK_URL"), List.of(get, post), AT));

        assertThat(file(contract)).isEqualTo("""
                //! `http://stock`, as Stock.java:1 calls it.

                use crate::config;
                use crate::outbound::{or, Call, Failure};
                use crate::types::Colour;
                use serde_json::Value;

                fn base() -> String {
                    config::stock_url()
                }

                /// `GET /a b/{id}/x{rest:.*}`, as shop.Stock#get asks, from Stock.java:1.
                pub fn get(
                    id: i64,
                    colour: Option<Colour>,
                    page: Option<i32>,
                    x_ids: &[String],
                    rest: &str,
                ) -> Result<Option<Colour>, Failure> {
                    let mut call = Call::new("GET", base());
                    call.path("/a%20b/");
                    call.segment(id);
                    call.path("/x");
                    call.segment(rest);
                    call.query("colour", colour);
                    let page = or(page, "1");
                    call.query("page", page);
                    call.header("X-Ids", x_ids);
                    call.send()?.optional_json()
                }

                /// `POST /`, as shop.Stock#post asks, from Stock.java:1.
                pub fn post(body: Option<&Value>) -> Result<(), Failure> {
                    let mut call = Call::new("POST", base());
                    if let Some(body) = body {
                        call.json("application/json", body)?;
                    }
                    call.send()?;
                    Ok(())
                }
                """);
        assertThat(files(contract).sent()).containsExactly("Colour");
    }

    @Test
    void testsWhatIsSent() {
        Operation get = operation(
                "GET",
                "/x/{id}",
                List.of(
                        parameter(Parameter.In.PATH, "id", TEXT, true, ""),
                        parameter(
                                Parameter.In.QUERY,
                                "colours",
                                new Type.ListOf(new Type.Ref("Colour"), true),
                                true,
                                "")),
                Optional.empty(),
                Optional.of(new Type.Scalar(Kind.DECIMAL)));
        Contract contract = contract(
                t -> t.toLowerCase(Locale.ROOT),
                new Client("Stock", "https://stock", Optional.empty(), List.of(get), AT));

        assertThat(files(contract).tests())
                .extracting(t -> String.valueOf(t.get("code")))
                .containsExactly("""
                #[test]
                fn stock_get() {
                    let answer = "1";
                    let peer = peer(answer);
                    let colours: Vec<_> = given("[\\"red\\"]");
                    let result = clients::stock::get("x", &colours);
                    assert_eq!(result.err(), None);
                    let sent = peer.take().expect("something was sent");
                    assert_eq!(sent.call.method, "GET");
                    let path = "/x/x?colours=RED";
                    assert!(sent.address.path.ends_with(path));
                }""");
    }

    @Test
    void clientsWithoutKnownCallsAreLeftOut() {
        Contract contract = contract(
                t -> t.toLowerCase(Locale.ROOT), new Client("Stock", "http://stock", Optional.empty(), List.of(), AT));

        assertThat(files(contract).models()).isEmpty();
    }

    @Test
    void textStaysText() {
        Random random = new Random(17);
        String expected = shape(file(of(t -> t)));
        for (int i = 0; i < 2_000; i++) {
            Contract contract = of(t -> t + RustTextTest.hostile(random).replaceAll("[{}/*]", ""));
            assertThat(shape(file(contract))).as(contract.clients().toString()).isEqualTo(expected);
        }
    }

    private static Contract of(UnaryOperator<String> text) {
        Operation get = operation(
                "GET",
                "/" + text.apply("a"),
                List.of(
                        parameter(Parameter.In.QUERY, text.apply("q"), TEXT, false, text.apply("f")),
                        parameter(Parameter.In.HEADER, text.apply("h"), new Type.Ref("Colour"), true, "")),
                Optional.of(new Operation.Body(TEXT, true, false, AT)),
                Optional.of(TEXT));
        return contract(text, new Client("Stock", text.apply("http://x"), Optional.empty(), List.of(get), AT));
    }

    /** Without comments, what literals and names say, and how lines are broken. */
    private static String shape(String code) {
        return code.lines()
                .filter(l -> !l.strip().startsWith("//"))
                .collect(Collectors.joining("\n"))
                .replaceAll("\"(?:[^\"\\\\]|\\\\.)*\"", "'")
                .replaceAll("[A-Za-z_][A-Za-z0-9_]*", "n")
                .replaceAll("[\\s,]+", "");
    }
}
