package dev.kube2wasm.migrator.api.rule;

import dev.kube2wasm.migrator.api.model.Microservice;
import java.util.stream.Stream;

/**
 * Looks at one microservice and says what it requires. A rule is stateless, thread-safe, and found by {@link
 * java.util.ServiceLoader}. It never says whether a requirement is good or bad: that is what targets are for.
 */
public interface Rule {

    /** What the rule is called and which capabilities it may require. Always equal. */
    RuleInfo info();

    /**
     * The findings, in any order, each with a position in a file that the user has. A finding outside {@link
     * RuleInfo#mayRequire()} is a defect of the rule; an exception becomes a blind spot.
     */
    Stream<Finding> inspect(Microservice service);
}
