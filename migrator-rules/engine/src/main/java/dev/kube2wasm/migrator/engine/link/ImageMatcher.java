package dev.kube2wasm.migrator.engine.link;

import dev.kube2wasm.migrator.api.model.Field;
import dev.kube2wasm.migrator.api.spi.ImageBuild;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** Matches one container's image with what builds and directories are called. */
final class ImageMatcher {

    /** Paths of fewer parts are too common to be taken for a Go import path. */
    private static final int IMPORT_PATH_PARTS = 2;

    private final Builds builds;
    private final Names imageNames;
    private final Names placeNames;
    private final Map<String, List<ImageBuild>> byImage;
    private final PlaceIndex byName;
    private final PlaceIndex byAncestor;
    private final SortedSet<String> rootImages = new TreeSet<>();

    ImageMatcher(Collection<Workload> copies, Builds builds) {
        this.builds = builds;
        List<String> bases = new ArrayList<>();
        Stream.concat(
                        copies.stream().flatMap(copy -> copy.images().stream()),
                        builds.explicit().stream().flatMap(build -> build.image().stream()))
                .forEach(image -> bases.add(ImageName.of(image).base()));
        List<String> directories = new ArrayList<>();
        builds.places().forEach(place -> directories.addAll(place.names()));
        this.imageNames = new Names(bases);
        this.placeNames = new Names(directories);
        this.byImage = byImage(builds.explicit());
        this.byName = new PlaceIndex(builds.places(), placeNames, Place::names);
        this.byAncestor = new PlaceIndex(builds.places(), placeNames, ImageMatcher::ancestors);
        builds.onlyRoot()
                .ifPresent(root -> copies.stream()
                        .filter(copy -> copy.images().stream()
                                .anyMatch(image -> isNamed(
                                        root,
                                        ImageName.of(image).base(),
                                        copy.id().name())))
                        .forEach(copy -> rootImages.add(copy.id().toString())));
    }

    /** The place that built the image of {@code container}, by the strongest of the things that say so. */
    Optional<Match> match(Workload workload, Field container) {
        ImageName image = ImageName.of(container.get("image").text().orElse(""));
        return Stream.<Function<ImageName, Optional<Match>>>of(
                        name -> explicit(workload, name),
                        name -> importPath(workload, name),
                        name -> beside(workload, container, name),
                        name -> called(workload, name.base(), byName, " has the image's name"),
                        name -> tag(workload, name),
                        name -> composeService(workload),
                        name -> called(workload, name.base(), byAncestor, " is below the image's name"),
                        name -> onlyModule(workload))
                .flatMap(step -> step.apply(image).stream())
                .findFirst()
                .map(match -> module(workload, image, match));
    }

    private Optional<Match> explicit(Workload workload, ImageName image) {
        return Stream.of("full:" + image.full(), "path:" + image.path(), "base:" + image.base())
                .map(key -> byImage.getOrDefault(key, List.of()))
                .filter(found -> !found.isEmpty())
                .findFirst()
                .map(found -> found.stream()
                        .filter(build -> build.kind() == found.get(0).kind())
                        .toList())
                .map(found -> nearest(workload, found, found.get(0).kind().words()));
    }

    private static Map<String, List<ImageBuild>> byImage(List<ImageBuild> explicit) {
        Map<String, List<ImageBuild>> byImage = new HashMap<>();
        for (ImageBuild build : explicit) {
            build.image().map(ImageName::of).ifPresent(image -> {
                for (String key : List.of("full:" + image.full(), "path:" + image.path(), "base:" + image.base())) {
                    byImage.computeIfAbsent(key, k -> new ArrayList<>()).add(build);
                }
            });
        }
        return byImage;
    }

    /** {@code github.com/org/repo/cmd/server} names a directory of a Go repository, and so do images that ko builds. */
    private Optional<Match> importPath(Workload workload, ImageName image) {
        String path = image.path();
        for (int slash = path.indexOf('/'); slash >= 0; slash = path.indexOf('/', slash + 1)) {
            String directory = path.substring(slash + 1);
            if (Paths.depth(directory) < IMPORT_PATH_PARTS) {
                return Optional.empty();
            }
            if (builds.isDirectory(directory)) {
                String module = builds.enclosingModule(directory);
                return Optional.of(new Match(
                        new TreeSet<>(List.of(module)),
                        "image named like a source path",
                        builds.place(module)
                                .map(place -> place.build().at())
                                .orElse(workload.manifest().at())));
            }
        }
        return Optional.empty();
    }

    /**
     * A Dockerfile or module right where the manifest stands, in a directory that is called like the image, the container
     * or the workload, or lies below one that is called like the image.
     */
    private Optional<Match> beside(Workload workload, Field container, ImageName image) {
        SortedSet<String> wanted = imageNames.forms(image.base(), 1);
        SortedSet<String> alsoWanted = new TreeSet<>(wanted);
        alsoWanted.addAll(imageNames.forms(workload.id().name(), 1));
        container.get("name").text().ifPresent(name -> alsoWanted.addAll(imageNames.forms(name, 1)));
        return builds.place(workload.directory())
                .filter(place -> !place.directory().equals(Paths.ROOT))
                .filter(place -> matches(place.names(), alsoWanted, 1) || matches(ancestors(place), wanted, 1))
                .map(place -> new Match(
                        new TreeSet<>(List.of(place.directory())),
                        place.build().kind().words() + " beside the manifest, with the same name",
                        place.build().at()));
    }

