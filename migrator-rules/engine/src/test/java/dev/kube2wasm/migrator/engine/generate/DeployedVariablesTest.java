package dev.kube2wasm.migrator.engine.generate;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kube2wasm.migrator.api.contract.Client;
import dev.kube2wasm.migrator.api.contract.Contract;
import dev.kube2wasm.migrator.api.contract.Type;
import dev.kube2wasm.migrator.api.contract.Variable;
import dev.kube2wasm.migrator.api.model.SourceLocation;
import dev.kube2wasm.migrator.engine.link.Estate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

final class DeployedVariablesTest {

    private static final Type INT = new Type.Scalar(Type.Scalar.Kind.INT32);

    private static Variable read(String key, String fallback, boolean secret) {
        return new Variable(
                key, INT, Optional.of(fallback).filter(f -> !secret), secret, false, SourceLocation.startOf("A.java"));
    }

    private static List<String> variables(String container, Variable... code) {
        Estate estate = new Estate().yaml("shop.yaml", """
                apiVersion: apps/v1
                kind: Deployment
                metadata: {name: shop}
                spec:
                  template:
                    spec:
                      containers:
                        - {name: main, image: shop, %s}
                ---
                apiVersion: v1
                kind: ConfigMap
                metadata: {name: settings}
                data: {COLOUR: blue, LEVEL: "3"}
                ---
                apiVersion: v1
                kind: Secret
                metadata: {name: keys}
                data: {DOOR: b3Blbg==}
                stringData: {GATE: open}
                """.formatted(container));
        Contract contract = new Contract(List.of(), List.of(), List.of(code), List.of(), List.of());
        return DeployedVariables.into(contract, estate.service("shop")).variables().stream()
                .map(v -> v.key() + (v.secret() ? " secret" : "=" + v.fallback().orElse("?")))
                .toList();
    }

    @Test
    void takesPlainValues() {
        assertThat(variables("env: [{name: B, value: 2}, {name: A, value: x}]")).containsExactly("A=x", "B=2");
    }

    @Test
    void resolvesConfigMaps() {
        assertThat(variables("envFrom: [{configMapRef: {name: settings}}]")).containsExactly("COLOUR=blue", "LEVEL=3");
        assertThat(variables("env: [{name: C, valueFrom: {configMapKeyRef: {name: settings, key: COLOUR}}}]"))
                .containsExactly("C=blue");
        assertThat(variables("env: [{name: C, valueFrom: {configMapKeyRef: {name: elsewhere, key: COLOUR}}}]"))
                .containsExactly("C=?");
    }

    @Test
    void neverTakesTheValueOfASecret() {
        assertThat(variables("envFrom: [{prefix: P_, secretRef: {name: keys}}]"))
                .containsExactly("P_DOOR secret", "P_GATE secret");
        assertThat(variables("env: [{name: D, valueFrom: {secretKeyRef: {name: keys, key: DOOR}}}]"))
                .containsExactly("D secret");
        assertThat(variables("env: [{name: DB_PASSWORD, value: hunter2}]")).containsExactly("DB_PASSWORD secret");
        assertThat(variables("env: [{name: DB, value: 'postgres://me:hunter2@db/x'}]"))
                .containsExactly("DB secret");
    }

    @Test
    void givesTheCodesVariablesTheValuesOfTheDeployment() {
        assertThat(variables("env: [{name: SHOP_MAX_ITEMS, value: 7}]", read("shop.max-items", "5", false)))
                .containsExactly("shop.max-items=7");
        assertThat(variables("env: [{name: SHOP_KEY, value: 7}]", read("shop.key", "", true)))
                .containsExactly("shop.key secret");
        assertThat(variables(
                        "env: [{name: SHOP_KEY, valueFrom: {secretKeyRef: {name: keys, key: DOOR}}}]",
                        read("shop.key", "5", false)))
                .containsExactly("shop.key secret");
    }

    @Test
    void leavesOutWhatOnlyTheJvmReads() {
        assertThat(variables("env: [{name: JAVA_OPTS, value: -Xmx1g}]")).isEmpty();
    }

    @Test
    void givesClientsTheAddressOfTheDeployment() {
        assertThat(address("http://localhost:1", Optional.of("users.url"))).isEqualTo("http://users:8080");
        assertThat(address("http://${HOST}:${PORT:9}/x", Optional.empty())).isEqualTo("http://users:9/x");
        assertThat(address("http://${ELSEWHERE}", Optional.of("other.url"))).isEqualTo("http://${ELSEWHERE}");
    }

    private static String address(String baseUrl, Optional<String> setting) {
        Client client = new Client("Users", baseUrl, setting, List.of(), SourceLocation.startOf("A.java"));
        Contract contract = new Contract(List.of(), List.of(), List.of(), List.of(client), List.of());
        Estate estate = new Estate().yaml("shop.yaml", """
                apiVersion: apps/v1
                kind: Deployment
                metadata: {name: shop}
                spec:
                  template:
                    spec:
                      containers:
                        - name: main
                          image: shop
                          env: [{name: USERS_URL, value: 'http://users:8080'}, {name: HOST, value: users}]
                """);
        return DeployedVariables.into(contract, estate.service("shop"))
                .clients()
                .get(0)
                .baseUrl();
    }
}
