package dev.kube2wasm.migrator.kubernetes.routes;

import dev.kube2wasm.migrator.api.model.Field;
import dev.kube2wasm.migrator.api.route.Action.Cors;
import dev.kube2wasm.migrator.api.route.RouteTable.Loss;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a VirtualService lets other origins do.
 *
 * @see <a href="https://istio.io/latest/docs/reference/config/networking/virtual-service/#CorsPolicy">CorsPolicy, read
 *     2026-11-23</a>
 */
final class IstioCors {

    /** A text, {@code .*} or {@code .+}, and a text, with nothing else that means anything. */
    private static final Pattern ONE_STAR =
            Pattern.compile("\\^?((?:[A-Za-z0-9:/_-]|\\\\\\.)*+)(\\.[*+])?((?:[A-Za-z0-9:/_-]|\\\\\\.)*+)\\$?");

    private IstioCors() {}

    static Optional<Cors> of(Field policy, List<Loss> losses) {
        if (!policy.exists()) {
            return Optional.empty();
        }
        List<String> origins = new ArrayList<>(texts(policy.get("allowOrigin")));
        policy.get("allowOrigins").items().forEach(o -> add(o, origins, losses));
        if (policy.get("unmatchedPreflights").text().filter("IGNORE"::equals).isEmpty()) {
            losses.add(new Loss(
                    "corsPolicy unmatchedPreflights",
                    "A preflight of an origin that may not call is answered here, and not sent to the backend.",
                    policy.at()));
        }
        return Optional.of(new Cors(
                origins,
                texts(policy.get("allowMethods")),
                texts(policy.get("allowHeaders")),
                texts(policy.get("exposeHeaders")),
                policy.get("allowCredentials").isTrue(),
                Durations.ofIstio(policy.get("maxAge")),
                policy.at()));
    }

    private static void add(Field origin, List<String> origins, List<Loss> losses) {
        origin.get("exact").text().ifPresent(origins::add);
        origin.get("prefix").text().ifPresent(p -> origins.addAll(List.of(p, p + "*")));
        Optional<String> regex = origin.get("regex").text();
        if (regex.isPresent()) {
            Matcher parts = ONE_STAR.matcher(regex.get());
            if (!parts.matches()) {
                losses.add(new Loss(
                        "corsPolicy allowOrigins " + regex.get(),
                        "The expression has no place in the table: the origins that it means may not call. List them.",
                        origin.at()));
                return;
            }
            String start = parts.group(1).replace("\\.", ".");
            String star = Optional.ofNullable(parts.group(2)).orElse("");
            String end = parts.group(3).replace("\\.", ".");
            if (star.equals(".*") && !start.isEmpty()) {
                origins.add(start + end);
            }
            origins.add(start + (star.isEmpty() ? "" : "*") + end);
        }
    }

    private static List<String> texts(Field list) {
        return list.items().flatMap(f -> f.text().stream()).toList();
    }
}
