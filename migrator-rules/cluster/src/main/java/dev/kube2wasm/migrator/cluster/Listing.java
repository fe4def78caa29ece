package dev.kube2wasm.migrator.cluster;

import io.fabric8.kubernetes.client.KubernetesClient;
import io.fabric8.kubernetes.client.KubernetesClientException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Lists the objects of one kind, page by page. */
final class Listing {

    /** @see <a href="https://kubernetes.io/docs/reference/using-api/api-concepts/#retrieving-large-results-sets-in-chunks">
     *     Retrieving large results sets in chunks: kubectl asks for 500 as well; read 2026-11-24</a> */
    private static final int PAGE = 500;

    /** More objects of one kind than a cluster is built for, so that a server that never ends a list ends here. */
    private static final int MOST = 300_000;

    private static final int GONE = 410;

    private final KubernetesClient client;
    private final JsonMapper json = JsonMapper.builder().build();

    Listing(KubernetesClient client) {
        this.client = client;
    }

    /**
     * All objects.
     *
     * @return empty where the cluster has no such kind
     * @throws KubernetesClientException when the cluster refuses, or cannot be reached
     */
    Optional<List<LiveObject>> of(Kind kind, Optional<String> namespace) {
        for (String version : kind.versions()) {
            Optional<List<LiveObject>> listed = whole(kind, version, namespace);
            if (listed.isPresent()) {
                return listed;
            }
        }
        return Optional.empty();
    }

    // Between two pages the cluster may have forgotten the state that the first one was taken from.
    private Optional<List<LiveObject>> whole(Kind kind, String version, Optional<String> namespace) {
        try {
            return pages(kind, version, namespace);
        } catch (KubernetesClientException expired) {
            if (expired.getCode() != GONE) {
                throw expired;
            }
            return pages(kind, version, namespace);
        }
    }

    private Optional<List<LiveObject>> pages(Kind kind, String version, Optional<String> namespace) {
        List<LiveObject> objects = new ArrayList<>();
        String next = "";
        do {
            Optional<JsonNode> page = get(kind.path(version, namespace) + "?limit=" + PAGE
                    + (next.isEmpty() ? "" : "&continue=" + URLEncoder.encode(next, StandardCharsets.UTF_8)));
            if (page.isEmpty()) {
                return Optional.empty();
            }
            for (JsonNode item : page.get().path("items")) {
                objects.add(LiveObject.of(item, kind.apiVersion(version), kind.kind()));
            }
            next = page.get().at("/metadata/continue").asString("");
        } while (!next.isEmpty() && objects.size() < MOST);
        return Optional.of(objects);
    }

    private Optional<JsonNode> get(String uri) {
        @Nullable String text = client.raw(uri);
        if (text == null) {
            return Optional.empty();
        }
        try {
            return Optional.of(json.readTree(text));
        } catch (JacksonException notJson) {
            throw new KubernetesClientException("the answer is not JSON");
        }
    }
}
