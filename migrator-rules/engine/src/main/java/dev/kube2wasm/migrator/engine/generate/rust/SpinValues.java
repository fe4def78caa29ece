package dev.kube2wasm.migrator.engine.generate.rust;

import dev.kube2wasm.migrator.api.contract.Type;
import dev.kube2wasm.migrator.api.contract.Type.Scalar.Kind;
import dev.kube2wasm.migrator.engine.generate.SqlQuery;
import dev.kube2wasm.migrator.engine.generate.StoreAddress;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/**
 * Which types of values Spin takes to a store and brings back as they are.
 *
 * <p>PostgreSQL: a time with a zone is not read, and one without has no place for an offset. MySQL: its interface has neither
 * dates nor decimals, and no bits, which Hibernate makes of booleans.
 *
 * @see <a href="https://github.com/spinframework/spin/blob/v4.0.2/crates/factor-outbound-pg/src/types.rs">Spin, PostgreSQL</a>
 *     and <a href="https://github.com/spinframework/spin/blob/v4.0.2/crates/factor-outbound-mysql/src/client.rs">MySQL, both
 *     read 2026-11-23</a>
 */
final class SpinValues {

    private static final Set<Kind> OF_BOTH = EnumSet.of(Kind.STRING, Kind.INT32, Kind.INT64, Kind.FLOAT, Kind.DOUBLE);
    private static final Set<Kind> OF_POSTGRES =
            EnumSet.of(Kind.BOOLEAN, Kind.DECIMAL, Kind.UUID, Kind.DATE, Kind.TIME, Kind.LOCAL_DATE_TIME);
    private static final Set<Kind> LISTED = EnumSet.of(Kind.STRING, Kind.INT32, Kind.INT64, Kind.DECIMAL);

    private final RustTypes types;

    SpinValues(RustTypes types) {
        this.types = types;
    }

    static boolean isText(Type type) {
        return type instanceof Type.Scalar s && s.kind() == Kind.STRING;
    }

    /** Whether a column of this type is read. */
    boolean isRead(Type type, StoreAddress.Kind store) {
        if (type instanceof Type.Nullable n) {
            return isRead(n.of(), store);
        }
        boolean postgres = store == StoreAddress.Kind.POSTGRES;
        return types.isEnumeration(type)
                || (type instanceof Type.Scalar s
                        && (OF_BOTH.contains(s.kind()) || (postgres && OF_POSTGRES.contains(s.kind()))));
    }

    /** The expression that binds the parameter {@code name}; empty where there is no parameter of its type. */
    Optional<String> bound(Type type, String name, StoreAddress.Kind store) {
        if (store == StoreAddress.Kind.REDIS) {
            boolean number = type instanceof Type.Scalar s && s.kind() == Kind.INT64;
            return isText(type) || number ? Optional.of(name) : Optional.empty();
        }
        if (type instanceof Type.ListOf l) {
            boolean listed = l.element() instanceof Type.Scalar s && LISTED.contains(s.kind());
            if (store != StoreAddress.Kind.POSTGRES || !(listed || types.isEnumeration(l.element()))) {
                return Optional.empty();
            }
            return Optional.of(listed ? name : "sql::words(" + name + ")");
        }
        if (type instanceof Type.Nullable n) {
            return types.isEnumeration(n.of()) ? Optional.of(name + ".map(sql::word)") : plain(n.of(), name, store);
        }
        return types.isEnumeration(type) ? Optional.of("sql::word(" + name + ")") : plain(type, name, store);
    }

    private Optional<String> plain(Type type, String name, StoreAddress.Kind store) {
        boolean taken = !(type instanceof Type.Nullable)
                && (isRead(type, store) || (type instanceof Type.Scalar s && s.kind() == Kind.BOOLEAN));
        return taken ? Optional.of(name) : Optional.empty();
    }

    /** What Spin's interface to a database does without loss. */
    SqlQuery.Driver driver(StoreAddress.Kind store) {
        return new Driver(this, store);
    }

    private record Driver(SpinValues values, StoreAddress.Kind store) implements SqlQuery.Driver {

        @Override
        public String title() {
            return "Spin";
        }

        @Override
        public boolean binds(Type type) {
            return values.bound(type, "", store).isPresent();
        }

        @Override
        public boolean reads(Type type) {
            return values.isRead(type, store);
        }

        // What is counted or asked for is no column of a table, so that MySQL knows it as a number.
        @Override
        public boolean readsAlone(Type type) {
            return reads(type) || (type instanceof Type.Scalar s && s.kind() == Kind.BOOLEAN);
        }

        @Override
        public boolean counts() {
            return store == StoreAddress.Kind.POSTGRES;
        }
    }
}
