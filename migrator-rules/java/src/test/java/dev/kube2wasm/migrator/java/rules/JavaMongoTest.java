package dev.kube2wasm.migrator.java.rules;

import static dev.kube2wasm.migrator.fixtures.RuleTester.rule;

import org.junit.jupiter.api.Test;

class JavaMongoTest {

    @Test
    void findsDriversAndRepositories() {
        rule(new JavaMongo()).java("""
                        import com.mongodb.client.MongoClient;
                        import org.springframework.data.mongodb.repository.MongoRepository;
                        interface Books extends MongoRepository<Book, String> {} // requires: nosql.mongodb
                        class Book {}
                        class Direct {
                            Direct(Books books) {}
                            Object open(MongoClient client) { return client.getDatabase("books"); } // requires: nosql.mongodb
                        }
                        """).check();
    }

    @Test
    void knowsAGenericRepositoryByTheEntity() {
        rule(new JavaMongo()).file("pom.xml", """
                        <project>
                          <groupId>shop</groupId>
                          <artifactId>shop</artifactId>
                          <version>1</version>
                          <dependencies>
                            <dependency><groupId>org.springframework.boot</groupId><artifactId>spring-boot-starter-data-jpa</artifactId></dependency>
                            <dependency><groupId>org.springframework.boot</groupId><artifactId>spring-boot-starter-data-mongodb</artifactId></dependency>
                          </dependencies>
                        </project>
                        """).java("""
                        import jakarta.persistence.Entity;
                        import org.springframework.data.mongodb.core.mapping.Document;
                        import org.springframework.data.repository.CrudRepository;
                        interface Books extends CrudRepository<Book, Long> {} // requires: nosql.mongodb
                        interface Orders extends CrudRepository<Order, Long> {}
                        @Document
                        class Book {}
                        @Entity
                        class Order {}
                        class Shelf { Shelf(Books books, Orders orders, Book book, Order order) {} }
                        """).check();
    }

    @Test
    void knowsAGenericRepositoryByTheLibrary() {
        rule(new JavaMongo()).file("pom.xml", """
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
                        interface Books extends CrudRepository<Book, Long> {} // requires: nosql.mongodb
                        class Book {}
                        class Shelf { Shelf(Books books) {} }
                        """).check();
    }
}
