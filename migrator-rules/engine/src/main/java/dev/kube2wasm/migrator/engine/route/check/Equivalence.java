package dev.kube2wasm.migrator.engine.route.check;

import dev.kube2wasm.migrator.engine.route.model.Decision;
import dev.kube2wasm.migrator.engine.route.model.Decisions;
import dev.kube2wasm.migrator.engine.route.model.Request;
import dev.kube2wasm.migrator.engine.route.model.Router;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.function.BiPredicate;
import java.util.stream.Stream;

/** Whether two routers decide the same, as far as requests are asked of both. */
public final class Equivalence {

    private final Router source;
    private final Router target;
    private final BiPredicate<Request, Decision> declared;

    /**
     * @param declared of a request that the two decide differently, and of what the target decides: whether it was said that
     *     it may
     */
    public Equivalence(Router source, Router target, BiPredicate<Request, Decision> declared) {
        this.source = source;
        this.target = target;
        this.declared = declared;
    }

    /**
     * What came of a comparison.
     *
     * @param asked how many requests were asked
     * @param declared of these, how many are decided differently, and were declared to be
     * @param difference the first undeclared one, made as plain as it can be; the comparison ends with it
     */
    public record Result(long asked, long declared, Optional<Difference> difference) {}

    /** A request that the two decide differently. */
    public record Difference(Request request, Decision source, Decision target) {}

    /** Asks both, until the requests or the agreement end. */
    public Result over(Stream<Request> requests) {
        long asked = 0;
        long known = 0;
        Iterator<Request> all = requests.iterator();
        while (all.hasNext()) {
            Request request = all.next();
            asked++;
            Decision decided = target.route(request);
            if (!Decisions.equal(source.route(request), decided)) {
                if (!declared.test(request, decided)) {
                    return new Result(asked, known, Optional.of(plain(request)));
                }
                known++;
            }
        }
        return new Result(asked, known, Optional.empty());
    }

    private boolean isUndeclared(Request request) {
        Decision decided = target.route(request);
        return !Decisions.equal(source.route(request), decided) && !declared.test(request, decided);
    }

    /** The same difference, with as little in the request as shows it. */
    private Difference plain(Request request) {
        Request now = request;
        boolean smaller = true;
        while (smaller) {
            smaller = false;
            for (Request less : simpler(now)) {
                if (isUndeclared(less)) {
                    now = less;
                    smaller = true;
                    break;
                }
            }
        }
        return new Difference(now, source.route(now), target.route(now));
    }

    private static List<Request> simpler(Request r) {
        List<Request> simpler = new ArrayList<>();
        for (int i = 0; i < r.headers().size(); i++) {
            List<Request.Header> fewer = new ArrayList<>(r.headers());
            fewer.remove(i);
            simpler.add(new Request(r.scheme(), r.method(), r.host(), r.path(), r.query(), fewer));
        }
        r.query().ifPresent(q -> {
            int last = q.lastIndexOf('&');
            Optional<String> less = last < 0 ? Optional.empty() : Optional.of(q.substring(0, last));
            simpler.add(new Request(r.scheme(), r.method(), r.host(), r.path(), less, r.headers()));
        });
        if (!r.method().equals("GET")) {
            simpler.add(new Request(r.scheme(), "GET", r.host(), r.path(), r.query(), r.headers()));
        }
        if (!r.scheme().equals("http")) {
            simpler.add(new Request("http", r.method(), r.host(), r.path(), r.query(), r.headers()));
        }
        if (!r.host().equals(r.hostname())) {
            simpler.add(new Request(r.scheme(), r.method(), r.hostname(), r.path(), r.query(), r.headers()));
        }
        int slash = r.path().lastIndexOf('/');
        if (slash > 0) {
            simpler.add(new Request(
                    r.scheme(), r.method(), r.host(), r.path().substring(0, slash), r.query(), r.headers()));
        }
        return simpler;
    }
}
