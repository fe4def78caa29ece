package dev.kube2wasm.migrator.java.contract.stores;

import dev.kube2wasm.migrator.api.contract.Store.Query;
import dev.kube2wasm.migrator.api.contract.Type;
import dev.kube2wasm.migrator.java.contract.Types;
import dev.kube2wasm.migrator.java.contract.stores.Answer.Given;
import dev.kube2wasm.migrator.java.program.CallSite;
import dev.kube2wasm.migrator.java.program.Program.OwnedMethod;
import dev.kube2wasm.migrator.java.program.ProgramType;
import dev.kube2wasm.migrator.java.service.ServiceCode;
import dev.kube2wasm.migrator.java.source.Annotation;
import dev.kube2wasm.migrator.java.source.Expr;
import dev.kube2wasm.migrator.java.source.Parameter;
import dev.kube2wasm.migrator.java.source.TypeDecl;
import dev.kube2wasm.migrator.java.source.TypeRef;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What becomes of the methods of one repository that reachable code calls. */
final class RepositoryMethods {

    private static final Set<String> MANY =
            Set.of("List", "Set", "Collection", "Iterable", "Stream", "Flux", "Multi", "Streamable", "ArrayList");
    private static final Set<String> WRAPPERS =
            Set.of("Optional", "Mono", "Uni", "CompletableFuture", "Maybe", "Single");
    private static final Set<String> PAGED = Set.of(
            "Pageable", "Sort", "Limit", "ScrollPosition", "Specification", "Example", "Predicate", "PageRequest");

    private final ServiceCode code;
    private final Types types;
    private final Repository repository;
    private final Optional<Entity> entity;
    private final Optional<Dialect> dialect;

    RepositoryMethods(
            ServiceCode code, Types types, Repository repository, Optional<Entity> entity, Optional<Dialect> dialect) {
        this.code = code;
        this.types = types;
        this.repository = repository;
        this.entity = entity;
        this.dialect = dialect;
    }

    /** The query of one method; {@code sites} are the calls of it, one at least. Empty for the service's own code. */
    Optional<Query> query(String name, List<CallSite> sites) {
        CallSite first = sites.get(0);
        int arity = first.arguments().size();
        Optional<OwnedMethod> declared =
                code.program().methods(repository.type(), name, arity).stream().findFirst();
        if (declared.filter(m -> m.method().body().isPresent()).isPresent()) {
            return Optional.empty();
        }
        Answer answer = declared.map(m -> declared(m, name)).orElseGet(() -> inherited(name, sites));
        return Optional.of(answer.query(
                name,
                declared.map(m -> m.owner().at(m.method().at()))
                        .orElseGet(() -> first.type().at(first.expression().at()))));
    }

    /** Why no method of the repository can have a statement. */
    private Optional<String> obstacle() {
        if (dialect.isEmpty()) {
            return Optional.of("Statements are written for PostgreSQL and MySQL only.");
        }
        if (entity.isEmpty()) {
            return Optional.of("What the repository keeps is not mapped to a table in the service's own code.");
        }
        return entity.map(Entity::why).filter(w -> !w.isEmpty());
    }

    private Answer inherited(String name, List<CallSite> sites) {
        Optional<String> obstacle = obstacle();
        if (obstacle.isPresent()) {
            return Answer.open(obstacle.get(), List.of(), Optional.empty());
        }
        boolean isNew = sites.stream()
                .allMatch(s -> s.arguments().size() == 1 && isNew(s.arguments().get(0), s));
        return new Statements(dialect.orElseThrow(), entity.orElseThrow())
                .of(name, sites.get(0).arguments().size(), isNew);
    }

    // new X(…), where no constructor takes the key.
    private boolean isNew(Expr e, CallSite site) {
        if (!(e instanceof Expr.New n)
                || !code.program().resolve(n.type().name(), site.type()).equals(repository.entity())) {
            return false;
        }
        String key = entity.orElseThrow().key().orElseThrow().variable();
        Optional<ProgramType> type = code.program().type(repository.entity());
        boolean told = type.stream()
                .flatMap(t -> t.methods(TypeDecl.CONSTRUCTOR, n.arguments().size()))
                .anyMatch(m -> m.parameters().stream().noneMatch(p -> p.name().equals(key)));
        return n.arguments().isEmpty() || told;
    }

