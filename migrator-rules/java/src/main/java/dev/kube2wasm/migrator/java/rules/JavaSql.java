package dev.kube2wasm.migrator.java.rules;

import com.google.auto.service.AutoService;
import dev.kube2wasm.migrator.api.model.Microservice;
import dev.kube2wasm.migrator.api.model.SourceLocation;
import dev.kube2wasm.migrator.api.rule.Finding;
import dev.kube2wasm.migrator.api.rule.Requirement;
import dev.kube2wasm.migrator.api.rule.Rule;
import dev.kube2wasm.migrator.api.rule.RuleInfo;
import dev.kube2wasm.migrator.api.target.Capability;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** Finds work with a SQL database, through JDBC, R2DBC, JPA or a library above them, and says which database it is. */
@AutoService(Rule.class)
public final class JavaSql implements Rule {

    private static final String[] JDBC = Names.all(
            Names.list(
                    "java.sql.DriverManager",
                    "java.sql.Connection",
                    "java.sql.Statement",
                    "java.sql.PreparedStatement",
                    "java.sql.CallableStatement",
                    "java.sql.ResultSet",
                    "javax.sql.**",
                    "org.postgresql.**",
                    "com.mysql.**",
                    "org.mariadb.**",
                    "oracle.jdbc.**",
                    "com.microsoft.sqlserver.**",
                    "com.google.cloud.spanner.**",
                    "com.zaxxer.hikari.**",
                    "com.alibaba.druid.pool.**",
                    "io.agroal.**",
                    "org.springframework.jdbc.core.**",
                    "org.springframework.jdbc.datasource.**",
                    "org.springframework.jdbc.object.**",
                    "org.springframework.boot.jdbc.**",
                    "org.apache.commons.dbutils.**",
                    "org.apache.commons.dbcp2.**",
                    "org.sql2o.**",
                    "org.jdbi.v3.**",
                    "org.h2.jdbcx.**",
                    "org.h2.tools.**"),
            Names.vertx("ext.jdbc.**", "ext.sql.**", "jdbcclient.**", "ext.asyncsql.**"));

    private static final String[] REACTIVE = Names.all(
            Names.list("io.r2dbc.**", "org.springframework.r2dbc.**", "org.springframework.data.r2dbc.**"),
            Names.vertx("sqlclient.**", "pgclient.**", "mysqlclient.**", "mssqlclient.**", "oracleclient.**"));

    private static final String[] MAPPERS = Names.all(
            Names.ee(
                    "persistence.EntityManager",
                    "persistence.EntityManagerFactory",
                    "persistence.PersistenceContext",
                    "persistence.PersistenceUnit",
                    "persistence.Persistence",
                    "persistence.criteria.**"),
            Names.list(
                    "org.hibernate.Session",
                    "org.hibernate.SessionFactory",
                    "org.hibernate.StatelessSession",
                    "org.hibernate.reactive.**",
                    "org.springframework.data.jpa.repository.**",
                    "org.springframework.data.jdbc.**",
                    "org.springframework.data.relational.core.**",
                    "org.springframework.orm.jpa.**",
                    "org.springframework.orm.hibernate5.**",
                    "io.quarkus.hibernate.orm.**",
                    "io.quarkus.hibernate.reactive.**",
                    "io.micronaut.data.jdbc.**",
                    "io.micronaut.data.r2dbc.**",
                    "io.micronaut.data.jpa.**",
                    "io.micronaut.data.hibernate.**",
                    "org.apache.deltaspike.data.**",
                    "org.jooq.DSLContext",
                    "org.jooq.impl.DSL",
                    "org.apache.ibatis.annotations.*",
                    "org.apache.ibatis.session.**",
                    "org.mybatis.spring.**",
                    "com.baomidou.mybatisplus.**",
                    "tk.mybatis.**",
                    "com.querydsl.jpa.**",
                    "com.querydsl.sql.**",
                    "io.ebean.**",
                    "org.flywaydb.**",
                    "liquibase.**"));

    /** Spring's mapping annotations say how a type would be stored, not that it is. */
    private static final Set<String> ONLY_MAPPING = Set.of("org.springframework.data.relational.core.mapping");

    @Override
    public RuleInfo info() {
        return RuleInfo.of(
                "java-sql",
                "Finds work with a SQL database, and says which.",
                Capability.SQL_POSTGRES,
                Capability.SQL_MYSQL,
                Capability.SQL_OTHER);
    }

    @Override
    public Stream<Finding> inspect(Microservice service) {
        List<SourceLocation> places = Stream.of(
                        Uses.of(service, Names.all(JDBC, REACTIVE, MAPPERS))
                                .except(u -> ONLY_MAPPING.stream().anyMatch(u.type()::startsWith)),
                        RepositoryStore.SQL.repositories(service),
                        RepositoryStore.unknown(service))
                .flatMap(Uses::places)
                .toList();
        if (places.isEmpty()) {
            return Stream.empty();
        }
        Set<Database> databases = Database.of(service);
        return databases.isEmpty()
                ? places.stream()
                        .map(at -> Finding.requires(Capability.SQL_OTHER, at))
                        .map(Requirement::likely)
                : databases.stream()
                        .map(Database::capability)
                        .distinct()
                        .flatMap(database -> places.stream().map(at -> Finding.requires(database, at)));
    }
}
