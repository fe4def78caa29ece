package dev.kube2wasm.migrator.kubernetes.build;

import static dev.kube2wasm.migrator.kubernetes.build.BuildReading.builds;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DockerfileReaderTest {

    private static String base(String text) {
        return Dockerfile.parse("Dockerfile", text)
                .baseImage(Optional.empty())
                .map(b -> b.image() + " " + b.at().line())
                .orElse("-");
    }

    @Test
    void followsStagesAndArguments() {
        assertThat(base("""
                # syntax=docker/dockerfile:1
                ARG VERSION=16 OS=alpine
                ARG BASE=postgres:${VERSION}-$OS
                FROM --platform=$BUILDPLATFORM golang:1.25 AS Build
                RUN go build \\
                  # a comment within
                  -o /app
                FROM ${BASE} as runtime
                COPY --from=build /app /app
                FROM runtime
                """)).isEqualTo("postgres:16-alpine 8");
    }

    @Test
    void endsAtTheFinalStage() {
        assertThat(base("FROM maven AS build\nFROM eclipse-temurin:21\nCOPY --from=build /a /a\n"))
                .isEqualTo("eclipse-temurin:21 2");
        assertThat(base("from scratch\n")).isEqualTo("scratch 1");
    }

    @Test
    void saysNothingWhereAVariableIsUnknown() {
        assertThat(base("ARG BASE\nFROM ${BASE}\n")).isEqualTo("-");
        assertThat(base("ARG BASE\nFROM ${BASE:-redis}\n")).isEqualTo("redis 2");
        assertThat(base("# nothing\n")).isEqualTo("-");
        assertThat(base("FROM\n")).isEqualTo("-");
    }

    @Test
    void passesOverHereDocuments() {
        assertThat(base("FROM postgres\nRUN <<EOF\nFROM other\nEOF\nCMD x\n")).isEqualTo("postgres 1");
    }

    @Test
    void takesTheStageThatABuildNames() {
        Dockerfile dockerfile = Dockerfile.parse("Dockerfile", "FROM node AS dev\nFROM nginx AS prod\n");
        assertThat(dockerfile.baseImage(Optional.of("dev")).orElseThrow().image())
                .isEqualTo("node");
        assertThat(dockerfile.baseImage(Optional.of("other")).orElseThrow().image())
                .isEqualTo("nginx");
    }

    @ParameterizedTest
    @CsvSource({
        "Dockerfile, true",
        "Containerfile, true",
        "Dockerfile.jvm, true",
        "Dockerfile-release, true",
        "orders.Dockerfile, true",
        "orders.dockerfile, true",
        "Dockerfile.dockerignore, false",
        "Dockerfile.md, false",
        "DockerfileParser.java, false",
        "Makefile, false"
    })
    void knowsDockerfilesByTheirName(String name, boolean is) {
        assertThat(Dockerfile.isName(name)).isEqualTo(is);
    }

    @Test
    void readsEveryDockerfileOfATree() {
        assertThat(builds(
                        new DockerfileReader(),
                        "orders/Dockerfile",
                        "FROM eclipse-temurin:21\n",
                        "docker/users.Dockerfile",
                        "FROM node\n",
                        "notes/Dockerfile",
                        "see elsewhere\n"))
                .containsExactly(
                        "- users docker node@1 docker/users.Dockerfile:1",
                        "- - orders eclipse-temurin:21@1 orders/Dockerfile:1");
    }
}
