package dev.kube2wasm.migrator.engine.link;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kube2wasm.migrator.api.model.Origin;
import dev.kube2wasm.migrator.api.model.SourceLocation;
import dev.kube2wasm.migrator.api.spi.ImageBuild.Kind;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Where the code of a workload is, rule by rule, from the strongest to the weakest. */
final class OriginTest {

    private static Estate orders(String image) {
        return new Estate().deployment("k8s/orders.yaml", "orders", image);
    }

    @Test
    void theUserDecidesFirst() {
        Estate estate = orders("shop/orders")
                .builds(Kind.COMPOSE, "shop/orders", "services/orders")
                .files("legacy/Main.java")
                .source("orders", "./legacy/");
        assertThat(estate.candidates("orders")).containsExactly("legacy");
        assertThat(estate.how("orders")).isEqualTo("named by the user");
    }

    @Test
    void theUserMayGiveTheFullId() {
        Estate estate = orders("shop/orders").files("a/Main.java").source("default/Deployment/orders", "a");
        assertThat(estate.candidates("orders")).containsExactly("a");
    }

    @Test
    void aSourceThatDoesNotExistIsAnErrorAndNotAGuess() {
        Estate estate = orders("shop/orders").dockerfile("orders").source("orders", "odrers");
        assertThat(estate.candidates("orders")).isEmpty();
        assertThat(estate.problems())
                .containsExactly("ERROR k8s/orders.yaml:3 the source directory odrers that was named for"
                        + " default/Deployment/orders does not exist or holds no file: name it relative to the"
                        + " inspected directory");
    }

    @Test
    void aSourceForNoWorkloadIsAWarning() {
        assertThat(orders("x").files("a/Main.java").source("users", "a").problems())
                .singleElement()
                .asString()
                .startsWith("WARNING a:1 a source directory was named for users, but no workload is called so");
    }

    @Test
    void anExplicitBuildOfTheImageBeatsADirectoryOfItsName() {
        Estate estate = orders("registry.example:5000/shop/orders:1.4")
                .dockerfile("orders")
                .builds(Kind.JIB, "shop/orders", "backend");
        assertThat(estate.candidates("orders")).containsExactly("backend");
        assertThat(estate.how("orders")).isEqualTo("Jib image in the build file");
    }

    @Test
    void theFullNameOfAnImageBeatsItsBasename() {
        Estate estate = orders("registry.example/shop/orders@sha256:abc")
                .builds(Kind.SKAFFOLD, "orders", "other")
                .builds(Kind.SCRIPT, "registry.example/shop/orders", "right");
        assertThat(estate.candidates("orders")).containsExactly("right");
    }

    @Test
    void skaffoldIsMoreExplicitThanAScript() {
        Estate estate =
                orders("orders").builds(Kind.SCRIPT, "orders", "scripts").builds(Kind.SKAFFOLD, "orders", "src/orders");
        assertThat(estate.candidates("orders")).containsExactly("src/orders");
    }

    @Test
    void anExplicitBuildMayNameTheRoot() {
        assertThat(orders("orders").builds(Kind.COMPOSE, "orders", ".").candidates("orders"))
                .containsExactly(".");
    }

    @Test
    void aDirectoryIsRecognisedByTheImagesName() {
        assertThat(orders("shop/Orders:2").dockerfile("services/orders").candidates("orders"))
                .containsExactly("services/orders");
        assertThat(orders("shop/order_s").dockerfile("services/order-s").candidates("orders"))
                .containsExactly("services/order-s");
        assertThat(orders("shop/x").dockerfile("services/y").candidates("orders"))
                .isEmpty();
    }

    @Test
    void aModuleIsRecognisedByItsArtifact() {
        assertThat(orders("shop/order-service")
                        .module("backend/o", "order-service")
                        .candidates("orders"))
                .containsExactly("backend/o");
    }

    @Test
    void aVersionInTheNameCarriesNoMeaning() {
        assertThat(orders("shop/reviews-v2").dockerfile("src/reviews").candidates("orders"))
                .containsExactly("src/reviews");
    }