    private Optional<Match> tag(Workload workload, ImageName image) {
        String tag = image.tag();
        List<ImageBuild> found = builds.places().stream()
                .filter(place -> {
                    String name = Paths.name(place.directory());
                    return tag.equals(name) || tag.endsWith("-" + name) || tag.startsWith(name + "-");
                })
                .map(Place::build)
                .toList();
        return Optional.of(found)
                .filter(places -> places.size() == 1) // a tag that names several directories means something else
                .map(places -> nearest(workload, places, "image tag with the directory's name"));
    }

    private Optional<Match> called(Workload workload, String name, PlaceIndex index, String words) {
        for (int level = 0; level < Names.LEVELS; level++) {
            List<ImageBuild> found = index.called(imageNames.forms(name, level), level).stream()
                    .map(Place::build)
                    .toList();
            if (!found.isEmpty()) {
                return Optional.of(nearest(workload, found, found.get(0).kind().words() + words));
            }
        }
        return Optional.empty();
    }

    private boolean matches(SortedSet<String> names, SortedSet<String> wanted, int level) {
        return names.stream().anyMatch(n -> !Collections.disjoint(placeNames.forms(n, level), wanted));
    }

    /** What the directories above a place are called: {@code customer} of {@code customer/java/springboot}. */
    private static SortedSet<String> ancestors(Place place) {
        SortedSet<String> names = new TreeSet<>();
        String directory = Paths.parent(place.directory());
        while (!directory.equals(Paths.ROOT)) {
            names.add(Paths.name(directory));
            directory = Paths.parent(directory);
        }
        return names;
    }

    private Optional<Match> composeService(Workload workload) {
        List<ImageBuild> found = builds.explicit().stream()
                .filter(b -> b.kind() == ImageBuild.Kind.COMPOSE
                        && b.name().filter(workload.id().name()::equals).isPresent())
                .toList();
        return found.isEmpty()
                ? Optional.empty()
                : Optional.of(nearest(workload, found, "compose service with the workload's name"));
    }

    private Optional<Match> onlyModule(Workload workload) {
        boolean only =
                rootImages.size() == 1 && rootImages.contains(workload.id().toString());
        return builds.onlyRoot()
                .filter(root -> only)
                .map(root -> new Match(
                        new TreeSet<>(List.of(root.directory())),
                        "only module of the repository, with the image's or the workload's name",
                        root.build().at()));
    }

    private boolean isNamed(Place place, String image, String workload) {
        int level = Names.LEVELS - 1;
        SortedSet<String> wanted = imageNames.forms(image, level);
        wanted.addAll(imageNames.forms(workload, level));
        return matches(place.names(), wanted, level);
    }

    /** Of an aggregator that builds the images of its modules, the one module that is called like this workload. */
    private Match module(Workload workload, ImageName image, Match match) {
        String aggregator = match.directory();
        if (match.directories().size() > 1 || builds.isDirectory(Paths.child(aggregator, "src"))) {
            return match;
        }
        for (Predicate<Place> isCalled : List.<Predicate<Place>>of(
                place -> matches(place.names(), imageNames.forms(image.base(), 1), 1),
                place -> matches(place.names(), imageNames.forms(workload.id().name(), 1), 1))) {
            List<Place> modules = builds.places().stream()
                    .filter(place -> !place.directory().equals(aggregator)
                            && Paths.within(aggregator, place.directory())
                            && isCalled.test(place))
                    .toList();
            if (modules.size() == 1) {
                Place module = modules.get(0);
                return new Match(
                        new TreeSet<>(List.of(module.directory())),
                        match.how() + ", module of the same name",
                        module.build().at());
            }
        }
        return match;
    }

    /** Of places that match equally well, those that share most of their path with the manifest. */
    private static Match nearest(Workload workload, List<ImageBuild> found, String how) {
        int best = -1;
        List<ImageBuild> near = new ArrayList<>();
        for (ImageBuild build : found) {
            int shared = Paths.depth(Paths.common(List.of(workload.directory(), build.directory())));
            if (shared > best) {
                best = shared;
                near.clear();
            }
            if (shared == best) {
                near.add(build);
            }
        }
        SortedSet<String> directories = new TreeSet<>();
        near.forEach(build -> directories.add(build.directory()));
        SortedSet<String> outermost = new TreeSet<>(directories);
        outermost.removeIf(
                inner -> directories.stream().anyMatch(outer -> !outer.equals(inner) && Paths.within(outer, inner)));
        return new Match(outermost, how, near.get(0).at());
    }
}
