package dev.kube2wasm.migrator.engine.generate.typescript;

import dev.kube2wasm.migrator.api.contract.Type;
import dev.kube2wasm.migrator.api.contract.Type.Scalar.Kind;
import dev.kube2wasm.migrator.engine.generate.SqlQuery;
import dev.kube2wasm.migrator.engine.generate.StoreAddress;
import java.util.EnumSet;
import java.util.Set;

/**
 * Which values the drivers behind Hyperdrive take and bring back as they are: everything travels as text. What MySQL keeps
 * depends on settings of Hibernate and of the connection for identifiers and points in time, so that those are left.
 */
record WorkersValues(TypeScriptTypes types, StoreAddress.Kind kind) implements SqlQuery.Driver {

    private static final Set<Kind> OF_BOTH = EnumSet.of(
            Kind.STRING,
            Kind.BOOLEAN,
            Kind.INT32,
            Kind.INT64,
            Kind.INTEGER,
            Kind.FLOAT,
            Kind.DOUBLE,
            Kind.DECIMAL,
            Kind.DATE,
            Kind.TIME,
            Kind.LOCAL_DATE_TIME);

    @Override
    public String title() {
        return isPostgres() ? "pg" : "mysql2";
    }

    private boolean isPostgres() {
        return kind == StoreAddress.Kind.POSTGRES;
    }

    @Override
    public boolean binds(Type type) {
        if (type instanceof Type.ListOf l) {
            return isPostgres() && isPlain(l.element());
        }
        return isPlain(type instanceof Type.Nullable n ? n.of() : type);
    }

    private boolean isPlain(Type type) {
        return type instanceof Type.Ref r ? types.enumeration(r.name()).isPresent() : isScalar(type);
    }

    @Override
    public boolean reads(Type type) {
        return isPlain(type);
    }

    private boolean isScalar(Type type) {
        return type instanceof Type.Scalar s
                && (OF_BOTH.contains(s.kind())
                        || (isPostgres() && (s.kind() == Kind.UUID || s.kind() == Kind.DATE_TIME)));
    }

    // With MySQL it depends on a flag of the connection whether rows count that stay as they are.
    @Override
    public boolean counts() {
        return isPostgres();
    }
}