    @Test
    void aPrefixThatManyImagesShareCarriesNoMeaning() {
        Estate estate = new Estate()
                .deployment("k8s/a.yaml", "a", "shop-cart")
                .deployment("k8s/b.yaml", "b", "shop-web")
                .deployment("k8s/c.yaml", "c", "redis")
                .dockerfile("cart")
                .dockerfile("web");
        assertThat(estate.candidates("a")).containsExactly("cart");
        assertThat(estate.candidates("b")).containsExactly("web");
        assertThat(estate.candidates("c")).isEmpty();
    }

    @Test
    void aPrefixThatTellsServicesApartIsKept() {
        Estate estate = new Estate()
                .deployment("k8s/a.yaml", "a", "admin-order")
                .deployment("k8s/b.yaml", "b", "order")
                .deployment("k8s/c.yaml", "c", "user")
                .dockerfile("admin-order")
                .dockerfile("order")
                .dockerfile("user");
        assertThat(estate.candidates("a")).containsExactly("admin-order");
        assertThat(estate.candidates("b")).containsExactly("order");
    }

    @Test
    void aWordLikeServiceIsDroppedOnlyWhenNothingElseMatches() {
        assertThat(orders("shop/orders")
                        .dockerfile("order-service")
                        .dockerfile("orders-service")
                        .candidates("orders"))
                .containsExactly("orders-service");
        assertThat(orders("shop/orders")
                        .dockerfile("orders")
                        .dockerfile("orders-service")
                        .candidates("orders"))
                .containsExactly("orders");
    }

    @Test
    void theNearestToTheManifestWins() {
        Estate estate = new Estate()
                .deployment("finish/kubernetes.yaml", "system", "system:1.0")
                .module("start/system", "system")
                .module("finish/system", "system");
        assertThat(estate.candidates("system")).containsExactly("finish/system");
    }

    @Test
    void equallyGoodDirectoriesAllCountAndTheReportSaysSo() {
        Estate estate = new Estate()
                .deployment("k8s/customer.yaml", "customer", "customer:1")
                .module("customer/quarkus", "customer")
                .module("customer/spring", "customer");
        assertThat(estate.candidates("customer")).containsExactly("customer/quarkus", "customer/spring");
        assertThat(estate.service("customer").origin().map(Origin::directory)).contains("customer");
        assertThat(estate.problems())
                .containsExactly("NOTE k8s/customer.yaml:3 the image of default/Deployment/customer could be built from"
                        + " customer/quarkus or customer/spring, so all of them count; name the right one with"
                        + " --source customer=DIR");
    }

    @Test
    void aDirectoryWithinAnotherIsNoTie() {
        Estate estate = orders("orders")
                .dockerfile("orders")
                .files("orders/src/Main.java")
                .module("orders/orders", "orders");
        assertThat(estate.candidates("orders")).containsExactly("orders");
    }

    @Test
    void theTagMayNameTheDirectory() {
        Estate estate = orders("shop/examples:orders-1.2").dockerfile("orders").dockerfile("users");
        assertThat(estate.candidates("orders")).containsExactly("orders");
        assertThat(estate.how("orders")).isEqualTo("image tag with the directory's name");
        assertThat(orders("shop/examples:xenial")
                        .dockerfile("a/xenial")
                        .dockerfile("b/xenial")
                        .candidates("orders"))
                .isEmpty();
    }

    @Test
    void aGoImportPathNamesADirectory() {
        Estate estate = orders("ko://github.com/shop/app/orders/cmd/server")
                .files("orders/cmd/server/main.go", "orders/go.mod");
        assertThat(estate.candidates("orders")).containsExactly("orders");
    }

    @Test
    void aComposeServiceMayBeCalledLikeTheWorkload() {
        Estate estate =
                orders("example/something").build(Kind.COMPOSE, Optional.empty(), Optional.of("orders"), "backend/o");
        assertThat(estate.candidates("orders")).containsExactly("backend/o");
        assertThat(estate.how("orders")).isEqualTo("compose service with the workload's name");
    }

