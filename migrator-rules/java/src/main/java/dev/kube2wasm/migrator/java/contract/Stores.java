package dev.kube2wasm.migrator.java.contract;

import dev.kube2wasm.migrator.api.code.Dependency;
import dev.kube2wasm.migrator.api.contract.Store;
import dev.kube2wasm.migrator.java.contract.stores.Addresses;
import dev.kube2wasm.migrator.java.contract.stores.RedisCommands;
import dev.kube2wasm.migrator.java.contract.stores.Repositories;
import dev.kube2wasm.migrator.java.service.ServiceCode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** The data that a service keeps elsewhere. */
public final class Stores {

    private Stores() {}

    /**
     * What reachable code uses, sorted, each name once. A query has a statement only where that does exactly what the
     * method does.
     */
    public static List<Store> of(ServiceCode code, Types types, List<Dependency> dependencies) {
        List<Store> found = new ArrayList<>();
        Set<String> taken = new HashSet<>();
        Stream.concat(
                        new Repositories(code, types, dependencies).all().stream(),
                        new RedisCommands(code).store().stream())
                .forEach(s -> {
                    String name = s.name();
                    for (int i = 2; !taken.add(name); i++) {
                        name = s.name() + i;
                    }
                    found.add(new Store(
                            name,
                            s.capability(),
                            s.table(),
                            s.queries(),
                            new Addresses(code.settings(), s.at()).of(s.capability()),
                            s.at()));
                });
        return found.stream().sorted().toList();
    }
}
