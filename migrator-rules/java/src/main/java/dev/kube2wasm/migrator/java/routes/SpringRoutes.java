package dev.kube2wasm.migrator.java.routes;

import dev.kube2wasm.migrator.api.model.Route;
import dev.kube2wasm.migrator.java.program.ProgramType;
import dev.kube2wasm.migrator.java.routes.SpringMappings.Mapping;
import dev.kube2wasm.migrator.java.service.ServiceCode;
import dev.kube2wasm.migrator.java.source.MethodDecl;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Controllers of Spring MVC and WebFlux. */
final class SpringRoutes implements RouteReader {

    private static final Set<String> CONTROLLERS = Set.of(
            "org.springframework.stereotype.Controller",
            "org.springframework.web.bind.annotation.RestController",
            "org.springframework.data.rest.webmvc.RepositoryRestController",
            "org.springframework.data.rest.webmvc.BasePathAwareController");

    private static final List<String> PREFIXES = List.of(
            "server.servlet.context-path",
            "server.context-path",
            "spring.webflux.base-path",
            "spring.mvc.servlet.path",
            "server.servlet-path");

    @Override
    public Stream<Route> routes(ServiceCode code) {
        String prefix = prefix(code);
        return code.program().types().stream()
                .filter(t -> isController(t, code))
                .flatMap(t -> routes(t, prefix, code).stream());
    }

    /** The path below which the application answers. */
    static String prefix(ServiceCode code) {
        String prefix = "";
        for (String key : PREFIXES) {
            prefix = UrlPath.join(prefix, code.settings().value(key).orElse(""));
        }
        return prefix;
    }

    private static boolean isController(ProgramType type, ServiceCode code) {
        if (type.isInterface()
                || type.decl().modifiers().isAbstract()
                || !code.reach().isManaged(type)) {
            return false;
        }
        return isAnnotated(type, code, 3)
                || SpringMappings.of(type.annotations(), type, code).isPresent();
    }

    private static boolean isAnnotated(ProgramType type, ServiceCode code, int depth) {
        return type.annotations().stream()
                .map(a -> code.program().resolve(a, type))
                .anyMatch(name -> CONTROLLERS.contains(name)
                        || (depth > 0
                                && code.program()
                                        .type(name)
                                        .filter(own -> isAnnotated(own, code, depth - 1))
                                        .isPresent()));
    }

    private static List<Route> routes(ProgramType type, String prefix, ServiceCode code) {
        Optional<Mapping> onType = code.program()
                .lineage(type)
                .flatMap(t -> SpringMappings.of(t.annotations(), t, code).stream())
                .findFirst();
        List<Route> found = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        code.program()
                .lineage(type)
                .forEach(t -> t.decl()
                        .methods()
                        .forEach(m -> SpringMappings.of(m.annotations(), t, code)
                                .filter(mapping -> seen.add(signature(m)))
                                .ifPresent(mapping -> add(found, type, m, onType, mapping, prefix))));
        return found;
    }

    private static String signature(MethodDecl m) {
        StringBuilder text = new StringBuilder(m.name());
        m.parameters().forEach(p -> text.append(' ').append(p.type().name()));
        return text.toString();
    }

    private static void add(
            List<Route> to,
            ProgramType type,
            MethodDecl method,
            Optional<Mapping> onType,
            Mapping mapping,
            String prefix) {
        List<String> methods = new ArrayList<>(onType.map(Mapping::methods).orElse(List.of()));
        methods.addAll(mapping.methods());
        for (String outer : onType.map(Mapping::paths).orElse(List.of(""))) {
            for (String inner : mapping.paths()) {
                for (String m : methods.isEmpty() ? List.of("ANY") : methods) {
                    to.add(new Route(
                            m,
                            UrlPath.join(prefix, outer, inner),
                            type.name() + "#" + method.name(),
                            mapping.in().at(mapping.annotation().at())));
                }
            }
        }
    }
}
