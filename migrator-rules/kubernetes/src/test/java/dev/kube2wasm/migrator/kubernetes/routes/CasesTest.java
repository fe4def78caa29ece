package dev.kube2wasm.migrator.kubernetes.routes;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.kube2wasm.migrator.api.model.Manifest;
import dev.kube2wasm.migrator.api.route.Action.HeaderChanges;
import dev.kube2wasm.migrator.api.spi.RouteReader;
import dev.kube2wasm.migrator.engine.route.model.Decision;
import dev.kube2wasm.migrator.engine.route.model.Request;
import dev.kube2wasm.migrator.engine.route.model.TableRouter;
import dev.kube2wasm.migrator.engine.tree.MemoryTree;
import dev.kube2wasm.migrator.kubernetes.source.KubernetesManifests;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Holds the readers against what the platforms' own suites and documentation expect. */
class CasesTest {

    private static final Path CASES = Path.of("../../test-fixtures/routing/cases.json");
    private static final Path SUMMARY = Path.of("target/routing-cases.txt");
    /** Cases that the neutral form does not answer, with the reason; each has to go on failing. */
    private static final Map<String, String> REFUSED = Map.of(
            "gateway-api/httproute-invalid-nonexistent-backendref",
            "its manifests name no Service at all, so that none of them is known to be missing",
            "traefik-migration/whitelist-deny",
            "a rule does not know the address of the client: the annotation is a declared loss");

    private static final String ISTIO = "ingress2gateway-fixture/istio-2-virtualservice-http ";

    /** Where an expectation was read off a converter that drops what the platform does: what differs, and why. */
    private static final Map<String, Disputed> DISPUTED = Map.of(
            ISTIO + 1,
            new Disputed("location_host", "the redirect's authority counts, and the converter ignores it"),
            ISTIO + 2,
            new Disputed("location_host", "the redirect's authority counts, and the converter ignores it"),
            ISTIO + 3,
            new Disputed("redirect", "the match is for another gateway, scheme and port, which the converter ignores"));

    private record Disputed(String difference, String reason) {}

    private static final Set<String> KINDS =
            Set.of("ingress", "ingress-nginx", "httproute", "istio-virtualservice", "nginx-org-ingress");

    @TestFactory
    Stream<DynamicTest> everyRequestReachesWhatItShould() throws IOException {
        List<DynamicTest> tests = new ArrayList<>();
        for (JsonNode item : new ObjectMapper().readTree(CASES.toFile()).get("cases")) {
            if (KINDS.contains(item.get("kind").asText())) {
                int number = 0;
                for (JsonNode request : item.get("requests")) {
                    String name = item.get("id").asText() + " " + ++number;
                    tests.add(DynamicTest.dynamicTest(name, () -> check(name, item, request)));
                }
            }
        }
        return tests.stream();
    }

    /** For people: how many requests of each kind are decided as expected, and which are not, and why. */
    @Test
    void summary() throws IOException {
        SortedMap<String, Integer> counts = new TreeMap<>();
        List<String> others = new ArrayList<>();
        for (JsonNode item : new ObjectMapper().readTree(CASES.toFile()).get("cases")) {
            String kind = item.get("kind").asText();
            int number = 0;
            for (JsonNode request :
                    KINDS.contains(kind) ? item.get("requests") : new ObjectMapper().createArrayNode()) {
                String name = item.get("id").asText() + " " + ++number;
                Disputed disputed = DISPUTED.get(name);
                String refused = REFUSED.get(item.get("id").asText());
                if (disputed != null) {
                    others.add("disputed  " + name + ": " + disputed.reason());
                } else if (!differences(request, decision(item, request)).isEmpty()) {
                    others.add("refused   " + name + ": " + refused);
                } else {
                    counts.merge(kind, 1, Integer::sum);
                }
            }
        }
        String as = counts.entrySet().stream()
                .map(c -> "as expected  " + c.getKey() + ": " + c.getValue() + " requests\n")
                .collect(Collectors.joining());
        Files.writeString(SUMMARY, as + String.join("\n", others) + "\n");
        assertThat(counts.values()).isNotEmpty();
        assertThat(others).hasSizeLessThan(6);
    }

