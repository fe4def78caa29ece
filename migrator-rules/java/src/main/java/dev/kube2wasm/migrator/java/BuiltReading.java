package dev.kube2wasm.migrator.java;

import dev.kube2wasm.migrator.api.model.SourceLocation;
import dev.kube2wasm.migrator.api.rule.BlindSpot;
import dev.kube2wasm.migrator.api.rule.Finding;
import dev.kube2wasm.migrator.api.spi.CodeReader.Reading;
import dev.kube2wasm.migrator.api.spi.Problem;
import dev.kube2wasm.migrator.api.spi.SourceTree;
import dev.kube2wasm.migrator.java.bytecode.BuiltCode;
import dev.kube2wasm.migrator.java.calls.OutboundCalls;
import dev.kube2wasm.migrator.java.program.JdkTypes;
import dev.kube2wasm.migrator.java.program.Program;
import dev.kube2wasm.migrator.java.program.Reach;
import dev.kube2wasm.migrator.java.routes.Routes;
import dev.kube2wasm.migrator.java.service.JavaCode;
import dev.kube2wasm.migrator.java.service.ServiceCode;
import dev.kube2wasm.migrator.java.settings.Settings;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Reads services of which only the built code is there. */
final class BuiltReading {

    private final SourceTree tree;
    private final JdkTypes jdk;

    BuiltReading(SourceTree tree, JdkTypes jdk) {
        this.tree = tree;
        this.jdk = jdk;
    }

    /** The service in {@code place}, an archive or a directory; empty where there is no built code. */
    Optional<Reading> read(String place) {
        return BuiltCode.read(tree, place).map(built -> read(place, built));
    }

    private Reading read(String place, BuiltCode built) {
        List<Problem> problems = new ArrayList<>(built.problems());
        List<BlindSpot> blindSpots = new ArrayList<>();
        problems.stream()
                .filter(p -> p.severity() == Problem.Severity.ERROR)
                .forEach(p -> blindSpots.add(Finding.blindSpot(p.message(), p.at())));
        if (built.files().isEmpty()) {
            blindSpots.add(Finding.blindSpot(
                    "no class of the service itself was found in " + place, SourceLocation.startOf(place)));
        }
        Settings settings = Settings.onClassPath(built.tree(), built.roots());
        problems.addAll(settings.problems());
        Program program = new Program(built.files(), jdk);
        Set<String> configured = ConfiguredTypes.onClassPath(
                built.tree(), built.roots(), name -> program.type(name).isPresent());
        boolean quarkus = built.dependencies().stream().anyMatch(d -> d.group().startsWith("io.quarkus"));
        Reach reach = new Reach(program, configured, quarkus);
        ServiceCode code = new ServiceCode(reach, settings);
        return new Reading(
                new JavaCode(
                        Collections.unmodifiableSortedSet(new TreeSet<>(List.of(JavaCodeReader.LANGUAGE))),
                        reach.uses(),
                        reach.state(),
                        reach.tasks(),
                        built.dependencies(),
                        settings.all()),
                Routes.of(code).stream().sorted().toList(),
                OutboundCalls.of(code),
                blindSpots,
                problems);
    }
}
