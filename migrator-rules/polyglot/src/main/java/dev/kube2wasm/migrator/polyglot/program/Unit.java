package dev.kube2wasm.migrator.polyglot.program;

import dev.kube2wasm.migrator.api.model.Route;
import dev.kube2wasm.migrator.api.model.SourceLocation;
import dev.kube2wasm.migrator.api.spi.CodeReader.OutboundCall;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * A function, a method, a type's body or the top of a file: what is reached or not as one. Filled by a language's
 * reader, and not changed after it.
 */
public final class Unit {

    /** When a unit runs. */
    public enum Time {
        /** While the process starts, such as {@code main}. */
        STARTUP,
        /** For each request, such as a handler. */
        REQUEST,
        /** When what mentions it does. */
        AS_CALLED
    }

    private final String name;
    private final String owner;
    private final Time time;
    private final boolean reachedWithFile;
    private final SortedSet<String> called = new TreeSet<>();
    private final SortedSet<String> mentioned = new TreeSet<>();
    private final List<LibraryUse> uses = new ArrayList<>();
    private final List<Route> routes = new ArrayList<>();
    private final List<OutboundCall> calls = new ArrayList<>();
    private final List<Work> work = new ArrayList<>();
    private final SortedMap<String, List<SourceLocation>> changes = new TreeMap<>();

    /**
     * A unit without content yet.
     *
     * @param name what others mention to reach it; empty for one that nobody can name
     * @param owner the type it is a member of; empty where it is none
     * @param reachedWithFile whether nobody has to mention it, once its file is reached
     */
    public Unit(String name, String owner, Time time, boolean reachedWithFile) {
        this.name = name;
        this.owner = owner;
        this.time = time;
        this.reachedWithFile = reachedWithFile;
    }

    public String name() {
        return name;
    }

    public String owner() {
        return owner;
    }

    public Time time() {
        return time;
    }

    public boolean reachedWithFile() {
        return reachedWithFile;
    }

    /** Says that it calls what is named so. */
    public void call(String callee) {
        called.add(callee);
    }

    /** Says that it mentions what is named so, other than by calling it. */
    public void mention(String what) {
        mentioned.add(what);
    }

    /** Says that it creates an object of one of the service's own types. */
    public void create(String type) {
        mentioned.add(type);
        mentioned.add(creation(type));
    }

    static String creation(String type) {
        return "new " + type;
    }

    public void use(LibraryUse use) {
        uses.add(use);
    }

    public void route(Route route) {
        routes.add(route);
    }

    public void outbound(OutboundCall call) {
        calls.add(call);
    }

    public void work(Work task) {
        work.add(task);
    }

    /** Says that it changes what the variable {@code variable} holds. */
    public void change(String variable, SourceLocation at) {
        changes.computeIfAbsent(variable, v -> new ArrayList<>()).add(at);
    }

    public SortedSet<String> called() {
        return called;
    }

    public SortedSet<String> mentioned() {
        return mentioned;
    }

    public List<LibraryUse> uses() {
        return uses;
    }

    List<Route> routes() {
        return routes;
    }

    List<OutboundCall> calls() {
        return calls;
    }

    List<Work> work() {
        return work;
    }

    SortedMap<String, List<SourceLocation>> changes() {
        return changes;
    }
}
