package dev.kube2wasm.migrator.kubernetes.yaml;

import org.yaml.snakeyaml.nodes.NodeId;
import org.yaml.snakeyaml.nodes.Tag;
import org.yaml.snakeyaml.resolver.Resolver;

/** Marks scalars without quotes and without a tag; {@link Scalars} says what they mean. */
final class PlainScalarResolver extends Resolver {

    static final Tag PLAIN = new Tag("tag:kube2wasm.dev,2026:plain");

    @Override
    protected void addImplicitResolvers() {
        // none: the parser's own rules are not kubectl's
    }

    @Override
    public Tag resolve(NodeId kind, String value, boolean implicit) {
        return kind == NodeId.scalar && implicit ? PLAIN : super.resolve(kind, value, implicit);
    }
}
