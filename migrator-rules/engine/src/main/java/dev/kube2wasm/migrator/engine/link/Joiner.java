package dev.kube2wasm.migrator.engine.link;

import dev.kube2wasm.migrator.api.code.Code;
import dev.kube2wasm.migrator.api.model.Call;
import dev.kube2wasm.migrator.api.model.Field;
import dev.kube2wasm.migrator.api.model.Microservice;
import dev.kube2wasm.migrator.api.model.Origin;
import dev.kube2wasm.migrator.api.model.Route;
import dev.kube2wasm.migrator.api.model.SourceLocation;
import dev.kube2wasm.migrator.api.rule.BlindSpot;
import dev.kube2wasm.migrator.api.rule.Finding;
import dev.kube2wasm.migrator.api.spi.CodeReader;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/** Joins a link with what was read of its code, and says what could not be looked at. */
final class Joiner {

    private Joiner() {}

    static Microservice join(
            Link link, Map<String, List<CodeReader.Reading>> readings, CallResolver resolver, Languages languages) {
        Workload workload = link.workload();
        Environment environment = new Environment(workload, link.related());
        List<Code> codes = new ArrayList<>();
        List<Route> routes = new ArrayList<>();
        List<Call> calls = new ArrayList<>();
        List<BlindSpot> blindSpots = new ArrayList<>();
        for (String directory : link.origin().map(Origin::candidates).orElse(List.of())) {
            List<CodeReader.Reading> read = readings.getOrDefault(directory, List.of());
            for (CodeReader.Reading reading : read) {
                codes.add(reading.code());
                routes.addAll(reading.routes());
                reading.calls().forEach(call -> calls.add(resolver.resolve(workload.id(), environment, call)));
                blindSpots.addAll(reading.blindSpots());
            }
            if (read.isEmpty()) {
                blindSpots.add(notRead(directory, link.origin().orElseThrow(), languages));
            }
        }
        if (link.origin().isEmpty()) {
            blindSpots.add(noSource(workload));
        }
        return new LinkedMicroservice(
                workload,
                link.related(),
                link.origin(),
                JoinedCode.of(codes),
                routes.stream().sorted().distinct().toList(),
                calls.stream().sorted().distinct().toList(),
                blindSpots.stream()
                        .sorted(Comparator.comparing(BlindSpot::at).thenComparing(BlindSpot::reason))
                        .distinct()
                        .toList());
    }

    private static BlindSpot notRead(String directory, Origin origin, Languages languages) {
        Languages.Found found = languages.in(directory);
        SourceLocation at = found.mark().map(SourceLocation::startOf).orElse(origin.at());
        return Finding.blindSpot(
                found.language().isEmpty()
                        ? "no code was found in " + directory + ": name the source directory with --source NAME=DIR"
                        : "the code in " + directory + " is " + found.language() + ", which is not read yet",
                at);
    }

    private static BlindSpot noSource(Workload workload) {
        List<Field> images = workload.imageFields();
        if (images.isEmpty()) {
            return Finding.blindSpot(
                    "the manifest names no image, so there is no telling what runs: state the containers",
                    workload.manifest().at());
        }
        Field image = images.get(0);
        return Finding.blindSpot(
                "no source was found for image " + image.text().orElse("") + ": name it with --source "
                        + workload.id().name() + "=DIR",
                image.at());
    }
}
