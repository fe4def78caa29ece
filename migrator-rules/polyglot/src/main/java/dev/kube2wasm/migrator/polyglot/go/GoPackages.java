package dev.kube2wasm.migrator.polyglot.go;

import dev.kube2wasm.migrator.polyglot.files.Files;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The files of packages, and the packages that a service starts from. */
final class GoPackages {

    /** Operating systems for which a container is not built. */
    private static final Set<String> OTHER_SYSTEMS =
            Set.of("windows", "darwin", "freebsd", "openbsd", "netbsd", "plan9", "solaris", "js", "android", "ios");

    private static final Set<String> NO_SERVICES =
            Set.of("vendor", "testdata", "test", "tests", "e2e", "hack", "tools", "scripts", "examples", "example");

    private final Files files;

    GoPackages(Files files) {
        this.files = files;
    }

    /** The files of the package in {@code directory} that are compiled for a container. */
    List<String> files(String directory) {
        List<String> all = files.in(directory).stream()
                .filter(f -> f.endsWith(".go") && !f.endsWith("_test.go") && !isForAnotherSystem(f))
                .toList();
        List<String> untagged = all.stream().filter(f -> tag(f).isEmpty()).toList();
        boolean anyCode = untagged.stream().anyMatch(f -> !Files.name(f).equals("doc.go"));
        return anyCode
                ? untagged
                : all.stream().filter(f -> !tag(f).equals("ignore")).toList();
    }

    /** Whether generated code for messages, which does nothing by itself. */
    static boolean isGenerated(String file) {
        return file.endsWith(".pb.go") || file.endsWith(".pb.gw.go") || file.endsWith("_string.go");
    }

    /** The packages called {@code main} that the service in {@code directory} consists of; empty where there is none. */
    SortedSet<String> mains(String directory) {
        if (isMain(directory)) {
            return new TreeSet<>(Set.of(directory));
        }
        SortedSet<String> mains = files.below(directory).stream()
                .filter(f -> f.endsWith(".go"))
                .map(Files::parent)
                .distinct()
                .filter(d -> !d.equals(directory) && isPartOf(d, directory) && isMain(d))
                .collect(Collectors.toCollection(TreeSet::new));
        SortedSet<String> built =
                mains.stream().filter(d -> isBuilt(directory, d)).collect(Collectors.toCollection(TreeSet::new));
        return built.isEmpty() ? mains : built;
    }

    private boolean isMain(String directory) {
        return files(directory).stream().anyMatch(f -> packageLine(f).equals("package main"));
    }

    private boolean isPartOf(String directory, String service) {
        String rest = service.equals(".") ? directory : directory.substring(service.length() + 1);
        boolean otherModule = Files.upwards(directory).stream()
                .takeWhile(d -> !d.equals(service))
                .anyMatch(d -> files.has(d + "/go.mod"));
        return !otherModule && Stream.of(rest.split("/", -1)).noneMatch(NO_SERVICES::contains);
    }

    private boolean isBuilt(String service, String main) {
        String rest = service.equals(".") ? main : main.substring(service.length() + 1);
        return files.dockerfiles(service).stream()
                .flatMap(f -> files.text(f).stream())
                .anyMatch(t -> t.whole().contains(rest));
    }

    private static boolean isForAnotherSystem(String file) {
        String name = Files.name(file).substring(0, Files.name(file).length() - ".go".length());
        return List.of(name.split("_", -1)).stream().skip(1).anyMatch(OTHER_SYSTEMS::contains);
    }

    /** The build tag that a file asks for; empty where it needs none that a build for a container lacks. */
    private String tag(String file) {
        return head(file)
                .filter(l -> l.startsWith("//go:build ") || l.startsWith("// +build "))
                .findFirst()
                .map(l -> l.substring(l.indexOf("build ") + "build ".length()).strip())
                .filter(t -> !t.startsWith("!") && !t.contains("linux") && !t.contains("go1"))
                .orElse("");
    }

    private String packageLine(String file) {
        return head(file)
                .filter(l -> l.startsWith("package "))
                .findFirst()
                .map(l -> "package " + l.substring("package ".length()).strip().split("[ /;]", 2)[0])
                .orElse("");
    }

    private Stream<String> head(String file) {
        return Optional.of(file).flatMap(files::text).stream()
                .flatMap(t -> t.whole().lines())
                .map(String::strip)
                .limit(200);
    }
}
