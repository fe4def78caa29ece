package dev.kube2wasm.migrator.java.rules;

import com.google.auto.service.AutoService;
import dev.kube2wasm.migrator.api.model.Microservice;
import dev.kube2wasm.migrator.api.rule.Finding;
import dev.kube2wasm.migrator.api.rule.Rule;
import dev.kube2wasm.migrator.api.rule.RuleInfo;
import dev.kube2wasm.migrator.api.target.Capability;
import java.util.stream.Stream;

/** Finds work with the MongoDB driver, Spring Data MongoDB, Panache, Micronaut Data or Morphia. */
@AutoService(Rule.class)
public final class JavaMongo implements Rule {

    private static final String[] PATTERNS = Names.all(
            Names.list(
                    "com.mongodb.**",
                    "org.springframework.data.mongodb.repository.**",
                    "org.springframework.data.mongodb.core.MongoTemplate",
                    "org.springframework.data.mongodb.core.MongoOperations",
                    "org.springframework.data.mongodb.core.ReactiveMongoTemplate",
                    "org.springframework.data.mongodb.core.ReactiveMongoOperations",
                    "org.springframework.data.mongodb.gridfs.**",
                    "io.quarkus.mongodb.**",
                    "io.micronaut.data.mongodb.**",
                    "dev.morphia.Datastore",
                    "dev.morphia.Morphia",
                    "org.mongodb.morphia.**",
                    "org.jongo.**",
                    "org.litote.kmongo.**"),
            Names.vertx("ext.mongo.**"));

    @Override
    public RuleInfo info() {
        return RuleInfo.of("java-mongodb", "Finds work with MongoDB.", Capability.NOSQL_MONGODB);
    }

    @Override
    public Stream<Finding> inspect(Microservice service) {
        return Stream.concat(
                Uses.of(service, PATTERNS).require(Capability.NOSQL_MONGODB),
                RepositoryStore.MONGODB.repositories(service).require(Capability.NOSQL_MONGODB));
    }
}
