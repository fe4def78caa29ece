package dev.kube2wasm.migrator.java.rules;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kube2wasm.migrator.api.code.Code;
import dev.kube2wasm.migrator.api.model.Call;
import dev.kube2wasm.migrator.api.model.Field;
import dev.kube2wasm.migrator.api.model.Manifest;
import dev.kube2wasm.migrator.api.model.Microservice;
import dev.kube2wasm.migrator.api.model.Origin;
import dev.kube2wasm.migrator.api.model.Route;
import dev.kube2wasm.migrator.api.model.SourceLocation;
import dev.kube2wasm.migrator.api.model.WorkloadId;
import dev.kube2wasm.migrator.api.rule.BlindSpot;
import dev.kube2wasm.migrator.api.rule.Finding;
import dev.kube2wasm.migrator.api.target.Capability;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class JavaHttpCallsTest {

    @Test
    void findsTheFirstCallOfEachFile() {
        assertThat(findings(
                        call("http://users:8080", "Users.java", 7),
                        call("http://users:8080/1", "Users.java", 3),
                        call("lb://orders", "Orders.java", 5)))
                .containsExactly(requirement("Orders.java", 5), requirement("Users.java", 3));
    }

    @Test
    void takesAnAddressWithoutASchemeForHttp() {
        assertThat(findings(call("users", "Users.java", 1))).containsExactly(requirement("Users.java", 1));
    }

    @Test
    void isSilentAboutOtherProtocols() {
        assertThat(findings(call("amqp://broker:5672", "Orders.java", 1))).isEmpty();
    }

    private static Call call(String url, String file, int line) {
        return new Call(Optional.empty(), url, new SourceLocation(file, line, 1));
    }

    private static Finding requirement(String file, int line) {
        return Finding.requires(Capability.HTTP_OUTBOUND, new SourceLocation(file, line, 1));
    }

    private static List<Finding> findings(Call... calls) {
        return new JavaHttpCalls().inspect(new Caller(List.of(calls))).toList();
    }

    /** A service of which nothing is known but its calls. */
    private record Caller(List<Call> calls) implements Microservice {

        @Override
        public WorkloadId id() {
            throw unknown();
        }

        @Override
        public Manifest workload() {
            throw unknown();
        }

        @Override
        public Field pod() {
            throw unknown();
        }

        @Override
        public Field podMetadata() {
            throw unknown();
        }

        @Override
        public List<Manifest> related() {
            throw unknown();
        }

        @Override
        public List<String> images() {
            throw unknown();
        }

        @Override
        public Optional<Origin> origin() {
            throw unknown();
        }

        @Override
        public Code code() {
            throw unknown();
        }

        @Override
        public List<Route> routes() {
            throw unknown();
        }

        @Override
        public List<BlindSpot> blindSpots() {
            throw unknown();
        }

        private static AssertionError unknown() {
            return new AssertionError("the rule looks at the calls only");
        }
    }
}
