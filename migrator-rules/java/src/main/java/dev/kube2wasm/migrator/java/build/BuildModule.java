package dev.kube2wasm.migrator.java.build;

import dev.kube2wasm.migrator.api.code.Dependency;
import dev.kube2wasm.migrator.api.model.SourceLocation;
import java.util.List;

/**
 * One module of a Maven or Gradle build.
 *
 * @param directory relative to the inspected root; {@code .} for the root
 * @param groupId empty where the build does not say
 * @param packaging as Maven names it, such as {@code jar}; {@code pom} for what only holds other modules
 * @param dependencies the libraries on the class path as the service runs, also those that it has through a parent or a
 *     module of the same estate; without test and provided scope, sorted by name
 * @param siblingModuleDirectories the modules of the same estate that it depends on, directly or not, sorted
 * @param childModuleDirectories the modules that it lists as its parts, sorted
 * @param sourceDirectories where its build file says that its sources are; empty for the usual place
 * @param at the start of its definition
 */
public record BuildModule(
        String directory,
        String groupId,
        String artifactId,
        String packaging,
        List<Dependency> dependencies,
        List<String> siblingModuleDirectories,
        List<String> childModuleDirectories,
        List<String> sourceDirectories,
        SourceLocation at) {}
