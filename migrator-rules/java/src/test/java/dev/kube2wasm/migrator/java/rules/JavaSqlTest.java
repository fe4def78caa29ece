package dev.kube2wasm.migrator.java.rules;

import static dev.kube2wasm.migrator.fixtures.RuleTester.rule;

import org.junit.jupiter.api.Test;

class JavaSqlTest {

    @Test
    void takesTheDatabaseFromTheSettings() {
        rule(new JavaSql())
                .file("pom.xml", """
                        <project>
                          <groupId>shop</groupId>
                          <artifactId>shop</artifactId>
                          <version>1</version>
                          <dependencies>
                            <dependency><groupId>org.postgresql</groupId><artifactId>postgresql</artifactId></dependency>
                            <dependency><groupId>com.h2database</groupId><artifactId>h2</artifactId></dependency>
                          </dependencies>
                        </project>
                        """)
                .file("src/main/resources/application.properties", """
                        spring.datasource.url=jdbc:postgresql://db/books
                        """)
                .java("""
                        import org.springframework.data.jpa.repository.JpaRepository;
                        interface Books extends JpaRepository<Book, Long> {} // requires: sql.postgres
                        class Book {}
                        class Shelf { Shelf(Books books) {} }
                        """)
                .check();
    }

    @Test
    void takesTheDatabaseFromTheManifestFirst() {
        rule(new JavaSql())
                .file("src/main/resources/application.yml", """
                        spring:
                          datasource:
                            url: jdbc:h2:mem:books
                        """)
                .yaml("""
                        apiVersion: apps/v1
                        kind: Deployment
                        metadata:
                          name: shop
                        spec:
                          selector:
                            matchLabels: {app: shop}
                          template:
                            metadata:
                              labels: {app: shop}
                            spec:
                              containers:
                                - name: shop
                                  image: shop
                                  env:
                                    - {name: SPRING_DATASOURCE_URL, value: "jdbc:mysql://db/books"}
                        """)
                .java("""
                        import org.springframework.jdbc.core.JdbcTemplate;
                        class Books {
                            Object all(JdbcTemplate jdbc) { return jdbc.queryForList("select * from book"); } // requires: sql.mysql
                        }
                        """)
                .check();
    }

    @Test
    void trustsNoEmbeddedDefaultThatTheManifestReplaces() {
        rule(new JavaSql())
                .file("pom.xml", """
                        <project>
                          <groupId>shop</groupId>
                          <artifactId>shop</artifactId>
                          <version>1</version>
                          <dependencies>
                            <dependency><groupId>com.h2database</groupId><artifactId>h2</artifactId></dependency>
                            <dependency><groupId>org.postgresql</groupId><artifactId>postgresql</artifactId></dependency>
                          </dependencies>
                        </project>
                        """)
                .file("src/main/resources/application.yml", """
                        spring:
                          datasource:
                            url: jdbc:h2:mem:books
                        """)
                .yaml("""
                        apiVersion: apps/v1
                        kind: Deployment
                        metadata:
                          name: shop
                        spec:
                          selector:
                            matchLabels: {app: shop}
                          template:
                            metadata:
                              labels: {app: shop}
                            spec:
                              containers:
                                - name: shop
                                  image: shop
                                  env:
                                    - {name: SPRING_DATASOURCE_URL, value: ""}
                        """)
                .java("""
                        import org.springframework.jdbc.core.JdbcTemplate;
                        class Books {
                            Object all(JdbcTemplate jdbc) { return jdbc.queryForList("select * from book"); } // requires: sql.postgres
                        }
                        """)
                .check();
    }

    @Test
    void takesTheDatabaseFromTheDriver() {
        rule(new JavaSql()).file("pom.xml", """
                        <project>
                          <groupId>shop</groupId>
                          <artifactId>shop</artifactId>
                          <version>1</version>
                          <dependencies>
                            <dependency><groupId>mysql</groupId><artifactId>mysql-connector-java</artifactId></dependency>
                          </dependencies>
                        </project>
                        """).java("""
                        import jakarta.persistence.EntityManager;
                        class Books {
                            Object find(EntityManager entities) { return entities.find(Book.class, 1); } // requires: sql.mysql
                        }
                        class Book {}
                        """).check();
    }

