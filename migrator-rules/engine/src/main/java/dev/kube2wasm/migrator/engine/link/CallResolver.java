package dev.kube2wasm.migrator.engine.link;

import dev.kube2wasm.migrator.api.model.Call;
import dev.kube2wasm.migrator.api.model.WorkloadId;
import dev.kube2wasm.migrator.api.spi.CodeReader.OutboundCall;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Which workload of the estate answers at an address: by the names of Services, then by the names of workloads. */
final class CallResolver {

    private final Map<String, WorkloadId> byName = new TreeMap<>();

    CallResolver(List<Link> links, Manifests manifests) {
        for (Link link : links) {
            WorkloadId id = link.workload().id();
            manifests
                    .services(link.workload())
                    .forEach(service -> byName.putIfAbsent(key(id.namespace(), service.name()), id));
        }
        for (Link link : links) {
            WorkloadId id = link.workload().id();
            byName.putIfAbsent(key(id.namespace(), id.name()), id);
        }
    }

    /**
     * The call as {@code caller} makes it, without credentials.
     *
     * @param environment what the caller's variables stand for: it leads to the target, and is not repeated
     */
    Call resolve(WorkloadId caller, Environment environment, OutboundCall outbound) {
        String url = Urls.withoutCredentials(outbound.url());
        return new Call(target(caller, Urls.host(environment.resolve(url))), url, outbound.at());
    }

    private Optional<WorkloadId> target(WorkloadId caller, String host) {
        String[] labels = host.split("\\.", 4);
        if (host.isEmpty()) {
            return Optional.empty();
        }
        if (labels.length == 1) {
            return Optional.ofNullable(byName.get(key(caller.namespace(), labels[0])));
        }
        boolean service = labels.length == 2 || labels[2].equals("svc");
        return service ? Optional.ofNullable(byName.get(key(labels[1], labels[0]))) : Optional.empty();
    }

    private static String key(String namespace, String name) {
        return namespace + "/" + name;
    }
}
