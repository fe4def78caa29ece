package dev.kube2wasm.migrator.api.spi;

import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** Renders Helm charts. Found by {@link java.util.ServiceLoader}; without one, charts are not rendered. */
public interface ChartRenderer {

    /** What the chart renders to; nothing of it reaches a cluster or the network, and it ends in bounded time and memory. */
    Result render(Chart chart);

    /**
     * A chart, with what the user chose for it.
     *
     * @param tree holds it
     * @param directory where its {@code Chart.yaml} is, relative to the root with {@code /}; {@code .} for the root itself
     * @param values files with values, relative to the root, in their order
     * @param set single values by their path, as {@code --set} has them
     */
    record Chart(SourceTree tree, String directory, List<String> values, Map<String, String> set) {

        public Chart {
            values = List.copyOf(values);
            set = new TreeMap<>(set);
        }
    }

    /** What came of it. */
    sealed interface Result {

        /**
         * It was rendered.
         *
         * @param texts what each template became, by its file relative to the root
         */
        record Rendered(SortedMap<String, String> texts) implements Result {}

        /**
         * It was not.
         *
         * @param why what is missing or wrong, and what to do: a sentence
         */
        record Failed(String why) implements Result {}
    }
}
