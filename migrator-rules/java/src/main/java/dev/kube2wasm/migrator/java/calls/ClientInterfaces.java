package dev.kube2wasm.migrator.java.calls;

import dev.kube2wasm.migrator.api.spi.CodeReader.OutboundCall;
import dev.kube2wasm.migrator.java.program.ProgramType;
import dev.kube2wasm.migrator.java.service.ServiceCode;
import dev.kube2wasm.migrator.java.source.Annotation;
import dev.kube2wasm.migrator.java.source.MethodDecl;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Clients that are declared as interfaces, of which a library makes the implementation. */
final class ClientInterfaces {

    /** What a method of an interface calls: paths below the interface's address; empty where it calls nothing. */
    interface Paths {
        List<String> of(MethodDecl method, ProgramType declaring);
    }

    /** The address of an interface. */
    interface Base {
        Optional<String> of(Annotation annotation, ProgramType client);
    }

    private ClientInterfaces() {}

    /** The calls of all interfaces with one of these annotations: only methods that reachable code calls count. */
    static Stream<OutboundCall> calls(ServiceCode code, Set<String> annotations, Base base, Paths paths) {
        return code.program().types().stream()
                .filter(ProgramType::isInterface)
                .flatMap(t -> code.annotation(t.annotations(), t, annotations).stream()
                        .flatMap(a -> base.of(a, t).stream().flatMap(url -> calls(code, t, url, paths))));
    }

    private static Stream<OutboundCall> calls(ServiceCode code, ProgramType client, String base, Paths paths) {
        return code.program()
                .lineage(client)
                .flatMap(t -> t.decl().methods().stream()
                        .filter(m -> isCalled(code, client, t, m))
                        .flatMap(m -> paths.of(m, t).stream()
                                .flatMap(p -> Urls.clean(Urls.join(base, p)).stream())
                                .map(url -> new OutboundCall(url, t.at(m.at())))));
    }

    private static boolean isCalled(ServiceCode code, ProgramType client, ProgramType declaring, MethodDecl m) {
        return code.reach().isCalled(client, m) || code.reach().isCalled(declaring, m);
    }
}
