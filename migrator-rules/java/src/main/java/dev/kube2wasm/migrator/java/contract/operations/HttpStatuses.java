package dev.kube2wasm.migrator.java.contract.operations;

import dev.kube2wasm.migrator.java.source.Expr;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Statuses by the names that Java code gives them.
 *
 * @see <a href="https://www.iana.org/assignments/http-status-codes/http-status-codes.xhtml">IANA, HTTP status codes, read
 *     2026-11-23</a>
 */
public final class HttpStatuses {

    private static final Map<String, Integer> BY_NAME = Map.ofEntries(
            Map.entry("OK", 200),
            Map.entry("CREATED", 201),
            Map.entry("ACCEPTED", 202),
            Map.entry("NON_AUTHORITATIVE_INFORMATION", 203),
            Map.entry("NO_CONTENT", 204),
            Map.entry("RESET_CONTENT", 205),
            Map.entry("PARTIAL_CONTENT", 206),
            Map.entry("MOVED_PERMANENTLY", 301),
            Map.entry("FOUND", 302),
            Map.entry("SEE_OTHER", 303),
            Map.entry("NOT_MODIFIED", 304),
            Map.entry("TEMPORARY_REDIRECT", 307),
            Map.entry("PERMANENT_REDIRECT", 308),
            Map.entry("NOT_IMPLEMENTED", 501));

    /** Methods of builders, by what their names say. */
    private static final Map<String, Integer> BUILDERS = Map.of(
            "ok", 200,
            "created", 201,
            "accepted", 202,
            "noContent", 204,
            "seeOther", 303,
            "notModified", 304,
            "temporaryRedirect", 307);

    private static final Set<String> BUILDER_TYPES =
            Set.of("ResponseEntity", "Response", "HttpResponse", "RestResponse", "ServerResponse");

    private HttpStatuses() {}

    /** {@code 201}, {@code CREATED}, {@code HttpStatus.CREATED}. */
    public static Optional<Integer> of(String text) {
        if (text.length() == 3 && text.chars().allMatch(c -> c >= '0' && c <= '9')) {
            return Optional.of(Integer.parseInt(text)).filter(s -> s >= 100 && s < 600);
        }
        return Optional.ofNullable(BY_NAME.get(text.substring(text.lastIndexOf('.') + 1)));
    }

    /** What {@code ResponseEntity.ok(…)}, {@code Response.status(201)}, {@code new ResponseEntity<>(x, CREATED)} set. */
    public static Optional<Integer> built(Expr e) {
        if (e instanceof Expr.New n
                && n.type().name().endsWith("ResponseEntity")
                && !n.arguments().isEmpty()) {
            return status(n.arguments().get(n.arguments().size() - 1));
        }
        if (e instanceof Expr.Call c
                && c.scope().isPresent()
                && c.scope().get() instanceof Expr.Name scope
                && BUILDER_TYPES.contains(scope.name())) {
            return c.name().equals("status") && !c.arguments().isEmpty()
                    ? status(c.arguments().get(0))
                    : Optional.ofNullable(BUILDERS.get(c.name()));
        }
        return Optional.empty();
    }

    private static Optional<Integer> status(Expr e) {
        if (e instanceof Expr.Literal l) {
            return of(l.value());
        }
        if (e instanceof Expr.Select s) {
            return of(s.name());
        }
        return e instanceof Expr.Name n ? of(n.name()) : Optional.empty();
    }
}
