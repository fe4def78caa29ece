package dev.kube2wasm.migrator.engine.route.probe;

import dev.kube2wasm.migrator.api.route.HostPattern;
import dev.kube2wasm.migrator.api.route.Match.PathMatch;
import dev.kube2wasm.migrator.api.route.Match.ValueMatch;
import dev.kube2wasm.migrator.api.route.Match.ValueMatch.Test;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;

/** What lies on, and just beside, one part of a match. The first of each list is what the part means. */
final class Boundaries {

    private static final int SAMPLES = 6;
    private static final String OTHER = "other";

    private Boundaries() {}

    static List<String> hosts(HostPattern pattern) {
        Set<String> hosts = new LinkedHashSet<>();
        if (pattern instanceof HostPattern.Exact exact) {
            hosts.add(exact.name());
            around(exact.name(), hosts);
        } else if (pattern instanceof HostPattern.Any) {
            hosts.add("any.example");
        } else {
            String parent = pattern.text().substring(2);
            hosts.add("one." + parent);
            around("one." + parent, hosts);
            hosts.add(parent);
            hosts.add("one" + parent);
        }
        return List.copyOf(hosts);
    }

    private static void around(String name, Set<String> to) {
        to.add(name.toUpperCase(Locale.ROOT));
        to.add(name + ":8080");
        to.add("deep." + name);
        to.add("x" + name);
        int dot = name.indexOf('.');
        if (dot > 0 && dot + 1 < name.length()) {
            to.add(name.substring(dot + 1));
            to.add("other" + name.substring(dot));
        }
    }

    static List<String> paths(PathMatch match, Random random) {
        if (!(match instanceof PathMatch.Regex regex)) {
            return around(match.text());
        }
        Set<String> paths = new LinkedHashSet<>();
        for (int i = 0; i < SAMPLES; i++) {
            String sample = Samples.of(regex.expression(), random);
            paths.add(sample.startsWith("/") ? sample : "/" + sample);
        }
        List.copyOf(paths).forEach(p -> paths.addAll(around(p)));
        return List.copyOf(paths);
    }

    private static List<String> around(String path) {
        String bare = path.endsWith("/") ? path.substring(0, path.length() - 1) : path;
        Set<String> paths = new LinkedHashSet<>();
        paths.add(path);
        paths.add(bare.isEmpty() ? "/" : bare);
        paths.add(bare + "/");
        paths.add(bare + "//");
        paths.add("/" + path);
        paths.add(bare + "b");
        paths.add(bare + "/b");
        paths.add(bare + "/b/");
        paths.add(bare + "/b/c");
        paths.add(bare + ";v=1");
        paths.add(bare + "/.");
        paths.add(bare + "/..");
        paths.add(bare + "/../b");
        paths.add("/." + path);
        paths.add("/x/.." + path);
        paths.add(bare + "%2F");
        paths.add(bare + "%2Fb");
        paths.add(bare + "/%2e%2e/b");
        paths.add(bare + "/b%3Fc=1");
        paths.add(bare + "/b%23c");
        paths.add(bare + "/b%25%32%30c");
        paths.add(bare + "/%E6%97%A5");
        paths.add(path.toUpperCase(Locale.ROOT));
        paths.add(path.toLowerCase(Locale.ROOT));
        int slash = bare.lastIndexOf('/');
        if (slash >= 0 && slash + 1 < bare.length()) {
            paths.add(bare.substring(0, slash + 1) + encoded(bare.charAt(slash + 1)) + bare.substring(slash + 2));
            paths.add(bare.substring(0, slash) + "%2F" + bare.substring(slash + 1));
            paths.add(bare.substring(0, slash) + "/" + bare.substring(slash));
            paths.add(bare.substring(0, bare.length() - 1));
            paths.add(bare.substring(0, slash + 1));
        }
        return paths.stream().filter(p -> p.startsWith("/")).toList();
    }

    private static String encoded(char c) {
        return c < 0x80 ? "%%%02X".formatted((int) c) : String.valueOf(c);
    }

    /** Values for a header, a parameter or a cookie; empty for its absence. */
    static List<String> values(ValueMatch match, Random random) {
        Test test = match.test();
        boolean denied = false;
        while (test instanceof Test.Not not) {
            test = not.test();
            denied = !denied;
        }
        List<String> values = new ArrayList<>(denied ? List.of(OTHER) : List.of());
        values.addAll(near(test, random));
        return values.stream()
                .filter(v -> v.chars().allMatch(c -> c >= ' ' && c < 0x7f))
                .distinct()
                .toList();
    }

    private static List<String> near(Test test, Random random) {
        List<String> values = new ArrayList<>();
        if (test instanceof Test.Regex regex) {
            for (int i = 0; i < SAMPLES; i++) {
                values.add(Samples.of(regex.expression(), random));
            }
        } else if (test instanceof Test.Equal equal) {
            values.add(equal.text());
        } else if (test instanceof Test.StartsWith start) {
            values.add(start.text());
        } else {
            values.add("any");
        }
        String first = values.get(0);
        values.add(first + "x");
        values.add("x" + first);
        values.add(first.toUpperCase(Locale.ROOT));
        values.add(OTHER);
        return values;
    }
}
