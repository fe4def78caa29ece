package dev.kube2wasm.migrator.api.spi;

import dev.kube2wasm.migrator.api.model.Manifest;
import dev.kube2wasm.migrator.api.route.RouteTable;
import java.util.List;

/** Reads the routing of one kind of configuration, such as Ingress or HTTPRoute. Stateless; found by ServiceLoader. */
public interface RouteReader {

    /** The kind of configuration, as {@code ingress}, {@code httproute} or {@code istio}. */
    String id();

    /**
     * The tables of what is configured, one for each router: those of two Gateways, or of two classes of Ingress, never
     * take each other's requests.
     *
     * @param manifests all objects of an estate, sorted by position
     */
    Reading read(List<Manifest> manifests);

    /**
     * The same for readers that look at more than manifests, such as the settings of a gateway that is a program.
     *
     * @param input the manifests, and the tree that they come from
     */
    default Reading read(Input input) {
        return read(input.manifests());
    }

    /**
     * What may say how requests are routed.
     *
     * @param manifests all objects of an estate, sorted by position
     * @param tree the files of the estate
     */
    record Input(List<Manifest> manifests, SourceTree tree) {
        public Input {
            manifests = List.copyOf(manifests);
        }
    }

    /**
     * What was read.
     *
     * @param tables by the name of their router, sorted by it
     * @param problems what is wrong with the configuration, sorted
     */
    record Reading(List<Named> tables, List<Problem> problems) {
        public Reading {
            tables = List.copyOf(tables);
            problems = List.copyOf(problems);
        }
    }

    /**
     * The table of one router.
     *
     * @param router as {@code ingress-nginx}, {@code gateway default/web}
     */
    record Named(String router, RouteTable table) {}
}
