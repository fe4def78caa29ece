package dev.kube2wasm.migrator.java.rules;

import dev.kube2wasm.migrator.api.code.Code;
import dev.kube2wasm.migrator.api.code.Use;
import dev.kube2wasm.migrator.api.model.Microservice;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The store behind a repository interface that does not name one, such as Spring Data's {@code CrudRepository}: the
 * entity's mapping annotation tells, otherwise the libraries do.
 */
enum RepositoryStore {
    MONGODB,
    SQL,
    REDIS,
    OTHER;

    /** Repository interfaces whose store is decided elsewhere. */
    private static final String[] REPOSITORIES = {
        "org.springframework.data.repository.**",
        "io.micronaut.data.repository.**",
        "io.micronaut.data.annotation.Repository",
        "jakarta.data.repository.**"
    };

    private static final Map<RepositoryStore, String[]> MAPPINGS = Map.of(
            MONGODB,
            Names.list(
                    "org.springframework.data.mongodb.core.mapping.Document",
                    "io.micronaut.data.mongodb.annotation.*",
                    "dev.morphia.annotations.Entity"),
            SQL,
            Names.all(
                    Names.ee("persistence.Entity", "persistence.Table"),
                    Names.list("org.springframework.data.relational.core.mapping.Table")),
            REDIS,
            Names.list("org.springframework.data.redis.core.RedisHash"),
            OTHER,
            Names.list(
                    "org.springframework.data.cassandra.core.mapping.Table",
                    "org.springframework.data.neo4j.core.schema.Node",
                    "org.neo4j.ogm.annotation.NodeEntity",
                    "org.springframework.data.elasticsearch.annotations.Document",
                    "org.springframework.data.couchbase.core.mapping.Document",
                    "org.springframework.data.solr.core.mapping.SolrDocument",
                    "org.springframework.data.ldap.**",
                    "com.azure.spring.data.cosmos.core.mapping.Container",
                    "com.amazonaws.services.dynamodbv2.datamodeling.DynamoDBTable",
                    "com.google.cloud.spring.data.firestore.Document",
                    "com.google.cloud.spring.data.datastore.core.mapping.Entity",
                    "org.springframework.cloud.gcp.data.datastore.core.mapping.Entity"));

    private static final Map<RepositoryStore, List<String>> LIBRARIES = Map.of(
            MONGODB, List.of("data-mongodb"),
            SQL, List.of("data-jpa", "data-jdbc", "data-r2dbc", "data-hibernate", "data-azure-sql"),
            REDIS, List.of("data-redis"),
            OTHER,
                    List.of(
                            "data-cassandra",
                            "data-neo4j",
                            "data-elasticsearch",
                            "data-couchbase",
                            "data-solr",
                            "data-ldap",
                            "data-cosmos",
                            "data-dynamodb",
                            "data-firestore",
                            "data-datastore"));

    /** The repositories of the service that keep their entities in this store. */
    Uses repositories(Microservice service) {
        Code code = service.code();
        return Uses.of(service, REPOSITORIES)
                .where(u -> u.kind() == Use.Kind.INHERITANCE || u.kind() == Use.Kind.ANNOTATION)
                .where(u -> of(u, code).filter(this::equals).isPresent());
    }

    /** The repositories of the service whose store nothing tells. */
    static Uses unknown(Microservice service) {
        return Uses.of(service, REPOSITORIES)
                .of(Use.Kind.INHERITANCE)
                .where(u -> of(u, service.code()).isEmpty());
    }

    private static Optional<RepositoryStore> of(Use repository, Code code) {
        return of(repository.typeArguments().stream().limit(1), code);
    }

    /** The store of an entity, by its qualified name; of one that is not known, that of the libraries. */
    static Optional<RepositoryStore> of(Stream<String> entity, Code code) {
        Optional<RepositoryStore> mapped = entity.flatMap(
                        name -> Stream.of(values()).filter(store -> store.maps(name, code)))
                .findFirst();
        return mapped.isPresent()
                ? mapped
                : Stream.of(values()).filter(store -> store.isLibraryOf(code)).findFirst();
    }

    private boolean maps(String entity, Code code) {
        return code.uses(MAPPINGS.getOrDefault(this, new String[0]))
                .anyMatch(u -> u.inType().equals(entity));
    }

    private boolean isLibraryOf(Code code) {
        return code.dependencies().stream()
                .anyMatch(d -> LIBRARIES.getOrDefault(this, List.of()).stream().anyMatch(d.artifact()::contains));
    }
}
