package dev.kube2wasm.migrator.cluster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import dev.kube2wasm.migrator.api.spi.ClusterReader.Result;
import dev.kube2wasm.migrator.api.spi.ClusterReader.Selection;
import dev.kube2wasm.migrator.cluster.Server.Answer;
import io.fabric8.kubernetes.client.Config;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class KubeconfigClusterTest {

    private static final String DEPLOYMENTS = "/apis/apps/v1/namespaces/shop/deployments";

    private static String item(String name, String rest) {
        return "{\"metadata\":{\"name\":\"" + name + "\",\"namespace\":\"shop\"" + rest + "}";
    }

    private static String item(String name) {
        return item(name, "}");
    }

    private static Result.Read read(Server server) {
        return (Result.Read) server.read();
    }

    @Test
    void everyPageOfAListIsRead() {
        try (Server server = new Server(uri -> switch (uri) {
            case DEPLOYMENTS + "?limit=500" -> Answer.page(item("a"), "next page/1");
            case DEPLOYMENTS + "?limit=500&continue=next+page%2F1" -> Answer.page(item("b"), "2");
            case DEPLOYMENTS + "?limit=500&continue=2" -> Answer.list(item("c"));
            default -> Answer.list("");
        })) {
            Result.Read read = read(server);
            assertThat(read.texts().keySet())
                    .containsExactly(
                            "cluster/shop/Deployment/a.yaml",
                            "cluster/shop/Deployment/b.yaml",
                            "cluster/shop/Deployment/c.yaml");
            assertThat(read.problems()).isEmpty();
        }
    }

    @Test
    void aListThatExpiredBetweenPagesIsReadAgain() {
        AtomicInteger lists = new AtomicInteger();
        try (Server server = new Server(uri -> {
            if (uri.equals(DEPLOYMENTS + "?limit=500")) {
                return lists.incrementAndGet() == 1 ? Answer.page(item("a"), "old") : Answer.list(item("b"));
            }
            return uri.endsWith("old") ? Answer.refusal(410) : Answer.list("");
        })) {
            assertThat(read(server).texts().keySet()).containsExactly("cluster/shop/Deployment/b.yaml");
        }
    }

    @Test
    void nothingIsWrittenAndNoSecretIsAskedFor() {
        try (Server server = new Server(uri -> Answer.list(""))) {
            read(server);
            assertThat(server.asked())
                    .hasSize(Kind.ALL.size())
                    .allMatch(asked -> asked.startsWith("GET "))
                    .noneMatch(asked -> asked.contains("secrets"));
        }
    }

    @Test
    void whatTheClusterKeepsAndValuesOfConfigMapsStayThere() {
        try (Server server =
                new Server(uri -> uri.contains("/configmaps") ? Answer.list(item("web", """
                        ,"uid":"u-1","resourceVersion":"7","managedFields":[{"manager":"m"}],"labels":{"app":"web"},
                        "annotations":{"kubectl.kubernetes.io/last-applied-configuration":"{hunter2}","team":"blue"}},
                        "data":{"PASSWORD":"hunter2","yes":"on"},"binaryData":{"key":"aHVudGVyMg=="},"status":{"x":1}
                        """)) : Answer.list(""))) {
            assertThat(read(server).texts()).containsEntry("cluster/shop/ConfigMap/web.yaml", """
                    ---
                    apiVersion: "v1"
                    kind: "ConfigMap"
                    metadata:
                      name: "web"
                      namespace: "shop"
                      labels:
                        app: "web"
                      annotations:
                        team: "blue"
                    data:
                      PASSWORD: ""
                      "yes": ""
                    binaryData:
                      key: ""
                    """);
        }
    }

    @Test
    void whatAnObjectMadeThatIsReadIsLeftOut() {
        String made = ",\"ownerReferences\":[{\"kind\":\"%s\",\"controller\":true}]}";
        try (Server server = new Server(uri -> Answer.list(
                uri.contains("/replicasets")
                        ? item("of-deployment", made.formatted("Deployment")) + ","
                                + item("of-operator", made.formatted("Elasticsearch"))
                        : ""))) {
            assertThat(read(server).texts().keySet()).containsExactly("cluster/shop/ReplicaSet/of-operator.yaml");
        }
    }

    @Test
    void kindsThatAClusterDoesNotHaveAreNoProblem() {
        try (Server server =
                new Server(uri -> uri.startsWith("/apis/gateway") || uri.startsWith("/apis/networking.istio.io")
                        ? Answer.refusal(404)
                        : Answer.list(""))) {
            assertThat(read(server).problems()).isEmpty();
        }
    }

    @Test
    void anOlderVersionIsReadWhereTheNewOneIsNotServed() {
        try (Server server = new Server(uri -> switch (uri.substring(0, uri.indexOf('?'))) {
            case "/apis/batch/v1/namespaces/shop/cronjobs" -> Answer.refusal(404);
            case "/apis/batch/v1beta1/namespaces/shop/cronjobs" -> Answer.list(item("nightly"));
            default -> Answer.list("");
        })) {
            assertThat(read(server).texts().get("cluster/shop/CronJob/nightly.yaml"))
                    .contains("apiVersion: \"batch/v1beta1\"");
        }
    }

    @Test
    void whatMayNotBeListedIsNamedAndTheRestIsRead() {
        try (Server server = new Server(uri -> uri.contains("/ingresses") || uri.contains("/clusterrole")
                ? Answer.refusal(403)
                : Answer.list(uri.startsWith(DEPLOYMENTS) ? item("a") : ""))) {
            Result.Read read = read(server);
            assertThat(read.texts().keySet()).containsExactly("cluster/shop/Deployment/a.yaml");
            assertThat(read.problems())
                    .map(p -> p.severity() + " " + p.at() + " " + p.message())
                    .containsExactly(
                            "NOTE cluster/ClusterRole:1 you may not list clusterroles, so they were not read; 'migrator rbac'"
                                    + " prints the rights that reading needs",
                            "NOTE cluster/ClusterRoleBinding:1 you may not list clusterrolebindings, so they were not"
                                    + " read; 'migrator rbac' prints the rights that reading needs",
                            "WARNING cluster/shop/Ingress:1 you may not list ingresses in the namespace shop, so they"
                                    + " were not read; 'migrator rbac' prints the rights that reading needs");
        }
    }

    @Test
    void namespacesAreThoseAskedFor() {
        try (Server server = new Server(uri -> Answer.list(""))) {
            server.read(new Selection(Optional.empty(), List.of("b", "a", "b"), false));
            assertThat(server.asked())
                    .filteredOn(asked -> asked.contains("deployments"))
                    .containsExactly(
                            "GET /apis/apps/v1/namespaces/a/deployments?limit=500",
                            "GET /apis/apps/v1/namespaces/b/deployments?limit=500");
        }
        try (Server server = new Server(uri -> Answer.list(""))) {
            server.read(new Selection(Optional.empty(), List.of(), true));
            assertThat(server.asked()).contains("GET /apis/apps/v1/deployments?limit=500");
        }
    }

    @Test
    void aClusterThatRefusesOrFailsOrBreaksOffIsOneSentence() {
        record Case(Answer answer, String expected) {}
        for (Case c : List.of(
                new Case(Answer.refusal(401), "does not accept your credentials"),
                new Case(Answer.refusal(500), "answered with status 500 when asked for"),
                new Case(new Answer(200, "<html>a proxy's page</html>", false), "cannot be reached, or stopped"),
                new Case(Answer.list(item("a")).cutOff(), "cannot be reached, or stopped answering"))) {
            try (Server server = new Server(uri -> c.answer())) {
                assertThat(server.read())
                        .asInstanceOf(type(Result.Failed.class))
                        .satisfies(failed ->
                                assertThat(failed.why()).contains(c.expected()).doesNotContain("token", "Exception"));
            }
        }
    }

    @Test
    void aClusterThatIsNotThereIsOneSentence() {
        Server gone = new Server(uri -> Answer.list(""));
        gone.close();
        assertThat(gone.read())
                .asInstanceOf(type(Result.Failed.class))
                .satisfies(failed -> assertThat(failed.why()).contains("cannot be reached"));
    }

    @Test
    void aBrokenKubeconfigIsOneSentenceWithoutAnExcerpt() {
        KubeconfigCluster broken = new KubeconfigCluster(context -> {
            throw new IllegalStateException("while parsing: token: [hunter2");
        });
        assertThat(broken.read(new Selection(Optional.empty(), List.of(), false)))
                .asInstanceOf(type(Result.Failed.class))
                .satisfies(failed -> assertThat(failed.why())
                        .startsWith("The kubeconfig cannot be read: check")
                        .doesNotContain("hunter2"));
    }

    @Test
    void noClusterAndUnknownContextsAreNamed() {
        KubeconfigCluster none = new KubeconfigCluster(context -> Config.empty());
        assertThat(none.read(new Selection(Optional.empty(), List.of(), false)))
                .asInstanceOf(type(Result.Failed.class))
                .satisfies(failed -> assertThat(failed.why()).startsWith("No cluster is configured: set KUBECONFIG"));
        assertThat(none.read(new Selection(Optional.of("prod"), List.of(), false)))
                .asInstanceOf(type(Result.Failed.class))
                .satisfies(failed -> assertThat(failed.why()).startsWith("The kubeconfig has no context 'prod'."));
    }
}
