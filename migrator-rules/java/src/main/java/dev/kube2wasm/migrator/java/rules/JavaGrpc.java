package dev.kube2wasm.migrator.java.rules;

import com.google.auto.service.AutoService;
import dev.kube2wasm.migrator.api.code.Use;
import dev.kube2wasm.migrator.api.model.Microservice;
import dev.kube2wasm.migrator.api.rule.Finding;
import dev.kube2wasm.migrator.api.rule.Rule;
import dev.kube2wasm.migrator.api.rule.RuleInfo;
import dev.kube2wasm.migrator.api.target.Capability;
import java.util.stream.Stream;

/**
 * Finds gRPC servers and clients. The types that a service extends and calls are mostly generated when it is built, so
 * they are known by the names that the generator gives them.
 */
@AutoService(Rule.class)
public final class JavaGrpc implements Rule {

    private static final String[] SERVERS = {
        "io.grpc.Server",
        "io.grpc.ServerBuilder",
        "io.grpc.BindableService",
        "io.grpc.netty.NettyServerBuilder",
        "io.grpc.netty.shaded.io.grpc.netty.NettyServerBuilder",
        "io.grpc.services.HealthStatusManager",
        "io.quarkus.grpc.GrpcService",
        "net.devh.boot.grpc.server.service.GrpcService",
        "org.lognet.springboot.grpc.GRpcService",
        "org.springframework.grpc.server.service.GrpcService",
        "io.helidon.webserver.grpc.**",
        "io.helidon.grpc.server.**",
        "io.helidon.microprofile.grpc.**",
        "io.vertx.grpc.server.**"
    };

    private static final String[] CLIENTS = {
        "io.grpc.ManagedChannel",
        "io.grpc.ManagedChannelBuilder",
        "io.grpc.netty.NettyChannelBuilder",
        "io.grpc.netty.shaded.io.grpc.netty.NettyChannelBuilder",
        "io.quarkus.grpc.GrpcClient",
        "net.devh.boot.grpc.client.inject.GrpcClient",
        "org.springframework.grpc.client.**",
        "io.micronaut.grpc.annotation.GrpcChannel",
        "io.helidon.grpc.client.**",
        "io.helidon.webclient.grpc.**",
        "io.vertx.grpc.client.**"
    };

    @Override
    public RuleInfo info() {
        return RuleInfo.of(
                "java-grpc", "Finds gRPC servers and clients.", Capability.GRPC_INBOUND, Capability.GRPC_OUTBOUND);
    }

    @Override
    public Stream<Finding> inspect(Microservice service) {
        return Stream.of(
                        Uses.of(service, SERVERS)
                                .except(u -> u.kind() == Use.Kind.REFERENCE)
                                .require(Capability.GRPC_INBOUND),
                        Uses.of(service, "**")
                                .where(JavaGrpc::extendsGeneratedBase)
                                .require(Capability.GRPC_INBOUND),
                        Uses.of(service, CLIENTS)
                                .except(u -> u.kind() == Use.Kind.REFERENCE)
                                .require(Capability.GRPC_OUTBOUND),
                        Uses.of(service, "**").where(JavaGrpc::createsStub).require(Capability.GRPC_OUTBOUND))
                .flatMap(s -> s);
    }

    /** {@code ShopGrpc.ShopImplBase} of grpc-java, {@code MutinyShopGrpc.ShopImplBase} of Quarkus. */
    private static boolean extendsGeneratedBase(Use use) {
        return use.kind() == Use.Kind.INHERITANCE
                && use.type().endsWith("ImplBase")
                && use.type().contains("Grpc.");
    }

    /** {@code ShopGrpc.newBlockingStub(channel)} and its likes. */
    private static boolean createsStub(Use use) {
        return use.kind() == Use.Kind.CALL
                && use.type().endsWith("Grpc")
                && use.member().startsWith("new")
                && use.member().endsWith("Stub");
    }
}
