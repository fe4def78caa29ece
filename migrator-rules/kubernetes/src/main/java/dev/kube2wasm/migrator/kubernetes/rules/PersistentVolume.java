package dev.kube2wasm.migrator.kubernetes.rules;

import com.google.auto.service.AutoService;
import dev.kube2wasm.migrator.api.model.Field;
import dev.kube2wasm.migrator.api.model.Microservice;
import dev.kube2wasm.migrator.api.rule.Finding;
import dev.kube2wasm.migrator.api.rule.Rule;
import dev.kube2wasm.migrator.api.rule.RuleInfo;
import dev.kube2wasm.migrator.api.target.Capability;
import java.util.List;
import java.util.stream.Stream;

/** Finds volumes that outlive the pod: claims, claim templates, and volumes of storage drivers. */
@AutoService(Rule.class)
public final class PersistentVolume implements Rule {

    /** From <a href="https://kubernetes.io/docs/concepts/storage/volumes/">Volumes</a>, read 2026-11-23. */
    private static final List<String> KINDS = List.of(
            "persistentVolumeClaim",
            "ephemeral",
            "nfs",
            "csi",
            "awsElasticBlockStore",
            "azureDisk",
            "azureFile",
            "gcePersistentDisk",
            "cephfs",
            "glusterfs",
            "rbd",
            "iscsi",
            "fc",
            "cinder",
            "portworxVolume",
            "vsphereVolume");

    @Override
    public RuleInfo info() {
        return RuleInfo.of(
                "k8s-persistent-volume", "Finds volumes that outlive the pod.", Capability.VOLUME_PERSISTENT);
    }

    @Override
    public Stream<Finding> inspect(Microservice service) {
        Stream<Field> claimed = service.pod()
                .select("volumes[*]")
                .flatMap(v -> KINDS.stream().map(v::get).filter(Field::exists));
        Stream<Field> templates = service.workload()
                .root()
                .get("spec")
                .get("volumeClaimTemplates")
                .items();
        return Stream.concat(claimed, templates).map(f -> Finding.requires(Capability.VOLUME_PERSISTENT, f.at()));
    }
}
