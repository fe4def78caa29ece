package dev.kube2wasm.migrator.java.bytecode;

import dev.kube2wasm.migrator.api.code.Dependency;
import dev.kube2wasm.migrator.api.model.SourceLocation;

/** A library as it lies beside or inside the service, told by its own {@code pom.properties} or by its file's name. */
record BuiltLibrary(String group, String artifact, String version, SourceLocation at) implements Dependency {

    /** {@code lib/spring-web-6.2.1.jar} is {@code spring-web} in version {@code 6.2.1}. */
    static BuiltLibrary named(String jar, String at) {
        String name = jar.substring(jar.lastIndexOf('/') + 1).replaceFirst("\\.jar$", "");
        int dash = -1;
        for (int i = name.indexOf('-'); i >= 0 && dash < 0; i = name.indexOf('-', i + 1)) {
            if (i + 1 < name.length() && Character.isDigit(name.charAt(i + 1))) {
                dash = i;
            }
        }
        String full = dash < 0 ? name : name.substring(0, dash);
        String version = dash < 0 ? "" : name.substring(dash + 1);
        // Quarkus names a library's file by its group as well: io.quarkus.quarkus-core-3.1.jar
        int firstDash = full.indexOf('-');
        int dot = full.lastIndexOf('.', firstDash < 0 ? full.length() : firstDash);
        return dot < 0
                ? new BuiltLibrary("", full, version, SourceLocation.startOf(at))
                : new BuiltLibrary(
                        full.substring(0, dot), full.substring(dot + 1), version, SourceLocation.startOf(at));
    }
}
