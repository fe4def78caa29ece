package dev.kube2wasm.migrator.java.rules;

import dev.kube2wasm.migrator.api.code.Code;
import dev.kube2wasm.migrator.api.target.Capability;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What kind of store code keeps its data in, as the rules see it. */
public final class StoreKinds {

    private StoreKinds() {}

    /** The SQL database of code that uses one; {@code sql.other} where nothing tells it, or several could be meant. */
    public static Capability sql(Code code) {
        Set<Capability> found =
                Database.of(code).stream().map(Database::capability).collect(Collectors.toSet());
        return found.size() == 1 ? found.iterator().next() : Capability.SQL_OTHER;
    }

    /** The store behind a repository of this entity, whose interface does not name one. */
    public static Optional<Capability> ofRepository(String entity, Code code) {
        return RepositoryStore.of(Stream.of(entity), code).map(store -> switch (store) {
            case MONGODB -> Capability.NOSQL_MONGODB;
            case SQL -> sql(code);
            case REDIS -> Capability.REDIS;
            case OTHER -> Capability.NOSQL_OTHER;
        });
    }
}