    private static void check(String name, JsonNode item, JsonNode expected) {
        Decision decision = decision(item, expected);
        List<String> differences = differences(expected, decision);
        String refused = REFUSED.get(item.get("id").asText());
        Disputed disputed = DISPUTED.get(name);
        if (disputed != null) {
            assertThat(differences).as(disputed.reason()).containsExactly(disputed.difference());
        } else if (refused != null
                && expected.get("expect").get("type").asText().equals("status")) {
            assertThat(differences).as("no longer refused, although " + refused).isNotEmpty();
        } else {
            assertThat(differences)
                    .as(expected + "\n" + decision + "\n" + item.get("manifest").asText())
                    .isEmpty();
        }
    }

    private static Decision decision(JsonNode item, JsonNode expected) {
        String text = item.get("manifest").asText();
        List<Manifest> manifests = new KubernetesManifests()
                .read(MemoryTree.of(Map.of("case.yaml", text)))
                .manifests();
        RouteReader reader = switch (item.get("kind").asText()) {
            case "httproute" -> new HttpRoutes();
            case "istio-virtualservice" -> new VirtualServices();
            default -> new Ingresses();
        };
        return router(reader.read(manifests), expected)
                .map(r -> r.route(request(expected)))
                .orElseGet(() -> new Decision.Answered(404, new TreeMap<>()));
    }

    private static Optional<TableRouter> router(RouteReader.Reading reading, JsonNode request) {
        String gateway = request.path("gateway").asText();
        String named = "gateway " + gateway + ":" + request.path("port").asText("80");
        return reading.tables().stream()
                .filter(t -> gateway.isEmpty() || t.router().equals(named))
                .map(t -> new TableRouter(t.table()))
                .findFirst();
    }

    private static Request request(JsonNode node) {
        String path = node.get("path").asText();
        int mark = path.indexOf('?');
        List<Request.Header> headers = new ArrayList<>();
        node.get("headers")
                .properties()
                .forEach(h ->
                        headers.add(new Request.Header(h.getKey(), h.getValue().asText())));
        return new Request(
                node.get("scheme").asText(),
                node.get("method").asText(),
                node.get("host").asText(),
                mark < 0 ? path : path.substring(0, mark),
                mark < 0 ? Optional.empty() : Optional.of(path.substring(mark + 1)),
                headers);
    }

    private static List<String> differences(JsonNode request, Decision decision) {
        JsonNode expect = request.get("expect");
        List<String> found = new ArrayList<>();
        switch (expect.get("type").asText()) {
            case "status" -> {
                if (!(decision instanceof Decision.Answered a
                        && a.status() == expect.get("status").asInt())) {
                    found.add("status");
                }
            }
            case "cors-preflight" -> preflight(request, decision, found);
            case "redirect" -> {
                if (decision instanceof Decision.Redirected r) {
                    redirect(request, expect, r, found);
                } else {
                    found.add("redirect");
                }
            }
            default -> {
                if (decision instanceof Decision.Forwarded f) {
                    forwarded(request, expect, f, found);
                } else {
                    found.add("backend");
                }
            }
        }
        return found;
    }

    private static void preflight(JsonNode request, Decision decision, List<String> found) {
        if (!(decision instanceof Decision.Answered answered && answered.status() == 204)) {
            found.add("preflight");
            return;
        }
        request.path("response_header_choices").properties().forEach(h -> {
            String given =
                    Optional.ofNullable(answered.headers().get(h.getKey())).orElse("");
            if (h.getValue().properties().stream()
                    .noneMatch(c -> c.getValue().asText().equals(given))) {
                found.add(h.getKey() + " is " + given);
            }
        });
        request.path("response_absent_headers").forEach(h -> {
            if (answered.headers().containsKey(h.asText().toLowerCase(Locale.ROOT))) {
                found.add(h.asText() + " is there");
            }
        });
    }