    @Test
    void theDirectoryAboveMayBeCalledLikeTheImage() {
        assertThat(orders("shop/cartservice").dockerfile("src/cartservice/src").candidates("orders"))
                .containsExactly("src/cartservice/src");
    }

    @Test
    void aDockerfileInADockerDirectoryBuildsTheModuleAbove() {
        Estate estate =
                orders("shop/orders").dockerfile("orders/src/main/docker").files("orders/pom.xml");
        assertThat(estate.candidates("orders")).containsExactly("orders");
        assertThat(estate.service("orders").origin().flatMap(Origin::baseImage).map(Origin.BaseImage::image))
                .contains("base-of-orders/src/main/docker");
    }

    @Test
    void ofAnAggregatorTheModuleOfTheWorkloadsNameIsMeant() {
        Estate estate = orders("shop/backend")
                .builds(Kind.COMPOSE, "shop/backend", "backend")
                .module("backend/orders", "orders")
                .module("backend/users", "users");
        assertThat(estate.candidates("orders")).containsExactly("backend/orders");
    }

    @Test
    void oneImageWithSeveralCommandsIsSeveralServices() {
        Estate estate = new Estate()
                .workload("k8s/geo.yaml", "Deployment", "geo", "shop/all", "./geo")
                .workload("k8s/rate.yaml", "Deployment", "rate", "shop/all", "/app/rate")
                .builds(Kind.COMPOSE, "shop/all", "all")
                .files("all/cmd/geo/main.go", "all/cmd/rate/main.go", "all/k8s/geo/geo.yaml");
        assertThat(estate.candidates("geo")).containsExactly("all/cmd/geo");
        assertThat(estate.candidates("rate")).containsExactly("all/cmd/rate");
        assertThat(estate.how("geo")).isEqualTo("compose build context and container command");
    }

    @Test
    void oneCommandNarrowsNothing() {
        Estate estate = new Estate()
                .workload("k8s/geo.yaml", "Deployment", "geo", "shop/all", "java")
                .builds(Kind.COMPOSE, "shop/all", "all")
                .files("all/src/java/Main.java");
        assertThat(estate.candidates("geo")).containsExactly("all");
    }

    @Test
    void theRootIsNeverTakenByAccident() {
        Estate several = orders("shop/orders").dockerfile(".").dockerfile("users");
        assertThat(several.candidates("orders")).isEmpty();
        Estate otherName = orders("mongo").module(".", "orders-service");
        assertThat(otherName.candidates("orders")).containsExactly(".");
        Estate two =
                orders("shop/a").deployment("k8s/x.yaml", "x", "orders-service").module(".", "orders-service");
        assertThat(two.candidates("orders")).isEmpty();
        assertThat(two.candidates("x")).isEmpty();
    }

    @Test
    void theOnlyModuleIsTakenByItsName() {
        assertThat(new Estate()
                        .deployment("k8s/app.yaml", "app", "shop/orders:1")
                        .deployment("k8s/db.yaml", "db", "postgres:16")
                        .module(".", "orders")
                        .candidates("app"))
                .containsExactly(".");
    }

    @Test
    void whereTheManifestStandsIsTheLastWord() {
        Estate estate = new Estate()
                .deployment("services/o/k8s/d.yaml", "orders", "acme/xyz")
                .dockerfile("services/o");
        assertThat(estate.candidates("orders")).containsExactly("services/o");
        assertThat(estate.how("orders")).isEqualTo("nearest Dockerfile directory above the manifest");
    }

    @Test
    void aDatabaseBesideAServiceIsNotTheService() {
        Estate estate = new Estate()
                .deployment("orders/k8s/orders.yaml", "orders", "shop/orders")
                .deployment("orders/k8s/db.yaml", "orders-db", "mongo:7")
                .dockerfile("orders");
        assertThat(estate.candidates("orders")).containsExactly("orders");
        assertThat(estate.candidates("orders-db")).isEmpty();
    }

