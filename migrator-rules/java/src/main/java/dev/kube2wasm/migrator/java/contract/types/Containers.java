package dev.kube2wasm.migrator.java.contract.types;

import java.util.Set;

/** The types of the JDK and of well-known libraries that hold others. */
final class Containers {

    private static final Set<String> LISTS = Set.of(
            "java.util.Collection",
            "java.util.List",
            "java.util.ArrayList",
            "java.util.LinkedList",
            "java.util.Vector",
            "java.util.Queue",
            "java.util.Deque",
            "java.util.ArrayDeque",
            "java.util.SequencedCollection",
            "java.util.concurrent.CopyOnWriteArrayList",
            "java.util.concurrent.ConcurrentLinkedQueue",
            "java.lang.Iterable",
            "java.util.Iterator",
            "java.util.stream.Stream");
    private static final Set<String> SETS = Set.of(
            "java.util.Set",
            "java.util.HashSet",
            "java.util.LinkedHashSet",
            "java.util.TreeSet",
            "java.util.SortedSet",
            "java.util.NavigableSet",
            "java.util.EnumSet",
            "java.util.concurrent.CopyOnWriteArraySet");
    private static final Set<String> MAPS = Set.of(
            "java.util.Map",
            "java.util.HashMap",
            "java.util.LinkedHashMap",
            "java.util.TreeMap",
            "java.util.SortedMap",
            "java.util.NavigableMap",
            "java.util.EnumMap",
            "java.util.Hashtable",
            "java.util.concurrent.ConcurrentMap",
            "java.util.concurrent.ConcurrentHashMap",
            "java.util.concurrent.ConcurrentSkipListMap");

    private Containers() {}

    static boolean isList(String name) {
        return LISTS.contains(name) || isSet(name);
    }

    static boolean isSet(String name) {
        return SETS.contains(name);
    }

    static boolean isMap(String name) {
        return MAPS.contains(name);
    }

    /** Whether Jackson fills what a getter returns, where there is no setter. */
    static boolean isFilledInPlace(BoundType type) {
        return type.dimensions() == 0
                && (isMap(type.name())
                        || (isList(type.name())
                                && !type.name().equals("java.lang.Iterable")
                                && !type.name().equals("java.util.Iterator")
                                && !type.name().equals("java.util.stream.Stream")));
    }
}
