package dev.kube2wasm.migrator.java.rules;

import static dev.kube2wasm.migrator.fixtures.RuleTester.rule;

import org.junit.jupiter.api.Test;

class JavaHttpServerTest {

    @Test
    void findsServletsAndGraphQl() {
        rule(new JavaHttpServer()).java("""
                        import jakarta.servlet.http.HttpServlet;
                        import org.springframework.graphql.data.method.annotation.QueryMapping;
                        class Old extends HttpServlet {} // requires: http.inbound
                        class Query {
                            @QueryMapping // requires: http.inbound
                            String book() { return ""; }
                        }
                        """).check();
    }

    @Test
    void findsControllersWhoseRoutesAreGenerated() {
        rule(new JavaHttpServer()).java("""
                        import org.springframework.web.bind.annotation.RestController;
                        import shop.api.PricesApi;
                        @RestController // requires: http.inbound
                        class Prices implements PricesApi {
                            public String prices() { return "[]"; }
                        }
                        """).check();
    }

    @Test
    void findsFunctionsThatALibraryServes() {
        rule(new JavaHttpServer()).file("pom.xml", """
                        <project>
                          <groupId>shop</groupId>
                          <artifactId>shop</artifactId>
                          <version>1</version>
                          <dependencies>
                            <!-- requires: http.inbound -->
                            <dependency><groupId>org.springframework.cloud</groupId><artifactId>spring-cloud-starter-function-webflux</artifactId></dependency>
                          </dependencies>
                        </project>
                        """).java("""
                        import java.util.function.Supplier;
                        class Quotes {
                            Supplier<String> quote() { return () -> "To be or not to be"; }
                        }
                        """).check();
    }

    @Test
    void findsRepositoriesThatSpringDataRestServes() {
        rule(new JavaHttpServer()).file("pom.xml", """
                        <project>
                          <groupId>shop</groupId>
                          <artifactId>shop</artifactId>
                          <version>1</version>
                          <dependencies>
                            <dependency><groupId>org.springframework.boot</groupId><artifactId>spring-boot-starter-data-rest</artifactId></dependency>
                          </dependencies>
                        </project>
                        """).java("""
                        import org.springframework.data.repository.CrudRepository;
                        interface Books extends CrudRepository<Book, Long> {} // requires: http.inbound
                        class Book {}
                        class Shelf { Shelf(Books books) { books.count(); } }
                        """).check();
    }

    @Test
    void leavesRepositoriesAloneWithoutSpringDataRest() {
        rule(new JavaHttpServer()).java("""
                        import org.springframework.data.repository.CrudRepository;
                        interface Books extends CrudRepository<Book, Long> {}
                        class Book {}
                        class Shelf { Shelf(Books books) { books.count(); } }
                        """).check();
    }
}
