package dev.kube2wasm.migrator.java;

import dev.kube2wasm.migrator.api.code.Dependency;
import dev.kube2wasm.migrator.api.model.Route;
import dev.kube2wasm.migrator.api.spi.Problem;
import dev.kube2wasm.migrator.api.spi.SourceTree;
import dev.kube2wasm.migrator.java.build.BuildModules;
import dev.kube2wasm.migrator.java.program.JdkTypes;
import dev.kube2wasm.migrator.java.program.Program;
import dev.kube2wasm.migrator.java.program.Reach;
import dev.kube2wasm.migrator.java.routes.ContractRoutes;
import dev.kube2wasm.migrator.java.routes.Routes;
import dev.kube2wasm.migrator.java.service.ServiceCode;
import dev.kube2wasm.migrator.java.settings.Settings;
import dev.kube2wasm.migrator.java.source.JavaFile;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** Puts the parsed files of one service together with its settings and what its build depends on. */
final class ServiceReader {

    private final SourceTree tree;
    private final BuildModules modules;
    private final JdkTypes jdk;

    ServiceReader(SourceTree tree, BuildModules modules, JdkTypes jdk) {
        this.tree = tree;
        this.modules = modules;
        this.jdk = jdk;
    }

    /**
     * One service.
     *
     * @param routes sorted
     */
    record Read(ServiceCode code, List<Dependency> dependencies, List<Route> routes) {}

    Read read(String directory, List<JavaFile> files, Consumer<Problem> problems) {
        List<String> directories = modules.moduleDirectories(directory);
        Settings settings = Settings.of(tree, directories);
        settings.problems().forEach(problems);
        List<Dependency> dependencies = modules.dependencies(directory);
        Program program = new Program(files, jdk);
        Set<String> configured =
                ConfiguredTypes.in(tree, directories, name -> program.type(name).isPresent());
        ServiceCode code = new ServiceCode(new Reach(program, configured, isQuarkus(dependencies)), settings);
        List<Route> routes = Stream.concat(
                        Routes.of(code).stream(), ContractRoutes.of(tree, directories, settings, problems).stream())
                .sorted()
                .toList();
        return new Read(code, dependencies, routes);
    }

    // https://quarkus.io/guides/rest#lifecycle-of-resources-and-providers, read 2026-11-23
    private static boolean isQuarkus(List<Dependency> dependencies) {
        return dependencies.stream().anyMatch(d -> d.group().startsWith("io.quarkus"));
    }
}
