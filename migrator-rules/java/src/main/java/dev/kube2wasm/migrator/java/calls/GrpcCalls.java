package dev.kube2wasm.migrator.java.calls;

import dev.kube2wasm.migrator.api.spi.CodeReader.OutboundCall;
import dev.kube2wasm.migrator.java.program.CallSite;
import dev.kube2wasm.migrator.java.program.ProgramType;
import dev.kube2wasm.migrator.java.service.ServiceCode;
import dev.kube2wasm.migrator.java.source.Annotation;
import dev.kube2wasm.migrator.java.source.FieldDecl;
import dev.kube2wasm.migrator.java.source.Parameter;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Channels of gRPC, opened by hand or injected by Quarkus. */
final class GrpcCalls implements CallReader {

    private static final Set<String> CLIENT =
            Set.of("io.quarkus.grpc.GrpcClient", "net.devh.boot.grpc.client.inject.GrpcClient");

    @Override
    public Stream<OutboundCall> calls(ServiceCode code) {
        return Stream.concat(channels(code), injected(code));
    }

    private static Stream<OutboundCall> channels(ServiceCode code) {
        TextValues values = new TextValues(code);
        return code.callSites().stream()
                .filter(s -> s.name().equals("forAddress") || s.name().equals("forTarget"))
                .filter(s ->
                        code.roots(s).stream().anyMatch(r -> r.startsWith("io.grpc.") && r.endsWith("ChannelBuilder")))
                .flatMap(s -> targets(s, values).stream()
                        .flatMap(t -> Urls.clean("grpc://" + t).stream())
                        .map(url ->
                                new OutboundCall(url, s.type().at(s.expression().at()))));
    }

    private static List<String> targets(CallSite s, TextValues values) {
        if (s.arguments().isEmpty()) {
            return List.of();
        }
        List<String> first = values.of(s.arguments().get(0), s);
        return s.arguments().size() > 1
                ? TextValues.concat(
                        first,
                        TextValues.concat(List.of(":"), values.of(s.arguments().get(1), s)))
                : TextValues.union(first.stream().map(t -> t.startsWith("dns:///") ? t.substring(7) : t));
    }

    private static Stream<OutboundCall> injected(ServiceCode code) {
        return code.program().types().stream()
                .filter(t -> code.reach().isTouched(t))
                .flatMap(t -> Stream.concat(
                        t.decl().fields().stream().flatMap(f -> field(f, t, code).stream()),
                        t.decl().methods().stream()
                                .flatMap(m -> m.parameters().stream())
                                .flatMap(p -> parameter(p, t, code).stream())));
    }

    private static Optional<OutboundCall> field(FieldDecl f, ProgramType in, ServiceCode code) {
        return client(f.annotations(), f.name(), in, code);
    }

    private static Optional<OutboundCall> parameter(Parameter p, ProgramType in, ServiceCode code) {
        return client(p.annotations(), p.name(), in, code);
    }

    private static Optional<OutboundCall> client(
            List<Annotation> annotations, String variable, ProgramType in, ServiceCode code) {
        return code.annotation(annotations, in, CLIENT).flatMap(a -> {
            String name = code.value(a, in, "value").orElse(variable);
            String key = "quarkus.grpc.clients." + name;
            String port = code.settings().value(key + ".port").map(p -> ":" + p).orElse("");
            String host = code.settings()
                    .value(key + ".host")
                    .map(h -> h + port)
                    .or(() -> code.settings().value("grpc.client." + name + ".address"))
                    .orElse("${" + key + ".host}");
            String bare = host.substring(host.indexOf("://") + 1).replace("//", "");
            return Urls.clean("grpc://" + (host.contains("://") ? bare : host))
                    .map(url -> new OutboundCall(url, in.at(a.at())));
        });
    }
}
