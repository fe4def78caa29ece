package dev.kube2wasm.migrator.java.calls;

import java.util.List;
import java.util.Set;

/**
 * A library of HTTP clients.
 *
 * @param types what the qualified names of the types start with on which a call chain begins
 * @param methods methods that are given an address
 * @param argument which of their arguments is the address
 */
record HttpClientApi(List<String> types, Set<String> methods, int argument) {

    private static final Set<String> REST_TEMPLATE = Set.of(
            "getForObject",
            "getForEntity",
            "headForHeaders",
            "postForObject",
            "postForEntity",
            "postForLocation",
            "put",
            "patchForObject",
            "delete",
            "optionsForAllow",
            "exchange",
            "execute",
            "rootUri");

    private static final String MICRONAUT = "io.micronaut.http.client.HttpClient";

    private static final Set<String> VERBS = Set.of("get", "post", "put", "delete", "patch", "head");
    private static final Set<String> CONSTRUCTION = Set.of("<init>");

    static final List<HttpClientApi> ALL = List.of(
            new HttpClientApi(
                    List.of(
                            "org.springframework.web.client.RestTemplate",
                            "org.springframework.web.client.RestOperations",
                            "org.springframework.boot.web.client.RestTemplateBuilder",
                            "org.springframework.web.client.AsyncRestTemplate"),
                    REST_TEMPLATE,
                    0),
            new HttpClientApi(
                    List.of(
                            "org.springframework.web.reactive.function.client.WebClient",
                            "org.springframework.web.client.RestClient"),
                    Set.of("create", "baseUrl", "uri"),
                    0),
            new HttpClientApi(
                    List.of("org.springframework.http.RequestEntity"),
                    Set.of("get", "post", "put", "delete", "patch", "head", "options"),
                    0),
            new HttpClientApi(List.of("java.net.http.HttpRequest"), Set.of("newBuilder", "uri"), 0),
            new HttpClientApi(List.of("java.net.URL"), CONSTRUCTION, 0),
            new HttpClientApi(
                    List.of("javax.ws.rs.client.", "jakarta.ws.rs.client.", "org.glassfish.jersey.client."),
                    Set.of("target"),
                    0),
            new HttpClientApi(
                    List.of(
                            "org.eclipse.microprofile.rest.client.RestClientBuilder",
                            "io.quarkus.rest.client.reactive.QuarkusRestClientBuilder",
                            "org.springframework.web.service.invoker.",
                            "retrofit2.Retrofit"),
                    Set.of("baseUri", "baseUrl"),
                    0),
            new HttpClientApi(
                    List.of("org.apache.http.client.methods.Http", "org.apache.hc.client5.http.classic.methods.Http"),
                    CONSTRUCTION,
                    0),
            new HttpClientApi(
                    List.of("org.apache.http.client.fluent.Request", "org.apache.hc.client5.http.fluent.Request"),
                    Set.of("Get", "Post", "Put", "Delete", "Patch", "get", "post", "put", "delete", "patch"),
                    0),
            new HttpClientApi(List.of("okhttp3.Request"), Set.of("url"), 0),
            new HttpClientApi(List.of("kong.unirest.", "com.mashape.unirest."), VERBS, 0),
            new HttpClientApi(List.of(MICRONAUT), Set.of("create"), 0),
            new HttpClientApi(List.of("feign.Feign"), Set.of("target"), 1));

    /** Whether the address is that of a client which an interface declares, or on which paths follow. */
    boolean isBase() {
        return methods.contains("baseUri") || types.contains("feign.Feign") || types.contains(MICRONAUT);
    }

    boolean speaksOf(String type) {
        return types.stream().anyMatch(type::startsWith);
    }
}
