package dev.kube2wasm.migrator.java.contract.stores;

import dev.kube2wasm.migrator.api.code.Dependency;
import dev.kube2wasm.migrator.api.contract.Store;
import dev.kube2wasm.migrator.api.contract.Store.Query;
import dev.kube2wasm.migrator.api.target.Capability;
import dev.kube2wasm.migrator.java.contract.Types;
import dev.kube2wasm.migrator.java.program.CallSite;
import dev.kube2wasm.migrator.java.service.JavaCode;
import dev.kube2wasm.migrator.java.service.ServiceCode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;

/** The stores behind repositories: Spring Data, Micronaut Data, Panache. */
public final class Repositories {

    private final ServiceCode code;
    private final Types types;
    private final JavaCode facts;
    private final Entities entities;

    public Repositories(ServiceCode code, Types types, List<Dependency> dependencies) {
        this.code = code;
        this.types = types;
        this.facts = new JavaCode(
                new TreeSet<>(List.of("java")),
                code.reach().uses(),
                List.of(),
                List.of(),
                dependencies,
                code.settings().all());
        this.entities = new Entities(code, types, dependencies);
    }

    /** One for each repository that reachable code calls, by the names of their types. */
    public List<Store> all() {
        List<Store> found = new ArrayList<>();
        code.program().types().stream()
                .flatMap(t -> Repository.of(t, code).stream())
                .forEach(r -> store(r).ifPresent(found::add));
        return found;
    }

    private Optional<Store> store(Repository repository) {
        SortedMap<String, List<CallSite>> calls = new TreeMap<>();
        code.callSites().stream()
                .filter(s -> isOn(s, repository) && !s.name().equals("<init>"))
                .forEach(s -> calls.computeIfAbsent(
                                s.name() + "/" + s.arguments().size(), k -> new ArrayList<>())
                        .add(s));
        if (calls.isEmpty()) {
            return Optional.empty();
        }
        Capability capability = repository.capability(facts);
        boolean sql = capability == Capability.SQL_POSTGRES
                || capability == Capability.SQL_MYSQL
                || capability == Capability.SQL_OTHER;
        Optional<Entity> entity = sql ? entities.of(repository.entity()) : Optional.empty();
        RepositoryMethods methods = new RepositoryMethods(code, types, repository, entity, Dialect.of(capability));
        List<Query> queries = calls.values().stream()
                .flatMap(sites -> methods.query(sites.get(0).name(), sites).stream())
                .sorted(Comparator.comparing(Query::name)
                        .thenComparingInt(q -> q.parameters().size())
                        .thenComparing(Query::at))
                .toList();
        return Optional.of(new Store(
                repository.type().decl().name(),
                capability,
                entity.map(Entity::table),
                queries,
                repository.type().at()));
    }

    private static boolean isOn(CallSite s, Repository repository) {
        return s.receiver().name().equals(repository.type().name())
                || (s.type().equals(repository.type())
                        && Repository.isBase(s.receiver().name()));
    }
}