    @Test
    void prefersAServerToAnEmbeddedAlternative() {
        rule(new JavaSql()).file("pom.xml", """
                        <project>
                          <groupId>shop</groupId>
                          <artifactId>shop</artifactId>
                          <version>1</version>
                          <dependencies>
                            <dependency><groupId>com.h2database</groupId><artifactId>h2</artifactId></dependency>
                            <dependency><groupId>org.postgresql</groupId><artifactId>postgresql</artifactId></dependency>
                          </dependencies>
                        </project>
                        """).java("""
                        import javax.sql.DataSource;
                        class Books {
                            Object open(DataSource source) throws Exception { return source.getConnection(); } // requires: sql.postgres
                        }
                        """).check();
    }

    @Test
    void findsAnEmbeddedDatabaseBehindAGenericRepository() {
        rule(new JavaSql()).file("pom.xml", """
                        <project>
                          <groupId>shop</groupId>
                          <artifactId>shop</artifactId>
                          <version>1</version>
                          <dependencies>
                            <dependency><groupId>org.springframework.boot</groupId><artifactId>spring-boot-starter-data-jpa</artifactId></dependency>
                            <dependency><groupId>org.hsqldb</groupId><artifactId>hsqldb</artifactId></dependency>
                          </dependencies>
                        </project>
                        """).java("""
                        import org.springframework.data.repository.CrudRepository;
                        interface Books extends CrudRepository<Book, Long> {} // requires: sql.other
                        class Book {}
                        class Shelf { Shelf(Books books) {} }
                        """).check();
    }

    @Test
    void readsTheDatabaseFromConstantsInTheCode() {
        rule(new JavaSql()).java("""
                        import java.sql.DriverManager;
                        class Books {
                            private static final String URL = "jdbc:postgresql://db/books";
                            Object open() throws Exception { return DriverManager.getConnection(URL); } // requires: sql.postgres
                        }
                        """).check();
    }

    @Test
    void findsActiveRecords() {
        rule(new JavaSql()).file("pom.xml", """
                        <project>
                          <groupId>shop</groupId>
                          <artifactId>shop</artifactId>
                          <version>1</version>
                          <dependencies>
                            <dependency><groupId>io.quarkus</groupId><artifactId>quarkus-jdbc-postgresql</artifactId></dependency>
                          </dependencies>
                        </project>
                        """).java("""
                        import io.quarkus.hibernate.orm.panache.PanacheEntity;
                        class Book extends PanacheEntity {} // requires: sql.postgres
                        """).check();
    }

    @Test
    void ignoresTheDatabaseOfAProfileThatIsNotActive() {
        rule(new JavaSql())
                .file("pom.xml", """
                        <project>
                          <groupId>shop</groupId>
                          <artifactId>shop</artifactId>
                          <version>1</version>
                          <dependencies>
                            <dependency><groupId>org.postgresql</groupId><artifactId>postgresql</artifactId></dependency>
                          </dependencies>
                        </project>
                        """)
                .file("src/main/resources/application-dev.properties", """
                        spring.datasource.url=jdbc:mysql://localhost/books
                        """)
                .java("""
                        import org.springframework.data.jpa.repository.JpaRepository;
                        interface Books extends JpaRepository<Book, Long> {} // requires: sql.postgres
                        class Book {}
                        class Shelf { Shelf(Books books) {} }
                        """)
                .check();
    }

    @Test
    void isSilentAboutRepositoriesOfOtherStores() {
        rule(new JavaSql()).file("pom.xml", """
                        <project>
                          <groupId>shop</groupId>
                          <artifactId>shop</artifactId>
                          <version>1</version>
                          <dependencies>
                            <dependency><groupId>org.springframework.boot</groupId><artifactId>spring-boot-starter-data-mongodb</artifactId></dependency>
                          </dependencies>
                        </project>
                        """).java("""
                        import org.springframework.data.repository.CrudRepository;
                        interface Books extends CrudRepository<Book, Long> {}
                        class Book {}
                        class Shelf { Shelf(Books books) {} }
                        """).check();
    }

    @Test
    void isSilentAboutDriversThatNothingUses() {
        rule(new JavaSql()).file("pom.xml", """
                        <project>
                          <groupId>shop</groupId>
                          <artifactId>shop</artifactId>
                          <version>1</version>
                          <dependencies>
                            <dependency><groupId>org.postgresql</groupId><artifactId>postgresql</artifactId></dependency>
                          </dependencies>
                        </project>
                        """).java("""
                        class Books {
                            // DriverManager.getConnection("jdbc:postgresql://db/books")
                            java.sql.Timestamp now(java.sql.Timestamp now) { return now; }
                        }
                        """).check();
    }
}
