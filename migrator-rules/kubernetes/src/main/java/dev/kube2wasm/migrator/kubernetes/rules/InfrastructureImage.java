package dev.kube2wasm.migrator.kubernetes.rules;

import com.google.auto.service.AutoService;
import dev.kube2wasm.migrator.api.model.Field;
import dev.kube2wasm.migrator.api.model.Microservice;
import dev.kube2wasm.migrator.api.model.Origin;
import dev.kube2wasm.migrator.api.rule.Finding;
import dev.kube2wasm.migrator.api.rule.Rule;
import dev.kube2wasm.migrator.api.rule.RuleInfo;
import dev.kube2wasm.migrator.api.target.Capability;
import java.util.stream.Stream;

/** Finds databases, brokers, gateways, registries and agents by their image, or by the image that their own image is built from. */
@AutoService(Rule.class)
public final class InfrastructureImage implements Rule {

    @Override
    public RuleInfo info() {
        return RuleInfo.of(
                "k8s-infrastructure-image",
                "Finds databases, brokers, gateways and agents by their image.",
                Capability.INFRASTRUCTURE);
    }

    @Override
    public Stream<Finding> inspect(Microservice service) {
        Stream<Field> images = Pods.main(service).stream()
                .map(c -> c.get("image"))
                .filter(i -> i.text().flatMap(Pods.IMAGES::role).isPresent());
        Stream<Finding> bases = service.origin().flatMap(Origin::baseImage).stream()
                .filter(b -> Pods.IMAGES.roleOfBase(b.image()).isPresent())
                .map(b -> Finding.requires(Capability.INFRASTRUCTURE, b.at()));
        return Stream.concat(images.map(i -> Finding.requires(Capability.INFRASTRUCTURE, i.at())), bases);
    }
}
