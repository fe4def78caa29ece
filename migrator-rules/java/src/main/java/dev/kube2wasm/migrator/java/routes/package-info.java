/**
 * The HTTP routes that a service declares, one reader a framework.
 *
 * <p>Paths are as declared, from the root of the service: the prefix of the class and of the application (context path,
 * {@code @ApplicationPath}, root path) is included, a variable stays {@code {name}} or {@code {name:regex}}. What a
 * library serves by itself (health checks, metrics, Spring Data REST's repositories) is not listed, and neither are
 * interfaces of HTTP clients.
 */
@NullMarked
package dev.kube2wasm.migrator.java.routes;

import org.jspecify.annotations.NullMarked;
