package dev.kube2wasm.migrator.engine.link;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kube2wasm.migrator.api.model.Call;
import dev.kube2wasm.migrator.api.model.Field;
import dev.kube2wasm.migrator.api.model.Manifest;
import dev.kube2wasm.migrator.api.model.Microservice;
import dev.kube2wasm.migrator.api.rule.BlindSpot;
import dev.kube2wasm.migrator.api.spi.ImageBuild.Kind;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class LinkerTest {

    @ParameterizedTest
    @CsvSource({
        "apps/v1, Deployment", "extensions/v1beta1, Deployment", "apps/v1, StatefulSet", "apps/v1, DaemonSet",
        "apps/v1, ReplicaSet", "v1, ReplicationController", "batch/v1, Job", "serving.knative.dev/v1, Service",
        "argoproj.io/v1alpha1, Rollout"
    })
    void readsTheTemplateOfEveryKind(String apiVersion, String kind) {
        Estate estate = new Estate().yaml("a.yaml", """
                apiVersion: %s
                kind: %s
                metadata: {name: a, namespace: shop}
                spec: {template: {metadata: {labels: {app: a}}, spec: {containers: [{image: x/a}]}}}
                """.formatted(apiVersion, kind));
        Microservice service = estate.service("a");
        assertThat(service.id()).hasToString("shop/" + kind + "/a");
        assertThat(service.images()).containsExactly("x/a");
        assertThat(service.podMetadata().get("labels").get("app").text()).contains("a");
    }

    @Test
    void readsPodsAndCronJobs() {
        Estate estate = new Estate().yaml("a.yaml", """
                apiVersion: v1
                kind: Pod
                metadata: {name: p, labels: {app: p}}
                spec: {containers: [{image: x/p}], initContainers: [{image: x/init}]}
                ---
                apiVersion: batch/v1
                kind: CronJob
                metadata: {name: c}
                spec: {jobTemplate: {spec: {template: {metadata: {labels: {app: c}}, spec: {containers: [{image: x/c}]}}}}}
                """);
        assertThat(estate.service("p").images()).containsExactly("x/p", "x/init");
        assertThat(estate.service("p").podMetadata().get("labels").get("app").text())
                .contains("p");
        assertThat(estate.service("c").images()).containsExactly("x/c");
        assertThat(estate.service("c").pod().get("containers").items().map(Field::exists))
                .containsExactly(true);
    }

    @Test
    void takesNothingElseForAWorkload() {
        Estate estate = new Estate().yaml("a.yaml", """
                apiVersion: v1
                kind: Service
                metadata: {name: s}
                ---
                apiVersion: example.org/v1
                kind: Deployment
                metadata: {name: d}
                ---
                apiVersion: v1
                kind: Pod
                metadata: {name: owned, ownerReferences: [{kind: ReplicaSet, name: r}]}
                spec: {containers: [{image: x}]}
                """);
        assertThat(estate.inventory().microservices()).isEmpty();
    }

    @Test
    void reportsAWorkloadOnceAndSaysWhichCopyWasUsed() {
        Estate estate = new Estate();
        for (String directory : List.of("deploy", "deploy/all", "orders/k8s", "e", "f")) {
            estate.deployment(directory + "/orders.yaml", "orders", "shop/orders");
        }
        estate.dockerfile("orders");
        assertThat(estate.inventory().microservices()).hasSize(1);
        assertThat(estate.problems())
                .containsExactly(
                        "NOTE orders/k8s/orders.yaml:3 default/Deployment/orders is stated 5 times; this copy was"
                                + " used, not e/orders.yaml:3, f/orders.yaml:3, deploy/orders.yaml:3 and 1 more");
    }

    @Test
    void ofCopiesFarFromTheCodeTheOneAmongMostOthersIsUsed() {
        Estate estate = new Estate()
                .deployment("a/orders.yaml", "orders", "shop/orders")
                .deployment("longer/orders.yaml", "orders", "shop/orders")
                .deployment("longer/users.yaml", "users", "shop/users")
                .dockerfile("services/orders");
        assertThat(estate.service("orders").workload().at().file()).isEqualTo("longer/orders.yaml");
    }

    @Test
    void aPatchIsNeverTheCopyThatIsUsed() {
        Estate estate = new Estate().yaml("a.yaml", """
                        apiVersion: apps/v1
                        kind: Deployment
                        metadata: {name: orders}
                        spec: {replicas: 3}
                        """).deployment("some/where/else.yaml", "orders", "shop/orders");
        assertThat(estate.service("orders").images()).containsExactly("shop/orders");
    }

    @Test
    void joinsWhatConcernsAWorkload() {
        Estate estate = new Estate().yaml("k8s/all.yaml", """
                apiVersion: apps/v1
                kind: Deployment
                metadata: {name: orders}
                spec:
                  template:
                    metadata: {labels: {app: orders, tier: back}}
                    spec:
                      serviceAccountName: robot
                      containers:
                        - image: shop/orders
                          envFrom: [{configMapRef: {name: settings}}]
                          env: [{name: P, valueFrom: {secretKeyRef: {name: password, key: p}}}]
                      volumes: [{name: v, persistentVolumeClaim: {claimName: disk}}]
                ---
                {apiVersion: v1, kind: Service, metadata: {name: orders-svc}, spec: {selector: {app: orders}}}
                ---
                {apiVersion: v1, kind: Service, metadata: {name: other}, spec: {selector: {app: orders, tier: front}}}
                ---
                {apiVersion: v1, kind: Service, metadata: {name: all}, spec: {}}
                ---
                {apiVersion: v1, kind: ConfigMap, metadata: {name: settings}}
                ---
                {apiVersion: v1, kind: ConfigMap, metadata: {name: unused}}
                ---
                {apiVersion: v1, kind: Secret, metadata: {name: password}}
                ---
                {apiVersion: v1, kind: PersistentVolumeClaim, metadata: {name: disk}}
                ---
                {apiVersion: v1, kind: ServiceAccount, metadata: {name: robot}}
                ---
                {apiVersion: autoscaling/v2, kind: HorizontalPodAutoscaler, metadata: {name: h},
                 spec: {scaleTargetRef: {kind: Deployment, name: orders}}}
                ---
                {apiVersion: policy/v1, kind: PodDisruptionBudget, metadata: {name: b},
                 spec: {selector: {matchLabels: {app: orders}}}}
                ---
                {apiVersion: networking.k8s.io/v1, kind: Ingress, metadata: {name: i},
                 spec: {rules: [{http: {paths: [{backend: {service: {name: orders-svc}}}]}}]}}
                ---
                {apiVersion: gateway.networking.k8s.io/v1, kind: HTTPRoute, metadata: {name: r},
                 spec: {rules: [{backendRefs: [{name: orders-svc}]}]}}
                ---
                {apiVersion: networking.k8s.io/v1, kind: Ingress, metadata: {name: j},
                 spec: {rules: [{http: {paths: [{backend: {service: {name: other}}}]}}]}}
                ---
                {apiVersion: keda.sh/v1alpha1, kind: ScaledObject, metadata: {name: k}, spec: {scaleTargetRef: {name: orders}}}
                ---
                {apiVersion: rbac.authorization.k8s.io/v1, kind: ClusterRoleBinding, metadata: {name: crb},
                 roleRef: {kind: ClusterRole, name: reader},
                 subjects: [{kind: ServiceAccount, name: robot, namespace: default}]}
                ---
                {apiVersion: rbac.authorization.k8s.io/v1, kind: ClusterRole, metadata: {name: reader}}
                """);
        assertThat(estate.service("orders").related())
                .extracting(m -> m.kind() + " " + m.name())
                .containsExactly(
                        "Service orders-svc",
                        "ConfigMap settings",
                        "Secret password",
                        "PersistentVolumeClaim disk",
                        "ServiceAccount robot",
                        "HorizontalPodAutoscaler h",
                        "PodDisruptionBudget b",
                        "Ingress i",
                        "HTTPRoute r",
                        "ScaledObject k",
                        "ClusterRoleBinding crb",
                        "ClusterRole reader");
    }

    @Test
    void relatedManifestsComeFromTheSameSet() {
        Estate estate = new Estate()
                .deployment("prod/orders.yaml", "orders", "shop/orders")
                .service("prod/service.yaml", "orders", "orders")
                .service("a/service.yaml", "orders", "orders");
        assertThat(estate.service("orders").related())
                .extracting(m -> m.at().file())
                .containsExactly("prod/service.yaml");
    }

    @ParameterizedTest
    @CsvSource({
        "http://users:8080/u, default/Deployment/accounts",
        "users, default/Deployment/accounts",
        "lb://USERS, default/Deployment/accounts",
        "http://users.default, default/Deployment/accounts",
        "http://users.default.svc.cluster.local:80, default/Deployment/accounts",
        "http://accounts, default/Deployment/accounts",
        "http://users.example.org, ''",
        "http://users.example.svc, ''",
        "http://elsewhere, ''",
        "/relative, ''"
    })
    void callsLeadToWorkloads(String url, String target) {
        Estate estate = new Estate()
                .deployment("k8s/a.yaml", "accounts", "shop/accounts")
                .service("k8s/s.yaml", "users", "accounts")
                .deployment("k8s/o.yaml", "orders", "shop/orders")
                .dockerfile("orders")
                .code("orders", url);
        assertThat(estate.service("orders").calls())
                .singleElement()
                .satisfies(call ->
                        assertThat(call.to().map(Object::toString).orElse("")).isEqualTo(target));
    }

    @ParameterizedTest
    @CsvSource({
        "'http://${USERS_ADDR}/u', default/Deployment/accounts",
        "'http://${FROM_MAP}/u', default/Deployment/accounts",
        "'${ONE_KEY}/u', default/Deployment/accounts",
        "'http://${SECRET}/u', ''",
        "'http://${UNKNOWN}/u', ''",
        "'http://${unfinished', ''"
    })
    void variablesOfTheDeploymentLeadToWorkloadsAndAreNotRepeated(String url, String target) {
        Estate estate = new Estate()
                .deployment("k8s/a.yaml", "accounts", "shop/accounts")
                .service("k8s/s.yaml", "users", "accounts")
                .yaml("k8s/o.yaml", """
                        apiVersion: apps/v1
                        kind: Deployment
                        metadata: {name: orders}
                        spec:
                          template:
                            spec:
                              containers:
                                - name: orders
                                  image: shop/orders
                                  envFrom: [{configMapRef: {name: peers}}]
                                  env:
                                    - {name: USERS_ADDR, value: 'users:8080'}
                                    - {name: ONE_KEY, valueFrom: {configMapKeyRef: {name: peers, key: users.url}}}
                                    - {name: SECRET, valueFrom: {secretKeyRef: {name: peers, key: users}}}
                        """)
                .yaml("k8s/c.yaml", """
                        apiVersion: v1
                        kind: ConfigMap
                        metadata: {name: peers}
                        data: {FROM_MAP: 'users', users.url: 'http://users:80'}
                        ---
                        apiVersion: v1
                        kind: Secret
                        metadata: {name: peers}
                        stringData: {users: users}
                        """)
                .dockerfile("orders")
                .code("orders", url);
        assertThat(estate.service("orders").calls()).singleElement().satisfies(call -> {
            assertThat(call.to().map(Object::toString).orElse("")).isEqualTo(target);
            assertThat(call.url()).isEqualTo(url);
        });
    }

    @Test
    void credentialsInAnAddressAreDropped() {
        Estate estate = new Estate()
                .deployment("k8s/o.yaml", "orders", "shop/orders")
                .dockerfile("orders")
                .code("orders", "http://me:p@ss@users:80/a@b", "amqp://guest:guest@rabbit");
        assertThat(estate.service("orders").calls())
                .extracting(Call::url)
                .containsExactly("amqp://rabbit", "http://users:80/a@b");
    }

    @Test
    void whatWasNotFoundIsABlindSpotAtTheImage() {
        Estate estate = new Estate().deployment("k8s/o.yaml", "orders", "shop/orders:1");
        assertThat(estate.service("orders").blindSpots())
                .extracting(b -> b.at() + " " + b.reason())
                .containsExactly(
                        "k8s/o.yaml:9 no source was found for image shop/orders:1: name it with --source orders=DIR");
    }

    @Test
    void aWorkloadWithoutImagesIsABlindSpot() {
        Estate estate = new Estate().yaml("a.yaml", """
                apiVersion: apps/v1
                kind: Deployment
                metadata: {name: orders}
                """);
        assertThat(estate.service("orders").blindSpots()).hasSize(1);
        assertThat(estate.service("orders").pod().exists()).isFalse();
    }

    @Test
    void codeThatNobodyReadsIsABlindSpotThatNamesItsLanguage() {
        Estate estate = new Estate()
                .deployment("k8s/o.yaml", "cart", "shop/cart")
                .dockerfile("src/cart")
                .files("src/cart/cart.csproj", "src/cart/Cart.cs", "src/cart/wwwroot/a.js", "src/cart/wwwroot/b.js");
        assertThat(estate.service("cart").blindSpots())
                .extracting(b -> b.at() + " " + b.reason())
                .containsExactly("src/cart/cart.csproj:1 the code in src/cart is C#, which is not read yet");
    }

    @Test
    void withoutABuildFileTheMostFrequentExtensionNamesTheLanguage() {
        Estate estate = new Estate()
                .deployment("k8s/o.yaml", "cart", "shop/cart")
                .dockerfile("src/cart")
                .files("src/cart/a.lua", "src/cart/b.py", "src/cart/c.py");
        assertThat(estate.service("cart").blindSpots())
                .extracting(BlindSpot::reason)
                .containsExactly("the code in src/cart is Python, which is not read yet");
    }

    @Test
    void aDirectoryWithoutCodeIsABlindSpotToo() {
        Estate estate = new Estate().deployment("k8s/o.yaml", "db", "shop/db").dockerfile("db");
        assertThat(estate.service("db").blindSpots())
                .extracting(b -> b.at() + " " + b.reason())
                .containsExactly("db/DOCKERFILE:1 no code was found in db: name the source directory with --source"
                        + " NAME=DIR");
    }

    @Test
    void wantsTheCodeOfEveryDirectoryThatMayMatterAndOfNoOther() {
        Estate estate = new Estate()
                .deployment("k8s/a.yaml", "a", "shop/a")
                .deployment("k8s/b.yaml", "b", "shop/b")
                .deployment("k8s/db.yaml", "db", "postgres")
                .dockerfile("x/a")
                .dockerfile("y/a")
                .dockerfile("z/b")
                .dockerfile("unused");
        assertThat(estate.linker().directories()).containsExactly("x/a", "y/a", "z/b");
    }

    @Test
    void orderNeverMatters() {
        Estate estate = new Estate();
        for (int i = 0; i < 6; i++) {
            estate.deployment("k8s/" + i + ".yaml", "s" + i % 4, "shop/s" + i % 4)
                    .service("k8s/svc" + i + ".yaml", "v" + i, "s" + i % 4)
                    .dockerfile("a/s" + i)
                    .dockerfile("b/s" + i)
                    .builds(Kind.COMPOSE, "shop/s" + i, "c/s" + i % 2);
        }
        estate.code("c/s0", "http://v1", "http://v5").code("c/s1", "http://v0");
        String expected = print(estate.inventory().microservices());
        for (int seed = 0; seed < 20; seed++) {
            assertThat(print(estate.shuffled(seed).microservices())).isEqualTo(expected);
            assertThat(estate.shuffled(seed).problems())
                    .isEqualTo(estate.inventory().problems());
        }
    }

    private static String print(List<Microservice> services) {
        StringBuilder text = new StringBuilder();
        for (Microservice s : services) {
            text.append(s.id())
                    .append(s.workload().at())
                    .append(s.origin())
                    .append(s.related().stream().map(Manifest::at).toList())
                    .append(s.calls())
                    .append(s.blindSpots())
                    .append('\n');
        }
        return text.toString();
    }
}
