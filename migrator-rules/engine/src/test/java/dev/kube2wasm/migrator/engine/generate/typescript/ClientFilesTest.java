package dev.kube2wasm.migrator.engine.generate.typescript;

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
        return new ClientFiles(contract, new TypeScriptTypes(contract), ConfigFile.named(contract.variables()));
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
        Contract contract =
                contract(t -> t, new Client("Stock", "http://stock", Optional.of("STOCK_URL"), List.of(get, post), AT));

        assertThat(file(contract)).isEqualTo("""
                // `http://stock`, as Stock.java:1 calls it.

                import * as c from "../codec.js";
                import * as config from "../config.js";
                import type { Host } from "../host.js";
                import { Call } from "../outbound.js";
                import { type Colour, colourCodec } from "../types/Colour.js";

                function base(host: Host): Promise<string> {
                  return config.stockUrl(host.environment);
                }

                /** `GET /a b/{id}/x{rest:.*}`, as shop.Stock#get asks, from Stock.java:1. */
                export async function get_(
                  host: Host,
                  id: bigint,
                  colour: Colour | null,
                  page: number | null,
                  xIds: readonly string[],
                  rest: string,
                ): Promise<Colour | null> {
                  const call = new Call("stock", "GET", await base(host));
                  call.path("/a%20b/");
                  call.segment(id);
                  call.path("/x");
                  call.segment(rest);
                  call.query("colour", colour);
                  call.query("page", page, "1");
                  call.header("X-Ids", xIds);
                  const reply = await call.send(host.fetch);
                  return reply.optionalJson(c.nullable(colourCodec));
                }

                /** `POST /`, as shop.Stock#post asks, from Stock.java:1. */
                export async function post(host: Host, body: c.Json | null): Promise<void> {
                  const call = new Call("stock", "POST", await base(host));
                  if (body !== null) {
                    call.json("application/json", c.any, body);
                  }
                  await call.send(host.fetch);
                }
                """);
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
        Contract contract = contract(t -> t, new Client("Stock", "https://stock", Optional.empty(), List.of(get), AT));

        assertThat(files(contract).tests())
                .extracting(t -> String.valueOf(t.get("code")))
                .containsExactly("""
                test("stock get_", async () => {
                  const answer = "1";
                  const { host, sent } = peer(answer);
                  const a1 = given(c.string, '"x"');
                  const a2 = given(c.list(colourCodec), '["RED"]');
                  await stockClient.get_(host, a1, a2);
                  const target = "/x/x?colours=RED";
                  check(sent[0], "GET", target);
                });""");
        assertThat(files(contract).testImports()).isEqualTo("""
                import { test } from "node:test";
                import * as stockClient from "../src/clients/stock.js";
                import * as c from "../src/codec.js";
                import { colourCodec } from "../src/types/Colour.js";
                import { given } from "./given.js";
                import { check, peer } from "./peers.js";
                """);
    }

    @Test
    void whatMayBeWrittenInTwoWaysIsText() {
        Operation get = operation(
                "GET",
                "/{colour}",
                List.of(parameter(Parameter.In.PATH, "colour", new Type.Ref("Colour"), true, "")),
                Optional.empty(),
                Optional.empty());
        Contract contract = contract(
                t -> t.toLowerCase(Locale.ROOT),
                new Client("Stock", "http://stock", Optional.empty(), List.of(get), AT));

        assertThat(file(contract)).contains("get_(host: Host, colour: string): Promise<void>");
    }

    @Test
    void anAddressThatNothingIsKnownOfIsNotTested() {
        Operation get = operation("GET", "/", List.of(), Optional.empty(), Optional.empty());
        Contract contract = contract(t -> t, new Client("Stock", "", Optional.empty(), List.of(get), AT));

        assertThat(files(contract).tests()).isEmpty();
        assertThat(files(contract).models().get(0)).containsEntry("hasOrigin", false);
    }

    @Test
    void clientsWithoutKnownCallsAreLeftOut() {
        Contract contract = contract(t -> t, new Client("Stock", "http://stock", Optional.empty(), List.of(), AT));

        assertThat(files(contract).models()).isEmpty();
    }

    @Test
    void textStaysText() {
        Random random = new Random(17);
        String expected = shape(file(of(t -> t)));
        for (int i = 0; i < 2_000; i++) {
            Contract contract = of(t -> t + TypeScriptTextTest.hostile(random).replaceAll("[{}/*]", ""));
            assertThat(shape(file(contract)))
                    .as("%s", TypeScriptText.literal(contract.clients().toString()))
                    .isEqualTo(expected);
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
        return contract(t -> t, new Client("Stock", text.apply("http://x"), Optional.empty(), List.of(get), AT));
    }

    /** Without comments, what literals and names say, and how lines are broken. */
    private static String shape(String code) {
        return code.lines()
                .filter(l -> !l.startsWith("/"))
                .collect(Collectors.joining("\n"))
                .replaceAll("\"(?:[^\"\\\\]|\\\\.)*\"|'(?:[^'\\\\]|\\\\.)*'", "'")
                .replaceAll("[A-Za-z_][A-Za-z0-9_]*", "n")
                .replaceAll("[\\s,]+", "");
    }
}