    private Answer declared(OwnedMethod m, String name) {
        List<Given> given = given(m);
        Optional<Type> result = result(m);
        if (m.method().parameters().stream().anyMatch(p -> PAGED.contains(simple(p.type())))) {
            return Answer.open("It takes its order, page or condition as an argument.", given, result);
        }
        Optional<Annotation> query = m.method().annotations().stream()
                .filter(a -> a.name().endsWith("Query"))
                .findFirst();
        if (query.isPresent() && dialect.isPresent()) {
            return written(query.get(), m, given, result);
        }
        Optional<String> obstacle = obstacle();
        if (obstacle.isPresent()) {
            return Answer.open(obstacle.get(), given, result);
        }
        Dialect sql = dialect.orElseThrow();
        Entity rows = entity.orElseThrow();
        Answer common = new Statements(sql, rows).of(name, given.size(), false);
        if (common.statement().isPresent() && isRow(m, rows)) {
            return renamed(common, given);
        }
        Answer derived = new DerivedQuery(sql, rows)
                .of(name, isMany(m), result)
                .orElseGet(() -> Answer.open("Its name is not that of a query.", given, result));
        boolean whole = name.startsWith("find") || name.startsWith("get") || name.startsWith("read");
        if (derived.statement().isEmpty()) {
            return Answer.open(derived.why(), given, result);
        }
        if (derived.given().size() != given.size()) {
            return Answer.open("Its name and its parameters do not agree.", given, result);
        }
        return whole && !isRow(m, rows)
                ? Answer.open("It returns only a part of " + rows.name() + ".", given, result)
                : renamed(derived, given);
    }

    private static Answer renamed(Answer answer, List<Given> names) {
        if (answer.given().size() != names.size()) {
            return answer;
        }
        List<Given> renamed = new ArrayList<>();
        for (int i = 0; i < names.size(); i++) {
            renamed.add(new Given(names.get(i).variable(), answer.given().get(i).type()));
        }
        return new Answer(answer.statement(), answer.why(), renamed, answer.result());
    }

    private Answer written(Annotation query, OwnedMethod m, List<Given> given, Optional<Type> result) {
        Optional<String> text = code.constants().values(query, "value", m.owner()).stream()
                .findFirst()
                .filter(t -> !t.isBlank());
        if (text.isEmpty()) {
            return Answer.open("The text of its query is not constant.", given, result);
        }
        String name = code.program().resolve(query, m.owner());
        boolean isNative = name.endsWith("NativeQuery")
                || name.contains(".jdbc.")
                || name.contains(".r2dbc.")
                || code.value(query, m.owner(), "nativeQuery")
                        .filter("true"::equals)
                        .isPresent();
        Bound bound = new Bound(given);
        if (isNative) {
            return NativeSql.numbered(text.get(), bound)
                    .map(sql -> Answer.exact(sql, bound.used(), result))
                    .orElseGet(() -> Answer.open("Its SQL has more in it than parameters.", given, result));
        }
        Optional<String> obstacle = obstacle();
        if (obstacle.isPresent()) {
            return Answer.open(obstacle.get(), given, result);
        }
        Answer answer = new Jpql(dialect.orElseThrow(), entity.orElseThrow(), bound).of(text.get(), isMany(m), result);
        return answer.statement().isPresent() ? answer : Answer.open(answer.why(), given, result);
    }

    private List<Given> given(OwnedMethod m) {
        List<Given> found = new ArrayList<>();
        for (Parameter p : m.method().parameters()) {
            String name = p.annotations().stream()
                    .filter(a -> a.name().equals("Param") || a.name().endsWith(".Param"))
                    .flatMap(a -> code.value(a, m.owner(), "value").stream())
                    .findFirst()
                    .orElse(p.name());
            found.add(new Given(name, types.of(p.type(), p.annotations(), m.owner())));
        }
        return found;
    }

    private static String simple(TypeRef ref) {
        return ref.name().substring(ref.name().lastIndexOf('.') + 1);
    }

    private static boolean isMany(OwnedMethod m) {
        TypeRef ref = m.method().result().orElseThrow();
        while (WRAPPERS.contains(simple(ref)) && ref.arguments().size() == 1) {
            ref = ref.arguments().get(0);
        }
        return MANY.contains(simple(ref)) || ref.isArray();
    }

    private static TypeRef inner(OwnedMethod m) {
        TypeRef ref = m.method().result().orElseThrow();
        while ((WRAPPERS.contains(simple(ref)) || MANY.contains(simple(ref)))
                && ref.arguments().size() == 1) {
            ref = ref.arguments().get(0);
        }
        return ref;
    }

    private boolean isRow(OwnedMethod m, Entity rows) {
        TypeRef inner = inner(m);
        boolean counted = Set.of("void", "long", "Long", "int", "Integer", "boolean", "Boolean", "Void")
                .contains(inner.name());
        return counted
                || simple(inner).equals(rows.name())
                || m.owner().decl().typeParameters().contains(inner.name());
    }

    private Optional<Type> result(OwnedMethod m) {
        TypeRef inner = inner(m);
        if (Set.of("void", "Void").contains(inner.name())) {
            return Optional.empty();
        }
        boolean primitive = Character.isLowerCase(inner.name().charAt(0));
        Type type = types.of(inner, m.method().annotations(), m.owner());
        return Optional.of(
                isMany(m)
                        ? new Type.ListOf(Answer.present(type), false)
                        : primitive || type instanceof Type.Nullable ? type : new Type.Nullable(type));
    }
}
