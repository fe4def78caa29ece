package dev.kube2wasm.migrator.java.contract.types;

import dev.kube2wasm.migrator.api.contract.TypeDeclaration.Property.Access;
import java.util.List;

/**
 * A property with its name in JSON.
 *
 * @param omitted whether it is left out when it is null
 * @param required whether it cannot be read without it
 */
record NamedProperty(
        String name, Draft draft, List<String> aliases, boolean omitted, boolean required, Access access) {}
