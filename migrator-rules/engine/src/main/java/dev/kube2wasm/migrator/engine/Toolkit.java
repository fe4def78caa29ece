package dev.kube2wasm.migrator.engine;

import dev.kube2wasm.migrator.api.rule.Rule;
import dev.kube2wasm.migrator.api.spi.BuildReader;
import dev.kube2wasm.migrator.api.spi.CodeReader;
import dev.kube2wasm.migrator.api.spi.ContractReader;
import dev.kube2wasm.migrator.api.spi.ManifestSource;
import dev.kube2wasm.migrator.api.spi.Rendering;
import dev.kube2wasm.migrator.api.spi.RouteReader;
import dev.kube2wasm.migrator.api.spi.SourceTree;
import dev.kube2wasm.migrator.api.target.Target;
import dev.kube2wasm.migrator.engine.catalog.Catalog;
import dev.kube2wasm.migrator.engine.catalog.CatalogException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.ServiceLoader;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * The parts that one run works with.
 *
 * @param rules sorted by id, each id once
 * @param targets sorted by id, each id once
 */
public record Toolkit(
        List<Rule> rules,
        List<ManifestSource> manifestSources,
        List<BuildReader> buildReaders,
        List<CodeReader> codeReaders,
        List<ContractReader> contractReaders,
        List<RouteReader> routeReaders,
        List<Target> targets) {

    /**
     * Sorts the parts, so that the order in which they were found never shows.
     *
     * @throws CatalogException when two rules, or two targets, share an id
     */
    public Toolkit {
        rules = sorted(
                rules.stream(), Comparator.comparing((Rule r) -> r.info().id()).thenComparing(byClass()));
        manifestSources = sorted(manifestSources.stream(), byClass());
        buildReaders = sorted(buildReaders.stream(), byClass());
        codeReaders = sorted(codeReaders.stream(), byClass());
        contractReaders = sorted(contractReaders.stream(), byClass());
        routeReaders = sorted(routeReaders.stream(), Comparator.comparing(RouteReader::id));
        targets = sorted(targets.stream(), Comparator.comparing(Target::id));
        List<String> clashes = new ArrayList<>();
        Map<String, String> owners = new TreeMap<>();
        for (Rule rule : rules) {
            String name = rule.getClass().getName();
            String first = owners.putIfAbsent(rule.info().id(), name);
            if (first != null) {
                clashes.add("rule id '" + rule.info().id() + "' is taken twice, by " + first + " and by " + name
                        + ": rename one of them");
            }
        }
        for (int i = 1; i < targets.size(); i++) {
            if (targets.get(i).id().equals(targets.get(i - 1).id())) {
                clashes.add("target '" + targets.get(i).id() + "' is on the class path twice: remove one of them");
            }
        }
        if (!clashes.isEmpty()) {
            throw new CatalogException(clashes);
        }
    }

    /**
     * Everything that the class path offers: services by {@link ServiceLoader}, targets by their folders.
     *
     * @throws CatalogException when a target's data is wrong or an id is taken twice
     */
    public static Toolkit load() {
        return new Toolkit(
                services(Rule.class),
                services(ManifestSource.class),
                services(BuildReader.class),
                services(CodeReader.class),
                services(ContractReader.class),
                services(RouteReader.class),
                Catalog.onClassPath(Toolkit.class.getClassLoader()));
    }

    /** The same parts, but for manifests, which are rendered the way {@code rendering} says. */
    public Toolkit with(Rendering rendering) {
        return new Toolkit(
                rules,
                manifestSources.stream().map(source -> source.with(rendering)).toList(),
                buildReaders,
                codeReaders,
                contractReaders,
                routeReaders,
                targets);
    }

    /** The same parts, but for manifests, which come from {@code manifests} instead of the tree that is read. */
    public Toolkit withManifestsOf(SourceTree manifests) {
        return new Toolkit(
                rules,
                manifestSources.stream()
                        .<ManifestSource>map(source -> tree -> source.read(manifests))
                        .toList(),
                buildReaders,
                codeReaders,
                contractReaders,
                routeReaders,
                targets);
    }

    private static <T> List<T> services(Class<T> type) {
        return ServiceLoader.load(type, Toolkit.class.getClassLoader()).stream()
                .map(ServiceLoader.Provider::get)
                .toList();
    }

    private static <T> Comparator<T> byClass() {
        return Comparator.comparing((T part) -> part.getClass().getName());
    }

    private static <T> List<T> sorted(Stream<T> parts, Comparator<? super T> order) {
        return parts.sorted(order).toList();
    }
}
