package dev.kube2wasm.migrator.java.rules;

import com.google.auto.service.AutoService;
import dev.kube2wasm.migrator.api.model.Microservice;
import dev.kube2wasm.migrator.api.rule.Finding;
import dev.kube2wasm.migrator.api.rule.Rule;
import dev.kube2wasm.migrator.api.rule.RuleInfo;
import dev.kube2wasm.migrator.api.target.Capability;
import java.util.stream.Stream;

/** Finds work with wide-column, document, graph, search and time-series stores other than MongoDB and Redis. */
@AutoService(Rule.class)
public final class JavaNosql implements Rule {

    private static final String[] PATTERNS = {
        "com.datastax.**",
        "org.springframework.data.cassandra.**",
        "software.amazon.awssdk.services.dynamodb.**",
        "software.amazon.awssdk.enhanced.dynamodb.**",
        "com.amazonaws.services.dynamodbv2.**",
        "io.awspring.cloud.dynamodb.**",
        "com.couchbase.client.**",
        "org.springframework.data.couchbase.**",
        "org.neo4j.driver.**",
        "org.neo4j.ogm.**",
        "org.springframework.data.neo4j.**",
        "co.elastic.clients.**",
        "org.elasticsearch.**",
        "org.springframework.data.elasticsearch.**",
        "org.opensearch.**",
        "org.apache.solr.**",
        "org.springframework.data.solr.**",
        "com.hazelcast.client.**",
        "org.infinispan.client.hotrod.**",
        "org.apache.ignite.client.**",
        "com.google.cloud.firestore.**",
        "com.google.cloud.datastore.**",
        "com.googlecode.objectify.**",
        "com.google.cloud.bigtable.**",
        "com.google.cloud.spring.data.firestore.**",
        "com.google.cloud.spring.data.datastore.**",
        "org.springframework.cloud.gcp.data.**",
        "org.apache.hadoop.hbase.**",
        "com.influxdb.**",
        "org.influxdb.**",
        "com.azure.cosmos.**",
        "com.azure.spring.data.cosmos.**",
        "com.azure.data.tables.**",
        "org.hibernate.search.**",
        "com.aerospike.**",
        "com.arangodb.**",
        "com.orientechnologies.**",
        "org.apache.tinkerpop.**",
        "io.milvus.**",
        "org.apache.accumulo.**",
        "org.springframework.data.gemfire.**",
        "org.apache.geode.**",
        "net.ravendb.**",
        "org.lightcouch.**",
        "org.ektorp.**"
    };

    @Override
    public RuleInfo info() {
        return RuleInfo.of(
                "java-nosql", "Finds work with NoSQL stores other than MongoDB and Redis.", Capability.NOSQL_OTHER);
    }

    @Override
    public Stream<Finding> inspect(Microservice service) {
        return Stream.concat(
                Uses.of(service, PATTERNS).require(Capability.NOSQL_OTHER),
                RepositoryStore.OTHER.repositories(service).require(Capability.NOSQL_OTHER));
    }
}
