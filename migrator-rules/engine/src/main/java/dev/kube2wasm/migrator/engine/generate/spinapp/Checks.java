package dev.kube2wasm.migrator.engine.generate.spinapp;

import dev.kube2wasm.migrator.api.contract.Operation;
import dev.kube2wasm.migrator.api.model.Field;
import dev.kube2wasm.migrator.engine.generate.PathPattern;
import dev.kube2wasm.migrator.engine.generate.PathPattern.Segment;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Probes of a container as checks of a SpinApp. */
final class Checks {

    private static final int LONGEST_NUMBER = 9;

    /** The defaults of probes, which differ from those of checks. */
    private static final Map<String, Integer> TIMES = times();

    private final List<Operation> operations;
    private final Losses losses;

    Checks(List<Operation> operations, Losses losses) {
        this.operations = List.copyOf(operations);
        this.losses = losses;
    }

    // https://kubernetes.io/docs/tasks/configure-pod-container/configure-liveness-readiness-startup-probes/, read
    // 2026-11-23
    private static Map<String, Integer> times() {
        Map<String, Integer> times = new LinkedHashMap<>();
        times.put("initialDelaySeconds", 0);
        times.put("timeoutSeconds", 1);
        times.put("periodSeconds", 10);
        times.put("successThreshold", 1);
        times.put("failureThreshold", 3);
        return times;
    }

    /** The checks of a container; empty where none of its probes can be one. */
    Map<String, Object> of(Field container) {
        Map<String, Object> checks = new LinkedHashMap<>();
        for (String kind : List.of("readiness", "liveness")) {
            Field probe = container.get(kind + "Probe");
            if (Losses.saysAnything(probe)) {
                check(probe).ifPresent(c -> checks.put(kind, c));
            }
        }
        return checks;
    }

    private Optional<Map<String, Object>> check(Field probe) {
        Field get = probe.get("httpGet");
        for (String other : List.of("exec", "tcpSocket", "grpc")) {
            if (probe.get(other).exists()) {
                losses.add(
                        probe.get(other),
                        probe.key() + "." + other,
                        "A check of a SpinApp is a GET: give the function a route that answers 200 while it is well.");
            }
        }
        Set<String> done = Set.of("httpGet", "exec", "tcpSocket", "grpc");
        losses.rest(probe, probe.key() + ".", with(done, TIMES.keySet()), KnownKeys.NONE);
        if (!get.exists()) {
            return Optional.empty();
        }
        losses.rest(get, probe.key() + ".httpGet.", Set.of("path", "port", "httpHeaders", "scheme"), KnownKeys.NONE);
        if (get.get("scheme").text().filter("HTTPS"::equalsIgnoreCase).isPresent()) {
            losses.add(get.get("scheme"), probe.key() + ".httpGet.scheme", "The check asks over HTTP, not over TLS.");
        }
        String path = get.get("path").text().orElse("/");
        Optional<Operation> answering = answering(path);
        if (answering.isEmpty()) {
            losses.add(
                    get,
                    probe.key() + ".httpGet",
                    "The function has no route GET " + path
                            + ", so the check is left out: add a handler, then the check.");
            return Optional.empty();
        }
        if (answering.get().value().isEmpty()) {
            losses.add(
                    get,
                    probe.key() + ".httpGet",
                    "The route answers 501 until it is ported, and no pod gets ready before: port it first.");
        }
        Map<String, Object> http = new LinkedHashMap<>();
        http.put("path", path);
        List<Object> headers = headers(get.get("httpHeaders"));
        if (!headers.isEmpty()) {
            http.put("httpHeaders", headers);
        }
        Map<String, Object> check = new LinkedHashMap<>();
        check.put("httpGet", http);
        TIMES.forEach((key, otherwise) -> check.put(key, number(probe.get(key), otherwise)));
        return Optional.of(check);
    }

    private static Set<String> with(Set<String> some, Set<String> more) {
        List<String> all = new ArrayList<>(some);
        all.addAll(more);
        return Set.copyOf(all);
    }

    private static List<Object> headers(Field headers) {
        List<Object> copied = new ArrayList<>();
        headers.items().forEach(h -> {
            Map<String, Object> header = new LinkedHashMap<>();
            header.put("name", h.get("name").text().orElse(""));
            header.put("value", h.get("value").text().orElse(""));
            copied.add(header);
        });
        return copied;
    }

    static int number(Field field, int otherwise) {
        String text = field.text().orElse("").strip();
        boolean digits = !text.isEmpty()
                && text.length() <= LONGEST_NUMBER
                && text.chars().allMatch(c -> c >= '0' && c <= '9');
        return digits ? Integer.parseInt(text) : otherwise;
    }

    /** The operation that answers a GET of this path. */
    private Optional<Operation> answering(String path) {
        int query = path.indexOf('?');
        String plain = query < 0 ? path : path.substring(0, query);
        return operations.stream()
                .filter(o -> o.method().equals("GET") || o.method().equals("ANY"))
                .filter(o -> matches(PathPattern.of(o).segments(), plain))
                .min(Comparator.comparing(PathPattern::of, PathPattern.EXACT_FIRST));
    }

    private static boolean matches(List<Segment> segments, String path) {
        String[] parts = path.length() > 1 ? path.substring(1).split("/", -1) : new String[0];
        for (int i = 0; i < segments.size(); i++) {
            Segment segment = segments.get(i);
            if (segment instanceof Segment.Rest) {
                return true;
            }
            if (i >= parts.length) {
                return false;
            }
            boolean fits =
                    segment instanceof Segment.Literal literal ? literal.text().equals(parts[i]) : !parts[i].isEmpty();
            if (!fits) {
                return false;
            }
        }
        return segments.size() == parts.length;
    }
}
