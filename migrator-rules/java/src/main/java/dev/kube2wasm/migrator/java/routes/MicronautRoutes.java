package dev.kube2wasm.migrator.java.routes;

import dev.kube2wasm.migrator.api.model.Route;
import dev.kube2wasm.migrator.java.program.ProgramType;
import dev.kube2wasm.migrator.java.service.ServiceCode;
import dev.kube2wasm.migrator.java.source.Annotation;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Controllers of Micronaut. */
final class MicronautRoutes implements RouteReader {

    private static final Set<String> CONTROLLER = Set.of(MicronautMappings.PACKAGE + "Controller");

    @Override
    public Stream<Route> routes(ServiceCode code) {
        String prefix = code.settings().value("micronaut.server.context-path").orElse("");
        return code.program().types().stream()
                .filter(t -> !t.isInterface())
                .flatMap(t -> code.annotation(t.annotations(), t, CONTROLLER).stream()
                        .flatMap(a ->
                                routes(
                                        t,
                                        UrlPath.join(
                                                prefix,
                                                code.value(a, t, "value").orElse("")),
                                        code)
                                        .stream()));
    }

    private static List<Route> routes(ProgramType type, String prefix, ServiceCode code) {
        List<Route> found = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        code.program()
                .lineage(type)
                .forEach(t -> t.decl().methods().forEach(m -> {
                    Optional<Annotation> mapping = MicronautMappings.of(m.annotations(), t, code);
                    if (mapping.isPresent()
                            && seen.add(m.name() + "/" + m.parameters().size())) {
                        for (String path : MicronautMappings.paths(mapping.get(), t, code)) {
                            found.add(new Route(
                                    MicronautMappings.method(mapping.get(), t, code),
                                    UrlPath.join(prefix, path),
                                    type.name() + "#" + m.name(),
                                    t.at(mapping.get().at())));
                        }
                    }
                }));
        return found;
    }
}
