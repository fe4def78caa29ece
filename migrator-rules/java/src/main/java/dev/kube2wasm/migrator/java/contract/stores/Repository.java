package dev.kube2wasm.migrator.java.contract.stores;

import dev.kube2wasm.migrator.api.target.Capability;
import dev.kube2wasm.migrator.java.program.ProgramType;
import dev.kube2wasm.migrator.java.program.TypeName;
import dev.kube2wasm.migrator.java.rules.StoreKinds;
import dev.kube2wasm.migrator.java.service.JavaCode;
import dev.kube2wasm.migrator.java.service.ServiceCode;
import dev.kube2wasm.migrator.java.source.TypeRef;
import java.util.Optional;

/**
 * A repository, of whatever framework.
 *
 * @param base the framework's interface that it extends
 * @param entity the qualified name of what it keeps; empty where that cannot be told
 */
record Repository(ProgramType type, String base, String entity) {

    /** Whether a framework's type makes what extends it a repository. */
    static boolean isBase(String type) {
        boolean repository = type.endsWith("Repository") || type.endsWith("RepositoryBase");
        return repository
                && (type.startsWith("org.springframework.data.")
                        || type.startsWith("io.micronaut.data.")
                        || type.startsWith("jakarta.data.repository.")
                        || type.startsWith("io.quarkus.hibernate.")
                        || type.startsWith("io.quarkus.mongodb."));
    }

    static Optional<Repository> of(ProgramType type, ServiceCode code) {
        return code.program()
                .lineage(type)
                .flatMap(t -> t.decl().superTypes().stream().flatMap(ref -> base(type, t, ref, code).stream()))
                .findFirst();
    }

    private static Optional<Repository> base(ProgramType type, ProgramType in, TypeRef ref, ServiceCode code) {
        TypeName name = code.program().resolve(ref, in);
        if (code.program().type(name.name()).isPresent() || !isBase(name.name())) {
            return Optional.empty();
        }
        String entity =
                name.arguments().isEmpty() ? "" : name.arguments().get(0).name();
        return Optional.of(new Repository(type, name.name(), entity));
    }

    /** What kind of store it is. */
    Capability capability(JavaCode code) {
        if (base.contains(".mongodb.")) {
            return Capability.NOSQL_MONGODB;
        }
        if (base.contains(".redis.")) {
            return Capability.REDIS;
        }
        boolean sql = base.contains(".jpa.")
                || base.contains(".jdbc.")
                || base.contains(".r2dbc.")
                || base.contains(".hibernate.");
        if (sql) {
            return StoreKinds.sql(code);
        }
        boolean shared = base.startsWith("org.springframework.data.repository.")
                || base.startsWith("io.micronaut.data.repository.")
                || base.startsWith("jakarta.data.");
        return shared ? StoreKinds.ofRepository(entity, code).orElse(Capability.SQL_OTHER) : Capability.NOSQL_OTHER;
    }
}
