package dev.kube2wasm.migrator.engine.route.emit;

import dev.kube2wasm.migrator.api.route.RouteTable;
import dev.kube2wasm.migrator.api.route.RouteTable.Loss;
import dev.kube2wasm.migrator.engine.generate.text.YamlText;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The file that lists what a configuration does not do. */
public final class LossFile {

    public static final String NAME = "losses.yaml";

    private LossFile() {}

    /** What reading has lost, then what writing has. */
    public static String of(RouteTable table, List<Lost> lost) {
        List<Map<String, String>> losses = Stream.concat(
                        table.losses().stream(), lost.stream().map(Lost::loss))
                .distinct()
                .sorted()
                .map(LossFile::entry)
                .toList();
        return YamlText.of(Map.of("losses", losses));
    }

    private static Map<String, String> entry(Loss loss) {
        Map<String, String> entry = new LinkedHashMap<>();
        entry.put("what", loss.what());
        entry.put("why", loss.why());
        entry.put("at", loss.at().toString());
        return entry;
    }
}
