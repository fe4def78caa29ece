package dev.kube2wasm.migrator.api.spi;

import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;

/** Reads the objects of a live cluster. Found by {@link java.util.ServiceLoader}. */
public interface ClusterReader {

    /** What the cluster holds of the kinds in {@link #resources()}. It only reads, and never a Secret. */
    Result read(Selection selection);

    /** Everything that is read, sorted: the least that the user must be allowed to list. */
    SortedSet<Resource> resources();

    /**
     * What to read.
     *
     * @param context of the user's kubeconfig; empty for its current one
     * @param namespaces to read; none for the one that the context names
     * @param everyNamespace whether to read all namespaces
     */
    record Selection(Optional<String> context, List<String> namespaces, boolean everyNamespace) {

        public Selection {
            namespaces = List.copyOf(namespaces);
        }
    }

    /**
     * A kind of objects, as RBAC names it.
     *
     * @param group empty for the core
     * @param name in the plural, as {@code deployments}
     */
    record Resource(String group, String name, boolean namespaced) implements Comparable<Resource> {

        @Override
        public int compareTo(Resource other) {
            int byGroup = group.compareTo(other.group);
            return byGroup == 0 ? name.compareTo(other.name) : byGroup;
        }
    }

    /** What came of it. */
    sealed interface Result {

        /**
         * It was read.
         *
         * @param texts each object as YAML, by a name like {@code cluster/shop/Deployment/orders.yaml}; without what the
         *     cluster itself keeps in it, and without the values of ConfigMaps
         * @param problems what was not read, such as kinds that the user may not list; sorted
         */
        record Read(SortedMap<String, String> texts, List<Problem> problems) implements Result {

            public Read {
                problems = List.copyOf(problems);
            }
        }

        /**
         * It was not.
         *
         * @param why what is missing or wrong, and what to do: a sentence
         */
        record Failed(String why) implements Result {}
    }
}
