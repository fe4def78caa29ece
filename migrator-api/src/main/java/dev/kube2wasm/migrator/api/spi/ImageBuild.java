package dev.kube2wasm.migrator.api.spi;

import dev.kube2wasm.migrator.api.model.Origin.BaseImage;
import dev.kube2wasm.migrator.api.model.SourceLocation;
import java.util.Optional;

/**
 * Something in the repository that builds a container image from a directory.
 *
 * @param kind what states it
 * @param image the image it names, without tag or digest; empty where only the directory speaks
 * @param name another name of what it builds: a compose service, a Maven artifact; empty where there is none
 * @param directory the directory it builds from, relative to the root; {@code .} for the root
 * @param baseImage what its Dockerfile's final stage starts from
 * @param at where it is stated
 */
public record ImageBuild(
        Kind kind,
        Optional<String> image,
        Optional<String> name,
        String directory,
        Optional<BaseImage> baseImage,
        SourceLocation at) {

    /** What states a build, from the most to the least explicit. */
    public enum Kind {
        SKAFFOLD("skaffold artifact"),
        BAKE("docker-bake target"),
        COMPOSE("compose build context"),
        JIB("Jib image in the build file"),
        JKUBE("JKube image in the build file"),
        SPRING_BOOT("Spring Boot image in the build file"),
        QUARKUS("Quarkus container image setting"),
        SCRIPT("docker build in a script, Makefile or CI workflow"),
        DOCKERFILE("Dockerfile directory"),
        MODULE("build module directory");

        private final String words;

        Kind(String words) {
            this.words = words;
        }

        /** For people, as in {@code linked by compose build context}. */
        public String words() {
            return words;
        }
    }
}
