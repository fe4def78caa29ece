package dev.kube2wasm.migrator.kubernetes.rules;

import com.google.auto.service.AutoService;
import dev.kube2wasm.migrator.api.model.Microservice;
import dev.kube2wasm.migrator.api.rule.Finding;
import dev.kube2wasm.migrator.api.rule.Rule;
import dev.kube2wasm.migrator.api.rule.RuleInfo;
import dev.kube2wasm.migrator.api.target.Capability;
import java.util.stream.Stream;

/** Finds roles that are bound to the workload's service account: what it may do in the cluster, it probably does. */
@AutoService(Rule.class)
public final class KubernetesApiAccess implements Rule {

    @Override
    public RuleInfo info() {
        return RuleInfo.of("k8s-api-access", "Finds rights to use the Kubernetes API.", Capability.K8S_API);
    }

    @Override
    public Stream<Finding> inspect(Microservice service) {
        if (sharesItsAccount(service) && !service.code().languages().isEmpty()) {
            return Stream.empty();
        }
        return service.related().stream()
                .filter(m -> m.kind().equals("Role") || m.kind().equals("ClusterRole"))
                .flatMap(m -> m.root().get("rules").items().limit(1))
                .map(f -> Finding.requires(Capability.K8S_API, f.at()).likely());
    }

    /**
     * Whether the pod names no account of its own. What is allowed to a namespace's default account is allowed to all of
     * its workloads, and says of none that it asks: where the code was read, the code says that.
     */
    private static boolean sharesItsAccount(Microservice service) {
        String account = service.pod()
                .get("serviceAccountName")
                .text()
                .or(() -> service.pod().get("serviceAccount").text())
                .orElse("default");
        return account.equals("default");
    }
}
