package dev.kube2wasm.migrator.kubernetes.source;

import dev.kube2wasm.migrator.kubernetes.build.Paths;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Which files of a tree may hold manifests, by their names alone: no file is read here. */
final class ManifestFiles {

    private static final Set<String> NEVER = Set.of(
            "chart.yaml",
            "values.yaml",
            "values.yml",
            "package.json",
            "package-lock.json",
            "npm-shrinkwrap.json",
            "tsconfig.json",
            "composer.json",
            "docker-compose.yml",
            "docker-compose.yaml",
            "compose.yml",
            "compose.yaml",
            "pnpm-lock.yaml");

    private final List<String> candidates = new ArrayList<>();
    private final List<String> kustomizations = new ArrayList<>();
    private final NavigableSet<String> charts = new TreeSet<>();

    ManifestFiles(List<String> files) {
        for (String file : files) {
            String name = Paths.name(file);
            if (name.equals("Chart.yaml")) {
                charts.add(Paths.directory(file));
            }
            if (isKustomization(name)) {
                kustomizations.add(file);
            } else if (isCandidate(file, name.toLowerCase(Locale.ROOT))) {
                candidates.add(file);
            }
        }
    }

    /** Files to look into, sorted. */
    List<String> candidates() {
        return candidates;
    }

    /** Kustomization files, sorted. They are told by their name: many have neither apiVersion nor kind. */
    List<String> kustomizations() {
        return kustomizations;
    }

    /** The directory of the outermost Helm chart of which {@code file} is a template. */
    Optional<String> chartOfTemplate(String file) {
        if (charts.isEmpty()) {
            return Optional.empty();
        }
        String directory = Paths.directory(file);
        while (!directory.equals(".")) {
            String parent = Paths.directory(directory);
            if (Paths.name(directory).equals("templates") && charts.contains(parent)) {
                return Optional.of(outermost(parent));
            }
            directory = parent;
        }
        return Optional.empty();
    }

    private String outermost(String chart) {
        String charts = Paths.directory(chart);
        String parent = Paths.directory(charts);
        boolean inside = !chart.equals(".") && Paths.name(charts).equals("charts") && this.charts.contains(parent);
        return inside ? outermost(parent) : chart;
    }

    private static boolean isKustomization(String name) {
        return name.equals("kustomization.yaml") || name.equals("kustomization.yml") || name.equals("Kustomization");
    }

    private static boolean isCandidate(String file, String name) {
        boolean extension = name.endsWith(".yaml") || name.endsWith(".yml") || name.endsWith(".json");
        boolean workflow = file.startsWith(".github/") || file.contains("/.github/");
        return extension && !workflow && !NEVER.contains(name) && !name.startsWith("skaffold.");
    }
}
