package dev.kube2wasm.migrator.engine.generate;

import dev.kube2wasm.migrator.api.model.WorkloadId;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Names of components: lower-case words divided by single dashes, as every target takes them. The names of Cargo packages
 * are the narrowest that have to be met: no keyword, not {@code test}, no digit in front.
 *
 * @see <a href="https://doc.rust-lang.org/cargo/reference/manifest.html#the-name-field">Cargo, the name field, read
 *     2026-11-23</a>
 */
final class ComponentNames {

    private static final int LONGEST = 54;
    private static final String PREFIX = "fn-";
    /** Words that Cargo, npm or Windows keep for themselves. */
    private static final Set<String> RESERVED = Set.of(
            "abstract",
            "alloc",
            "as",
            "async",
            "aux",
            "await",
            "become",
            "box",
            "break",
            "build",
            "con",
            "const",
            "continue",
            "core",
            "crate",
            "deps",
            "do",
            "dyn",
            "else",
            "enum",
            "examples",
            "extern",
            "false",
            "favicon",
            "final",
            "fn",
            "for",
            "gen",
            "if",
            "impl",
            "in",
            "incremental",
            "let",
            "loop",
            "macro",
            "match",
            "mod",
            "move",
            "mut",
            "node-modules",
            "nul",
            "override",
            "priv",
            "prn",
            "proc-macro",
            "pub",
            "ref",
            "return",
            "self",
            "serde",
            "serde-json",
            "static",
            "std",
            "struct",
            "super",
            "test",
            "trait",
            "true",
            "try",
            "type",
            "typeof",
            "unsafe",
            "unsized",
            "use",
            "virtual",
            "wasi",
            "where",
            "while",
            "yield");

    private ComponentNames() {}

    /** A name for each workload; where two would share one, the later ones by id get a number. */
    static SortedMap<WorkloadId, String> of(List<WorkloadId> ids) {
        SortedMap<WorkloadId, String> names = new TreeMap<>();
        Set<String> taken = new TreeSet<>();
        for (WorkloadId id : new TreeSet<>(ids)) {
            String plain = of(id.name());
            String name = plain;
            for (int n = 2; !taken.add(name); n++) {
                name = plain + n;
            }
            names.put(id, name);
        }
        return names;
    }

    static String of(String workload) {
        StringBuilder name = new StringBuilder();
        String lower = workload.toLowerCase(Locale.ROOT);
        for (int i = 0; i < lower.length() && name.length() < LONGEST; i++) {
            char c = lower.charAt(i);
            boolean digit = c >= '0' && c <= '9';
            if (digit && !name.isEmpty() && name.charAt(name.length() - 1) == '-') {
                name.setLength(name.length() - 1);
            }
            if (digit || (c >= 'a' && c <= 'z')) {
                name.append(c);
            } else if (!name.isEmpty() && name.charAt(name.length() - 1) != '-') {
                name.append('-');
            }
        }
        while (!name.isEmpty() && name.charAt(name.length() - 1) == '-') {
            name.setLength(name.length() - 1);
        }
        boolean plain = !name.isEmpty() && Character.isLetter(name.charAt(0)) && !RESERVED.contains(name.toString());
        return plain
                ? name.toString()
                : PREFIX + (name.isEmpty() || !Character.isLetter(name.charAt(0)) ? "service" : "") + name;
    }
}