    private static void redirect(JsonNode request, JsonNode expect, Decision.Redirected given, List<String> found) {
        if (given.status() != expect.get("status").asInt()) {
            found.add("status");
        }
        if (expect.has("location") && !expect.get("location").asText().equals(given.location())) {
            found.add("location");
        }
        if (expect.has("location_regex")
                && !java.util.regex.Pattern.compile(expect.get("location_regex").asText())
                        .matcher(given.location())
                        .find()) {
            found.add("location");
        }
        java.net.URI location = java.net.URI.create(given.location());
        part(
                expect,
                "location_scheme",
                location.getScheme(),
                request.get("scheme").asText(),
                found);
        part(expect, "location_host", location.getHost(), request.get("host").asText(), found);
        if (!expect.has("location") && !expect.has("location_regex")) {
            part(
                    expect,
                    "location_path",
                    location.getPath(),
                    request.get("path").asText(),
                    found);
        }
        if (expect.has("location_port")) {
            int port = location.getPort() >= 0
                    ? location.getPort()
                    : location.getScheme().equals("https") ? 443 : 80;
            if (port != expect.get("location_port").asInt()) {
                found.add("port");
            }
        }
    }

    private static void part(JsonNode expect, String key, String given, String unchanged, List<String> found) {
        if (expect.has("location") || expect.has("location_regex")) {
            return;
        }
        if (!expect.path(key).asText(unchanged).equals(given)) {
            found.add(key);
        }
    }

    private static void forwarded(JsonNode request, JsonNode expect, Decision.Forwarded given, List<String> found) {
        if (expect.has("weights")) {
            expect.get("weights").properties().forEach(w -> {
                double share = given.backends().entrySet().stream()
                        .filter(b -> b.getKey().endsWith("/" + w.getKey()))
                        .mapToDouble(Map.Entry::getValue)
                        .sum();
                if (Math.abs(share * 100 - w.getValue().asDouble()) > 0.01) {
                    found.add("weight of " + w.getKey());
                }
            });
            return;
        }
        String backend = "/" + expect.get("backend").asText();
        if (given.backends().size() != 1
                || given.backends().keySet().stream()
                        .noneMatch(b -> b.endsWith(backend) || b.contains(backend + ":"))) {
            found.add("backend");
        }
        String sent = given.path().contains("?")
                ? given.path().substring(0, given.path().indexOf('?'))
                : given.path();
        String own = request.get("path").asText();
        String bare = own.contains("?") ? own.substring(0, own.indexOf('?')) : own;
        String path = request.get("rewritten_path").isNull()
                ? bare
                : request.get("rewritten_path").asText();
        if (!sent.equals(path) && !given.path().equals(path)) {
            found.add("path " + given.path());
        }
        headers(request, "backend_headers", given.headers(), found);
        answer(request, given.answer(), found);
        if (request.path("mirrored_to").size() != given.mirrors().size()) {
            found.add("mirrors");
        }
    }

    private static void headers(JsonNode request, String key, Map<String, List<String>> given, List<String> found) {
        request.path(key).properties().forEach(h -> {
            List<String> values = given.get(h.getKey().toLowerCase(Locale.ROOT));
            if (values != null && !String.join(",", values).equals(h.getValue().asText())) {
                found.add(h.getKey() + " is " + values);
            }
        });
    }

    private static void answer(JsonNode request, HeaderChanges changes, List<String> found) {
        Map<String, String> headers = new TreeMap<>();
        request.path("backend_response_headers")
                .properties()
                .forEach(h -> headers.put(lower(h.getKey()), h.getValue().asText()));
        changes.set().forEach(h -> headers.put(lower(h.name()), h.value()));
        changes.add().forEach(h -> headers.merge(lower(h.name()), h.value(), (a, b) -> a + "," + b));
        changes.remove().forEach(n -> headers.remove(lower(n)));
        request.path("response_headers").properties().forEach(h -> {
            String value = headers.getOrDefault(lower(h.getKey()), "");
            if (!value.equals(h.getValue().asText())) {
                found.add(h.getKey() + " is " + value);
            }
        });
        request.path("response_absent_headers").forEach(h -> {
            if (headers.containsKey(lower(h.asText()))) {
                found.add(h.asText() + " is there");
            }
        });
    }

    private static String lower(String text) {
        return text.toLowerCase(Locale.ROOT);
    }
}
