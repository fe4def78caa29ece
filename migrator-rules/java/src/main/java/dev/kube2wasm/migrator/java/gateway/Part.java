package dev.kube2wasm.migrator.java.gateway;

import dev.kube2wasm.migrator.api.model.SourceLocation;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A predicate or a filter of a route, as {@code StripPrefix=1} or with {@code name} and {@code args}.
 *
 * @param values of the short form, in their order
 * @param args of the long form; empty for the short one
 * @see <a href="https://docs.spring.io/spring-cloud-gateway/reference/spring-cloud-gateway/configuring-route-predicate-factories-and-filter-factories.html">Configuring
 *     predicates and filters, read 2026-11-23</a>
 */
record Part(String name, List<String> values, Section args, SourceLocation at) {

    static Part of(Section section) {
        Optional<String> shortcut = section.text("");
        if (shortcut.isPresent()) {
            String text = shortcut.get();
            int equals = text.indexOf('=');
            String values = equals < 0 ? "" : text.substring(equals + 1);
            return new Part(
                    equals < 0 ? text : text.substring(0, equals).strip(),
                    Stream.of(values.split(",", -1))
                            .map(String::strip)
                            .filter(v -> !v.isEmpty())
                            .toList(),
                    section.get("args"),
                    section.at());
        }
        Section args = section.get("args");
        List<String> generated = Stream.iterate(0, i -> i + 1)
                .map(i -> args.text("_genkey_" + i))
                .takeWhile(Optional::isPresent)
                .flatMap(Optional::stream)
                .toList();
        return new Part(section.text("name").orElse(""), generated, args, section.at());
    }

    /** One argument: by its place in the short form, by its name in the long one. */
    Optional<String> arg(int place, String name) {
        return args.text(name).or(() -> values.stream().skip(place).findFirst());
    }

    /** All arguments, where they are a list of one kind. */
    List<String> all(String name) {
        List<String> named = args.get(name).texts();
        return named.isEmpty() ? values : named;
    }
}
