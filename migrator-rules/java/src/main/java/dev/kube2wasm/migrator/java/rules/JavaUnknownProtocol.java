package dev.kube2wasm.migrator.java.rules;

import com.google.auto.service.AutoService;
import dev.kube2wasm.migrator.api.code.Use;
import dev.kube2wasm.migrator.api.model.Microservice;
import dev.kube2wasm.migrator.api.rule.Finding;
import dev.kube2wasm.migrator.api.rule.Rule;
import dev.kube2wasm.migrator.api.rule.RuleInfo;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Finds libraries that bring a network protocol or a run-time of their own which no capability describes: silence about
 * them would look like fitness.
 */
@AutoService(Rule.class)
public final class JavaUnknownProtocol implements Rule {

    private static final Map<String, String> LIBRARIES = libraries();

    @Override
    public RuleInfo info() {
        return RuleInfo.of(
                "java-unknown-protocol", "Finds libraries with a network protocol that no capability describes.");
    }

    @Override
    public Stream<Finding> inspect(Microservice service) {
        return LIBRARIES.entrySet().stream()
                .flatMap(library -> Uses.of(service, library.getKey())
                        .except(u -> u.kind() == Use.Kind.REFERENCE)
                        .places()
                        .limit(1)
                        .map(at -> Finding.blindSpot(
                                "uses " + library.getValue() + ", which no capability describes yet:"
                                        + " look here whether the service needs it",
                                at)));
    }

    private static Map<String, String> libraries() {
        Map<String, String> libraries = new LinkedHashMap<>();
        libraries.put("akka.cluster.**", "Akka Cluster");
        libraries.put("akka.remote.**", "Akka Remoting");
        libraries.put("org.apache.pekko.cluster.**", "Pekko Cluster");
        libraries.put("io.vertx.core.Vertx#clusteredVertx", "a Vert.x cluster");
        libraries.put("org.apache.hadoop.fs.**", "the Hadoop file system");
        libraries.put("org.apache.spark.**", "Apache Spark");
        libraries.put("org.apache.flink.**", "Apache Flink");
        libraries.put("org.apache.storm.**", "Apache Storm");
        libraries.put("io.temporal.**", "Temporal");
        libraries.put("io.camunda.zeebe.**", "Zeebe");
        libraries.put("io.camunda.client.**", "Camunda");
        libraries.put("com.uber.cadence.**", "Cadence");
        libraries.put("org.axonframework.**", "Axon");
        libraries.put("org.eclipse.milo.**", "OPC UA");
        libraries.put("org.eclipse.californium.**", "CoAP");
        libraries.put("io.aeron.**", "Aeron");
        libraries.put("quickfix.**", "FIX");
        libraries.put("ca.uhn.hl7v2.llp.**", "HL7 over MLLP");
        libraries.put("org.jivesoftware.smack.**", "XMPP");
        libraries.put("org.pcap4j.**", "packet capture");
        return Collections.unmodifiableMap(libraries);
    }
}