    @Test
    void twoUnknownImagesInOneDirectoryAreTooMany() {
        Estate estate = new Estate()
                .deployment("services/o/k8s/a.yaml", "a", "acme/xyz")
                .deployment("services/o/k8s/b.yaml", "b", "mongo")
                .dockerfile("services/o");
        assertThat(estate.candidates("a")).isEmpty();
        assertThat(estate.candidates("b")).isEmpty();
    }

    @Test
    void theWorkloadsNameIsTheWeakestSign() {
        Estate estate = orders("acme/xyz").dockerfile("services/orders");
        assertThat(estate.candidates("orders")).containsExactly("services/orders");
        assertThat(estate.how("orders")).isEqualTo("Dockerfile directory has the workload's name");
    }

    @Test
    void aModuleThatNoReaderKnowsIsFoundByItsBuildFile() {
        Estate estate = orders("shop/orders").files("services/orders/go.mod");
        assertThat(estate.candidates("orders")).containsExactly("services/orders");
        assertThat(estate.service("orders").origin().map(Origin::at))
                .contains(SourceLocation.startOf("services/orders/go.mod"));
    }

    @Test
    void theContainerWithABuildIsTheService() {
        Estate estate = new Estate().yaml("k8s/o.yaml", """
                apiVersion: v1
                kind: Pod
                metadata: {name: orders}
                spec:
                  containers:
                    - {name: proxy, image: envoyproxy/envoy}
                    - {name: main, image: shop/orders}
                """).dockerfile("services/orders");
        assertThat(estate.candidates("orders")).containsExactly("services/orders");
    }

    @Test
    void aDockerfileBesideTheManifestBeatsOtherDirectoriesOfTheName() {
        Estate estate = new Estate()
                .deployment("customer/node/deployment.yaml", "customer", "example/customer")
                .dockerfile("customer/node")
                .dockerfile("customer/java/customer");
        assertThat(estate.candidates("customer")).containsExactly("customer/node");
        assertThat(estate.how("customer")).isEqualTo("Dockerfile directory beside the manifest, with the same name");
    }

    @Test
    void aDockerfileBesideTheManifestMayBeCalledLikeTheWorkload() {
        Estate estate = new Estate()
                .deployment("apps/java-app/app.yaml", "java-app", "docker.io/someone/dapr-sample")
                .dockerfile("apps/java-app");
        assertThat(estate.candidates("java-app")).containsExactly("apps/java-app");
    }

    @Test
    void theDirectoryThatStatesAWorkloadMostOftenIsUsed() {
        Estate estate = new Estate()
                .deployment("customer/kubernetes/a.yaml", "customer", "example/customer")
                .deployment("customer/kubernetes/b.yaml", "customer", "example/customer")
                .deployment("customer/node/deployment.yaml", "customer", "example/customer")
                .dockerfile("customer/node")
                .dockerfile("customer/java");
        assertThat(estate.service("customer").workload().at().file()).isEqualTo("customer/kubernetes/a.yaml");
    }

    @Test
    void aWholeManifestIsPreferredToThePartsOfAKustomization() {
        Estate estate = new Estate()
                .deployment("src/orders/k8s/base/orders.yaml", "orders", "shop/orders")
                .deployment("deploy/orders.yaml", "orders", "shop/orders")
                .dockerfile("src/orders");
        assertThat(estate.service("orders").workload().at().file()).isEqualTo("deploy/orders.yaml");
    }

    @Test
    void whatIsDeployedIsPreferredToWhatIsKept() {
        Estate estate = new Estate()
                .deployment("old-docs/k8s/orders.yaml", "orders", "shop/orders")
                .deployment("old-docs/k8s/users.yaml", "users", "shop/users")
                .deployment("a/deployment/manifests/orders.yaml", "orders", "shop/orders")
                .dockerfile("orders");
        assertThat(estate.service("orders").workload().at().file()).isEqualTo("a/deployment/manifests/orders.yaml");
    }
}
